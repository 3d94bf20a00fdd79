internal import BlogModel
internal import Conversation
internal import Liquid

/// A post or a page as templates see it: `post`.
struct PostView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case title
    case url
    case absoluteURL = "absolute_url"
    case date
    case updated
    case content
    case excerpt
    case excerptText = "excerpt_text"
    case description
    case author
    case authors
    case categories
    case tags
    case series
    case image
    case imageAlt = "image_alt"
    case imageWidth = "image_width"
    case imageHeight = "image_height"
    case previous
    case next
    case wordCount = "word_count"
    case readingMinutes = "reading_minutes"
    case outline
    case hasMore = "has_more"
    case language
    case slug
    case params
    case disclosure
    case disclosureLabel = "disclosure_label"
    case draft
    case related
    case translations
    case canonicalURL = "canonical_url"
    case canonicalHost = "canonical_host"
    case products
    case embedURL = "embed_url"
    case embedCode = "embed_code"
    case quoteCode = "quote_code"
    case comments
    case pings
    case reactions
    case commentCount = "comment_count"
    case pingCount = "ping_count"
    case reactionCount = "reaction_count"
    case commentFeedURL = "comment_feed_url"
    case respond
    case inReplyTo = "in_reply_to"
  }

  static let typeName = "post"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In `site.posts` or, for a page, in `site.pages`.
  let index: Int
  var isPage = false

  var identity: Int? { 2 * index + (isPage ? 1 : 0) }

  func value(of property: Property) -> Value {
    switch property {
    case .url: .string(address { $0.href })
    case .absoluteURL: .string(address { $0.absolute })
    case .author: authorIndices.first.map { AuthorView.value(context, $0) } ?? .null
    case .authors: .list(MappedList(authorIndices) { [context] in AuthorView.value(context, $0) })
    case .categories: terms(.category)
    case .tags: terms(.tag)
    // The posts are sorted newest first.
    case .previous: neighbour(1)
    case .next: neighbour(-1)
    case .title: .string(entry { $0.title })
    case .date: context.date(entry { $0.date })
    case .updated: context.date(entry { $0.updated })
    case .content: .html(entry { $0.body.html })
    case .excerpt: excerpt
    case .excerptText: .string(entry { $0.body.excerptText })
    case .description: .text(entry { $0.description })
    case .series: series
    case .related: related
    case .translations:
      .list(LanguageView.list(entry { $0.translations }, in: context))
    case .canonicalURL: .text(entry { $0.canonical })
    case .canonicalHost: .text(entry { $0.canonical }.flatMap(LinkPolicy.host))
    case .products: products
    case .comments: comments
    case .pings: talkItems { $0.pings }
    case .reactions: talkItems { $0.reactions }
    case .commentCount: .integer(counts?.comments ?? 0)
    case .pingCount: .integer(counts?.pings ?? 0)
    case .reactionCount: .integer(counts?.reactions ?? 0)
    case .commentFeedURL: .text(commentFeed)
    case .respond: respond
    case .inReplyTo: .array(entry { $0.pings }.map { .string($0) })
    case .embedURL: .text(embed?.url)
    case .embedCode: .text(embed?.frame())
    case .quoteCode: .text(embed?.quote())
    case .image: context.link(toImage: entry { $0.image }?.source)
    case .imageAlt: .text(entry { $0.image }?.alt)
    case .imageWidth: .number(entry { $0.image }?.width)
    case .imageHeight: .number(entry { $0.image }?.height)
    case .wordCount: .integer(entry { $0.body.wordCount })
    case .readingMinutes: .integer(entry { $0.body }.readingMinutes)
    case .outline:
      .list(MappedList(entry { $0.body.outline }) { .object(HeadingView(heading: $0)) })
    case .hasMore: .bool(entry { $0.body }.hasMore)
    case .language: .string(entry { $0.language } ?? context.site.configuration.language)
    case .slug: .string(entry { $0.slug })
    case .params: .map(LiquidMap(entry { $0.params }))
    case .disclosure: .text(entry { $0.disclosure }?.rawValue)
    case .disclosureLabel: .text(entry { $0.disclosure }.map(context.disclosures.label))
    case .draft: .bool(entry { $0.isDraft })
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.isPage == right.isPage
  }

  /// Reads one field of the entry.
  ///
  /// It is inlined and does no more than that, so that the entry itself is not copied: a copy
  /// touches the reference count of each of its forty fields, and took a third of the time of a
  /// list page.
  @inline(__always)
  private func entry<Field>(_ read: (borrowing Entry) -> Field) -> Field {
    isPage ? read(context.site.pages[index]) : read(context.site.posts[index])
  }

  private var excerpt: Value {
    let html = entry { $0.body.excerptHTML }
    return html.isEmpty ? .null : .html(html)
  }

  @inline(__always)
  private func address(_ part: (borrowing PageAddress) -> String) -> String {
    isPage ? part(context.pageAddresses[index]) : part(context.postAddresses[index])
  }

  private var authorIndices: [Int] { isPage ? [] : context.site.postLinks[index].authors }

  private var products: Value {
    guard !isPage, let shop = context.shop?.shop else { return .array([]) }
    return .list(ProductList(context, shop.shown(inPost: index), post: entry { $0.slug }))
  }

  private var counts: TalkThread.Counts? {
    guard !isPage, let talk = context.talk, talk.threads.indices.contains(index) else { return nil }
    return talk.threads[index].counts
  }

  private var comments: Value {
    guard !isPage, let talk = context.talk, talk.threads.indices.contains(index) else {
      return .array([])
    }
    return .list(
      MappedList(talk.threads[index].comments) { [context, index] in
        .object(TalkItemView(context: context, item: $0.item, post: index, comment: $0))
      })
  }

  private func talkItems(_ group: (TalkThread) -> [Int]) -> Value {
    guard !isPage, let talk = context.talk, talk.threads.indices.contains(index) else {
      return .array([])
    }
    return .list(
      MappedList(group(talk.threads[index])) { [context, index] in
        .object(TalkItemView(context: context, item: $0, post: index))
      })
  }

  private var commentFeed: String? {
    guard !isPage, context.talk != nil, context.site.hasCommentFeed(ofPost: index),
      let format = context.site.commentFeedFormats.first
    else { return nil }
    return context.site.path(of: .post(index), format)
      .map(context.site.configuration.baseURL.href)
  }

  private var respond: Value {
    guard !isPage, let talk = context.talk, context.site.posts.indices.contains(index) else {
      return .null
    }
    return .object(RespondView(context: context, post: index, talk: talk))
  }

  private var embed: EmbedCode? {
    guard !isPage, context.shop?.shop.settings.hasEmbeds ?? false else { return nil }
    return EmbedCode(post: index, in: context)
  }

  private var series: Value {
    guard !isPage, let place = context.site.postLinks[index].series else { return .null }
    return .object(SeriesView(context: context, place: place, post: index))
  }

  private var related: Value {
    guard !isPage, context.site.related.indices.contains(index) else { return .array([]) }
    return .list(PostList(context, context.site.related[index]))
  }

  private func terms(_ taxonomy: Taxonomy) -> Value {
    guard !isPage else { return .array([]) }
    let indices =
      switch taxonomy {
      case .category: context.site.postLinks[index].categories
      case .tag: context.site.postLinks[index].tags
      case .series: context.site.postLinks[index].series.map { [$0.series] } ?? []
      }
    return .list(
      MappedList(indices) { [context] in
        .object(TermView(context: context, taxonomy: taxonomy, index: $0))
      })
  }

  private func neighbour(_ step: Int) -> Value {
    guard !isPage, context.site.posts.indices.contains(index + step) else { return .null }
    return .object(PostView(context: context, index: index + step))
  }
}

extension Body {
  /// Whether the text goes on behind its excerpt.
  var hasMore: Bool { hasMoreMarker || html.utf8.count > excerptHTML.utf8.count + 1 }
}
