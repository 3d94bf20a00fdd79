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
    var name = Substring(host)
    while !name.isEmpty {
      if ownHosts.contains(String(name)) { return nil }
      if affiliateHosts.contains(String(name)) { return Self.affiliate }
      guard let dot = name.firstIndex(of: ".") else { break }
      name = name[name.index(after: dot)...]
    }
    return external.isEmpty ? nil : external
  }

  /// The host of a web address in lower case and without port, `nil` if it names none.
  public static func host(of url: String) -> String? {
    let lower = url.lowercased()
    guard let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) else {
      return nil
    }
    // Browsers take a backslash for a slash.
    let authority = lower.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    let name = host.prefix { $0 != ":" }
    return name.isEmpty ? nil : String(name)
  }
}
