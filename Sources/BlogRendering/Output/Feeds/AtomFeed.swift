internal import BlogModel

/// Writes a feed as Atom.
///
/// Source: RFC 4287, and RFC 4685 for what belongs to a conversation.
struct AtomFeed {
  let feed: Feed

  /// Appends the feed.
  func write(into output: inout [UInt8]) {
    output.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append(markup: "<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    // Feeds of blogs that nobody talks about declare nothing more.
    if feed.items.contains(where: { $0.talk.comments != nil || $0.origin != nil }) {
      output.append(markup: " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"")
    }
    output.append(attribute: "xml:lang", feed.language)
    output.append(markup: ">\n")
    output.append(element: "id", feed.id)
    output.append(element: "title", feed.title)
    if let description = feed.description { output.append(element: "subtitle", description) }
    // Atom asks for a moment even where nothing ever happened; the clock must not decide it.
    let updated = feed.updated ?? FeedItems.noDate
    output.append(element: "updated", updated.rfc3339)
    link("self", FeedFormat.atom.mediaType, feed.url, into: &output)
    link("alternate", "text/html", feed.home, into: &output)
    // Entries without an author have that of the feed.
    write(
      feed.author ?? FeedAuthor(name: feed.blog, url: feed.blogURL, avatar: nil), into: &output)
    output.append(element: "generator", "blogen")
    for item in feed.items { write(item, into: &output) }
    output.append(markup: "</feed>\n")
  }

  private func write(_ item: FeedItem, into output: inout [UInt8]) {
    output.append(markup: "<entry")
    if let language = item.language { output.append(attribute: "xml:lang", language) }
    output.append(markup: ">\n")
    output.append(element: "id", item.guid.uri)
    output.append(element: "title", item.title)
    output.append(element: "published", item.published.rfc3339)
    output.append(element: "updated", item.updated.rfc3339)
    link("alternate", "text/html", item.url, into: &output)
    if let image = item.image {
      link("enclosure", image.mediaType, image.url, length: image.byteCount, into: &output)
    }
    if let comments = item.talk.comments { comments.writeAtom(into: &output) }
    item.origin?().writeAtom(into: &output)
    for author in item.authors { write(author, into: &output) }
    for term in item.terms {
      output.append(markup: "<category")
      output.append(attribute: "term", term.slug)
      output.append(attribute: "scheme", term.scheme)
      output.append(attribute: "label", term.label)
      output.append(markup: "/>\n")
    }
    writeText(of: item, into: &output)
    output.append(markup: "</entry>\n")
  }

  private func writeText(of item: FeedItem, into output: inout [UInt8]) {
    // The summary of a comment is its whole text, which RSS asks for.
    if item.html.isEmpty || feed.isFullText && !feed.isTalk, !item.summary.isEmpty {
      output.append(element: "summary", item.summary)
    }
    guard !item.html.isEmpty else { return }
    output.append(markup: feed.isFullText ? "<content type=\"html\">" : "<summary type=\"html\">")
    output.append(cdata: item.html)
    output.append(markup: feed.isFullText ? "</content>\n" : "</summary>\n")
  }

  private func link(
    _ relation: String, _ type: String?, _ address: String, length: Int? = nil,
    into output: inout [UInt8]
  ) {
    output.append(markup: "<link")
    output.append(attribute: "rel", relation)
    if let type { output.append(attribute: "type", type) }
    if let length { output.append(attribute: "length", "\(length)") }
    output.append(attribute: "href", address)
    output.append(markup: "/>\n")
  }

  private func write(_ author: FeedAuthor, into output: inout [UInt8]) {
    output.append(markup: "<author>")
    output.append(element: "name", author.name)
    if let url = author.url { output.append(element: "uri", url) }
    output.append(markup: "</author>\n")
  }
}
