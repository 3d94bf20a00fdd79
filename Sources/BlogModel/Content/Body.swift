/// The text of a post or page, rendered.
public struct Body: Sendable, Hashable {
  /// The whole text as HTML; addresses inside the site are path-absolute.
  public var html: String
  /// The part before `<!--more-->`, else the first paragraph, as HTML.
  public var excerptHTML: String
  /// The same as plain text.
  public var excerptText: String
  /// Whether the author ended the excerpt with `<!--more-->`.
  public var hasMoreMarker: Bool
  /// The number of words.
  public var wordCount: Int
  /// The addresses of the images, each once, in order.
  public var images: [String]
  /// The headings in order.
  public var outline: [Heading]

  /// A heading of the text.
  public struct Heading: Sendable, Hashable {
    /// From 1 to 6.
    public var level: Int
    /// The anchor, without `#`.
    public var id: String
    /// The plain text.
    public var text: String

    /// Creates a heading.
    public init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// Creates a body; an empty one by default.
  public init(
    html: String = "", excerptHTML: String = "", excerptText: String = "",
    hasMoreMarker: Bool = false, wordCount: Int = 0, images: [String] = [],
    outline: [Heading] = []
  ) {
    self.html = html
    self.excerptHTML = excerptHTML
    self.excerptText = excerptText
    self.hasMoreMarker = hasMoreMarker
    self.wordCount = wordCount
    self.images = images
    self.outline = outline
  }

  /// The time to read the text in minutes, at 200 words a minute, at least 1.
  public var readingMinutes: Int { max(1, (wordCount + 100) / 200) }
}
