/// Reads one line of a price history: a JSON object on one line.
///
/// Only what such lines need: `date`, `id`, `price` and `currency` as texts (the price as a number
/// too) and perhaps `language`, each once; values of other keys are skipped.
///
/// Source: RFC 8259.
struct PriceLineReader {
  /// What is wrong with a line, and where.
  struct Problem: Error {
    var message: String
    var range: Range<Int>
  }

  /// A value together with its place.
  struct Value {
    var text: String
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// A reader of the bytes of one line.
  init(_ bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    index = line.lowerBound
    end = line.upperBound
  }

  /// The entry of the line.
  mutating func read() throws(Problem) -> PriceHistory.Entry {
    let line = index..<end
    var values: [String: Value] = [:]
    try expect("{")
    if !take("}") {
      repeat {
        let key = try text()
        try expect(":")
        skipSpace()
        if ["date", "id", "price", "currency", "language"].contains(key.text) {
          guard values[key.text] == nil else {
            throw Problem(message: "`\(key.text)` stands twice in this line", range: key.range)
          }
          values[key.text] = try key.text == "price" && next != quote ? number() : text()
        } else {
          try skipValue()
        }
      } while take(",")
      try expect("}")
    }
    skipSpace()
    guard index == end else { throw problem("text stands behind the end of the object") }
    return try entry(values, line: line)
  }

  private func entry(
    _ values: [String: Value], line: Range<Int>
  ) throws(Problem) -> PriceHistory.Entry {
    func value(_ key: String) throws(Problem) -> Value {
      guard let value = values[key] else {
        throw Problem(message: "`\(key)` is missing in this line", range: line)
      }
      guard !value.text.isEmpty else {
        throw Problem(message: "`\(key)` is empty", range: value.range)
      }
      return value
    }
    let (date, id) = (try value("date"), try value("id"))
    let (price, code) = (try value("price"), try value("currency"))
    guard let day = Self.day(date.text) else {
      throw Problem(message: "`\(date.text)` is not a date like `2026-08-30`", range: date.range)
    }
    guard let currency = Currency(code.text) else {
      throw Problem(
        message: "`\(code.text)` is not the code of a currency, such as `EUR`", range: code.range)
    }
    guard let money = Money(decimal: price.text, currency: currency), money.minorUnits > 0 else {
      throw Problem(message: "`\(price.text)` is not a price like `24.90`", range: price.range)
    }
    let language = values["language"] == nil ? nil : try value("language").text
    return PriceHistory.Entry(day: day, id: id.text, price: money, language: language)
  }

  /// A day written as `2026-08-30`, nothing else.
  private static func day(_ text: String) -> CalendarDay? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

extension PriceLineReader {
  private var quote: UInt8 { UInt8(ascii: "\"") }

  /// The byte to read next, or 0 at the end of the line.
  private var next: UInt8 { index < end ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while next == 0x20 || next == 0x09 || next == 0x0D { index += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(Problem) {
    guard take(mark) else { throw problem("`\(mark)` is missing here") }
  }

  private func problem(_ message: String) -> Problem {
    Problem(message: message, range: index..<min(index + 1, end))
  }

  /// A text in quotes.
  private mutating func text() throws(Problem) -> Value {
    skipSpace()
    let start = index
    guard next == quote else { throw problem("a text in quotes is missing here") }
    index += 1
    var result: [UInt8] = []
    while next != quote {
      guard index < end else {
        throw Problem(message: "this text has no closing quote", range: start..<end)
      }
      if next == UInt8(ascii: "\\") {
        try escape(into: &result)
      } else if next < 0x20 {
        throw problem("a control character stands in this text")
      } else {
        result.append(next)
        index += 1
      }
    }
    index += 1
    guard let text = String(validating: result, as: UTF8.self) else {
      throw Problem(message: "this text is not valid UTF-8", range: start..<index)
    }
    return Value(text: text, range: start..<index)
  }

  /// An escape sequence; a pair of surrogates is one character.
  private mutating func escape(into result: inout [UInt8]) throws(Problem) {
    let start = index
    index += 1
    let letter = next
    index = min(index + 1, end)
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
      0x74: 0x09,
    ]
    if let byte = simple[letter] { return result.append(byte) }
    var code = letter == UInt8(ascii: "u") ? hexadecimal() : nil
    if let high = code, (0xD800..<0xDC00).contains(high), next == UInt8(ascii: "\\") {
      index = min(index + 2, end)
      code = hexadecimal().flatMap { low in
        (0xDC00..<0xE000).contains(low)
          ? 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) : nil
      }
    }
    guard let code, let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else {
      throw Problem(message: "this escape does not exist in JSON", range: start..<index)
    }
    result.append(contentsOf: encoded)
  }

  /// Four hexadecimal digits.
  private mutating func hexadecimal() -> UInt32? {
    guard end - index >= 4 else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[index + offset])).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }

  /// A number as it is written; whether it is one is seen later.
  private mutating func number() throws(Problem) -> Value {
    let start = index
    while isWord(next) { index += 1 }
    guard index > start else { throw problem("a price is missing here") }
    return Value(text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index)
  }

  /// Skips a value of any kind; brackets and texts are looked at, words are not.
  private mutating func skipValue() throws(Problem) {
    let start = index
    var depth = 0
    repeat {
      skipSpace()
      switch next {
      case quote: _ = try text()
      case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, index) = (depth + 1, index + 1)
      case UInt8(ascii: "]") where depth > 0, UInt8(ascii: "}") where depth > 0:
        (depth, index) = (depth - 1, index + 1)
      case UInt8(ascii: ",") where depth > 0, UInt8(ascii: ":") where depth > 0: index += 1
      case _ where isWord(next): while isWord(next) { index += 1 }
      default: throw problem("a value is missing here")
      }
    } while depth > 0 && index < end
    if depth > 0 { throw Problem(message: "this value does not end", range: start..<end) }
  }

  /// Whether `byte` can be part of a number, `true`, `false` or `null`.
  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x45: true
    default: false
    }
  }
}
