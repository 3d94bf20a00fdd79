public import Diagnostics

/// One former address and where it leads.
public struct Redirect: Sendable, Hashable {
  /// The former address.
  public var source: RedirectSource
  /// Where it leads.
  public var target: RedirectTarget
  /// How long that holds.
  public var kind: RedirectKind
  /// Where it was written: the alias, the pattern or the rule.
  public var location: SourceLocation
  /// Whether another address of the site differs from this one only in upper and lower case.
  ///
  /// Hosts that compare addresses without case must then be told to look closely. It is set by
  /// ``RedirectTable``.
  public internal(set) var isCaseSensitive = false

  /// Creates a redirect.
  public init(
    from source: RedirectSource, to target: RedirectTarget, kind: RedirectKind = .moved,
    at location: SourceLocation
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.location = location
  }

  /// The redirect of an alias that leads to `target`.
  public init(alias: Entry.Alias, to target: PagePath) {
    self.init(from: RedirectSource(alias.path), to: .page(target), at: alias.location)
  }
}
