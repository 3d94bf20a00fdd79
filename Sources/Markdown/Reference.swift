public import Diagnostics

/// A link or an image as the author wrote it, on its way to a ``ReferenceResolver``.
public struct Reference: Sendable {
  /// What refers.
  public enum Kind: Sendable, Hashable {
    /// A Markdown link or autolink.
    case link
    /// A Markdown image.
    case image
    /// An attribute of raw HTML, such as `src` of `img`; both names in lower case.
    case attribute(String, element: String)
  }

  /// What refers.
  public let kind: Kind

  /// The destination: backslash escapes and entities are resolved, percent-encoding is not.
  public let destination: String

  /// The title of a Markdown link or image, or an empty text.
  public let title: String

  /// Where the destination stands in the author's file.
  public let position: SourceRange

  /// The author's file.
  public let file: SourceFile

  /// Creates a reference, as callers do for destinations outside of Markdown.
  public init(
    kind: Kind, destination: String, title: String = "", position: SourceRange, file: SourceFile
  ) {
    self.kind = kind
    self.destination = destination
    self.title = title
    self.position = position
    self.file = file
  }

  /// The place of the destination, for a finding.
  /// - Complexity: O(offset of the destination); take it only when something is wrong.
  public var location: SourceLocation { position.location(in: file) }
}

/// A range of bytes in an author's file.
public struct SourceRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var offset: Int

  /// The number of bytes.
  public var length: Int

  /// Creates a range from its parts.
  public init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }

  /// The line and column of the range.
  /// - Complexity: O(`offset`).
  public func location(in file: SourceFile) -> SourceLocation {
    file.location(at: offset, length: length)
  }
}

/// An HTML attribute; the value is text and is escaped when printed.
public struct HTMLAttribute: Sendable, Hashable {
  /// The name, printed as it is.
  public var name: String
  /// The value as text.
  public var value: String

  /// Creates an attribute.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What a ``ReferenceResolver`` says of a reference.
public enum Resolution: Sendable {
  /// Print the destination as the author wrote it.
  case keep

  /// Print this URL, and these attributes behind the usual ones.
  ///
  /// The URL is text: it is percent-encoded where needed and escaped when printed.
  ///
  /// In raw HTML the attributes count for what an element itself shows or leads to (`href`, `src`,
  /// `data`), not for its `srcset` or `poster`, and the author's own attributes win: the words of
  /// `rel` of `<a>` and `<area>` are added to the author's; `width` and `height` are added only if
  /// the author gave neither, since one alone is meant to keep the image's proportions; any other
  /// is added if the author did not write it. Of two given ones of a name the first counts.
  case url(String, attributes: [HTMLAttribute] = [])

  /// Print this link, with a text if it has none, and with a note behind it.
  ///
  /// For images and in raw HTML, ``ResolvedLink/text`` and ``ResolvedLink/note`` are not printed; the
  /// rest is as for ``url(_:attributes:)``.
  case link(ResolvedLink)

  /// Print no link, but what stands in it; for an image its `alt` text.
  ///
  /// ``RenderedMarkdown/links`` does not list it. In raw HTML it means the same as ``keep``.
  case unlinked

  /// The same as ``unlinked``, but a link that shows its own address, or nothing, prints `text`.
  case plain(text: String)

  /// Print the destination as it is and report a finding at its place.
  case broken(
    FindingID, severity: Finding.Severity = .error, message: String, label: String? = nil,
    help: [String] = [])
}

/// Decides where a link leads, what an image shows and what a placeholder stands for.
///
/// It is called once for every link, image, URL attribute of raw HTML and placeholder, in the order
/// of the text; calls for different texts may come from different threads.
public protocol ReferenceResolver {
  /// The answer for one reference.
  func resolve(_ reference: Reference) -> Resolution

  /// The answer for one placeholder; ``PlaceholderResolution/keep`` if a resolver does not say.
  func resolve(_ placeholder: Placeholder) -> PlaceholderResolution
}

/// Prints every destination and placeholder as the author wrote it.
public struct UnresolvedReferences: ReferenceResolver, Sendable {
  /// Creates the resolver.
  public init() {}

  /// Always ``Resolution/keep``.
  public func resolve(_ reference: Reference) -> Resolution { .keep }
}
