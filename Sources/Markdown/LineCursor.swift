/// A place in a line, counted in bytes and in columns, as block structure needs it.
///
/// A tab reaches to the next column that divides by four; a part of it may be consumed.
/// Source: CommonMark 0.30, section 2.2.
struct LineCursor {
  /// The whole text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the line's end, before its line break.
  let end: Int
  /// The offset of the next byte.
  private(set) var offset: Int
  /// The column of the next byte, from 0.
  private(set) var column = 0
  /// How many columns of the tab at ``offset`` are left, or 0 if none was begun.
  private(set) var tabRest = 0
  /// The offset of the next byte that is no white space, or ``end``.
  private(set) var textStart = 0
  /// The columns from here to ``textStart``.
  private(set) var indent = 0

  /// Starts at `start`; the line ends before `end`.
  init(bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
    self.bytes = bytes
    self.end = end
    offset = start
    findText()
  }

  /// Whether nothing but white space is left.
  var isBlank: Bool { textStart >= end }

  /// Whether what is left is indented as a code block is.
  var isIndented: Bool { indent >= 4 }

  /// The first byte that is no white space, or 0 at the end.
  var first: UInt8 { byte(at: textStart) }

  /// The byte at `offset` in the line, or 0 behind its end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  /// Consumes up to `count` columns of white space.
  mutating func skip(columns count: Int) {
    var count = count
    while count > 0, offset < end {
      if bytes[offset] == 0x09 {
        let width = tabRest > 0 ? tabRest : 4 - column % 4
        let taken = min(width, count)
        column += taken
        count -= taken
        tabRest = width - taken
        if tabRest == 0 { offset += 1 }
      } else if bytes[offset] == 0x20 {
        offset += 1
        column += 1
        count -= 1
      } else {
        break
      }
    }
    findText()
  }

  /// Consumes everything before `target`.
  mutating func advance(to target: Int) {
    while offset < min(target, end) {
      if bytes[offset] == 0x09 {
        column += tabRest > 0 ? tabRest : 4 - column % 4
      } else {
        column += 1
      }
      tabRest = 0
      offset += 1
    }
    findText()
  }

  /// Consumes the white space before the text.
  mutating func advanceToText() { advance(to: textStart) }

  private mutating func findText() {
    var index = offset
    var width = 0
    while index < end {
      if bytes[index] == 0x20 {
        width += 1
      } else if bytes[index] == 0x09 {
        width +=
          index == offset && tabRest > 0 ? tabRest : 4 - (column + width) % 4
      } else {
        break
      }
      index += 1
    }
    WorkCounter.count(index - offset + 1)
    textStart = index
    indent = width
  }
}
