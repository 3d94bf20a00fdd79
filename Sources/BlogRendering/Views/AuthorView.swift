internal import BlogModel
internal import Liquid

/// A person who writes: `author`, `post.author` and an item of `site.authors`.
struct AuthorView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case name
    case slug
    case role
    case url
    case absoluteURL = "absolute_url"
    case feedURL = "feed_url"
    case image
    case content
    case links
    case posts
    case count
  }

  static let typeName = "author"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let index: Int

  /// The author at `index` as a value.
  static func value(_ context: SiteContext, _ index: Int) -> Value {
    .object(Self(context: context, index: index))
  }

  var identity: Int? { index }

  func value(of property: Property) -> Value {
    switch property {
    case .url: .string(context.authorAddresses[index].href)
    case .absoluteURL: .string(context.authorAddresses[index].absolute)
    case .feedURL: .text(context.authorAddresses[index].feed)
    case .posts: .list(PostList(context, context.site.authorPosts[index]))
    case .count: .integer(context.site.authorPosts[index].count)
    case .name: .string(context.site.authors[index].name)
    case .slug: .string(context.site.authors[index].slug)
    case .role: .text(context.site.authors[index].role)
    case .image: context.link(toImage: context.site.authors[index].image?.source)
    case .content: content
    case .links:
      .list(
        MappedList(context.site.authors[index].links) {
          .object(LinkView(title: $0.title, url: $0.url))
        })
    }
  }

  private var content: Value {
    let html = context.site.authors[index].body.html
    return html.isEmpty ? .null : .html(html)
  }

  var liquidText: Value { value(of: .name) }

  static func == (left: Self, right: Self) -> Bool { left.index == right.index }
}
