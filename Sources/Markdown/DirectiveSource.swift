internal import Diagnostics

/// A directive as the author wrote it.
struct DirectiveSource {
  var name: String
  /// Where the name stands in the author's file.
  var position: SourceRange
  var attributes: [DirectiveAttribute] = []
  /// The number of the heading that the label was rewritten to.
  var labelCell: Int?
  var isContainer: Bool
}

/// A container directive whose end has not come yet.
struct OpenDirective {
  /// Its number in the list of directives.
  let number: Int
  /// How many colons opened it.
  let colons: Int
  /// How many containers it stands in.
  let depth: Int
}

/// Reads the line of a directive behind its colons: `name[label]{key=value}`.
struct DirectiveReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var index: Int
  private(set) var name = 0..<0
  private(set) var label: Range<Int>?
  private(set) var attributes: [DirectiveAttribute] = []
  /// What is wrong, and where.
  private(set) var mistake: (message: String, offset: Int)?

  /// Reads from `start`; `nil` if no name stands there.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    index = start
    guard start < end, isLetter(bytes[start]) else { return nil }
    while index < end, isNameByte(bytes[index]) { index += 1 }
    name = start..<index
    readLabel()
    if mistake == nil { readAttributes() }
    skipSpace()
    if mistake == nil, index < end {
      mistake = ("only `[label]` and `{attributes}` may follow a directive's name", index)
    }
  }

  private mutating func readLabel() {
    guard index < end, bytes[index] == UInt8(ascii: "[") else { return }
    let start = index + 1
    var depth = 1
    index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if depth == 0 {
        label = start..<index
        index += 1
        return
      }
      index += 1
    }
    index = end
    mistake = ("the label has no closing `]`", start - 1)
  }

  private mutating func readAttributes() {
    guard index < end, bytes[index] == UInt8(ascii: "{") else { return }
    let open = index
    index += 1
    while true {
      skipSpace()
      guard index < end else {
        mistake = ("the attributes have no closing `}`", open)
        return
      }
      if bytes[index] == UInt8(ascii: "}") {
        index += 1
        return
      }
      readAttribute()
      if mistake != nil { return }
    }
  }

  private mutating func readAttribute() {
    let start = index
    let shorthand = bytes[index]
    if shorthand == UInt8(ascii: "#") || shorthand == UInt8(ascii: ".") {
      index += 1
      let value = bareValue()
      if value.isEmpty {
        mistake = ("a name must follow `\(shorthand == UInt8(ascii: "#") ? "#" : ".")`", start)
      }
      add(shorthand == UInt8(ascii: "#") ? "id" : "class", .text(value), start..<index)
      return
    }
    while index < end, isNameByte(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard !name.isEmpty else {
      mistake = ("an attribute is written `name=value`", start)
      return
    }
    let nameEnd = index
    guard index < end, bytes[index] == UInt8(ascii: "=") else {
      add(name, .boolean(true), start..<nameEnd)
      return
    }
    index += 1
    if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      guard let text = quotedValue(bytes[index]) else {
        mistake = ("the value of `\(name)` has no closing quote", nameEnd + 1)
        return
      }
      add(name, .text(text), start..<nameEnd)
    } else {
      let value = bareValue()
      if value.isEmpty { mistake = ("the attribute `\(name)` has no value", start) }
      add(name, DirectiveValue(bare: value), start..<nameEnd)
    }
  }

  private mutating func add(_ name: String, _ value: DirectiveValue, _ range: Range<Int>) {
    let position = SourceRange(offset: range.lowerBound, length: range.count)
    if name == "class", let known = attributes.firstIndex(where: { $0.name == name }),
      case .text(let first) = attributes[known].value, case .text(let second) = value
    {
      attributes[known].value = .text("\(first) \(second)")
      return
    }
    if attributes.count < 100, attributes.contains(where: { $0.name == name }) {
      mistake = ("the attribute `\(name)` is given twice", range.lowerBound)
      return
    }
    if attributes.count == 100 {
      mistake = ("a directive has at most 100 attributes", range.lowerBound)
      return
    }
    attributes.append(DirectiveAttribute(name: name, value: value, position: position))
  }

  private mutating func bareValue() -> String {
    let start = index
    while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "}") { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The text between quotes; a backslash takes the next quote or backslash as text.
  private mutating func quotedValue(_ quote: UInt8) -> String? {
    var value: [UInt8] = []
    index += 1
    while index < end {
      if bytes[index] == quote {
        index += 1
        return String(decoding: value, as: UTF8.self)
      }
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < end,
        bytes[index + 1] == quote || bytes[index + 1] == UInt8(ascii: "\\")
      {
        index += 1
      }
      value.append(bytes[index])
      index += 1
    }
    return nil
  }

  private mutating func skipSpace() {
    while index < end, bytes[index] <= 0x20 { index += 1 }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
