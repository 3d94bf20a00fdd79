/// A place in a file that an author can open: path, line and column.
public struct SourceLocation: Sendable, Hashable {
  /// The path relative to the site folder.
  public var path: String

  /// The 1-based line, or `nil` if the file as a whole is meant.
  public var line: Int?

  /// The 1-based column, counted in Unicode scalars as editors show it, or `nil`.
  public var column: Int?

  /// How many scalars are underlined, from 0 (a single caret).
  public var length: Int

  /// The source line around the place, cut to a printable width, or `nil`.
  public var excerpt: SourceExcerpt?

  /// Whether the line must not be shown, since findings are read in public logs.
  ///
  /// Its excerpt then holds signs instead of letters behind the key that begins the line.
  public private(set) var hidesText = false

  /// Creates a place from its parts.
  public init(
    path: String, line: Int? = nil, column: Int? = nil, length: Int = 0,
    excerpt: SourceExcerpt? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
  }
}

extension SourceLocation {
  /// The same place, whose line is not shown to anybody.
  public func hidingText() -> SourceLocation {
    var place = self
    place.hidesText = true
    place.excerpt = excerpt?.masked()
    return place
  }
}

extension SourceLocation: Comparable {
  /// Orders by path, then line, then column; a whole file comes before its lines.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0) < (right.path, right.line ?? 0, right.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `path:line:column`, with the parts that are known.
  public var description: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }
}

/// One source line, split around the part that a finding underlines.
///
/// Very long lines keep only the neighbourhood of the place, so that a finding stays small.
public struct SourceExcerpt: Sendable, Hashable {
  /// The text left of the place.
  public let before: String
  /// The underlined text; empty for a single caret.
  public let marked: String
  /// The text right of the place.
  public let after: String

  /// Cuts each part to what fits on a terminal line.
  init(before: String, marked: String, after: String) {
    let kept = before.unicodeScalars.suffix(80)
    self.before = kept.count < before.unicodeScalars.count ? "…" + String(kept) : before
    self.marked = Self.head(of: marked, limit: 80)
    self.after = Self.head(of: after, limit: 60)
  }

  private static func head(of text: String, limit: Int) -> String {
    let kept = text.unicodeScalars.prefix(limit)
    return kept.endIndex < text.unicodeScalars.endIndex ? String(kept) + "…" : text
  }

  /// The excerpt with a sign for each character that tells something.
  ///
  /// A key at the start of the line stays, as do spaces, so that the caret stands where it stood.
  func masked() -> SourceExcerpt {
    let line = (before + marked + after).unicodeScalars
    var kept = line.prefix {
      switch $0 {
      case " ", "-", "_", "a"..."z", "A"..."Z": true
      default: false
      }
    }.count
    kept = line.dropFirst(kept).first == ":" ? kept + 1 : 0
    func mask(_ text: String) -> String {
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        result.append(kept > 0 || scalar.properties.isWhitespace ? scalar : "•")
        kept -= 1
      }
      return String(result)
    }
    return SourceExcerpt(before: mask(before), marked: mask(marked), after: mask(after))
  }
}
