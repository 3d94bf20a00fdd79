/// A pattern such as `/:year/:month/:slug/`, from which the address of each post is made.
public struct PermalinkPattern: Sendable, Hashable {
  /// What a pattern can name.
  public enum Token: String, Sendable, CaseIterable {
    case year, month, day, slug, category, author
  }

  /// Why a pattern cannot be used.
  public enum Problem: Error, Sendable, Hashable {
    /// It does not begin with `/`, or ends neither in `/` nor in `.html`.
    case shape
    /// It has no `:slug`, so that posts would share one address.
    case noSlug
    /// It names something unknown.
    case unknownToken(String)
    /// It would give a path that cannot be used.
    case unusable
  }

  private enum Part: Sendable, Hashable {
    case text(String)
    case token(Token)
  }

  private let parts: [Part]

  /// The pattern as it was written.
  public let text: String

  /// The default for posts.
  public static let posts = PermalinkPattern(
    parts: [
      .text("/"), .token(.year), .text("/"), .token(.month), .text("/"), .token(.slug), .text("/"),
    ], text: "/:year/:month/:slug/")

  /// The default for pages.
  public static let pages = PermalinkPattern(
    parts: [.text("/"), .token(.slug), .text("/")], text: "/:slug/")

  private init(parts: [Part], text: String) {
    self.parts = parts
    self.text = text
  }

  /// Reads a pattern; whether pages may use its tokens is for the caller to ask with ``uses(_:)``.
  public init(_ text: String) throws(Problem) {
    guard text.hasPrefix("/"), text.hasSuffix("/") || text.hasSuffix(".html") else { throw .shape }
    var parts: [Part] = []
    var rest = Substring(text)
    while let colon = rest.firstIndex(of: ":") {
      if colon > rest.startIndex { parts.append(.text(String(rest[..<colon]))) }
      let name = rest[rest.index(after: colon)...].prefix { $0.isASCII && $0.isLetter || $0 == "_" }
      guard let token = Token(rawValue: String(name)) else { throw .unknownToken(String(name)) }
      parts.append(.token(token))
      rest = rest[name.endIndex...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    guard parts.contains(.token(.slug)) else { throw .noSlug }
    let sample = Self(parts: parts, text: text)
    guard sample.path({ _ in "x" }) != nil else { throw .unusable }
    self = sample
  }

  /// Whether the pattern needs a date, a category or an author.
  public func uses(_ token: Token) -> Bool { parts.contains(.token(token)) }

  /// The path with each token replaced; `nil` if a replacement makes it unusable.
  public func path(_ value: (Token) -> String) -> PagePath? {
    PagePath(
      parts.map { part in
        switch part {
        case .text(let text): text
        case .token(let token): value(token)
        }
      }.joined())
  }
}
