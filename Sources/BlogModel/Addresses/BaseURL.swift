/// Where the site will be reached: scheme and host, and the folder on that host.
public struct BaseURL: Sendable, Hashable {
  /// Scheme, host and port, such as `https://example.de`.
  public let origin: String
  /// The folder, such as `/` or `/blog/`; begins and ends with `/` and is percent-encoded.
  public let path: String

  /// Reads an absolute http or https address; `nil` for anything else, or with user, query or
  /// fragment.
  ///
  /// Host names are in ASCII (`xn--…`); letters of the folder may be percent-encoded or not.
  public init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    // By scalars: to Swift, `/` and an accent behind it are one character that is not `/`.
    let rest = text.unicodeScalars.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let folder = String(rest[host.endIndex...])
    guard Self.isHost(host), let path = PagePath(folder.isEmpty ? "/" : folder),
      !path.text.unicodeScalars.contains(where: { "?#<>\"'` ".unicodeScalars.contains($0) })
    else { return nil }
    origin = scheme + String(host).lowercased()
    let encoded = PagePath.encode(path.text) { PagePath.isPathByte($0) || $0 == UInt8(ascii: "%") }
    self.path = encoded.utf8.last == UInt8(ascii: "/") ? encoded : "\(encoded)/"
  }

  /// Whether `text` is a host in ASCII, perhaps with a port; not whether it exists.
  private static func isHost(_ text: Substring.UnicodeScalarView) -> Bool {
    let isClean = text.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"<>\"'`{}|\\^?#@%".unicodeScalars.contains($0)
    }
    guard isClean else { return false }
    // An IPv6 address stands in brackets, since it has colons of its own.
    let nameEnd =
      text.first == "["
      ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":") ?? text.endIndex
    guard let nameEnd, nameEnd > text.startIndex else { return false }
    let port = text[nameEnd...]
    guard !port.isEmpty else { return true }
    let digits = port.dropFirst()
    guard port.first == ":", digits.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
    return Int(String(digits)).map((1...65_535).contains) ?? false
  }

  /// The path-absolute address of a page on its host, such as `/blog/2026/10/apfelernte/`.
  public func href(_ page: PagePath) -> String {
    path == "/" ? page.encoded : path.dropLast() + page.encoded
  }

  /// The full address of a page.
  public func absolute(_ page: PagePath) -> String { origin + href(page) }
}
