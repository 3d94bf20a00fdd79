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

  func value(of property: Property) -> Value {
    switch property {
    case .url: .string(context.authorAddresses[index].href)
    case .absoluteURL: .string(context.authorAddresses[index].absolute)
    case .feedURL: .text(context.authorAddresses[index].feed)
    case .posts: .list(PostList(context, context.site.authorPosts[index]))
    case .count: .integer(context.site.authorPosts[index].count)
    default: value(of: property, context.site.authors[index])
    }
  }

  private func value(of property: Property, _ author: borrowing Author) -> Value {
    switch property {
    case .name: .string(author.name)
    case .slug: .string(author.slug)
    case .role: .text(author.role)
    case .image: context.imageURL(author.image)
    case .content: author.body.html.isEmpty ? .null : .html(author.body.html)
    case .links: .list(MappedList(author.links) { .object(LinkView(link: $0)) })
    case .url, .absoluteURL, .feedURL, .posts, .count: .null
    }
  }

  var liquidText: Value { value(of: .name) }

  static func == (left: Self, right: Self) -> Bool { left.index == right.index }
}
