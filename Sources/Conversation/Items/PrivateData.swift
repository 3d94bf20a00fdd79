/// Finds what must never be in a talk file: git keeps it for ever, even after it is deleted.
enum PrivateData {
  /// What was found.
  enum Kind: Sendable, Hashable {
    case mailAddress
    case networkAddress
    case browser

    /// The words for messages.
    var words: String {
      switch self {
      case .mailAddress: "an e-mail address"
      case .networkAddress: "an IP address"
      case .browser: "the name of a browser"
      }
    }
  }

  /// Whether a key names something private, in whatever spelling.
  static func isPrivate(key: String) -> Bool {
    // The last part of `spam.ip`, and its words: `comment_author_IP` has `ip`.
    let name = key.lowercased().split(separator: ".").last ?? ""
    let words = name.split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { keyWords.contains(String($0)) }) { return true }
    let joined = words.joined()
    return keyWords.contains(joined) || keyParts.contains { joined.contains($0) }
  }

  /// Whether a line holds an address of either kind, or begins with a key that names something
  /// private.
  static func isPrivate(line: String) -> Bool {
    var line = line
    if line.withUTF8({ mailAddress(in: $0) }) != nil { return true }
    if namesBrowser(line) { return true }
    let key = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return networkAddress(in: line) != nil || key.count > 1 && isPrivate(key: String(key[0]))
  }

  private static let keyWords: Set<String> = [
    "mail", "mailto", "ip", "ipv4", "ipv6", "ua", "agent", "browser", "token", "secret", "password",
    "passwort", "phone", "telephone", "telefon", "tel", "mobile", "fax", "gravatar", "cookie",
    "session", "referer", "referrer", "host", "fingerprint", "birthday",
  ]

  private static let keyParts = [
    "email", "useragent", "ipaddr", "ipprefix", "iphash", "authorip", "token", "mailhash",
    "remoteaddr", "authormail",
  ]

  /// The range of the first e-mail address in `bytes`, or `nil`.
  ///
  /// An `@` may be written in the ways that Markdown and HTML read as one. Names in other networks such as
  /// `@anna@social.example` are no e-mail addresses.
  /// - Complexity: O(size of the text).
  static func mailAddress(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for index in bytes.indices {
      if let length = AtSign.length(in: bytes, at: index),
        let range = mailAddress(in: bytes, at: index, length: length)
      {
        return range
      }
    }
    return nil
  }

  private static func mailAddress(
    in bytes: UnsafeBufferPointer<UInt8>, at sign: Int, length: Int
  ) -> Range<Int>? {
    var start = sign
    while start > 0, sign - start < 64, isMailboxByte(bytes[start - 1]) { start -= 1 }
    while start < sign, bytes[start] == UInt8(ascii: ".") { start += 1 }
    guard start < sign, start == 0 || bytes[start - 1] != UInt8(ascii: "@") else { return nil }
    var end = sign + length
    var label = end
    var hasPoint = false
    while end < bytes.count, end - sign < 255, isHostByte(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") {
        // A point that ends the sentence, or an empty label.
        guard end > label, end + 1 < bytes.count, isHostByte(bytes[end + 1]),
          bytes[end + 1] != UInt8(ascii: ".")
        else { break }
        hasPoint = true
        label = end + 1
      }
      end += 1
    }
    let last = bytes[label..<end]
    guard hasPoint, last.count >= 2, last.first.map({ $0.isLetter || $0 >= 0x80 }) == true else {
      return nil
    }
    return start..<end
  }

  private static func isMailboxByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || "._+-".utf8.contains(byte)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
