import Testing

/// Every mistake in a post that part 1 names: one error at its place, the last good output kept.
@Suite struct BadContentTests {
  /// A post with a mistake.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var content: [UInt8]
    var id: String
    /// The line and column, or "" for the file as a whole.
    var place: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ id: String, _ place: String) {
      self.init(name, bytes: Array(text.utf8), id, place)
    }

    init(_ name: String, bytes: [UInt8], _ id: String, _ place: String) {
      self.name = name
      content = bytes
      self.id = id
      self.place = place
    }
  }

  private static func post(_ lines: String, body: String = "Text.\n") -> String {
    "---\ntitle: Titel\n\(lines)\n---\n\(body)"
  }

  static let cases: [Case] = [
    Case("never closed", "---\ntitle: Titel\n\nText.\n", "unclosed-front-matter", ":1:1"),
    Case(
      "never closed, dashes in a line", "---\ntitle: a --- b\n--- x\n", "unclosed-front-matter",
      ":1:1"),
    Case("tab before a key", post("params:\n\ta: 1"), "tab-in-yaml", ":4:1"),
    Case("tab behind spaces", post("params:\n  b: 2\n  \ta: 1"), "tab-in-yaml", ":5:3"),
    Case("key twice", post("date: 2026-02-01\ntitle: Anderer"), "duplicate-key", ":4:1"),
    Case("key twice in params", post("params:\n  a: 1\n  b: 2\n  a: 3"), "duplicate-key", ":6:3"),
    Case("30 February", post("date: 2026-02-30"), "invalid-date", ":3:7"),
    Case("German date", post("date: 04.09.2025"), "invalid-date", ":3:7"),
    Case("no date", post("updated: gestern"), "invalid-date", ":3:10"),
    Case("list as date", post("date: [2026-02-01]"), "wrong-type", ":3:7"),
    Case("list as description", post("description: [a, b]"), "wrong-type", ":3:14"),
    Case("block list as description", post("description:\n  - a\n  - b"), "wrong-type", ":4:3"),
    Case("map as tag", post("tags: [a, {b: c}]"), "wrong-type", ":3:11"),
    Case("text as draft", post("draft: vielleicht"), "wrong-type", ":3:8"),
    Case("front matter is a list", "---\n- a\n- b\n---\nText.\n", "wrong-type", ":2:1"),
    Case(
      "Latin-1 in front matter",
      bytes: Array("---\ntitle: S".utf8) + [0xFC] + Array("d\n---\n".utf8),
      "invalid-utf8", ":2:9"),
    Case(
      "half a character in the text", bytes: Array(post("draft: no", body: "Grüß ").utf8) + [0xC3],
      "invalid-utf8", ":5:6"),
    Case("NUL in the text", post("draft: no", body: "ab\0c\n"), "nul-byte", ":5:3"),
    Case(
      "UTF-16", bytes: [0xFF, 0xFE] + "---\ntitle: x\n---\n".utf8.flatMap { [$0, 0] }, "nul-byte",
      ":1:4"),
    Case("empty", "", "empty-file", ""),
    Case("only spaces", " \n\n", "empty-file", ""),
    Case("no front matter", "Nur Text.\n", "missing-front-matter", ":1:1"),
    Case("slug with a path", post("slug: ../../etc"), "invalid-slug", ":3:7"),
    Case("slug with a backslash", post("slug: a\\b"), "invalid-slug", ":3:7"),
    Case("unclosed quote", post("description: \"offen"), "invalid-yaml", ":3:14"),
    Case("second colon", post("description: a: b"), "invalid-yaml", ":3:15"),
    Case("list as key", post("? [a, b]\n: c"), "invalid-yaml", ":3:3"),
    Case("unknown alias", post("description: *fehlt"), "invalid-yaml", ":3:14"),
    Case(
      "deep nesting", post("params: " + String(repeating: "[", count: 20_000)), "invalid-yaml",
      ":3:10"),
    Case("unknown author", post("author: niemand"), "unknown-author", ":3:9"),
    Case("broken link", post("draft: no", body: "Zum [Saft](saft.md).\n"), "broken-link", ":5:12"),
    Case("broken image", post("draft: no", body: "![Saft](saft.jpg)\n"), "broken-image", ":5:9"),
    Case("unknown template", post("template: fehlt"), "missing-template", ":3:11"),
  ]

  @Test(arguments: cases) func mistakeIsNamedOnce(_ item: Case) async throws {
    let name = "content/posts/2026-02-01-fehler.md"
    try await TestSite().expectOneError(item.id, at: name + item.place) {
      try $0.file(name, bytes: item.content)
    }
  }

  /// Nine steps of nine are 387 million values.
  static let bomb =
    "params:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1...9).map { step in
      let aliases = Array(repeating: "*a\(step - 1)", count: 9).joined(separator: ", ")
      return "  a\(step): &a\(step) [\(aliases)]"
    }.joined(separator: "\n")

  @Test(arguments: [
    bomb,
    bomb + "\n  ? *a9\n  : b\n  ? [*a9, x]\n  : c",
    bomb + "\n  [*a9]: b\n  [*a9, x]: c",
    bomb + "\n  c: {[*a9], [*a9, x]}", bomb + "\n  c: {*a9 , x}",
    bomb + "\n  c: {k,*a9,*a8}", bomb + "\n  c: {\"k\":1,*a9 :2}", bomb + "\n  c: {\n\t[*a9]\t: 1}",
    bomb + "\n  {*a9: x}: b\n  {*a9: y}: c",
  ]) func aliasBombIsRefused(_ yaml: String) async throws {
    let name = "content/posts/2026-02-01-bombe.md"
    try await TestSite().expectOneError("yaml-too-large", at: name) {
      try $0.file(name, Self.post(yaml))
    }
  }

  @Test func postOf50MegabytesIsRefused() async throws {
    let name = "content/posts/2026-02-01-gross.md"
    try await TestSite().expectOneError("file-too-large", at: name) {
      try $0.file(
        name, bytes: Array(Self.post("draft: no").utf8) + Array(repeating: 0x61, count: 50_000_000))
    }
  }

  @Test func allMistakesAreNamedInOneRunSortedByPlace() async throws {
    let site = try TestSite()
    try site.folder.file("content/posts/2026-02-02-b.md", Self.post("date: 2026-02-30"))
    try site.folder.file("content/posts/2026-02-01-a.md", Self.post("draft: x\nslug: a/b"))
    try site.folder.file("content/pages/leer.md")
    let (run, findings) = try await site.findings()
    #expect(run.exitCode == 1)
    #expect(
      findings.map(\.place) == [
        "content/pages/leer.md", "content/posts/2026-02-01-a.md:3:8",
        "content/posts/2026-02-01-a.md:4:7", "content/posts/2026-02-02-b.md:3:7",
      ])
  }
}
