internal import BlogModel
internal import Liquid

/// The place of a post in a series: `post.series`.
struct SeriesView: LiquidObject {
  enum Property: String, CaseIterable {
    case name
    case url
    case part
    case total
    case position
    case posts
    case previous
    case next
    case term
  }

  static let typeName = "series"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let place: Site.PostLinks.SeriesPlace
  /// In `site.posts`.
  let post: Int

  var liquidText: Value { value(of: .name) }

  func value(of property: Property) -> Value {
    switch property {
    case .name: .string(term.name)
    case .url: .string(context.seriesAddresses[place.series].href)
    case .part: .integer(part)
    case .total: .integer(max(term.posts.count, lastPart))
    case .position: .integer(place.position + 1)
    case .posts: .list(PostList(context, term.posts))
    case .previous: neighbour(-1)
    case .next: neighbour(1)
    case .term: .object(TermView(context: context, taxonomy: .series, index: place.series))
    }
  }

  private var term: Term { context.site.series[place.series] }

  /// The number that the author gave, else the place in the order.
  private var part: Int { context.site.posts[post].series?.part ?? place.position + 1 }

  /// The highest number given; parts that are not published yet leave a gap, not another total.
  private var lastPart: Int {
    term.posts.lazy.compactMap { context.site.posts[$0].series?.part }.max() ?? 0
  }

  private func neighbour(_ step: Int) -> Value {
    let position = place.position + step
    guard term.posts.indices.contains(position) else { return .null }
    return .object(PostView(context: context, index: term.posts[position]))
  }
}
