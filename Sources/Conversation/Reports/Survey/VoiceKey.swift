/// What tells readers apart.
enum VoiceKey {
  /// The address without scheme, `www.` and last slash, else the name, in lower case and with
  /// single spaces; `nil` for somebody without either.
  static func key(of author: String?, address: String?) -> String? {
    if let address, !address.isEmpty {
      let lower = lowerCased(address)
      var rest = lower[...]
      for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) {
        rest = rest.dropFirst(prefix.count)
      }
      while rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
      // No name has a line break.
      return "\n" + rest
    }
    guard let author else { return nil }
    let name = lowerCased(author)
    return name.isEmpty ? nil : name
  }

  /// `text` in lower case, with single spaces and none around it.
  private static func lowerCased(_ text: String) -> String {
    // Nearly all names; Unicode has more kinds of white space and of letters, and takes longer.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 || $0 == 0x20 }) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.utf8.count)
      for byte in text.utf8 {
        if byte == 0x20, bytes.last ?? 0x20 == 0x20 { continue }
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      if bytes.last == 0x20 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
