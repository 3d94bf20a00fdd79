/// A page to which the law wants a link from every other page, such as the imprint.
public struct LegalLink: Sendable, Hashable {
  /// The words of the link: the title of the page.
  public var title: String
  /// The page.
  public var path: PagePath

  /// Creates a link.
  public init(title: String, path: PagePath) {
    self.title = title
    self.path = path
  }
}
