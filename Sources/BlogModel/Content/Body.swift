/// The text of a post or page, rendered.
public struct Body: Sendable, Hashable {
  /// The whole text as HTML; addresses inside the site are path-absolute.
  public var html: String
  /// The text as HTML for feeds: every address is absolute.
  ///
  /// Kept as the places where the host has to be inserted, since most texts appear in no feed.
  public var siteURLs: [Int]
  /// The part before `<!--more-->`, else the first paragraph, as HTML.
  public var excerptHTML: String
  /// The same as plain text.
  public var excerptText: String
  /// Whether the author ended the excerpt with `<!--more-->`.
  public var hasMoreMarker: Bool
  /// The number of words.
  public var wordCount: Int
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
    html: String = "", siteURLs: [Int] = [], excerptHTML: String = "", excerptText: String = "",
    hasMoreMarker: Bool = false, wordCount: Int = 0, outline: [Heading] = []
  ) {
    self.html = html
    self.siteURLs = siteURLs
    self.excerptHTML = excerptHTML
    self.excerptText = excerptText
    self.hasMoreMarker = hasMoreMarker
    self.wordCount = wordCount
    self.outline = outline
  }

  /// The HTML with `origin` (scheme and host) before each address inside the site.
  /// - Complexity: O(length of the text).
  public func absoluteHTML(origin: String) -> String {
    guard !siteURLs.isEmpty else { return html }
    let source = Array(html.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + siteURLs.count * origin.utf8.count)
    var done = 0
    for offset in siteURLs where offset >= done && offset <= source.count {
      result += source[done..<offset]
      result += origin.utf8
      done = offset
    }
    result += source[done...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The time to read the text in minutes, at 200 words a minute, at least 1.
  public var readingMinutes: Int { max(1, (wordCount + 100) / 200) }
}
