public import Diagnostics

/// Why a redirect pattern or rule cannot be used.
public enum RedirectProblem: Error, Sendable, Hashable {
  /// The former address does not begin with `/`, or has a `#`.
  case shape
  /// The query is not of the form `name=value`.
  case query
  /// It names something unknown.
  case unknownToken(String)
  /// A rule with a target names a token, which only patterns for all posts know.
  case tokenInRule(String)
  /// It names neither `:id` nor `:slug`, so that posts would share one address.
  case noPost
  /// It has more than one `*`.
  case twoStars
  /// A `*` touches a token, so that the address of one post would also be that of another.
  case starBesideToken
  /// The target has a `*`, but the former address has none.
  case starWithoutSource
  /// The target is neither a path nor an `http` or `https` address.
  case targetShape
  /// The target cannot be used as an address.
  case unusableTarget
  /// It would give a path that cannot be used.
  case unusable

  /// The finding about `text`, which was written at `location`.
  public func finding(_ text: String, at location: SourceLocation) -> Finding {
    let known = RedirectPattern.Token.allCases.map { ":\($0.rawValue)" }
    var label: String?
    var help: [String] = []
    let message: String
    switch self {
    case .shape:
      message = "`\(text)` cannot be a former address"
      help = ["write the path on this site, such as `/archives/:id-*.html`"]
    case .query:
      message = "the query of `\(text)` cannot be used"
      help = ["write one parameter without `*`, such as `/?p=:id`"]
    case .unknownToken(let name):
      message = "unknown token `:\(name)` in a redirect pattern"
      label = didYouMean(":\(name)", among: known)
      help = ["a pattern is made of \(known.joined(separator: ", ")), one `*` and plain words"]
    case .tokenInRule(let name):
      message = "a redirect with a target cannot use `:\(name)`"
      help = ["write `*` instead, or leave out the target to lead to each post"]
    case .noPost:
      message = "`\(text)` does not tell one post from another"
      help = ["a pattern needs `:id` or `:slug`; a plain redirect needs a target"]
    case .twoStars:
      message = "`\(text)` has more than one `*`"
      help = ["one `*` is what all hosts understand"]
    case .starBesideToken:
      message = "`*` stands directly beside a token in `\(text)`"
      help = ["put something between, such as `:id-*`; else `1*` would also be post 12"]
    case .starWithoutSource:
      message = "`*` has no meaning here, since the former address has none"
    case .targetShape:
      message = "a redirect cannot lead to `\(text)`"
      help = ["write a path such as `/neu/`, or a full address with `https://`"]
    case .unusableTarget:
      message = "`\(text)` is no address that a redirect can lead to"
      help = ["spaces and quotes are percent-encoded; a path has neither `?` nor `#`"]
    case .unusable:
      message = "`\(text)` gives paths that cannot be used"
      help = ["a path has no empty part, neither `.` nor `..`, and no `\\`"]
    }
    return Finding(.invalidRedirect, message, at: location, label: label, help: help)
  }
}
