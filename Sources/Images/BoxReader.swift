/// One box of an ISO media file: its type and where its content lies.
struct Box {
  /// The place of the four letters of the type.
  var typeOffset: Int
  /// The first byte of the content, of which a full box uses four for version and flags.
  var start: Int
  /// The place after the last byte; the largest number for a box that lasts to the end of the file.
  var end: Int
}

/// Reads boxes, up to a bound on their number in the whole file.
///
/// Source: ISO/IEC 14496-12 section 4.2.
struct BoxReader {
  /// The most boxes and table entries that are looked at in one file.
  static let maximumSteps = 16_384

  /// The file.
  var window: ByteWindow
  private var steps = 0

  /// Reads the boxes of the file behind `window`.
  init(_ window: ByteWindow) { self.window = window }

  /// Counts one step against the bound, which a file made to keep readers busy would pass.
  mutating func countStep() throws(ImageProblem) {
    steps += 1
    guard steps <= Self.maximumSteps else { throw .damaged("it has too many boxes") }
  }

  /// The box that begins at `offset` inside a part of the file that ends at `limit`, or `nil` at
  /// the end of that part.
  mutating func box(at offset: Int, limit: Int) throws(ImageProblem) -> Box? {
    guard offset < limit else { return nil }
    try countStep()
    let size = try window.number(at: offset, count: 4)
    var box = Box(typeOffset: offset + 4, start: offset + 8, end: 0)
    switch size {
    case 0:
      box.end = limit
    case 1:
      box.start = offset + 16
      box.end = try ByteWindow.sum(offset, window.number(at: offset + 8, count: 8))
    default:
      box.end = try ByteWindow.sum(offset, size)
    }
    guard box.start <= box.end, box.end <= limit else {
      throw .damaged("a box in it has a wrong length")
    }
    return box
  }

  /// The first box of type `name` between `start` and `end`, or `nil`.
  mutating func first(
    _ name: StaticString, from start: Int, to end: Int
  ) throws(ImageProblem) -> Box? {
    var offset = start
    while let box = try box(at: offset, limit: end) {
      if try window.holds(name, at: box.typeOffset) { return box }
      offset = box.end
    }
    return nil
  }

  /// The unsigned number of `count` bytes at `offset`, which must lie within `box`.
  mutating func number(
    at offset: Int, count: Int, in box: Box
  ) throws(ImageProblem) -> Int {
    guard offset >= box.start, offset <= box.end, count <= box.end - offset else {
      throw .damaged("a box in it is too short")
    }
    return try window.number(at: offset, count: count)
  }
}
