extension PrivateData {
  /// Whether `text` holds an IP address that is meant as one.
  ///
  /// Four numbers in a path of a web address are a version, and small ones between words are a
  /// chapter: an address stands alone, in brackets, behind a comma or as a host.
  static func holdsNetworkAddress(_ text: String) -> Bool {
    networkAddress(in: Array(text.utf8)[...]) { bytes, range in
      if isInPath(bytes, range.lowerBound) { return false }
      return !isIPv4(bytes[range]) || standsAlone(bytes, range) || beginsLarge(bytes[range])
    } != nil
  }

  /// Whether `text` is an IP address with nothing but punctuation around it.
  static func isWholeNetworkAddress(_ text: String) -> Bool {
    networkAddress(in: Array(text.utf8)[...]) { bytes, range in
      !bytes[..<range.lowerBound].contains { $0.isLetterOrDigit || $0 >= 0x80 }
        && !bytes[range.upperBound...].contains { $0.isLetterOrDigit || $0 >= 0x80 }
    } != nil
  }

  /// Whether `text` is what a browser says of itself.
  ///
  /// Source: RFC 9110, section 10.1.5, and what browsers have sent for thirty years.
  static func namesBrowser(_ text: String) -> Bool {
    // Nearly no value has one.
    guard text.utf8.contains(UInt8(ascii: "/")) else { return false }
    let bytes = Array(text.utf8)
    for sign in ["Mozilla/", "AppleWebKit/", "Gecko/", "Chrome/", "Safari/"] {
      guard let range = bytes.firstRange(of: Array(sign.utf8)) else { continue }
      // Not the name of a folder in a web address.
      let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
      if !before.isLetterOrDigit, before != UInt8(ascii: "/"), before != UInt8(ascii: "=") {
        return true
      }
    }
    return false
  }

  /// Whether no words stand beside the address, or brackets or commas part it from them.
  private static func standsAlone(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
    let left = bytes[..<range.lowerBound].last { !$0.isSpace }
    // A point may end the sentence.
    let right = bytes[range.upperBound...].first { !$0.isSpace && $0 != UInt8(ascii: ".") }
    return ![left, right].contains { $0.map(isWordOrPoint) ?? false }
  }

  private static func isWordOrPoint(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || ".-_+%&=".utf8.contains(byte)
  }

  /// Whether the first number is larger than those of versions and chapters.
  private static func beginsLarge(_ address: ArraySlice<UInt8>) -> Bool {
    address.prefix(while: \.isDigit).reduce(0) { $0 * 10 + Int($1 - 0x30) } > 31
  }

  /// Whether the place belongs to the path of a web address.
  private static func isInPath(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
    let word = bytes[..<place].suffix(2_000).reversed().prefix { !$0.isSpace }
    let before = Array(word.reversed())
    guard let scheme = before.firstRange(of: Array("://".utf8)) else { return false }
    let rest = before[scheme.upperBound...]
    return rest.contains(UInt8(ascii: "/")) && !rest.contains(UInt8(ascii: "?"))
  }
}
