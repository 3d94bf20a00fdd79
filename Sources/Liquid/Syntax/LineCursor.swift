/// The lines of a part of a file, without their line breaks.
struct LineCursor: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let end: Int
  private var isDone = false
  /// Where the next line starts.
  private(set) var position: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next line.
  mutating func next() -> Range<Int>? {
    guard !isDone else { return nil }
    let start = position
    var index = start
    while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    isDone = index >= end
    position = Swift.min(index + 1, end)
    return start..<index
  }
}
