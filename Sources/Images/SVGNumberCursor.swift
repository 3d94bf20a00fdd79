/// A place in an attribute value that holds numbers.
struct SVGNumberCursor {
  private let text: [UInt8]
  private var index = 0

  /// Begins at the start of `text`.
  init(_ text: [UInt8]) { self.text = text }

  /// Steps over white space.
  mutating func skipSpace() {
    while let byte = peek(), SVGScanner.isSpace(byte) { index += 1 }
  }

  /// Steps over white space with at most one comma in it; `false` if neither is there.
  mutating func skipSeparator() -> Bool {
    let start = index
    skipSpace()
    if peek() == 0x2C {
      index += 1
      skipSpace()
    }
    // A sign also ends the number before it.
    return index > start || peek() == 0x2D || peek() == 0x2B
  }

  /// The number here, and a step over it; `nil` if none begins here.
  ///
  /// An `e` is an exponent only before digits: `2em` is 2 and a unit.
  mutating func number() -> Double? {
    let start = index
    if peek() == 0x2B || peek() == 0x2D { index += 1 }
    let hasWhole = skipDigits()
    if peek() == 0x2E, isDigit(peek(1)) {
      index += 1
      _ = skipDigits()
    } else if !hasWhole {
      index = start
      return nil
    }
    skipExponent()
    return Double(String(decoding: text[start..<index], as: UTF8.self))
  }

  /// What follows, without the white space at its end.
  func rest() -> [UInt8] {
    var end = text.count
    while end > index, SVGScanner.isSpace(text[end - 1]) { end -= 1 }
    return Array(text[index..<end])
  }

  private mutating func skipExponent() {
    guard peek() == 0x65 || peek() == 0x45 else { return }
    let isSigned = peek(1) == 0x2B || peek(1) == 0x2D
    guard isDigit(peek(isSigned ? 2 : 1)) else { return }
    index += isSigned ? 2 : 1
    _ = skipDigits()
  }

  private mutating func skipDigits() -> Bool {
    let start = index
    while isDigit(peek()) { index += 1 }
    return index > start
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    index + distance < text.count ? text[index + distance] : nil
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x30...0x39).contains(byte)
  }
}
