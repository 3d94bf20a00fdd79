internal import BlogModel
internal import Diagnostics

extension JSONReader {
  /// The number that begins here.
  ///
  /// What would lose its size stays text with the digits of the file: whole numbers beyond 64 bits,
  /// as in YAML, and numbers beyond the range of a `Double`.
  mutating func number() throws(FileMistake) -> ParameterValue {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let first = index
    try digits(from: start)
    if bytes[first] == UInt8(ascii: "0"), index > first + 1 {
      throw mistake(
        "a number cannot begin with a zero", from: start, help: ["put it in quotes if it is a text"]
      )
    }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      try digits(from: start)
    }
    if next | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits(from: start)
    }
    if isWord(next) || next == UInt8(ascii: ".") {
      while isWord(next) || next == UInt8(ascii: ".") { index += 1 }
      throw mistake("this is not a number", from: start, help: ["put texts in quotes"])
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole { return Int(text).map { .integer($0) } ?? .text(text) }
    guard let number = Double(text), number.isFinite else { return .text(text) }
    return .decimal(number)
  }

  private mutating func digits(from start: Int) throws(FileMistake) {
    let first = index
    while (0x30...0x39).contains(next) { index += 1 }
    if index == first { throw mistake("a digit is missing in this number", from: start) }
  }
}
