internal import BlogModel
internal import Liquid

/// Some posts in their order, made one by one when a loop asks for them.
struct PostList: LiquidList {
  private let context: SiteContext
  /// Indices of posts, or `nil` for all posts.
  private let indices: [Int]?
  private let range: Range<Int>

  /// Lists all posts, newest first, or the part of them in `range`.
  init(_ context: SiteContext, range: Range<Int>? = nil) {
    self.context = context
    indices = nil
    self.range = (range ?? context.site.posts.indices).clamped(to: context.site.posts.indices)
  }

  /// Lists the posts at `indices`, or the part of them in `range`.
  init(_ context: SiteContext, _ indices: [Int], range: Range<Int>? = nil) {
    self.context = context
    self.indices = indices
    self.range = (range ?? indices.indices).clamped(to: indices.indices)
  }

  var count: Int { range.count }

  func value(at index: Int) -> Value {
    let position = range.lowerBound + index
    return .object(PostView(context: context, index: indices?[position] ?? position))
  }
}
