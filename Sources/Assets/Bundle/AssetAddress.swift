/// What an address in a style sheet or a script leads to.
enum AssetAddress: Equatable {
  /// Another host, such as `https://fonts.example/a.woff2` or `//fonts.example/a.woff2`.
  case otherHost
  /// A file named relative to the one that names it.
  ///
  /// `folder` ends with `/` or is empty; `folder`, `file` and `suffix` (a query or fragment, with its
  /// sign) make up the address.
  case file(folder: [UInt8], file: [UInt8], suffix: [UInt8])
  /// Everything else: `/from/the/root`, `data:`, `#fragment`, an empty one.
  case other

  /// Reads an address.
  init(_ address: [UInt8]) {
    if address.starts(with: [0x2F, 0x2F]) {
      self = .otherHost
      return
    }
    if let scheme = Self.scheme(address) {
      let isRequest = ["http", "https", "ftp", "ws", "wss"].contains(scheme)
      self = isRequest ? .otherHost : .other
      return
    }
    let end =
      address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
    guard end > 0, address[0] != UInt8(ascii: "/"), address[0] != UInt8(ascii: "\\") else {
      self = .other
      return
    }
    let file = (address[..<end].lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    self = .file(
      folder: Array(address[..<file]), file: Array(address[file..<end]),
      suffix: Array(address[end...]))
  }

  /// The lower-case scheme, or `nil` if the address is relative.
  ///
  /// Source: RFC 3986, section 3.1.
  private static func scheme(_ address: [UInt8]) -> String? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    for (index, byte) in address[..<colon].enumerated() {
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && byte < 0x80
      let isOther =
        byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isLetter || index > 0 && isOther else { return nil }
    }
    return String(decoding: address[..<colon], as: UTF8.self).lowercased()
  }
}
