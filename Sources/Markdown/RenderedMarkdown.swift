/// A text turned into HTML, with what pages and feeds need to know of it.
public struct RenderedMarkdown: Sendable {
  /// The whole text as HTML; every top-level element ends with a line break.
  public internal(set) var html = ""

  /// The part before `<!--more-->`, or the first paragraph if there is no marker.
  public internal(set) var excerptHTML = ""

  /// ``excerptHTML`` as plain text on one line.
  public internal(set) var excerptText = ""

  /// Whether the text has a `<!--more-->` marker, so that there is more to read than the excerpt.
  public internal(set) var hasMoreMarker = false

  /// The number of words of the text, code included, captions and raw HTML not.
  public internal(set) var wordCount = 0

  /// The headings in the order of the text.
  public internal(set) var outline: [Heading] = []

  /// Every `id` in ``html``: of headings, footnotes and raw HTML, each once, in order.
  public internal(set) var ids: [String] = []

  /// Every link, image and URL attribute of raw HTML, in order.
  public internal(set) var links: [Link] = []

  /// Byte offsets in ``html`` at which a URL relative to the host, such as `/2026/apfel/`, begins.
  public internal(set) var siteURLs: [Int] = []

  /// Byte offsets in ``excerptHTML`` at which a URL relative to the host begins.
  public internal(set) var excerptSiteURLs: [Int] = []

  /// The hosts of `third-party-request` findings.
  public internal(set) var foreignHosts: Set<String> = []

  /// The ids of directives that the text has already; browsers find only the first.
  public internal(set) var repeatedIDs: [RepeatedID] = []

  /// The directives and where they stand in ``html``.
  var uses: [DirectiveUse] = []

  /// The directives and where they stand in ``excerptHTML``.
  var excerptUses: [DirectiveUse] = []

  /// An empty result.
  public init() {}

  /// ``html`` with every URL that is relative to the host made absolute, as feeds need it.
  ///
  /// `origin` has scheme and host and no final slash: `https://example.de`.
  /// - Complexity: O(size of the HTML).
  public func absoluteHTML(origin: String) -> String {
    inserting(origin, at: siteURLs, in: html)
  }

  /// ``excerptHTML`` with every URL that is relative to the host made absolute.
  public func absoluteExcerptHTML(origin: String) -> String {
    inserting(origin, at: excerptSiteURLs, in: excerptHTML)
  }

  /// ``excerptText``, cut at a word and ended with “…” if it is longer than `limit` characters.
  public func excerptText(limit: Int) -> String { shortened(excerptText, limit: limit) }

  /// A heading, for a table of contents.
  public struct Heading: Sendable, Hashable {
    /// The level that is printed, 1 to 6.
    public let level: Int
    /// The `id`, or an empty text if heading ids are off.
    public let id: String
    /// The heading as plain text.
    public let text: String
    /// The heading as inline HTML without links and footnotes, ready to stand inside a link.
    public let html: String
  }

  /// An id that is taken, and where a directive gives it again.
  public struct RepeatedID: Sendable, Hashable {
    /// The id.
    public let id: String
    /// The place of the directive.
    public let position: SourceRange
  }

  /// A reference as it was resolved.
  public struct Link: Sendable, Hashable {
    /// What refers.
    public let kind: Reference.Kind
    /// The URL as printed, before percent-encoding and escaping.
    public let destination: String
    /// Where the author wrote the destination; ``SourceRange/location(in:)`` gives the line.
    public let position: SourceRange
    /// The destination as the author wrote it, escapes and entities resolved.
    public let reference: String
    /// The plain text of the link, without images in it, or the `alt` of the image; an empty text for
    /// raw HTML.
    public internal(set) var text = ""
  }
}

/// `text` cut at the last space before `limit` characters, with “…” behind it.
///
/// A first word longer than the limit is cut inside.
func shortened(_ text: String, limit: Int) -> String {
  guard let end = text.index(text.startIndex, offsetBy: max(limit, 1), limitedBy: text.endIndex),
    end < text.endIndex
  else { return text }
  var head = text[..<end]
  if text[end].isLetter || text[end].isNumber, let space = head.lastIndex(of: " ") {
    head = head[..<space]
  }
  while let last = head.last, last == " " || last == "," || last == ";" || last == ":" {
    head.removeLast()
  }
  return head + "…"
}

private func inserting(_ origin: String, at offsets: [Int], in html: String) -> String {
  if offsets.isEmpty { return html }
  var result: [UInt8] = []
  result.reserveCapacity(html.utf8.count + offsets.count * origin.utf8.count)
  let bytes = Array(html.utf8)
  var start = 0
  for offset in offsets where offset >= start && offset <= bytes.count {
    result += bytes[start..<offset]
    result += origin.utf8
    start = offset
  }
  result += bytes[start...]
  return String(decoding: result, as: UTF8.self)
}
