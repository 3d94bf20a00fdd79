/// The `rel` that links to other hosts get, by whose host it is.
public struct LinkPolicy: Sendable, Hashable {
  /// Hosts of the owner, such as the shop; links there are like links inside the site.
  public var ownHosts: Set<String> = []

  /// Hosts that pay for customers who are sent to them.
  public var affiliateHosts: Set<String> = []

  /// The `rel` of links to all other hosts; empty for none.
  public var external = "external"

  /// The `rel` of links to affiliate hosts.
  ///
  /// Source: Google Search Central, "Qualify your outbound links".
  public static let affiliate = "sponsored nofollow"

  /// The default policy.
  public init() {}

  /// The `rel` of a link to `url`, `nil` for none.
  ///
  /// A host stands for its subdomains too; the most exact name decides. Only `http`, `https` and
  /// addresses that begin with `//` lead to a host.
  public func rel(for url: String) -> String? {
    guard let host = Self.host(of: url) else { return nil }
    let isKnown = !ownHosts.isEmpty || !affiliateHosts.isEmpty
    var name = Substring(host)
    while isKnown, !name.isEmpty {
      if ownHosts.contains(String(name)) { return nil }
      if affiliateHosts.contains(String(name)) { return Self.affiliate }
      guard let dot = name.firstIndex(of: ".") else { break }
      name = name[name.index(after: dot)...]
    }
    return external.isEmpty ? nil : external
  }

  /// The host of a web address in lower case and without port, `nil` if it names none.
  public static func host(of url: String) -> String? {
    guard let rest = behindScheme(url.utf8[...]) else { return nil }
    // Browsers take a backslash for a slash.
    let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
    let isUser = authority.lastIndex(of: UInt8(ascii: "@")).map { authority.index(after: $0) }
    let host = authority[(isUser ?? authority.startIndex)...]
    let end =
      host.first == UInt8(ascii: "[")
      ? host.firstIndex(of: UInt8(ascii: "]")).map { host.index(after: $0) } : nil
    let name = end.map { host[..<$0] } ?? host.prefix { $0 != UInt8(ascii: ":") }
    if name.isEmpty { return nil }
    let isLower = name.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isLower ? String(Substring(name)) : String(Substring(name)).lowercased()
  }

  /// What stands behind `https://`, `http://` or `//`; `nil` if the address begins otherwise.
  private static func behindScheme(_ url: Substring.UTF8View) -> Substring.UTF8View? {
    var rest = url
    func take(_ text: StaticString) -> Bool {
      var tail = rest
      let isThere = text.withUTF8Buffer { bytes in
        bytes.allSatisfy { byte in
          guard let next = tail.popFirst() else { return false }
          return byte == next || (0x41...0x5A).contains(next) && byte == next | 0x20
        }
      }
      if isThere { rest = tail }
      return isThere
    }
    if take("http") {
      _ = take("s")
      guard take(":") else { return nil }
    }
    return take("//") ? rest : nil
  }
}
