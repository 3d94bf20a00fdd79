internal import BlogModel
internal import Liquid

/// A category or a tag: `term`, and an item of `site.tags` or `post.categories`.
struct TermView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case name
    case slug
    case url
    case absoluteURL = "absolute_url"
    case feedURL = "feed_url"
    case count
    case posts
    case kind
    case parent
    case children
    case parents
    case description
    case content
    case image
    case params
  }

  static let typeName = "term"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let taxonomy: Taxonomy
  let index: Int

  var identity: Int? {
    let kind =
      switch taxonomy {
      case .category: 0
      case .tag: 1
      case .series: 2
      }
    return 3 * index + kind
  }

  func value(of property: Property) -> Value {
    switch property {
    case .name: withTerm { .string($0.name) }
    case .slug: withTerm { .string($0.slug) }
    case .url: .string(address.href)
    case .absoluteURL: .string(address.absolute)
    case .feedURL: .text(address.feed)
    case .count: withTerm { .integer($0.posts.count) }
    case .posts: withTerm { .list(PostList(context, $0.posts)) }
    case .kind: .string(taxonomy.rawValue)
    case .parent: withTerm { $0.parent }.map { .object(sibling($0)) } ?? .null
    case .children: terms(withTerm { $0.children })
    case .parents: terms(parents)
    case .description: withTerm { .text($0.text?.description) }
    case .content: content
    case .image: context.link(toImage: withTerm { $0.text?.image?.source })
    case .params: .map(LiquidMap(withTerm { $0.text?.params ?? [] }))
    }
  }

  var liquidText: Value { value(of: .name) }

  static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.taxonomy == right.taxonomy
  }

  @inline(__always)
  private func withTerm<Field>(_ body: (borrowing Term) -> Field) -> Field {
    switch taxonomy {
    case .category: body(context.site.categories[index])
    case .tag: body(context.site.tags[index])
    case .series: body(context.site.series[index])
    }
  }

  private func sibling(_ index: Int) -> TermView {
    TermView(context: context, taxonomy: taxonomy, index: index)
  }

  private func terms(_ indices: [Int]) -> Value {
    .list(
      MappedList(indices) { [context, taxonomy] in
        .object(TermView(context: context, taxonomy: taxonomy, index: $0))
      })
  }

  /// The categories around this one, the outermost first.
  private var parents: [Int] {
    var parents: [Int] = []
    var next = withTerm { $0.parent }
    while let parent = next {
      parents.insert(parent, at: 0)
      next = context.site.terms(taxonomy)[parent].parent
    }
    return parents
  }

  private var content: Value {
    let html = withTerm { $0.text?.body.html ?? "" }
    return html.isEmpty ? .null : .html(html)
  }

  private var address: PageAddress {
    switch taxonomy {
    case .category: context.categoryAddresses[index]
    case .tag: context.tagAddresses[index]
    case .series: context.seriesAddresses[index]
    }
  }
}
