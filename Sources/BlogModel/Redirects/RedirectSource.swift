/// A former address as hosts compare it with a request: a path, perhaps with one `*`, and perhaps a
/// query.
///
/// Paths are not percent-encoded and begin at the home of the site. A path whose last part has no
/// dot stands for a page, with and without the `/` at its end, and is kept with it. A `*` at the end
/// stands for any text, also for none; elsewhere it stands for a text of at least one character
/// without `/`.
public struct RedirectSource: Sendable, Hashable, CustomStringConvertible {
  /// The path up to the `*`, or the whole path.
  public let before: String
  /// The path behind the `*`; `nil` if there is none, empty if the path ends with it.
  public let after: String?
  /// What the query must hold, or `nil` if any query will do.
  public let query: Query?

  /// One parameter of a query, such as `p=12`.
  public struct Query: Sendable, Hashable {
    /// The name, not percent-encoded.
    public let name: String
    /// The value, not percent-encoded.
    public let value: String

    /// Creates a parameter.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The address of a page or file.
  ///
  /// Percent-encoding is undone, since people copy old addresses from browsers.
  public init(_ path: PagePath) {
    let decoded = PercentEncoding.decode(path.text).flatMap { PagePath($0) } ?? path
    before = Self.withSlash(Self.withoutIndex(decoded.text), whole: decoded.text)
    after = nil
    query = nil
  }

  /// An address from its parts, or `nil` if no path can be made of them.
  public init?(before: String, after: String? = nil, query: Query? = nil) {
    var (head, tail) = (before, after)
    if let given = tail {
      if !given.isEmpty { tail = Self.withSlash(given, whole: "\(head)x\(given)") }
    } else {
      head = Self.withSlash(Self.withoutIndex(head), whole: head)
    }
    // The text for which `*` stands lies between the two, so that they may not touch each other.
    guard PagePath(tail.map { "\(head)x\($0)" } ?? head) != nil,
      head.utf8.first == UInt8(ascii: "/")
    else { return nil }
    self.before = head
    self.after = tail
    self.query = query
  }

  private static func withoutIndex(_ path: String) -> String {
    guard path.utf8.suffix(11).elementsEqual("/index.html".utf8) else { return path }
    return String(decoding: path.utf8.dropLast(10), as: UTF8.self)
  }

  /// `text` with a `/` at its end if the last part of the `whole` path names no file.
  private static func withSlash(_ text: String, whole: String) -> String {
    let slash = UInt8(ascii: "/")
    if text.utf8.last == slash { return text }
    let last = whole.utf8.reversed().prefix { $0 != slash }
    return last.contains(UInt8(ascii: ".")) ? text : "\(text)/"
  }

  /// The address of the file that can stand for this redirect on a host that knows none.
  ///
  /// A path with `*` is no file, and a file cannot see the query: `nil` then.
  public var stub: PagePath? { after == nil && query == nil ? PagePath(before) : nil }

  /// Whether the path ends in `/`, so that the form without it is meant too.
  public var isPage: Bool { (after ?? before).utf8.last == UInt8(ascii: "/") }

  /// Whether `*` stands for several parts, or for none.
  public var crossesParts: Bool { after?.isEmpty == true }

  /// As people write it: `/archives/12-*.html`, `/?p=12`.
  public var description: String {
    before + (after.map { "*\($0)" } ?? "") + (query.map { "?\($0.name)=\($0.value)" } ?? "")
  }

  /// Whether `path` is one of those with `*` that this address stands for; in bytes of UTF-8.
  func covers(_ path: [UInt8]) -> Bool {
    guard let after else { return false }
    let (head, tail) = (before.utf8, after.utf8)
    guard path.count >= head.count + tail.count, path.starts(with: head),
      path.suffix(tail.count).elementsEqual(tail)
    else { return false }
    return crossesParts || Self.isOnePart(path[head.count..<(path.count - tail.count)])
  }

  /// Whether a `*` between other text can stand for `text`.
  static func isOnePart(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && !text.contains(UInt8(ascii: "/"))
  }

  /// What tells addresses apart, byte by byte: to Swift, two spellings of `ä` are one.
  var key: [UInt8] {
    var key = Array(before.utf8)
    if let after { key += [0] + Array(after.utf8) }
    if let query { key += [1] + Array(query.name.utf8) + [1] + Array(query.value.utf8) }
    return key
  }
}

extension RedirectSource: Comparable {
  /// The order in which hosts must try the addresses, so that the most exact one decides.
  ///
  /// Queries come first, then whole paths, then those with `*`, the longest first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// What decides the order.
  struct Rank: Comparable {
    private let numbers: (Int, Int, Int, Int)
    private let key: [UInt8]

    fileprivate init(_ source: RedirectSource) {
      numbers = (
        source.query == nil ? 1 : 0, source.after == nil ? 0 : 1,
        source.after == nil ? 0 : -source.before.utf8.count, -(source.after?.utf8.count ?? 0)
      )
      key = source.key
    }

    static func == (left: Self, right: Self) -> Bool {
      left.numbers == right.numbers && left.key == right.key
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.numbers != right.numbers { return left.numbers < right.numbers }
      return left.key.lexicographicallyPrecedes(right.key)
    }
  }

  /// The place of this address in that order.
  var rank: Rank { Rank(self) }
}
