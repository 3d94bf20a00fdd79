internal import BlogModel
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
    case draft
  }

  static let typeName = "post"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In `site.posts` or, for a page, in `site.pages`.
  let index: Int
  var isPage = false

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
    default: withEntry { value(of: property, $0) }
    }
  }

  private func value(of property: Property, _ entry: borrowing Entry) -> Value {
    switch property {
    case .title: .string(entry.title)
    case .date: context.date(entry.date)
    case .updated: context.date(entry.updated)
    case .content: .html(entry.body.html)
    case .excerpt: entry.body.excerptHTML.isEmpty ? .null : .html(entry.body.excerptHTML)
    case .excerptText: .string(entry.body.excerptText)
    case .description: .text(entry.description)
    case .series: entry.series.map { .object(SeriesView(series: $0)) } ?? .null
    case .image: context.imageURL(entry.image)
    case .imageAlt: .text(entry.image?.alt)
    case .wordCount: .integer(entry.body.wordCount)
    case .readingMinutes: .integer(entry.body.readingMinutes)
    case .outline: .list(MappedList(entry.body.outline) { .object(HeadingView(heading: $0)) })
    case .hasMore: .bool(entry.body.hasMore)
    case .language: .string(entry.language ?? context.site.configuration.language)
    case .slug: .string(entry.slug)
    case .params: .map(entry.params.isEmpty ? .empty : LiquidMap(entry.params))
    case .disclosure: .text(entry.disclosure?.rawValue)
    case .draft: .bool(entry.isDraft)
    case .url, .absoluteURL, .author, .authors, .categories, .tags, .previous, .next: .null
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.isPage == right.isPage
  }

  /// Lends the entry; a copy would touch the reference count of each of its fields.
  @inline(__always)
  private func withEntry(_ body: (borrowing Entry) -> Value) -> Value {
    isPage ? body(context.site.pages[index]) : body(context.site.posts[index])
  }

  @inline(__always)
  private func address(_ part: (borrowing PageAddress) -> String) -> String {
    isPage ? part(context.pageAddresses[index]) : part(context.postAddresses[index])
  }

  private var authorIndices: [Int] { isPage ? [] : context.site.postLinks[index].authors }

  private func terms(_ taxonomy: Taxonomy) -> Value {
    guard !isPage else { return .array([]) }
    let indices =
      switch taxonomy {
      case .category: context.site.postLinks[index].categories
      case .tag: context.site.postLinks[index].tags
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
