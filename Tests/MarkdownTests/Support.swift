import Diagnostics
import Markdown
import Testing

/// A resolver made of a closure.
struct ClosureResolver: ReferenceResolver {
  let answer: (Reference) -> Resolution

  init(_ answer: @escaping (Reference) -> Resolution) { self.answer = answer }

  func resolve(_ reference: Reference) -> Resolution { answer(reference) }
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
