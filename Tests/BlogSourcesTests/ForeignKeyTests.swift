import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// Keys by which other systems hide a text: blogen must never publish it by passing over them.
@Suite struct ForeignKeyTests {
  @Test(arguments: [
    ("published: false", Finding.Severity.error), ("published: true", .warning),
    ("status: draft", .error), ("status: publish", .warning), ("Draft: true", .error),
    ("private: yes", .error), ("password: geheim", .error), ("password:", .warning),
    ("expiryDate: 2026-01-01", .warning), ("lastmod: 2026-01-01", .warning),
  ])
  func whatHidesIsAnError(_ line: String, _ severity: Finding.Severity) throws {
    let file = SourceFile(
      path: "content/posts/a.md", text: "---\ntitle: A\ndate: 2026-01-01\n\(line)\n---\nText\n")
    let (_, findings) = EntryFields(kind: .post, configuration: try configuration())
      .read(file, name: "a", nameDate: nil)
    #expect(findings.map(\.id) == [.unknownKey])
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.first?.location?.line == 4)
  }

  @Test(arguments: [
    ("title: A\nsubject B\ndate: 2026-01-01", 3, 1, "this line has no `key: value`"),
    (
      "title: A\n date: 2026-01-01", 3, 1,
      "this line is indented further than the line above allows"
    ),
    ("title: \"A\ndate: 2026-01-01", 2, 8, "a quote or bracket is not closed"),
    ("tags: [a\ndate: 2026-01-01", 2, 7, "a quote or bracket is not closed"),
    ("title: Saft: gut\ndate: 2026-01-01", 2, 12, "a second `: ` on this line"),
  ])
  func commonTyposAreNamedWhereTheyAre(_ yaml: String, _ line: Int, _ column: Int, _ words: String)
    throws
  {
    let file = SourceFile(path: "content/posts/a.md", text: "---\n\(yaml)\n---\nText\n")
    let (_, findings) = EntryFields(kind: .post, configuration: try configuration())
      .read(file, name: "a", nameDate: nil)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message == words)
    #expect(finding.location?.line == line)
    #expect(finding.location?.column == column)
  }

  private func configuration() throws -> SiteConfiguration {
    SiteConfiguration(
      title: "T", baseURL: try #require(BaseURL("https://e.de/")), language: "de", timeZone: .utc,
      theme: "t")
  }
}
