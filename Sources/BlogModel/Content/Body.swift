/// The text of a post or page, rendered.
public struct Body: Sendable, Hashable {
  /// The whole text as HTML; addresses inside the site are path-absolute.
  public var html: String
  /// The offsets in ``html`` at which the host has to be inserted to make every address absolute.
  ///
  /// Only offsets are kept, since most texts appear in no feed.
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

  /// The HTML for a feed: `origin` stands before each address inside the site, and `page`, the
  /// full address of the text, before each bare `#anchor`.
  /// - Complexity: O(length of the text).
  public func absoluteHTML(origin: String, page: String) -> String {
    let source = Array(html.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + (siteURLs.count + 4) * page.utf8.count)
    var done = 0
    func copy(to end: Int) {
      // In text a quote is written `&quot;`, so that this can only be an attribute.
      let mark = Array("href=\"#".utf8)
      var index = done
      while let hash = source[index..<end].firstIndex(of: UInt8(ascii: "#")) {
        index = hash + 1
        if hash - done >= mark.count - 1, source[(hash - mark.count + 1)...hash].elementsEqual(mark)
        {
          result += source[done..<hash]
          result += page.utf8
          done = hash
        }
      }
      result += source[done..<end]
      done = end
    }
    for offset in siteURLs where offset >= done && offset <= source.count {
      copy(to: offset)
      result += origin.utf8
    }
    copy(to: source.count)
    return String(decoding: result, as: UTF8.self)
  }

  /// The time to read the text in minutes, at 200 words a minute, at least 1.
  public var readingMinutes: Int { max(1, (wordCount + 100) / 200) }
}
