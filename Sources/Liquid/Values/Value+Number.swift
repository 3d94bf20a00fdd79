extension Value {
  /// The value as a number for arithmetic: texts are read, everything else is 0.
  var number: Value {
    switch self {
    case .integer, .decimal: self
    case .string(let string), .html(let string): NumberText.number(of: string)
    default: .integer(0)
    }
  }

  /// Ruby's `to_i`: the whole part of a number, the digits at the start of a text, else 0.
  var integerPrefix: Int {
    switch self {
    case .integer(let integer): integer
    case .decimal(let double): Int(saturating: double)
    case .string(let string), .html(let string): NumberText.integerPrefix(of: string)
    default: 0
    }
  }

  /// Ruby's `Integer()`: whole numbers and texts that are one, else `nil`.
  var exactInteger: Int? {
    switch self {
    case .integer(let integer): integer
    case .string(let string), .html(let string): NumberText.exactInteger(of: string)
    default: nil
    }
  }
}

extension Int {
  /// The whole part of a number, cut to what an integer holds; 0 for not-a-number.
  init(saturating double: Double) {
    if double.isNaN {
      self = 0
    } else if double >= 9.2e18 {
      self = .max
    } else if double <= -9.2e18 {
      self = .min
    } else {
      self = Int(double)
    }
  }
}

/// Reading numbers from texts by Ruby's rules.
enum NumberText {
  /// A decimal if the text has the form `-?\d+\.\d+`, else the integer at its start.
  static func number(of text: String) -> Value {
    let trimmed = trimmed(text)
    if isDecimal(trimmed), let double = Double(String(decoding: trimmed, as: UTF8.self)) {
      return .decimal(double)
    }
    return .integer(integerPrefix(of: text))
  }

  /// The integer at the start of a text, 0 if there is none; cut to what an integer holds.
  static func integerPrefix(of text: String) -> Int {
    var value = 0
    var isNegative = false
    var isStart = true
    for byte in trimmed(text) {
      if isStart, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isNegative = byte == UInt8(ascii: "-")
      } else if byte.isDigit {
        let digit = Int(byte - UInt8(ascii: "0"))
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(isNegative ? -digit : digit)
        if overflow || carry { return isNegative ? .min : .max }
        value = sum
      } else if byte != UInt8(ascii: "_") {
        break
      }
      isStart = false
    }
    return value
  }

  /// The integer that the whole text is, or `nil`.
  static func exactInteger(of text: String) -> Int? {
    Int(String(decoding: trimmed(text), as: UTF8.self))
  }

  private static func trimmed(_ text: String) -> ArraySlice<UInt8> {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { !$0.isLiquidSpace } ?? bytes.endIndex
    let end = bytes.lastIndex { !$0.isLiquidSpace }.map { $0 + 1 } ?? start
    return bytes[start..<max(start, end)]
  }

  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}
