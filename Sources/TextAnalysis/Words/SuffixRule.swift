/// One line of a stemmer: an ending, and what stands in its place.
struct SuffixRule: Sendable, Hashable {
  /// The ending, in folded letters.
  let suffix: [UInt8]
  /// What takes its place; mostly nothing.
  let replacement: [UInt8]
  /// The fewest letters that must be left for the rule to apply.
  let minimum: Int
}
