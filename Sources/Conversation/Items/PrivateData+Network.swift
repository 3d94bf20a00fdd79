extension PrivateData {
  /// The range of the first IP address in `text` as byte offsets, or `nil`.
  ///
  /// Source: RFC 4291, section 2.2, and the dotted form of IPv4.
  static func networkAddress(in text: String) -> Range<Int>? {
    networkAddress(in: Array(text.utf8)[...])
  }

  /// The range of the first IP address that `isMeant` takes, counted from the start of `text`.
  ///
  /// `isMeant` gets the bytes from the start of the text, and the range in them.
  static func networkAddress(
    in text: ArraySlice<UInt8>,
    where isMeant: (ArraySlice<UInt8>, Range<Int>) -> Bool = { _, _ in
      true
    }
  ) -> Range<Int>? {
    let bytes = text
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard isAddressByte(bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.endIndex, isAddressByte(bytes[end]) { end += 1 }
      // As in `spam.203.0.113.7`.
      while start < end, bytes[start] == UInt8(ascii: ".") { start += 1 }
      let isWord =
        (start == bytes.startIndex || !isWordByte(bytes[start - 1]))
        && (end == bytes.endIndex || !isWordByte(bytes[end]))
      var candidate = bytes[start..<end]
      while let last = candidate.last, last == UInt8(ascii: ".") { candidate.removeLast() }
      if isWord, isIPv4(candidate) || isIPv6(candidate) {
        let range = start - text.startIndex..<candidate.endIndex - text.startIndex
        if isMeant(text, start..<candidate.endIndex) { return range }
      }
      start = end
    }
    return nil
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte.isHexDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }

  /// Four numbers up to 255, with a port or without.
  static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = parts.first else { return false }
    if parts.count == 2, !parts[1].allSatisfy(\.isDigit) { return false }
    let numbers = address.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy {
        (1...3).contains($0.count) && $0.allSatisfy(\.isDigit)
          && $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
      }
  }

  /// Eight groups of up to four digits, or fewer with one `::`; a time of day is none.
  private static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (3...9).contains(parts.count) else { return false }
    let groups = parts.filter { !$0.isEmpty }
    let isMapped = groups.last.map(isIPv4) ?? false
    let digits = isMapped ? groups.dropLast() : groups[...]
    guard digits.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }) else { return false }
    let count = digits.count + (isMapped ? 2 : 0)
    let gaps = zip(parts.dropFirst(), parts.dropFirst(2)).filter { $0.0.isEmpty }.count
    if gaps == 0 { return count == 8 && parts.count == groups.count }
    // `::1` and longer ones; `a::b` is more often code than an address.
    return gaps == 1 && count < 8
      && (count >= 3 || parts.first?.isEmpty == true && count >= 1
        || groups.first.map { $0.elementsEqual("fe80".utf8) } == true)
  }
}
