extension Campaign {
  /// `bytes` as a name or value of a query.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - keepsEscapes: Whether `%20`, `+` and `:/,;` stay, as in what an owner wrote for a query.
  /// - Returns: The text in ASCII.
  ///
  /// Source: RFC 3986, sections 2.1 and 2.3.
  static func encoded(_ bytes: some BidirectionalCollection<UInt8>, keepsEscapes: Bool) -> String {
    if bytes.allSatisfy(isUnreserved) { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let isEscape =
        byte == UInt8(ascii: "%") && rest.prefix(2).count == 2
        && rest.prefix(2).allSatisfy(isHexadecimal)
      if isUnreserved(byte) || keepsEscapes && (isEscape || "+:/,;".utf8.contains(byte)) {
        result.append(byte)
      } else {
        result.append(percentEncoding: byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes that a name of a query stands for, to compare names.
  static func decoded(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(isHexadecimal) {
        result.append(digits.reduce(0) { $0 << 4 | value($1) })
        rest = rest.dropFirst(2)
      } else {
        result.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// The value of a hexadecimal digit.
  private static func value(_ digit: UInt8) -> UInt8 {
    digit < 0x3A ? digit - 0x30 : (digit | 0x20) - 0x61 + 10
  }
}
