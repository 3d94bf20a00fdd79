/// What blogen adds to CommonMark; each addition can be switched off on its own.
public struct MarkdownAdditions: OptionSet, Sendable, Hashable {
  /// One bit an addition.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Headings get an `id`, and `{#own-id}` at the end of a heading sets it.
  public static let headingIDs = Self(rawValue: 1 << 0)
  /// A paragraph of one image becomes a `<figure>`, with the title as its caption.
  public static let figures = Self(rawValue: 1 << 1)
  /// Images get `decoding="async"`, and all but the first `loading="lazy"`.
  public static let imageLoading = Self(rawValue: 1 << 2)
  /// GFM tables.
  public static let tables = Self(rawValue: 1 << 3)
  /// GFM strikethrough with one or two tildes.
  public static let strikethrough = Self(rawValue: 1 << 4)
  /// GFM autolinks: `www.`, `http://`, `https://`, `ftp://` and e-mail addresses in plain text.
  public static let autolinks = Self(rawValue: 1 << 5)
  /// GFM task lists.
  public static let taskLists = Self(rawValue: 1 << 6)
  /// Footnotes: `[^id]` and `[^id]: text`.
  public static let footnotes = Self(rawValue: 1 << 7)
  /// Quotes, dashes, ellipses and non-breaking spaces in the way of the language.
  public static let typography = Self(rawValue: 1 << 8)
  /// Directives: `::name[label]{key=value}` and `:::name{…}` … `:::`.
  public static let directives = Self(rawValue: 1 << 9)
  /// Checks of what an author may have overlooked: a missing `alt`, third-party requests,
  /// leftovers of other systems.
  public static let checks = Self(rawValue: 1 << 10)
  /// Task list boxes and tables get what assistive technology needs: labels and scopes.
  public static let accessibility = Self(rawValue: 1 << 11)

  /// GFM's filter: raw HTML tags that change how the rest of a page is read become text.
  public static let tagFilter = Self(rawValue: 1 << 12)

  /// What GitHub Flavored Markdown adds.
  public static let gfm: Self = [.tables, .strikethrough, .autolinks, .taskLists]

  /// Everything; the default.
  public static let all: Self = [
    .gfm, .headingIDs, .figures, .imageLoading, .footnotes, .typography, .directives, .checks,
    .accessibility,
  ]
}
