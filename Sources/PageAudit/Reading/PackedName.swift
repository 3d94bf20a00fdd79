/// A name of up to sixteen bytes in lower case, held in two numbers; longer names are not known.
struct PackedName: Hashable, Sendable {
  var low: UInt64
  var high: UInt64

  /// A name that stands for all that are too long or hold control characters.
  static let other = PackedName(low: 0, high: 0)

  @inline(__always) init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Packs the first sixteen bytes of `text`.
  init(_ text: StaticString) {
    (low, high) = text.withUTF8Buffer { ($0.word(at: 0), $0.count > 8 ? $0.word(at: 8) : 0) }
  }
}
