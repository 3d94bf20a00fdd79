/// What a page says that stands for a redirect on hosts that know none.
public struct RedirectStub: Sendable, Hashable {
  /// Where it leads.
  public var target: RedirectTarget
  /// How long that holds.
  public var kind: RedirectKind

  /// Creates a page that leads to `target`.
  public init(target: RedirectTarget, kind: RedirectKind = .moved) {
    self.target = target
    self.kind = kind
  }
}
