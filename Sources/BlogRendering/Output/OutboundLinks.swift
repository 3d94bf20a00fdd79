internal import BlogModel

/// What posts link to on other hosts, for those who tell other blogs that they were answered.
///
/// ```
/// {"version":1,"posts":[{"post":PERMALINK,"source":FILE,"hash":SHA-256,
///   "links":[{"target":ADDRESS,"text":TEXT}]}]}
/// ```
///
/// Posts stand in the order given, also those that link to nobody: one that did before has to tell
/// so. Of each post, `links` are in the order of the text, then those that stand in `pings:` only.
package enum OutboundLinks {
  /// A post with its text and the addresses that its front matter says it answers.
  package typealias Post = (source: String, permalink: String, html: String, pings: [String])

  /// How long the text of a link may be, in characters.
  static let longestText = 200

  /// The file with the entries of all posts, as JSON with a line break behind it.
  package static func file(entries: [[UInt8]]) -> [UInt8] {
    var output: [UInt8] = []
    output.append(json: { json in
      json.add("version", 1)
      json.array("posts") { list in
        for entry in entries { list.add(json: entry) }
      }
    })
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// What the file says of one post: a JSON object.
  ///
  /// Addresses are as their authors wrote them, since receivers look for just these in the page;
  /// those that begin with `//` get the scheme of the post. Each is named once. Left out are all but
  /// `http` and `https`, own hosts with their subdomains, and files that hold no page.
  /// - Parameters:
  ///   - post: The post; `html` is the text alone, without comments.
  ///   - ownHosts: Hosts of the owner in lower case, without port.
  ///   - hash: The SHA-256 of bytes in hexadecimal digits.
  /// - Returns: The object in UTF-8.
  /// - Complexity: O(size of the text).
  package static func entry(
    _ post: Post, ownHosts: Set<String>, hash: ([UInt8]) -> String
  ) -> [UInt8] {
    var policy = LinkPolicy()
    policy.ownHosts = ownHosts
    let text = Array(post.html.utf8)
    var output: [UInt8] = []
    output.append(json: { json in
      json.add("post", post.permalink)
      json.add("source", post.source)
      json.add("hash", hash(text))
      json.array("links") { write(linksOf: post, text, policy, into: &$0) }
    })
    return output
  }

  private static func write(
    linksOf post: Post, _ text: [UInt8], _ policy: LinkPolicy, into list: inout JSONOutput
  ) {
    let scheme = post.permalink.prefix { $0 != "/" }
    var seen: Set<String> = []
    for link in HTMLLinks.all(in: text) {
      let target = link.address.hasPrefix("//") ? "\(scheme)\(link.address)" : link.address
      guard policy.rel(for: target) != nil, !isFile(target.lowercased()),
        seen.insert(target).inserted
      else { continue }
      list.object {
        $0.add("target", target)
        $0.add("text", link.text.cutAtWord(limit: longestText))
      }
    }
    // The owner says that these are answered: whatever they are, they are told.
    for ping in post.pings where policy.rel(for: ping) != nil && seen.insert(ping).inserted {
      list.object {
        $0.add("target", ping)
        $0.add("text", "")
      }
    }
  }

  /// Whether the path of an address in lower case ends like a file that holds no page.
  private static func isFile(_ address: String) -> Bool {
    let end = address.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let parts = address[..<(end ?? address.endIndex)].utf8.split(separator: UInt8(ascii: "/"))
    // The scheme and the host are none.
    guard parts.count > 2, let name = parts.last,
      let dot = name.lastIndex(of: UInt8(ascii: "."))
    else { return false }
    return endings.contains(String(Substring(name[name.index(after: dot)...])))
  }

  private static let endings: Set<String> = [
    // Pictures.
    "avif", "bmp", "gif", "heic", "heif", "ico", "jpeg", "jpg", "jxl", "png", "psd", "svg", "tif",
    "tiff", "webp",
    // Sound and film.
    "aac", "avi", "flac", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "oga", "ogg",
    "ogv", "opus", "wav", "weba", "webm", "wmv",
    // Documents.
    "doc", "docx", "epub", "key", "mobi", "numbers", "odp", "ods", "odt", "pages", "pdf", "pot",
    "ppt", "pptx", "ps", "rtf", "xls", "xlsx",
    // Archives and programs.
    "7z", "apk", "bin", "bz2", "deb", "dmg", "exe", "gz", "iso", "jar", "msi", "pkg", "rar", "rpm",
    "tar", "tgz", "xz", "zip", "zst",
    // Fonts.
    "eot", "otf", "ttf", "woff", "woff2",
  ]
}
