/// What may begin a block, read at the first text of a line.
///
/// Source: CommonMark 0.30, sections 4 and 5; the details follow its reference implementation.
extension LineCursor {
  /// The number of `#` of an ATX heading, or 0.
  var headingLevel: Int {
    var index = textStart
    while byte(at: index) == UInt8(ascii: "#") { index += 1 }
    let level = index - textStart
    guard level >= 1, level <= 6, index >= end || bytes[index] == 0x20 || bytes[index] == 0x09
    else { return 0 }
    return level
  }

  /// The opening of a fenced code block: its character and length.
  var openingFence: (character: UInt8, length: Int)? {
    let character = first
    guard character == UInt8(ascii: "`") || character == UInt8(ascii: "~") else { return nil }
    let length = runLength(of: character)
    guard length >= 3 else { return nil }
    if character == UInt8(ascii: "`") {
      for index in textStart + length..<end where bytes[index] == character { return nil }
    }
    return (character, length)
  }

  /// Whether the line closes a fence of `length` times `character`.
  func closesFence(_ character: UInt8, length: Int) -> Bool {
    guard !isIndented, first == character else { return false }
    let run = runLength(of: character)
    return run >= length && isSpace(from: textStart + run)
  }

  /// Whether the line underlines the paragraph above as a heading.
  var isSetextUnderline: Bool {
    guard first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return isSpace(from: textStart + runLength(of: first))
  }

  /// Whether the line is a thematic break.
  var isThematicBreak: Bool {
    let character = first
    guard
      character == UInt8(ascii: "*") || character == UInt8(ascii: "-")
        || character == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for index in textStart..<end {
      if bytes[index] == character {
        count += 1
      } else if bytes[index] != 0x20, bytes[index] != 0x09 {
        return false
      }
    }
    return count >= 3
  }

  /// A list marker: the offset behind it, and whether it is ordered with `)`.
  ///
  /// One that interrupts a paragraph must have content, and start with 1 if it is ordered.
  func listMarker(interruptsParagraph: Bool) -> (end: Int, hasParenthesis: Bool)? {
    var index = textStart
    var hasParenthesis = false
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      index += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var number = 0
      while index - textStart < 9, byte(at: index) >= 0x30, byte(at: index) <= 0x39 {
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      if interruptsParagraph, number != 1 { return nil }
      guard byte(at: index) == UInt8(ascii: ".") || byte(at: index) == UInt8(ascii: ")") else {
        return nil
      }
      hasParenthesis = bytes[index] == UInt8(ascii: ")")
      index += 1
    default:
      return nil
    }
    guard index >= end || bytes[index] == 0x20 || bytes[index] == 0x09 else { return nil }
    if interruptsParagraph, isSpace(from: index) { return nil }
    return (index, hasParenthesis)
  }

  /// Whether nothing but white space follows from `start` on.
  func isSpace(from start: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index >= end
  }

  private func runLength(of character: UInt8) -> Int {
    var index = textStart
    while byte(at: index) == character { index += 1 }
    return index - textStart
  }
}
