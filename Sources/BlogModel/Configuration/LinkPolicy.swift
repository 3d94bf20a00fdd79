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
    while !name.isEmpty, !ownHosts.isEmpty || !affiliateHosts.isEmpty {
      if ownHosts.contains(String(name)) { return nil }
      if affiliateHosts.contains(String(name)) { return Self.affiliate }
      guard let dot = name.firstIndex(of: ".") else { break }
      name = name[name.index(after: dot)...]
    }
    return external.isEmpty ? nil : external
  }

  /// The host of a web address in lower case and without port, `nil` if it names none.
  /// - Complexity: O(size up to the end of the host).
  public static func host(of url: String) -> String? {
    var url = url
    return url.withUTF8 { bytes in
      hostRange(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
    }
  }

  /// Whether `url` is a web address with a host.
  /// - Complexity: O(size up to the end of the host).
  public static func hasHost(_ url: String) -> Bool {
    var url = url
    return url.withUTF8 { hostRange(in: $0) != nil }
  }

  private static func hostRange(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = authorityStart(of: bytes) else { return nil }
    // Browsers take a backslash for a slash.
    let end = bytes[start...].firstIndex { "/?#\\".utf8.contains($0) } ?? bytes.endIndex
    let authority = bytes[start..<end]
    let host = authority[(authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? start)...]
    if host.first == UInt8(ascii: "["), let end = host.firstIndex(of: UInt8(ascii: "]")) {
      return host.startIndex..<(end + 1)
    }
    let name = host.prefix { $0 != UInt8(ascii: ":") }
    return name.isEmpty ? nil : name.indices
  }

  /// The offset behind `https://`, `http://` or `//`.
  private static func authorityStart(of url: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = url.firstIndex(of: UInt8(ascii: "/")) ?? url.endIndex
    guard url[start...].starts(with: "//".utf8) else { return nil }
    switch start {
    case 0: return 2
    case 5, 6:
      let scheme = url[..<(start - 1)]
      guard url[start - 1] == UInt8(ascii: ":"),
        zip(scheme, "https".utf8).allSatisfy({ isLetter($0) && $0 | 0x20 == $1 })
      else { return nil }
      return start + 2
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
