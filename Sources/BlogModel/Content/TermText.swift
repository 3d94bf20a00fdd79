public import Diagnostics

/// What the owner says of a category, tag or series, from a file in `content/terms`.
public struct TermText: Sendable {
  /// The file, relative to the site folder.
  public var source: String
  /// Where it is.
  public var location: SourceLocation
  /// Which grouping the term belongs to.
  public var taxonomy: Taxonomy
  /// The term by the words of its address, such as `produkte/saft`.
  public var slug: String
  /// The name for readers, if not the one that posts use.
  public var title: String?
  /// One sentence for search engines.
  public var description: String?
  /// A picture.
  public var image: Entry.Image?
  /// The owner's own values.
  public var params: [ParameterValue.Entry] = []
  /// The text; empty until the texts are rendered.
  public var body = Body()

  /// Creates what every term's text has.
  public init(source: String, location: SourceLocation, taxonomy: Taxonomy, slug: String) {
    self.source = source
    self.location = location
    self.taxonomy = taxonomy
    self.slug = slug
  }
}
