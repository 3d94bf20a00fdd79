public import Diagnostics

/// A post or a page as its author wrote it, before it is linked with the others.
public struct Entry: Sendable {
  /// What it is.
  public var kind: Kind
  /// The file, relative to the site folder.
  public var source: String
  /// Where its address came from: the `slug:` line or the file.
  public var location: SourceLocation
  /// The title as plain text.
  public var title: String
  /// The word in its address.
  public var slug: String
  /// When it was, or will be, published.
  ///
  /// Posts always have one.
  public var date: Timestamp?
  /// When it was last changed in substance.
  public var updated: Timestamp?
  /// From when on it is no longer shown.
  public var expires: Timestamp?
  /// Whether it is unfinished.
  public var isDraft = false
  /// One sentence for search engines and teasers.
  public var description: String?
  /// The ids of its authors: the names of their files.
  public var authors: [Named] = []
  /// The categories as written.
  public var categories: [Named] = []
  /// The tags as written.
  public var tags: [Named] = []
  /// Its place in a series.
  public var series: Series?
  /// The lead image as an address inside the site, or an absolute one.
  public var image: Image?
  /// Former addresses.
  public var aliases: [Alias] = []
  /// The language, if it is not the site's.
  public var language: String?
  /// What the versions of one text in several languages have in common.
  public var translationKey = ""
  /// The file of which this is said to be a translation.
  public var translationOf: Named?
  /// All versions of this text, itself among them; empty if there is only one.
  public var translations: [Translation] = []
  /// The permanent name in feeds, if an earlier system gave it one.
  public var guid: String?
  /// The number that an earlier system gave it.
  public var formerID: String?
  /// Posts that the author wants to be shown as related, by file name or slug.
  public var pinned: [Named] = []
  /// The SKUs of the products it is about.
  public var products: [Named] = []
  /// The mark that the law or honesty asks for.
  public var disclosure: Disclosure?
  /// Where the text first appeared.
  public var canonical: String?
  /// Whether search engines are asked not to show it.
  public var isHiddenFromSearch = false
  /// How this entry takes comments, if not as the site does.
  public var comments: CommentMode?
  /// The addresses that this entry answers.
  public var pings: [String] = []
  /// The template, if not the one of its kind.
  public var template: Named?
  /// The owner's own values.
  public var params: [ParameterValue.Entry] = []
  /// The rendered text; empty until the texts are rendered.
  public var body = Body()
  /// Its address.
  public var path: PagePath = .root

  /// Posts have a date and appear in lists and feeds; pages stand alone.
  public enum Kind: String, Sendable, Hashable {
    case post
    case page
  }

  /// A name together with the place where it was written.
  public struct Named: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The place.
    public var location: SourceLocation

    /// Creates a name.
    public init(_ name: String, at location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }

  /// The place in a series.
  public struct Series: Sendable, Hashable {
    /// The name of the series.
    public var name: String
    /// The number of the part, from 1, if one was given.
    public var part: Int?
    /// Where it was written.
    public var location: SourceLocation

    /// Creates a place in a series.
    public init(name: String, part: Int?, at location: SourceLocation) {
      self.name = name
      self.part = part
      self.location = location
    }
  }

  /// The lead image.
  public struct Image: Sendable, Hashable {
    /// As the author wrote it until it is resolved; then an address.
    public var source: String
    /// The text for those who do not see it.
    public var alt: String?
    /// The width in pixels, once it is resolved and known.
    public var width: Int?
    /// The height in pixels, once it is resolved and known.
    public var height: Int?
    /// The size of the file in bytes, once it is resolved and known.
    public var byteCount: Int?
    /// The media type, once it is resolved and known.
    public var mediaType: String?
    /// Where it was written.
    public var location: SourceLocation

    /// Creates an image.
    public init(source: String, alt: String?, at location: SourceLocation) {
      self.source = source
      self.alt = alt
      self.location = location
    }
  }

  /// A former address of an entry.
  public struct Alias: Sendable, Hashable {
    /// The old path.
    public var path: PagePath
    /// Where it was written.
    public var location: SourceLocation

    /// Creates an alias.
    public init(_ path: PagePath, at location: SourceLocation) {
      self.path = path
      self.location = location
    }
  }

  /// What a post has to say about its occasion.
  public enum Disclosure: String, Sendable, Hashable, CaseIterable {
    case anzeige
    case werbung
    case affiliate
    case rezensionsexemplar
  }

  /// Creates an entry with what every entry has.
  public init(kind: Kind, source: String, location: SourceLocation, title: String, slug: String) {
    self.kind = kind
    self.source = source
    self.location = location
    self.title = title
    self.slug = slug
  }
}
