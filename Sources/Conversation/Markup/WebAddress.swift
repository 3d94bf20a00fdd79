/// An address that a visitor gave, made safe to print in an attribute.
///
/// Only `http`, `https` and `mailto` pass. What browsers ignore in addresses (control characters,
/// white space, invisible characters) is removed before the scheme is looked at. Addresses that
/// deceive are refused: a user name before the host (`https://bank.example@thief.example`), a
/// backslash that browsers read as a slash, a host of other than letters, digits, `-`, `_`, `.`.
/// Relative addresses are refused too; a visitor's text has no place to be relative to.
///
/// Source: WHATWG URL Standard, RFC 3986.
enum WebAddress {
  /// The most bytes of any address.
  static let byteLimit = 2_000

  /// The `http` or `https` address in `text` with unsafe bytes percent-encoded, or `nil`.
  static func web(_ text: String) -> String? {
    guard let bytes = candidate(text) else { return nil }
    return schemeLength(of: bytes).flatMap { web(bytes, schemeLength: $0) }
  }

  /// The address in `text` if a link in a comment may lead there, or `nil`.
  ///
  /// Of a `mailto:` address only the mailbox is kept, not subject or copies.
  static func link(_ text: String) -> String? {
    guard let bytes = candidate(text) else { return nil }
    if let length = schemeLength(of: bytes) { return web(bytes, schemeLength: length) }
    return mail(bytes)
  }

  /// The bytes of `text` without what browsers ignore, or `nil` if they are too many.
  private static func candidate(_ text: String) -> ArraySlice<UInt8>? {
    guard text.utf8.count <= byteLimit * 2 else { return nil }
    var bytes: [UInt8] = []
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return ArraySlice(text.utf8) }
    for scalar in text.unicodeScalars where !ScalarKind.isRemoved(scalar) {
      switch scalar {
      case "\t", "\n", "\u{200C}", "\u{200D}", "\u{2028}", "\u{2029}": continue
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    var rest = bytes[...]
    while rest.first == 0x20 { rest.removeFirst() }
    while rest.last == 0x20 { rest.removeLast() }
    return rest.count <= byteLimit ? rest : nil
  }

  /// The number of bytes of `http://` or `https://` at the beginning.
  private static func schemeLength(of bytes: ArraySlice<UInt8>) -> Int? {
    for scheme in ["https://", "http://"] where begins(bytes, scheme) { return scheme.utf8.count }
    return nil
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, _ prefix: String) -> Bool {
    bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.starts(with: prefix.utf8)
  }

  private static func web(_ bytes: ArraySlice<UInt8>, schemeLength: Int) -> String? {
    let rest = bytes.dropFirst(schemeLength)
    let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    guard isHost(rest[..<end]), !rest[..<end].isEmpty else { return nil }
    var result = schemeLength == 8 ? Array("https://".utf8) : Array("http://".utf8)
    result += lowerCased(host: rest[..<end])
    let encoded = percentEncoded(result[...]) + percentEncoded(rest[end...])
    return encoded.count <= byteLimit ? String(decoding: encoded, as: UTF8.self) : nil
  }

  /// A host in lower case, with the digits of encoded bytes in upper case.
  private static func lowerCased(host: ArraySlice<UInt8>) -> [UInt8] {
    // How many digits of an encoded byte follow.
    var digits = 0
    return host.map { byte in
      if byte == UInt8(ascii: "%") {
        digits = 2
      } else if digits > 0 {
        digits -= 1
        return byte.isLetter ? byte & 0xDF : byte
      }
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
  }

  /// Whether `bytes` are a host name with an optional port.
  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix { $0 != UInt8(ascii: ":") }
    let port = bytes.dropFirst(name.count)
    guard port.dropFirst().allSatisfy(\.isDigit), port.count <= 6 else { return false }
    var index = name.startIndex
    while index < name.endIndex {
      let byte = name[index]
      if byte == UInt8(ascii: "%") {
        // Encoded letters outside ASCII; encoded dots and slashes would hide where a link leads.
        guard index + 2 < name.endIndex, name[index + 1].isHighHexDigit,
          name[index + 2].isHexDigit
        else { return false }
        index += 3
      } else if byte.isLetterOrDigit || byte >= 0x80 || ".-_".utf8.contains(byte) {
        index += 1
      } else {
        return false
      }
    }
    return name.contains { $0 != UInt8(ascii: ".") }
  }

  private static func mail(_ bytes: ArraySlice<UInt8>) -> String? {
    guard begins(bytes, "mailto:") else { return nil }
    let mailbox = bytes.dropFirst(7).prefix { $0 != UInt8(ascii: "?") }
    let parts = mailbox.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isHost(parts[1]),
      parts[0].allSatisfy({ $0.isLetterOrDigit || $0 >= 0x80 || ".-_+".utf8.contains($0) })
    else { return nil }
    return String(decoding: Array("mailto:".utf8) + percentEncoded(mailbox), as: UTF8.self)
  }

  /// `bytes` with everything encoded that has no place in an address.
  private static func percentEncoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if isSafe[Int(byte)] {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(hexDigit(byte >> 4))
        result.append(hexDigit(byte & 15))
      }
    }
    return result
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The bytes that stand for themselves in an address.
  private static let isSafe: [Bool] = (0...255).map { value in
    value > 0x20 && value < 0x7F && !"\"<>\\^`{|}".utf8.contains(UInt8(value))
  }
}
