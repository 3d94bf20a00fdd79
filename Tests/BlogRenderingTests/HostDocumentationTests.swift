import BlogModel
import Diagnostics
import Foundation
import Testing

@testable import BlogRendering

/// Every pattern, rule and alias in `Documentation/redirects.md` works.
@Suite struct HostDocumentationTests {
  static func lines() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Documentation/redirects.md"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines of all examples that begin with a fence of that kind.
  static func examples(_ fence: String) throws -> [String] {
    var (found, isOpen): ([String], Bool) = ([], false)
    for line in try lines() {
      if line.hasPrefix("```") {
        isOpen = line == "```\(fence)"
      } else if isOpen {
        found.append(line)
      }
    }
    return found
  }

  static func value(_ line: String, _ key: String) -> String? {
    line.hasPrefix(key) ? String(line.dropFirst(key.count)) : nil
  }

  /// The patterns of the table of old systems.
  static func patterns() throws -> [String] {
    let rows = try lines().drop { !$0.hasPrefix("| Old system") }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    return rows.flatMap { row in
      row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      }
    }
  }

  @Test func patternsMakeRedirects() throws {
    let target = try #require(PagePath("/2010/06/apfel/"))
    let subject = RedirectSubject(
      id: "12", slug: "apfel", date: CalendarDay(year: 2010, month: 6, day: 3), target: target)
    let place = SourceLocation(path: "blogen.yaml")
    let listed = try Self.examples("yaml blogen.yaml").compactMap { Self.value($0, "  - /") }
    let patterns = try listed.map { "/\($0)" } + Self.patterns()
    #expect(patterns.count == 8)
    var sources: [String] = []
    for pattern in patterns {
      let made = try RedirectPattern(pattern).redirects(for: [subject], at: place)
      #expect(made.findings.isEmpty, "\(pattern)")
      let table = RedirectTable(made.redirects, pages: [target, .root])
      #expect(table.findings.isEmpty, "\(pattern)")
      sources += table.redirects.map(\.source.description)
    }
    #expect(
      sources == [
        "/archives/12-*.html", "/archives/12-*.html", "/?p=12", "/2010/06/03/apfel/", "/*/apfel/",
        "/2010/06/03/apfel.html", "/*/apfel.html", "/2010/06/apfel.html",
      ])
  }

  @Test func rulesLeadToTheirTargets() throws {
    let lines = try Self.examples("yaml blogen.yaml")
    let froms = lines.compactMap { Self.value($0, "  - from: ") }
    let targets = lines.compactMap { Self.value($0, "    to: ") }
    #expect(froms.count == 4)
    let table = try HostFixture.table(Array(zip(froms, targets)))
    #expect(Set(table.redirects.map(\.source.description)) == Set(froms))
    let base = try HostFixture.base("https://example.de/blog/")
    let apache = ApacheFile(baseURL: base, redirects: table, headers: nil).file()
    #expect(HostApacheTests.rewriting(HostFixture.text(apache)).count == 6)
  }

  @Test func aliasesAreFiles() throws {
    let aliases = try Self.examples("yaml post").compactMap { Self.value($0, "  - ") }
    let files = try aliases.map { RedirectSource(try #require(PagePath($0))).stub?.file }
    #expect(files == ["archives/12-apfelernte.html", "alte-seite/index.html"])
  }

  @Test func theHeadersAreThoseThatAreSent() throws {
    var headers = SecurityHeaders(
      baseURL: try HostFixture.base("https://example.de/"), strictTransportSeconds: 1)
    try headers.cacheForever(try #require(PagePath("/assets/")))
    let sent = headers.fields.map(\.name) + headers.sections.flatMap { $0.fields.map(\.name) }
    let rows = try Self.lines().drop { $0 != "| Header | Value |" }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    #expect(rows.map { String($0.split(separator: "`")[1]) } == sent)
  }
}
