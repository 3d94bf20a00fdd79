internal import Diagnostics

extension JSONReader {
  /// The text in the quotes that open here; `opening` is the offset of the bracket around it.
  mutating func text(_ opening: Int?) throws(FileMistake) -> String {
    let start = index
    let bytes = self.bytes
    index += 1
    var runStart = index
    var text: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        defer { index += 1 }
        // Without an escape, nothing is copied twice.
        if text.isEmpty { return String(decoding: bytes[runStart..<index], as: UTF8.self) }
        text += bytes[runStart..<index]
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[runStart..<index]
        try escape(into: &text)
        runStart = index
      case 0x0A, 0x0D:
        throw mistake(
          "this text does not end on its line", from: start,
          help: ["close it with `\"`; a line break in a text is written `\\n`"])
      case 0..<0x20:
        throw mistake(
          "a control character stands in this text",
          help: [bytes[index] == 0x09 ? "a tab is written `\\t`" : "remove it"])
      default: index += 1
      }
    }
    throw mistake("this text is not closed", from: start, help: ["close it with `\"`"])
  }

  private mutating func escape(into text: inout [UInt8]) throws(FileMistake) {
    let start = index
    index += 1
    let letter = next
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try scalar(from: start)
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      index = min(index, bytes.count)
      throw mistake(
        "an unknown escape with `\\`", from: start, help: ["a backslash is written `\\\\`"])
    }
  }

  /// The character of `\uXXXX`, or of two of them; stands behind the `u`.
  private mutating func scalar(from start: Int) throws(FileMistake) -> Unicode.Scalar {
    let first = try unit(from: start)
    if first == 0 { throw mistake("a text cannot hold this character", from: start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    if UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let second = try unit(from: start)
      let code = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
      if UTF16.isTrailSurrogate(second), let scalar = Unicode.Scalar(code) { return scalar }
    }
    throw mistake(
      "this is half of a character", from: start,
      help: ["characters beyond U+FFFF are two escapes: `\\ud83c\\udf4e`"])
  }

  private mutating func unit(from start: Int) throws(FileMistake) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Self.hexDigit(bytes[index]) else {
        throw mistake("four hexadecimal digits stand behind `\\u`", from: start)
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x41 + 10)
    case 0x61...0x66: UInt16(byte - 0x61 + 10)
    default: nil
    }
  }
}
