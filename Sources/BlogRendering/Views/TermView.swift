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
  }

  static let typeName = "term"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let taxonomy: Taxonomy
  let index: Int

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
    }
  }

  var liquidText: Value { value(of: .name) }

  static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.taxonomy == right.taxonomy
  }

  @inline(__always)
  private func withTerm(_ body: (borrowing Term) -> Value) -> Value {
    switch taxonomy {
    case .category: body(context.site.categories[index])
    case .tag: body(context.site.tags[index])
    }
  }

  private var address: PageAddress {
    switch taxonomy {
    case .category: context.categoryAddresses[index]
    case .tag: context.tagAddresses[index]
    }
  }
}
