internal import BlogModel
internal import Conversation

extension StructuredData {
  /// The longest headline, in characters.
  private static let longestHeadline = 110

  /// Adds the members of a `BlogPosting`.
  func writePosting(_ page: HeadPage, _ index: Int, into json: inout JSONOutput) {
    json.add("@type", "BlogPosting")
    json.add("@id", "\(page.url)#article")
    json.add("headline", page.title.cutAtWord(limit: Self.longestHeadline - 1))
    json.add("description", page.description)
    json.add("url", page.canonicalURL)
    json.object("mainEntityOfPage") {
      $0.add("@type", "WebPage")
      $0.add("@id", page.canonicalURL)
    }
    json.add("datePublished", page.published)
    json.add("dateModified", page.changed)
    let links = context.site.postLinks[index]
    writeAuthors(links.authors, into: &json)
    json.object("publisher") { $0.add("@id", publisherID) }
    if let image = page.image { json.object("image") { $0.write(image) } }
    json.add("inLanguage", page.language)
    json.add("articleSection", links.categories) { context.site.categories[$0].name }
    json.add("keywords", links.tags) { context.site.tags[$0].name }
    let words = context.site.posts[index].body.wordCount
    if words > 0 { json.add("wordCount", words) }
    writeTalk(page, index, into: &json)
    json.object("isPartOf") { $0.add("@id", siteID) }
    writeMentions(index, into: &json)
  }

  /// Adds the comments under a post, if there are some or one can be written now.
  private func writeTalk(_ page: HeadPage, _ index: Int, into json: inout JSONOutput) {
    guard let talk = context.talk, talk.threads.indices.contains(index) else { return }
    let count = talk.threads[index].counts.comments
    guard count > 0 || talk.mode(of: index, in: context.site).isOpen else { return }
    json.add("commentCount", count)
    json.add("discussionUrl", "\(page.url)#comments")
  }

  /// Adds the products that readers of a post see.
  private func writeMentions(_ index: Int, into json: inout JSONOutput) {
    guard let shop = context.shop else { return }
    let products = shop.shop.shown(inPost: index)
    if products.isEmpty { return }
    json.array("mentions") { list in
      // Variants of a product may share a page of the shop.
      var names: Set<String> = []
      for product in products {
        let mention = shop.mention(of: product, context.site.configuration)
        let isFirst = mention.id.map { names.insert($0).inserted } ?? false
        list.add(json: isFirst ? mention.named : mention.unnamed)
      }
    }
  }

  /// Adds the people who wrote a post; the company if nobody is named.
  private func writeAuthors(_ authors: [Int], into json: inout JSONOutput) {
    switch authors.count {
    case 0: json.object("author") { $0.add("@id", publisherID) }
    case 1: json.add("author", json: people[authors[0]])
    default:
      json.array("author") { list in
        for author in authors { list.add(json: people[author]) }
      }
    }
  }

  /// Adds who an author is.
  static func writePerson(_ author: Int, _ context: SiteContext, into json: inout JSONOutput) {
    let url = context.authorAddresses[author].absolute
    json.add("@type", "Person")
    json.add("@id", "\(url)#person")
    json.add("name", context.site.authors[author].name)
    json.add("url", url)
  }

  /// Adds what an author's own page says of the person.
  func writeProfile(_ page: HeadPage, _ author: Int, into json: inout JSONOutput) {
    Self.writePerson(author, context, into: &json)
    json.add("jobTitle", context.site.authors[author].role)
    json.add("description", page.description)
    if let image = page.image { json.object("image") { $0.write(image) } }
    json.add(
      "sameAs",
      context.site.authors[author].links.map(\.url).filter { LinkPolicy.host(of: $0) != nil })
  }
}
