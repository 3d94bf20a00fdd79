extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with the value of an attribute in which character references are decoded.
  ///
  /// All references by number are known, and those by name that stand for ASCII or a no-break
  /// space: hosts, paths and words for machines need no others.
  /// Source: HTML Living Standard, section 13.2.5.72 "Character reference state".
  /// - Complexity: O(length of the value).
  @inline(__always)
  func withDecoded<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let value = part(range)
    guard value.index(of: UInt8(ascii: "&"), from: 0) < value.count else { return body(value) }
    return value.decoded().withUnsafeBufferPointer(body)
  }

  @inline(never) private func decoded() -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(count)
    var index = 0
    while index < count {
      let next = self.index(of: UInt8(ascii: "&"), from: index)
      decoded += self[index..<next]
      guard next < count else { break }
      index = appendReference(at: next, to: &decoded)
    }
    return decoded
  }

  /// The text of an attribute's value with its references decoded.
  func text(_ range: Range<Int>) -> String {
    withDecoded(range) { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends what the `&` at `start` stands for, and answers where the rest begins.
  private func appendReference(at start: Int, to output: inout [UInt8]) -> Int {
    let reference =
      start + 1 < count && self[start + 1] == UInt8(ascii: "#")
      ? number(at: start + 2) : name(at: start + 1)
    guard let (scalar, end) = reference else {
      output.append(UInt8(ascii: "&"))
      return start + 1
    }
    output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    return end
  }

  private func number(at start: Int) -> (Unicode.Scalar, end: Int)? {
    guard start < count else { return nil }
    let isHex = self[start].lowercased == UInt8(ascii: "x")
    let digits = isHex ? start + 1 : start
    var index = digits
    var value: UInt32 = 0
    while index < count, let digit = self[index].hexDigit, isHex || digit < 10 {
      // Too large stays too large.
      value = Swift.min(value &* (isHex ? 16 : 10) &+ UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < count, self[index] == UInt8(ascii: ";") { index += 1 }
    return (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", index)
  }

  private func name(at start: Int) -> (Unicode.Scalar, end: Int)? {
    var end = start
    while end < count, end - start < 12, self[end].isASCIILetter { end += 1 }
    let name = String(decoding: self[start..<end], as: UTF8.self)
    guard let scalar = CharacterNames.scalars[name] else { return nil }
    guard end < count else { return CharacterNames.legacy.contains(name) ? (scalar, end) : nil }
    if self[end] == UInt8(ascii: ";") { return (scalar, end + 1) }
    // An old name needs no semicolon, unless it could be a part of a query.
    let isQuery =
      self[end] == UInt8(ascii: "=") || self[end].isASCIILetter || self[end] &- 0x30 < 10
    return !isQuery && CharacterNames.legacy.contains(name) ? (scalar, end) : nil
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit, or `nil`.
  var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}

/// The named character references for ASCII, and the no-break space.
private enum CharacterNames {
  /// Names that count without a semicolon too.
  static let legacy: Set<String> = [
    "amp", "AMP", "lt", "LT", "gt", "GT", "quot", "QUOT", "nbsp",
  ]

  static let scalars: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"",
    "QUOT": "\"", "apos": "'", "nbsp": "\u{A0}", "Tab": "\t", "NewLine": "\n", "excl": "!",
    "num": "#", "dollar": "$", "percnt": "%", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*",
    "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";",
    "equals": "=", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\",
    "rsqb": "]", "rbrack": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`",
    "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|", "rcub": "}", "rbrace": "}",
  ]
}
