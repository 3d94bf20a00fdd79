internal import BlogModel

/// Finds the hosts whose players texts open after a click, so that the policy allows them.
enum PlayerHosts {
  /// The attribute by which the theme's script knows a player.
  private static let mark = Array("data-video-embed=\"".utf8)

  /// The origins, such as `https://filme.example`, in all texts; sorted.
  /// - Complexity: O(size of the texts).
  static func all(in sites: [Site]) -> [String] {
    var origins: Set<String> = []
    for site in sites {
      for entry in site.posts + site.pages where entry.body.html.contains("data-video-embed") {
        var rest = entry.body.html.utf8[...]
        while let start = rest.firstRange(of: mark) {
          rest = rest[start.upperBound...]
          let value = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
          if value.hasPrefix("https://"), let host = LinkPolicy.host(of: value) {
            origins.insert("https://\(host)")
          }
        }
      }
    }
    return origins.sorted()
  }
}
