public import Diagnostics

/// A person who writes.
public struct Author: Sendable {
  /// The name of the file in `content/authors`, by which posts name the author.
  public var id: String
  /// The file, relative to the site folder.
  public var source: String
  /// Where it is.
  public var location: SourceLocation
  /// The name as readers see it.
  public var name: String
  /// What the person does.
  public var role: String?
  /// The portrait.
  public var image: Entry.Image?
  /// Other places of this person.
  public var links: [Link] = []
  /// The word in the address.
  public var slug: String
  /// The owner's own values.
  public var params: [ParameterValue.Entry] = []
  /// The text about the person.
  public var body = Body()
  /// The address of the author's page.
  public var path: PagePath = .root

  /// A named link.
  public struct Link: Sendable, Hashable {
    /// The text.
    public var title: String
    /// As the author wrote it until it is resolved; then an address to print.
    public var url: String
    /// Where it was written.
    public var location: SourceLocation?

    /// Creates a link.
    public init(title: String, url: String, at location: SourceLocation? = nil) {
      self.title = title
      self.url = url
      self.location = location
    }
  }

  /// Creates an author with what every author has.
  public init(id: String, source: String, location: SourceLocation, name: String, slug: String) {
    self.id = id
    self.source = source
    self.location = location
    self.name = name
    self.slug = slug
  }
}
