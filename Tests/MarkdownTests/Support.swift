import Diagnostics
import Markdown
import Testing

/// A resolver made of closures.
struct ClosureResolver: ReferenceResolver, Sendable {
  let answer: @Sendable (Reference) -> Resolution
  var placeholder: @Sendable (Placeholder) -> PlaceholderResolution = { _ in .keep }

  init(_ answer: @escaping @Sendable (Reference) -> Resolution) { self.answer = answer }

  /// A resolver that knows only placeholders.
  static func placeholders(
    _ answer: @escaping @Sendable (Placeholder) -> PlaceholderResolution
  ) -> ClosureResolver {
    ClosureResolver { _ in .keep }.with(answer)
  }

  /// The same with answers for placeholders.
  func with(_ placeholder: @escaping @Sendable (Placeholder) -> PlaceholderResolution)
    -> ClosureResolver
  {
    var copy = self
    copy.placeholder = placeholder
    return copy
  }

  func resolve(_ reference: Reference) -> Resolution { answer(reference) }

  func resolve(_ placeholder: Placeholder) -> PlaceholderResolution {
    self.placeholder(placeholder)
  }
}

/// Renders `text` as the body of a file `post.md` and fails on any finding that is not expected.
///
/// `findings` are `line:column id` in the order of the file.
@discardableResult
func rendered(
  _ text: String, additions: MarkdownAdditions = .all, frontMatter: String = "",
  findings expected: [String] = [], resolver: any ReferenceResolver = UnresolvedReferences(),
  options change: (inout MarkdownOptions) -> Void = { _ in },
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> RenderedMarkdown {
  var options = MarkdownOptions()
  options.additions = additions
  change(&options)
  var findings: [Finding] = []
  let file = SourceFile(path: "post.md", text: frontMatter + text)
  let result = renderMarkdown(
    MarkdownSource(file: file, bodyStart: frontMatter.utf8.count), options: options,
    resolver: resolver, findings: &findings)
  let got = findings.map { finding in
    let place = finding.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } ?? "-"
    return "\(place) \(finding.id.rawValue)"
  }
  #expect(got == expected, sourceLocation: sourceLocation)
  return result
}

/// The HTML of `text` with only some additions.
func html(
  _ text: String, _ additions: MarkdownAdditions, language: String = "en",
  findings: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> String {
  rendered(
    text, additions: additions, findings: findings, options: { $0.language = language },
    sourceLocation: sourceLocation
  ).html
}
