/// A file seen through one block at a time.
///
/// A header names the places of its parts, often far apart; only the blocks around those places
/// are read. Reading the block that is held again costs nothing.
struct ByteWindow {
  /// The number of bytes asked for at a time.
  static let blockSize = 4096

  private let read: (_ offset: Int, _ count: Int) throws -> [UInt8]
  private var start = 0
  private var block: [UInt8] = []

  /// Looks at a file through `read`, which returns fewer bytes than asked only at its end.
  init(_ read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) {
    self.read = read
  }

  /// The byte at `offset`, or ``ImageProblem/truncated`` past the end.
  mutating func byte(at offset: Int) throws(ImageProblem) -> UInt8 {
    if let byte = held(offset) { return byte }
    _ = try blockHeld(from: offset)
    guard let byte = held(offset) else { throw .truncated }
    return byte
  }

  /// Moves the window to `offset` and returns what it then shows.
  mutating func blockHeld(from offset: Int) throws(ImageProblem) -> [UInt8] {
    block = try prefix(at: offset, count: Self.blockSize)
    start = offset
    return block
  }

  /// At most `count` bytes from `offset`; fewer at the end of the file, none past it.
  func prefix(at offset: Int, count: Int) throws(ImageProblem) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try read(offset, count)
    } catch {
      throw .unreadable(String(describing: error))
    }
    return bytes.count > count ? Array(bytes.prefix(count)) : bytes
  }

  /// The unsigned number of `count` bytes at `offset`.
  mutating func number(
    at offset: Int, count: Int, order: ByteOrder = .bigEndian
  ) throws(ImageProblem) -> Int {
    var value: UInt64 = 0
    for index in 0..<count {
      let place = order == .bigEndian ? index : count - 1 - index
      value = value << 8 | UInt64(try byte(at: Self.sum(offset, place)))
    }
    guard let number = Int(exactly: value) else { throw .damaged("a length in it is too large") }
    return number
  }

  /// Whether the bytes at `offset` are those of `text`.
  mutating func holds(_ text: StaticString, at offset: Int) throws(ImageProblem) -> Bool {
    for index in 0..<text.utf8CodeUnitCount {
      let expected = text.withUTF8Buffer { $0[index] }
      if try byte(at: Self.sum(offset, index)) != expected { return false }
    }
    return true
  }

  /// `left + right`, or a damage where a length from the file leads out of all files.
  static func sum(_ left: Int, _ right: Int) throws(ImageProblem) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .damaged("a length in it is too large") }
    return sum
  }

  private func held(_ offset: Int) -> UInt8? {
    guard offset >= start, offset - start < block.count else { return nil }
    return block[offset - start]
  }
}

/// The order of the bytes of a number.
enum ByteOrder {
  /// The most significant byte comes first.
  case bigEndian
  /// The least significant byte comes first.
  case littleEndian
}
