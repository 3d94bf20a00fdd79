/// One file that is written or removed.
public struct FileChange: Sendable, Hashable {
  /// The path relative to the site folder.
  public let path: String
  /// The content that was read; `nil` for a new file.
  let before: [UInt8]?
  /// The content to be written; `nil` to remove the file.
  let after: [UInt8]?

  /// What happens to the file.
  public var kind: Kind {
    switch (before, after) {
    case (nil, _): .new
    case (_, nil): .removed
    default: .changed
    }
  }

  /// What can happen to a file.
  public enum Kind: String, Sendable, Hashable {
    case new
    case changed
    case removed
  }

  /// The path and the lines that change, `-` before the old and `+` before the new ones.
  ///
  /// Control characters are made visible, and long parts are shortened.
  public var summary: String { "\(kind.rawValue) \(lines)" }

  /// The same for a change that was not made yet.
  public var preview: String {
    let verb =
      switch kind {
      case .new: "write"
      case .changed: "change"
      case .removed: "remove"
      }
    return "would \(verb) \(lines)"
  }

  private var lines: String {
    let old = Self.lines(before)
    let new = Self.lines(after)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    return "\(VisibleText.line(path))\n"
      + Self.marked(old.dropFirst(head).dropLast(tail), "-")
      + Self.marked(new.dropFirst(head).dropLast(tail), "+")
  }

  /// The most lines of one kind that are shown.
  private static let shownLines = 40

  private static func marked(_ lines: ArraySlice<Substring>, _ mark: String) -> String {
    var text = lines.prefix(shownLines)
      .map { "  \(mark) \(VisibleText.line($0, limit: 200))\n" }.joined()
    if lines.count > shownLines {
      text += "  \(mark) … and \(lines.count - shownLines) more lines\n"
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]?) -> [Substring] {
    guard let bytes, !bytes.isEmpty else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
