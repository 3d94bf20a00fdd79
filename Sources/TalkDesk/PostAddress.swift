internal import BlogModel

/// The addresses of posts, as a build gives them out.
enum PostAddress {
  /// The path of a post; `nil` if it gets none.
  static func path(of entry: Entry, in configuration: SiteConfiguration) -> PagePath? {
    guard !entry.slug.isEmpty else { return nil }
    let day = entry.date.map { configuration.timeZone.timestamp(at: $0.seconds).dateText }
    let parts = (day ?? "0000-00-00").split(separator: "-").map(String.init)
    return configuration.postPermalinks.path { token in
      switch token {
      case .slug: entry.slug
      case .year: parts.first ?? ""
      case .month: parts.dropFirst().first ?? ""
      case .day: parts.last ?? ""
      case .category:
        slug(
          entry.categories.first, configuration,
          else: configuration.language.hasPrefix("de") ? "allgemein" : "general")
      case .author: slug(entry.authors.first ?? configuration.author, configuration, else: "blog")
      }
    }
  }

  private static func slug(
    _ name: Entry.Named?, _ configuration: SiteConfiguration, else fallback: String
  ) -> String {
    let slug = name.map { Slug.make($0.name, language: configuration.language) } ?? ""
    return slug.isEmpty ? fallback : slug
  }

  /// What addresses of one page have in common, however they are spelt.
  ///
  /// Scheme, query, fragment, `index.html`, the last `/`, percent-encoding and the case of the
  /// host do not count. `nil` if it is neither an `http` address nor a path with `/` before it.
  static func key(_ text: some StringProtocol) -> String? {
    var rest = Substring(text)
    var host = ""
    let lower = rest.prefix(8).lowercased()
    if let scheme = ["https://", "http://"].first(where: lower.hasPrefix) {
      rest = rest.dropFirst(scheme.count)
      host = rest.prefix { !"/?#".contains($0) }.lowercased()
      rest = rest.dropFirst(rest.prefix { !"/?#".contains($0) }.count)
      guard !host.isEmpty else { return nil }
    } else if rest.utf8.first != UInt8(ascii: "/") {
      return nil
    }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    if rest.hasSuffix("/index.html") { rest = rest.dropLast("index.html".count) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return host + decoded(rest)
  }

  /// `text` with percent-encoded bytes decoded, where that gives UTF-8.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self) ?? String(text)
  }
}
