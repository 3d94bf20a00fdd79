/// How a text is rendered.
public struct MarkdownOptions: Sendable {
  /// What is added to CommonMark; `[]` gives exactly the output of its specification.
  public var additions: MarkdownAdditions = .all

  /// The language of the text as a BCP 47 tag such as `de` or `de-CH`; it rules the typography.
  public var language: String = "en"

  /// Whether raw HTML is printed; if not, it is printed as text and is a finding.
  public var allowsRawHTML = true

  /// How many levels headings are moved down; the result stays within 1 and 6.
  public var headingShift = 0

  /// Put before every id and every reference to one that this module makes for footnotes.
  ///
  /// It keeps ids unique on a page that shows several texts; a post's slug and `-` serve well.
  public var idPrefix = ""

  /// Hosts whose files count as the site's own; a file from any other is a third-party request.
  public var ownHosts: Set<String> = []

  /// The names of placeholders such as `{product.price}`, which the resolver answers for.
  ///
  /// Without names, braces are text.
  public var placeholders: Set<String> = []

  /// How deep blocks may nest before the text is refused with `nesting-too-deep`.
  public var nestingLimit = 250

  /// How large a text may be, in bytes, before it is refused with `markdown-too-large`.
  public var sizeLimit = 10_000_000

  /// Words for readers that are not in the author's text.
  public var texts = MarkdownTexts()

  /// Makes a slug from the plain text of a heading; the caller gives the site's rules.
  public var slug: @Sendable (String) -> String = { asciiSlug($0) }

  /// Creates the default options: everything on, English.
  public init() {}
}

/// Words for readers that are not in the author's text; themes translate them.
public struct MarkdownTexts: Sendable, Hashable {
  /// The label of the section of footnotes.
  public var footnotes = "Footnotes"
  /// The label of the link from a note back to its reference; `%` stands for the number.
  public var backToReference = "Back to reference %"

  /// Creates the English words.
  public init() {}
}

/// The slug of `text`: ASCII letters and digits in lower case, everything else one hyphen.
///
/// It is the rule when the caller gives none; sites give their own, by language.
public func asciiSlug(_ text: String) -> String {
  var slug: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      slug.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
    default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
    }
  }
  if slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}
