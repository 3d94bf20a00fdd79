extension [UInt8] {
  /// Appends a byte as an address writes it that may not hold it: `%` and two digits.
  ///
  /// Source: RFC 3986, section 2.1.
  package mutating func append(percentEncoding byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexadecimal: byte >> 4)
    append(hexadecimal: byte & 15)
  }

  private mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
  }
}
