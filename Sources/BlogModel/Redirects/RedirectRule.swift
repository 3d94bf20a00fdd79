public import Diagnostics

/// A redirect for the whole site that names its target: from `/alt/*` to `/neu/*`.
public struct RedirectRule: Sendable, Hashable {
  /// The former address.
  public let source: RedirectSource
  /// Where it leads.
  public let target: RedirectTarget

  /// Reads the former address and the target.
  public init(from: String, to: String) throws(RedirectProblem) {
    let parsed = try RedirectText(from, knowsTokens: false)
    for token in RedirectPattern.Token.allCases where Self.names(token, in: from) {
      throw .tokenInRule(token.rawValue)
    }
    guard let source = parsed.source({ _ in nil }) else { throw .unusable }
    self.source = source
    target = try RedirectTarget(to, hasStar: source.after != nil)
  }

  /// The redirect, written at `location`.
  public func redirect(at location: SourceLocation) -> Redirect {
    Redirect(from: source, to: target, at: location)
  }

  /// Whether a whole word behind a colon is the name of a token.
  private static func names(_ token: RedirectPattern.Token, in text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).dropFirst()
      .contains { word in
        word.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
          .elementsEqual(token.rawValue.utf8)
      }
  }
}
