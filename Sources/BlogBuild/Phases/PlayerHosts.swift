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
      for entry in site.posts + site.pages {
        var html = entry.body.html
        html.withUTF8 { bytes in
          var index = 0
          while let start = find(bytes, from: index) {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
            let value = String(decoding: bytes[start..<end], as: UTF8.self)
            if value.hasPrefix("https://"), let host = LinkPolicy.host(of: value) {
              origins.insert("https://\(host)")
            }
            index = end
          }
        }
      }
    }
    return origins.sorted()
  }

  /// The offset behind the next mark.
  ///
  /// Its first quote is looked for: it is rarer than letters, and a general search took a tenth of
  /// a build.
  private static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      defer { index += 1 }
      let begin = index + 1 - mark.count
      guard bytes[index] == UInt8(ascii: "\""), begin >= start else { continue }
      var place = 0
      while place < mark.count, bytes[begin + place] == mark[place] { place += 1 }
      if place == mark.count { return index + 1 }
    }
    return nil
  }
}
