import Foundation
import Testing

/// Whether the machine has the `script` of util-linux, as nearly every Linux has.
private let hasScript: Bool = {
  #if os(Linux)
  FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
  #else
  false
  #endif
}()

/// What goes to standard output and standard error, and in which form.
@Suite struct PrintingTests {
  private static let bad = "---\ntitle: A\ndate: 2026-02-30\n---\n"
  private static let odd = "---\ntitle: A\nfarbe: rot\n---\n"
  private static let name = "content/posts/2026-02-01-a.md"

  private func site(_ post: String) throws -> TestSite {
    let site = try TestSite()
    try site.folder.file(Self.name, post)
    return site
  }

  @Test func summaryTellsWhatWasDone() async throws {
    let site = try site("---\ntitle: A\n---\n")
    let first = try await site.build()
    #expect(first.errors.isEmpty)
    #expect(
      first.output.wholeMatch(
        of: /[0-9]+ pages, [1-9][0-9]* changed, 0 warnings, [0-9]+\.[0-9]{2} s\n/)
        != nil, "\(first.output)")
    let second = try await site.build()
    #expect(second.output.contains(" pages, 0 changed, 0 warnings, "))
    try site.folder.file(Self.name, "---\ntitle: A\nslug: b\n---\n")
    let third = try await site.build()
    #expect(third.output.contains(" changed, 1 removed, 0 warnings, "), "\(third.output)")
  }

  @Test func scheduledPostsAreCountedWithTheNextDate() async throws {
    let site = try site("---\ntitle: A\ndate: 2026-07-01 08:00\n---\n")
    try site.folder.file("content/posts/b.md", "---\ntitle: B\ndate: 2026-12-01\n---\n")
    try site.folder.file("content/posts/c.md", "---\ntitle: C\ndate: 2026-01-01\ndraft: yes\n---\n")
    try site.folder.file(
      "content/posts/d.md", "---\ntitle: D\ndate: 2026-01-01\nexpires: 2026-05-01\n---\n")
    let run = try await site.build()
    #expect(
      run.lines.dropFirst() == [
        "held back: 2 scheduled, 1 draft, 1 expired", "next publish at 2026-07-01T08:00:00+02:00",
      ])
  }

  @Test func findingsShowTheLineWithACaret() async throws {
    let run = try await site(Self.bad).build()
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("\(Self.name):3:7"))
    #expect(run.errors.contains("invalid-date"))
    #expect(run.errors.contains("date: 2026-02-30\n"))
    #expect(run.errors.contains("^^^^^^^^^^"))
    #expect(
      run.errors.hasSuffix(
        "1 error in 1 file. Nothing was written; the last good site is unchanged.\n"))
  }

  @Test func quietPrintsFindingsOnly() async throws {
    let run = try await site(Self.odd).build(["--quiet"])
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("unknown-key"))
  }

  /// A note that nobody needs at each build is printed once a site makes it a mistake.
  @Test(arguments: [("note", false, 0), ("warning", true, 0), ("error", true, 1)])
  func whatFailsABuildIsPrinted(_ level: String, _ isPrinted: Bool, _ exitCode: Int32) async throws
  {
    let site = try site("---\ntitle: A\n---\n")
    try site.folder.file("content/products/saft.md", "---\nname: Saft\n---\n")
    try site.folder.file(
      "blogen.yaml",
      TestSite.configuration + "\nlints: {missing-legal-page: off, missing-legal-link: off, "
        + "missing-product-image: off, unmentioned-product: \(level)}\n")
    let run = try await site.build()
    #expect(run.errors.contains("unmentioned-product") == isPrinted)
    #expect(run.exitCode == exitCode)
  }

  @Test func verbosePrintsThePhases() async throws {
    let run = try await site("---\ntitle: A\ndraft: true\n---\n").build(["--verbose"])
    #expect(run.lines.first == "held back: \(Self.name): it is a draft")
    for phase in ["load", "texts", "templates", "write"] {
      #expect(run.lines.contains { $0.hasSuffix(" s  \(phase)") }, "\(phase)")
    }
  }

  @Test func jsonHasOneObjectALineAndNothingElse() async throws {
    let site = try site("---\ntitle: \"\"\ndate: 2026-02-30\n---\n![x](fehlt\"ö.png)\n")
    let (run, findings) = try await site.findings()
    #expect(run.exitCode == 1)
    #expect(findings.count == run.errors.split(separator: "\n").count)
    let date = findings.first { $0.id == "invalid-date" }
    #expect(date?.place == "\(Self.name):3:7")
    #expect(date?.endColumn == 17)
    #expect(date?.message == "`2026-02-30` does not exist: February 2026 has 28 days")
  }

  @Test func gitHubActionsGetAnnotations() async throws {
    let run = try await site(Self.bad).build(variables: ["GITHUB_ACTIONS": "true"])
    #expect(run.exitCode == 1)
    #expect(
      run.errors == """
        ::error file=\(Self.name),line=3,col=7,endColumn=17,title=invalid-date::\
        `2026-02-30` does not exist: February 2026 has 28 days

        """)
  }

  @Test(arguments: [
    (["--diagnostics", "text"], "true", false), (["--diagnostics", "github"], "", true),
    ([], "false", false), ([], "1", false),
  ]) func formatThatIsAskedForWins(
    _ arguments: [String], _ actions: String, _ isAnnotated: Bool
  ) async throws {
    let run = try await site(Self.bad).build(arguments, variables: ["GITHUB_ACTIONS": actions])
    #expect(run.errors.hasPrefix("::error ") == isAnnotated)
  }

  @Test(
    arguments: [
      ([], [:], false), ([], ["NO_COLOR": "1"], false), (["--color", "always"], [:], true),
      (["--color", "always"], ["NO_COLOR": "1"], true), (["--color", "never"], [:], false),
      (["--color", "auto"], ["TERM": "xterm"], false),
    ] as [([String], [String: String], Bool)]) func coloursOnlyWhereTheyAreWanted(
      _ arguments: [String], _ variables: [String: String], _ isColoured: Bool
    ) async throws
  {
    let run = try await site(Self.bad).build(arguments, variables: variables)
    #expect(run.errors.contains("\u{1B}[") == isColoured)
  }

  /// `script` of util-linux gives the program a terminal and keeps its record in `/dev/null`.
  @Test(.enabled(if: hasScript), arguments: [("", true), ("1", false)])
  func noColorCountsOnATerminal(
    _ noColor: String, _ isColoured: Bool
  ) async throws {
    let site = try site(Self.bad)
    let command = try "\(Program.path()) build --site \(site.folder.path) --now \(TestSite.now)"
    let run = try await Program.run(
      [], variables: ["NO_COLOR": noColor, "TERM": "xterm"],
      wrapper: ["/usr/bin/env", "script", "--quiet", "--return", "--command", command],
      program: "/dev/null")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("invalid-date"))
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }
}
