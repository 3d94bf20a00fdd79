/// A growing run of bytes that HTML is written into.
///
/// An `[UInt8]` would do the same, but checks uniqueness and capacity several times for each of
/// the hundreds of short runs of a text; this one checks once and copies.
struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes written.
  private(set) var count = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Appends one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  /// Appends `length` bytes from `bytes`, which must not point into this buffer.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, length: Int) {
    if length <= 0 { return }
    if capacity - count < length { grow(by: length) }
    (start + count).update(from: bytes, count: length)
    count += length
  }

  /// Appends a text of this module.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(text.utf8Start, length: text.utf8CodeUnitCount)
  }

  /// Appends a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if let base = utf8.baseAddress { append(base, length: utf8.count) }
    }
  }

  /// Appends bytes.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Ends the line unless the buffer is empty or at the start of a line.
  @inline(__always)
  mutating func startLine() {
    if count > 0, start[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  /// Forgets what was written.
  mutating func removeAll() { count = 0 }

  /// Forgets what was written from `index` on.
  mutating func remove(from index: Int) { count = min(max(index, 0), count) }

  /// A copy of what was written in `range`, clamped to what was written.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    return Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// The text from `range`, clamped to what was written; invalid UTF-8 becomes U+FFFD.
  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return String(
      decoding: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count),
      as: UTF8.self)
  }

  /// The whole text.
  var text: String { text(0..<count) }

  /// The byte at `index`, or 0 outside.
  subscript(index: Int) -> UInt8 { index >= 0 && index < count ? start[index] : 0 }

  /// Calls `body` with what was written.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  private mutating func grow(by length: Int) {
    let larger = max(capacity * 2, count + length)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
