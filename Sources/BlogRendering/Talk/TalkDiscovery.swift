internal import BlogModel

/// What tells other blogs where to report that they answered a post.
///
/// Source: Pingback 1.0, section 2.2; Webmention (W3C, 2017), section 3.1.2; TrackBack 1.2.
struct TalkDiscovery {
  let context: SiteContext
  /// In `site.posts`.
  let post: Int

  private var settings: CommentSettings { context.site.configuration.comments }
  private var permalink: String { context.postAddresses[post].absolute }

  /// The trackback address of the post; `nil` if none is configured.
  var trackbackURL: String? {
    let entry = context.site.posts[post]
    let key = context.talk?.key(of: post, in: context.site) ?? entry.slug
    return settings.trackback(key: key, id: entry.formerID)
  }

  /// The block that clients look for beside the article, inside a comment of HTML.
  ///
  /// `--` must not occur in a comment, and quotes not in attributes.
  var trackbackCode: String? {
    guard let ping = trackbackURL else { return nil }
    let title = context.site.posts[post].title
    return """
      <!--
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
          <rdf:Description
              rdf:about="\(Self.inComment(permalink))"
              dc:identifier="\(Self.inComment(permalink))"
              dc:title="\(Self.inComment(title))"
              trackback:ping="\(Self.inComment(ping))" />
      </rdf:RDF>
      -->
      """
  }

  /// Appends the links for the head.
  ///
  /// Clients match the pingback link byte by byte: order, quotes and spaces are part of the format.
  func write(into output: inout [UInt8]) {
    if let pingback = settings.pingback {
      output.append(markup: "<link rel=\"pingback\" href=\"")
      // Only four characters may be references there, and `'` is not among them.
      output.append(escaping: pingback.replacing("'", with: "%27"))
      output.append(markup: "\">\n")
    }
    if let webmention = settings.webmention {
      output.append(markup: "<link rel=\"webmention\" href=\"")
      output.append(escaping: webmention)
      output.append(markup: "\">\n")
    }
    if let trackback = trackbackURL {
      output.append(
        markup: "<link rel=\"trackback\" type=\"application/x-www-form-urlencoded\" href=\"")
      output.append(escaping: trackback)
      output.append(markup: "\">\n")
    }
  }

  private static func inComment(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    return String(decoding: bytes, as: UTF8.self).replacing("--", with: "&#45;&#45;")
  }
}
