internal import BlogModel

/// Writes a feed as JSON Feed 1.1.
///
/// Source: jsonfeed.org, version 1.1.
struct JSONFeed {
  let feed: Feed

  /// Appends the feed.
  func write(into output: inout [UInt8]) {
    output.append(json: { json in
      json.add("version", "https://jsonfeed.org/version/1.1")
      json.add("title", feed.title)
      json.add("home_page_url", feed.home)
      json.add("feed_url", feed.url)
      json.add("description", feed.description)
      json.add("language", feed.language)
      if let author = feed.author { write([author], to: &json) }
      json.array("items") { json in
        for item in feed.items {
          json.object { write(item, to: &$0) }
        }
      }
    })
    output.append(UInt8(ascii: "\n"))
  }

  private func write(_ item: FeedItem, to json: inout JSONOutput) {
    json.add("id", item.guid.text)
    json.add("url", item.url)
    if !item.title.isEmpty { json.add("title", item.title) }
    // An item has to have a text, if only its title.
    if item.html.isEmpty {
      json.add("content_text", item.summary.isEmpty ? item.title : item.summary)
    } else {
      json.add("content_html", utf8: item.html)
    }
    if !item.summary.isEmpty { json.add("summary", item.summary) }
    json.add("image", item.image?.url)
    // Readers show a banner above the text, so that the text must not show it too.
    if !item.showsImage { json.add("banner_image", item.image?.url) }
    json.add("date_published", item.published.rfc3339)
    if item.updated > item.published { json.add("date_modified", item.updated.rfc3339) }
    write(item.authors, to: &json)
    json.add("tags", item.labels)
    json.add("language", item.language)
  }

  private func write(_ authors: [FeedAuthor], to json: inout JSONOutput) {
    if authors.isEmpty { return }
    json.array("authors") { json in
      for author in authors {
        json.object { json in
          json.add("name", author.name)
          json.add("url", author.url)
          json.add("avatar", author.avatar)
        }
      }
    }
  }
}
