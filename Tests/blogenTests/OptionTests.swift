import Foundation
import Testing

/// The options of the command line and their exit codes.
@Suite struct OptionTests {
  @Test(arguments: [
    ["bau"], ["build", "--nonsens"], ["build", "ueberzaehlig"], ["build", "--jobs", "0"],
    ["build", "--jobs", "-1"], ["build", "--jobs", "1025"], ["build", "--jobs", "zwei"],
    ["build", "--jobs"], ["build", "--now", "nonsense"], ["build", "--now", "2026-02-30"],
    ["build", "--now", "04.09.2025"], ["build", "--base-url", "nonsense"],
    ["build", "--base-url", "ftp://example.org/"], ["build", "--base-url", ""],
    ["build", "--color", "blau"], ["build", "--diagnostics", "xml"],
    ["build", "--quiet", "--verbose"], ["build", "--site", ""], ["build", "--output", ""],
  ]) func wrongUsageIsExit64(_ arguments: [String]) async throws {
    let run = try await Program.run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: blogen"))
  }

  @Test(arguments: [
    (["chek", "--site", "."], "there is no command `chek`: did you mean `check`?"),
    (["talk", "reprt", "--json"], "there is no command `reprt`: did you mean `report`?"),
    (["bau"], "there is no command `bau`: commands are `build`, `check`, `products`, `talk`"),
  ]) func aMisspeltCommandIsNamed(_ arguments: [String], _ message: String) async throws {
    let run = try await Program.run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test func helpNamesEveryOption() async throws {
    let run = try await Program.run(["build", "--help"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let options = [
      "site", "output", "base-url", "drafts", "future", "now", "strict", "force", "jobs",
      "diagnostics", "color", "quiet", "verbose", "version", "help",
    ]
    for option in options { #expect(run.output.contains("--\(option)"), "\(option)") }
  }

  @Test func generalHelpNamesTheCommands() async throws {
    let run = try await Program.run(["--help"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("build"))
  }

  @Test func versionIsANumber() async throws {
    let run = try await Program.run(["--version"])
    #expect(run.exitCode == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func siteIsTheCurrentFolderByDefault() async throws {
    let site = try TestSite()
    let run = try await Program.run(["build", "--now", TestSite.now], in: site.folder.path)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: site.folder.at("public/index.html")))
  }

  @Test func outputGoesWhereItIsAskedTo() async throws {
    let site = try TestSite()
    let target = site.folder.at("ein/anderer/ordner")
    #expect(try await site.build(["--output", target + "/"]).exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: target + "/index.html"))
    #expect(!FileManager.default.fileExists(atPath: site.folder.at("public")))
  }

  @Test func draftsAndFuturePostsAreBuiltOnRequest() async throws {
    let site = try TestSite()
    try site.folder.file("content/posts/2026-02-01-a.md", "---\ntitle: A\ndraft: true\n---\n")
    try site.folder.file("content/posts/2026-07-01-b.md", "---\ntitle: B\n---\n")
    func built() -> [Bool] {
      ["2026/02/a", "2026/07/b"].map {
        FileManager.default.fileExists(atPath: site.folder.at("public/\($0)/index.html"))
      }
    }
    #expect(try await site.build().exitCode == 0)
    #expect(built() == [false, false])
    #expect(try await site.build(["--drafts"]).exitCode == 0)
    #expect(built() == [true, false])
    #expect(try await site.build(["--future"]).exitCode == 0)
    #expect(built() == [false, true])
    #expect(try await site.build(["--now", "2026-07-01"]).exitCode == 0)
    #expect(built() == [false, true])
  }

  @Test func baseURLReplacesTheConfiguredOne() async throws {
    let site = try TestSite()
    #expect(try await site.build(["--base-url", "https://test.example.org/blog"]).exitCode == 0)
    let page = try site.folder.text("public/2026/01/erster/index.html")
    #expect(page.contains("href=\"/blog/impressum/\""))
  }

  @Test func jobCountDoesNotChangeAByte() async throws {
    let site = try TestSite()
    for number in 10...60 {
      try site.folder.file(
        "content/posts/2026-02-01-p\(number).md",
        "---\ntitle: P\(number)\ntags: [t\(number % 7)]\n---\n[x](2026-01-01-erster.md)\n")
    }
    #expect(
      try await site.build(["--jobs", "1", "--output", site.folder.at("eins")]).exitCode == 0)
    #expect(
      try await site.build(["--jobs", "7", "--output", site.folder.at("zwei")]).exitCode == 0)
    #expect(try site.folder.snapshot(of: "eins") == site.folder.snapshot(of: "zwei"))
  }

  @Test func strictMakesWarningsErrors() async throws {
    let site = try TestSite()
    try site.folder.file(
      "content/posts/2026-02-01-a.md", "---\ntitle: A\nlastmod: 2026-02-02\n---\n")
    let (lax, warnings) = try await site.findings()
    #expect(lax.exitCode == 0)
    #expect(warnings.map { "\($0.severity) \($0.id)" } == ["warning unknown-key"])
    #expect(warnings.first?.label == "blogen calls this `updated`")
    #expect(lax.lines.first?.contains(", 1 warning, ") == true)
    let before = try site.folder.snapshot(of: "public")
    try site.folder.file("content/posts/2026-02-02-b.md", "---\ntitle: B\n---\n")
    let (strict, errors) = try await site.findings(["--strict"])
    #expect(strict.exitCode == 1)
    #expect(errors.map { "\($0.severity) \($0.id)" } == ["error unknown-key"])
    #expect(try site.folder.snapshot(of: "public") == before)
  }
}
