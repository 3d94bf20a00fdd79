/// How long a redirect holds, and so what browsers and search engines may remember.
public enum RedirectKind: Sendable, Hashable, CaseIterable {
  /// The page has a new address for good.
  case moved
  /// The target changes, as that of a short link does when a product is replaced.
  case temporary

  /// The status with which hosts answer.
  ///
  /// Source: RFC 9110, sections 15.4.2 and 15.4.3.
  public var status: Int {
    switch self {
    case .moved: 301
    case .temporary: 302
    }
  }

  /// The kind of two redirects in a row: as lasting as the shorter of them.
  func followed(by next: Self) -> Self { self == .moved ? next : .temporary }
}
