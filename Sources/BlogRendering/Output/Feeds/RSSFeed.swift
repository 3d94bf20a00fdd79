internal import BlogModel

/// Writes a feed as RSS 2.0.
///
/// Source: RSS 2.0 and RSS Profile (rssboard.org), RFC 4287 for `atom:link`, RSS 1.0 modules
/// `content`, `dc` and `slash`, the Comment API (`wfw`) and the TrackBack module.
struct RSSFeed {
  let feed: Feed

  /// Appends the feed.
  func write(into output: inout [UInt8]) {
    output.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
    output.append(markup: " xmlns:atom=\"http://www.w3.org/2005/Atom\"")
    output.append(markup: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
    output.append(markup: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
    FeedTalk.declareRSS(feed.items, into: &output)
    output.append(markup: ">\n<channel>\n")
    output.append(element: "title", feed.title)
    output.append(element: "link", feed.home)
    // RSS asks for a description even where the owner wrote none.
    output.append(element: "description", feed.description ?? feed.title)
    output.append(element: "language", feed.language)
    output.append(markup: "<atom:link")
    output.append(attribute: "href", feed.url)
    output.append(attribute: "rel", "self")
    output.append(attribute: "type", FeedFormat.rss.mediaType)
    output.append(markup: "/>\n")
    if let updated = feed.updated { output.append(element: "lastBuildDate", updated.rfc822) }
    output.append(element: "generator", "blogen")
    for item in feed.items { write(item, into: &output) }
    output.append(markup: "</channel>\n</rss>\n")
  }

  private func write(_ item: FeedItem, into output: inout [UInt8]) {
    output.append(markup: "<item>\n")
    output.append(element: "title", plain(item.title))
    output.append(element: "link", item.url)
    output.append(markup: "<guid")
    output.append(attribute: "isPermaLink", item.guid.text == item.url ? "true" : "false")
    output.append(markup: ">")
    output.append(escaping: item.guid.text)
    output.append(markup: "</guid>\n")
    output.append(element: "pubDate", item.published.rfc822)
    for author in item.authors { output.append(element: "dc:creator", author.name) }
    if let language = item.language { output.append(element: "dc:language", language) }
    for label in item.labels { output.append(element: "category", label) }
    item.talk.writeRSS(into: &output)
    writeText(of: item, into: &output)
    if let image = item.image, let length = image.byteCount, let type = image.mediaType {
      output.append(markup: "<enclosure")
      output.append(attribute: "url", image.url)
      output.append(attribute: "length", "\(length)")
      output.append(attribute: "type", type)
      output.append(markup: "/>\n")
    }
    output.append(markup: "</item>\n")
  }

  /// A description alone is the text; beside `content:encoded`, behind it, it is a summary.
  private func writeText(of item: FeedItem, into output: inout [UInt8]) {
    if item.html.isEmpty || feed.isFullText {
      // Readers take a description for HTML, so that plain text is escaped for HTML first.
      output.append(element: "description", Self.htmlEscaped(item.summary))
    }
    guard !item.html.isEmpty else { return }
    output.append(markup: feed.isFullText ? "<content:encoded>" : "<description>")
    output.append(cdata: item.html)
    output.append(markup: feed.isFullText ? "</content:encoded>\n" : "</description>\n")
  }

  /// A title, which many readers take for HTML: what a stranger wrote must not become a tag there.
  private func plain(_ text: String) -> String {
    feed.isTalk && text.utf8.contains(UInt8(ascii: "<")) ? text.replacing("<", with: "&lt;") : text
  }

  /// The text as HTML.
  private static func htmlEscaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { $0.contains(where: isSpecial) ? escaped($0) : nil } ?? text
  }

  private static func escaped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 8 + 16)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}
