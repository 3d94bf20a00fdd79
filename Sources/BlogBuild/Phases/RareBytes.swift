/// Finds bytes that are rare in a text, such as the signs that a mark ends with.
enum RareBytes {
  /// How many bytes are looked at together.
  static let width = 8

  /// The first place from `index` on whose bytes `mayHave` what is looked for.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - index: Where to begin, not below 0.
  ///   - mayHave: Looks at eight bytes in a word.
  /// - Returns: The beginning of such a word, or of the last bytes, which fill none.
  /// - Complexity: O(distance), at a fraction of the cost of looking at each byte.
  @inline(__always)
  static func word(
    in bytes: UnsafeBufferPointer<UInt8>, from index: Int, where mayHave: (UInt64) -> Bool
  ) -> Int {
    let text = UnsafeRawBufferPointer(bytes)
    var index = index
    while index <= text.count - width {
      if mayHave(text.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return index }
      index += width
    }
    return index
  }

  /// Whether one of the eight bytes of `word` is 0.
  ///
  /// Source: Henry S. Warren, "Hacker's Delight", "Find first 0-byte".
  @inline(__always)
  static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }
}
