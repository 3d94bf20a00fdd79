internal import BlogModel

extension Feed {
  /// Collects what is known of a feed of comments, whose own address is `path`.
  ///
  /// - Complexity: O(length of its texts), and for the site O(*n* log *n*) in all of its comments.
  init(_ scope: CommentScope, at path: PagePath, _ source: CommentItems) {
    let context = source.context
    let configuration = context.site.configuration
    let words = source.words
    let about: String
    var date: Timestamp?
    var language: String?
    switch scope {
    case .site:
      about = configuration.title
      home = context.home.absolute
      date = context.site.posts.first?.date
    case .post(let index):
      about = context.site.posts[index].title
      home = context.postAddresses[index].absolute
      date = context.site.posts[index].date
      language = context.site.posts[index].language
    }
    id = "\(home)#comments"
    title = words.title(of: about)
    description = nil
    url = configuration.baseURL.absolute(path)
    self.language = language ?? configuration.language
    author = nil
    blog = configuration.title
    blogURL = context.home.absolute
    isFullText = true
    isTalk = true
    items = source.items(of: scope)
    // Until somebody answers, nothing happened but that there was something to answer.
    updated = items.first?.updated ?? date.map(source.local)
  }
}
