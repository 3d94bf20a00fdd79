/// Turns what visitors and other sites wrote into something that can stand on a page.
///
/// Nothing that comes in is trusted: texts are cut before any parser sees them, deceiving
/// characters are removed, and HTML is never passed on but written anew from an allow-list: the
/// elements `p br a strong em code pre blockquote ul ol li`, the attributes `href` and
/// `rel="ugc nofollow noopener"` of links, the number in `start` of lists, the schemes `http`, `https`
/// and `mailto`.
///
/// All results are in Normalization Form C. Each function gives the same for the same input, and
/// none can fail: what cannot be read is shown as text.
public struct TalkSanitiser: Sendable {
  /// How much is taken; the defaults are those that blogen documents.
  public let limits: TalkLimits

  /// Creates a sanitiser.
  public init(limits: TalkLimits = TalkLimits()) { self.limits = limits }

  /// As much of the text of an item as can be shown, and whether that is less than all of it.
  ///
  /// It is cut by characters, as readers count them.
  /// - Complexity: O(limit), not O(size of the text).
  public func shownPart(of text: String) -> (text: String, isCut: Bool) { limits.text.cut(text) }

  /// The text of an item as HTML: comments as ``commentHTML(_:)``, pings as ``excerptHTML(_:)``.
  ///
  /// The text of a tombstone is empty.
  public func html(of item: TalkItem) -> String {
    if item.state == .tombstone { return "" }
    return item.type.isPing ? excerptHTML(item.text) : commentHTML(item.text)
  }

  /// A comment as HTML.
  ///
  /// The text is CommonMark as ``CommentSource`` prepares it, without raw HTML, which is shown as it was
  /// typed; a line feed is a line break; bare addresses become links. Headings are paragraphs, images
  /// links to them.
  /// - Complexity: O(size of the text, at most the limit).
  public func commentHTML(_ text: String) -> String {
    var text = CleanText.cleaned(limits.text.cut(text).text)
    var writer = MarkupWriter(
      linkLimit: limits.links, keepsLines: true,
      capacity: text.utf8.count + text.utf8.count / 8 + 64)
    let isPlain = text.withUTF8 { bytes in
      guard PlainParagraphs.isPlain(bytes) else { return false }
      PlainParagraphs.write(bytes, to: &writer)
      return true
    }
    return isPlain ? writer.finished() : parsedComment(text)
  }

  /// HTML of another site, such as the text of a webmention, by the same rules.
  ///
  /// Line feeds are white space here, as in all HTML. A text with more than 400 tags is shown as
  /// text, tags and all.
  public func foreignHTML(_ html: String) -> String {
    let text = CleanText.cleaned(limits.text.cut(html).text)
    guard HTMLDocument.isParsable(text), let document = HTMLDocument(parsing: text) else {
      return verbatim(text)
    }
    var writer = MarkupWriter(
      linkLimit: limits.links, keepsLines: false, capacity: text.utf8.count)
    document.walk(into: &writer)
    return writer.finished()
  }

  /// The text of a trackback, pingback or mention as HTML without elements.
  ///
  /// Tags are removed, entities decoded, white space becomes single spaces; then it is escaped.
  public func excerptHTML(_ text: String) -> String {
    var plain = plainText(text, limit: limits.text)
    var writer = MarkupWriter(linkLimit: 0, keepsLines: false)
    plain.withUTF8 { writer.appendEscaped($0) }
    return writer.finished()
  }

  /// The way through the parser; `text` is cut and clean.
  func parsedComment(_ text: String) -> String {
    var text = text
    let source = text.withUTF8 { CommentSource($0).bytes }
    let html = source.withUnsafeBufferPointer { bytes -> String? in
      guard let tree = CommentTree(parsing: bytes) else { return nil }
      var writer = MarkupWriter(
        linkLimit: limits.links, keepsLines: true, capacity: bytes.count + bytes.count / 4 + 64)
      return tree.walk(into: &writer) ? writer.finished() : nil
    }
    // Of marks alone, such as `---`, nothing would be left.
    guard let html, !html.isEmpty else { return verbatim(text) }
    return html
  }

  /// The text in paragraphs, with nothing read as markup.
  private func verbatim(_ text: String) -> String {
    var text = text
    var writer = MarkupWriter(linkLimit: limits.links, keepsLines: true)
    text.withUTF8 { PlainParagraphs.write($0, to: &writer) }
    return writer.finished()
  }
}
