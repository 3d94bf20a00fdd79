public import Diagnostics

/// A pattern such as `/archives/:id-*.html` or `/?p=:id` of the addresses that posts once had.
///
/// It makes one ``Redirect`` for each post. `*` stands for what nobody knows any more.
public struct RedirectPattern: Sendable, Hashable {
  /// What a pattern can name: the number that a post had, and what its address is made of today.
  public enum Token: String, Sendable, CaseIterable {
    case id, slug, year, month, day
  }

  /// The pattern as it was written.
  public let text: String
  private let path: [RedirectText.Part]
  private let parameter: Parameter?

  private struct Parameter: Sendable, Hashable {
    let name: String
    let value: [RedirectText.Part]
  }

  /// Reads a pattern.
  public init(_ text: String) throws(RedirectProblem) {
    let parsed = try RedirectText(text, knowsTokens: true)
    let all = parsed.path + (parsed.query?.value ?? [])
    guard all.contains(.token(.id)) || all.contains(.token(.slug)) else { throw .noPost }
    for (part, next) in zip(parsed.path, parsed.path.dropFirst()) {
      switch (part, next) {
      case (.star, .token), (.token, .star): throw .starBesideToken
      default: break
      }
    }
    self.text = text
    path = parsed.path
    parameter = parsed.query.map { Parameter(name: $0.name, value: $0.value) }
    guard parsed.source({ _ in "1" }) != nil else { throw .unusable }
  }

  /// Whether the pattern names `token`.
  public func uses(_ token: Token) -> Bool {
    path.contains(.token(token)) || parameter?.value.contains(.token(token)) == true
  }

  /// The former address of a post, `nil` if it lacks a value or gives no path.
  public func source(for subject: RedirectSubject) -> RedirectSource? {
    RedirectText(path: path, query: parameter.map { ($0.name, $0.value) })
      .source { subject.value(of: $0) }
  }

  /// The redirects to all posts.
  ///
  /// A post that still has the former address needs none.
  /// - Parameters:
  ///   - subjects: The posts.
  ///   - location: Where the pattern is written.
  /// - Returns: The redirects in the order of the posts, and a note that counts the posts that lack
  ///   a value.
  /// - Complexity: O(number of posts).
  public func redirects(
    for subjects: [RedirectSubject], at location: SourceLocation
  ) -> (redirects: [Redirect], findings: [Finding]) {
    var redirects: [Redirect] = []
    var skipped = 0
    for subject in subjects {
      guard let source = source(for: subject) else {
        skipped += 1
        continue
      }
      if source.stub == subject.target { continue }
      redirects.append(Redirect(from: source, to: .page(subject.target), at: location))
    }
    guard skipped > 0 else { return (redirects, []) }
    let lacking = Token.allCases.filter { token in
      uses(token) && subjects.contains { $0.value(of: token) == nil }
    }
    let names = lacking.map { "`:\($0.rawValue)`" }.joined(separator: ", ")
    let posts = skipped == 1 ? "1 post has" : "\(skipped) posts have"
    let finding = Finding(
      .redirectSkipsPosts, .note,
      "\(posts) no \(names.isEmpty ? "address" : names), so that `\(text)` skips them",
      at: location,
      help: lacking.contains(.id)
        ? ["write the number that the post had as `id` in its front matter"] : [])
    return (redirects, [finding])
  }
}

extension RedirectText {
  /// Puts a text together again.
  fileprivate init(path: [Part], query: (name: String, value: [Part])?) {
    self.path = path
    self.query = query
  }
}
