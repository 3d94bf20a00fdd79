/// What a ``RedirectPattern`` needs to know of a post.
public struct RedirectSubject: Sendable, Hashable {
  /// The number that the post had in its former home, in digits.
  public var id: String?
  /// The word in its address.
  public var slug: String
  /// The day of its publication on the site's clock.
  public var date: CalendarDay?
  /// Its address today.
  public var target: PagePath

  /// Creates a subject.
  public init(id: String?, slug: String, date: CalendarDay?, target: PagePath) {
    self.id = id
    self.slug = slug
    self.date = date
    self.target = target
  }

  /// The text for a token, `nil` if the post has none or if it is no number where one belongs.
  func value(of token: RedirectPattern.Token) -> String? {
    switch token {
    case .id: id.flatMap { Self.isNumber($0) ? $0 : nil }
    case .slug: slug.isEmpty ? nil : slug
    case .year: date.map { Self.padded($0.year, to: 4) }
    case .month: date.map { Self.padded($0.month, to: 2) }
    case .day: date.map { Self.padded($0.day, to: 2) }
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
