import Foundation
import Testing

/// `blogen talk …` as people run it: options, exit codes, and what is printed.
@Suite struct TalkCommandTests {
  private static let now = "2026-03-10T12:00:00Z"

  /// A site with one post, one author, an approved question and a pending comment.
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file(
      "blogen.yaml",
      "title: T\nbase_url: https://a.example/\nlanguage: de\ntimezone: Europe/Berlin\ntheme: saft\n"
    )
    try folder.file("content/posts/2026-03-04-ernte.md", "---\ntitle: Ernte\n---\nText\n")
    try folder.file("content/authors/gesine.md", "---\nname: Gesine\n---\n")
    for (id, state, text) in [("aaaa0001", "approved", "Wann?"), ("aaaa0002", "pending", "Nie.")] {
      try folder.file(
        "content/talk/ernte/2026-03-05T101500Z-c-\(id).md",
        "---\nid: \(id)\ntype: comment\nstate: \(state)\npost: ernte\nauthor: Erika\nreceived: 2026-03-05T10:15:00Z\n---\n\(text)\n"
      )
    }
    return folder
  }

  private func run(
    _ arguments: [String], in site: TemporaryFolder
  ) async throws -> Program.Run {
    try await Program.run(["talk"] + arguments + ["--now", Self.now, "--site", site.path])
  }

  @Test(arguments: [
    ["add"], ["add", "ernte", "--type", "kommentar", "-m", "x"],
    ["add", "ernte", "--state", "spam", "-m", "x"], ["add", "ernte", "--text", "a", "-m", "x"],
    ["add", "ernte", "--text", "/gibt/es/nicht"], ["list", "--pending", "--all"],
    ["list", "--offen"], ["approve"], ["reply", "aaaa0001", "-m", "x"],
    ["reply", "--author", "gesine", "-m", "x"], ["remove"], ["remove", "--erase", "--spam", "x"],
    ["export"], ["export", "--author", "Erika", "--format", "xml"], ["erase"], ["import"],
    ["todo", "x"], ["wasnun"], ["todo", "--now", "gestern"], ["todo", "--site", ""],
  ]) func wrongUsageIsExit64(_ arguments: [String]) async throws {
    let folder = try site()
    let before = try folder.snapshot(of: "content")
    let run = try await Program.run(["talk"] + arguments, in: folder.path)
    #expect(run.exitCode == 64, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("Usage: blogen "), "\(run.errors)")
    #expect(try folder.snapshot(of: "content") == before)
  }

  @Test(arguments: [
    ["add", "ernt", "-m", "x"], ["add", "ernte", "-m", "an a@b.example"], ["approve", "zzzz"],
    ["reply", "aaaa0001", "--author", "gesin", "-m", "x"], ["remove", "zzzz"],
    ["export", "--author", "Max"], ["erase", "--author", "Max", "--yes"], ["import", "nichts.eml"],
    ["import", "blogen.yaml"],
  ]) func refusalsAreExit1(_ arguments: [String]) async throws {
    let folder = try site()
    let before = try folder.snapshot(of: "content")
    let run = try await Program.run(
      ["talk"] + arguments + ["--diagnostics", "json", "--now", Self.now], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(try ReadFinding.all(in: run.errors).contains { $0.severity == "error" })
    #expect(try folder.snapshot(of: "content") == before)
  }

  /// A text may begin as a list does, or be the name of an option.
  @Test(arguments: ["- eins", "-", "-- x", "--text", "-m", "--dry-run", "# x", ""])
  func anyTextCanBeGiven(_ text: String) async throws {
    for option in ["-m", "--message"] {
      let folder = try site()
      for arguments in [["add", "ernte"], ["reply", "aaaa0001", "--author", "gesine"]] {
        let before = try folder.snapshot(of: "content").count
        let run = try await run(arguments + [option, text], in: folder)
        guard !text.isEmpty else {
          #expect(run.exitCode == 1, "\(run.errors)")
          continue
        }
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("  + ---\n  + \(text)\n"), "\(run.output)")
        #expect(try folder.snapshot(of: "content").count == before + 1)
      }
    }
  }

  /// A file may be called so too; what follows it is read as before.
  @Test func fileOfATextMayBeginWithADash() async throws {
    let folder = try site()
    try folder.file("-eins.md", "- eins\n")
    let run = try await Program.run(
      ["talk", "add", "ernte", "--text", "-eins.md", "--author", "Max", "--now", Self.now],
      in: folder.path)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("  + author: Max\n"))
    #expect(run.output.contains("  + ---\n  + - eins\n"))
    #expect(
      try await Program.run(["talk", "add", "ernte", "-m"], in: folder.path).exitCode == 64)
  }

  @Test func dryRunsWriteNothing() async throws {
    let folder = try site()
    try folder.file("a.eml", "From: Max <m@x.example>\nSubject: Kommentar: Ernte\n\nHallo\n")
    let before = try folder.snapshot(of: "content")
    for arguments in [
      ["add", "ernte", "-m", "x"], ["approve", "aaaa0002"], ["remove", "aaaa0001"],
      ["reply", "aaaa0001", "--author", "gesine", "-m", "x"], ["erase", "--author", "Erika"],
      ["import", folder.at("a.eml")],
    ] {
      let run = try await run(arguments + ["--dry-run"], in: folder)
      #expect(run.exitCode == 0, "\(arguments): \(run.errors)")
      #expect(run.output.contains("content/talk/ernte/"))
      #expect(run.output.hasSuffix("Nothing was written: this was a dry run.\n"))
      #expect(try folder.snapshot(of: "content") == before)
    }
  }

  /// What was refused was not done, and what was not confirmed neither.
  @Test func nothingIsSaidToBeDoneThatWasNot() async throws {
    let folder = try site()
    let asked = try await run(["erase", "--author", "Erika", "--texts"], in: folder)
    #expect(asked.exitCode == 64)
    #expect(asked.errors == "Nothing was written: say --yes if this is what you want.\n")
    #expect(asked.output.contains("would remove content/talk/ernte/"))
    #expect(!asked.lines.contains { $0.hasPrefix("removed ") || $0.hasPrefix("changed ") })
    #expect(
      try await run(["erase", "--author", "Erika", "--yes"], in: folder).output
        .hasPrefix("changed content/talk/ernte/"))
    let other = try TemporaryFolder()
    try other.file(
      "blogen.yaml",
      "title: T\nbase_url: https://a.example/\nlanguage: de\ntimezone: Europe/Berlin\ntheme: saft\n"
    )
    try other.file("content/posts/2026-03-04-ernte.md", "---\ntitle: Ernte\n---\nText\n")
    try other.file("content/talk", "Notizen")
    let refused = try await run(["add", "ernte", "-m", "x"], in: other)
    #expect(refused.exitCode == 1)
    #expect(refused.output.isEmpty, "\(refused.output)")
    #expect(refused.errors.contains("`content/talk` is no folder"))
  }

  @Test func reportsReplaceOnlyReports() async throws {
    let folder = try site()
    let page = folder.at("zahlen.html")
    #expect(try await run(["report", "--html", page], in: folder).exitCode == 0)
    let again = try await run(["report", "--html", page, "--weeks", "4"], in: folder)
    #expect(again.exitCode == 0, "\(again.errors)")
    let before = try folder.snapshot(of: "")
    let configuration = folder.at("blogen.yaml")
    let refused = try await run(["report", "--html", configuration], in: folder)
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("exists and is no report"))
    try folder.file("seite.html", "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n")
    #expect(
      try await run(["report", "--html", folder.at("seite.html")], in: folder).exitCode == 1)
    #expect(
      try await run(["report", "--html", folder.at("seite.html"), "--force"], in: folder).exitCode
        == 0)
    let printed = try await run(["report", "--html", "-"], in: folder)
    #expect(printed.output.hasPrefix("<!DOCTYPE html>") && printed.output.hasSuffix("</html>\n"))
    #expect(try folder.snapshot(of: "")["blogen.yaml"] == before["blogen.yaml"])
    #expect(try await run(["report", "--html", "-", "--json"], in: folder).exitCode == 64)
  }

  @Test func dayOfAnOwner() async throws {
    let folder = try site()
    try folder.file("a.eml", "From: Max <m@x.example>\nSubject: Kommentar: Ernte\n\nHallo\n")
    #expect(try await run(["import", folder.at("a.eml")], in: folder).exitCode == 0)
    #expect(try await run(["approve", "aaaa0002"], in: folder).exitCode == 0)
    try folder.file("text.md", "Im Mai.\n")
    let reply = try await run(
      ["reply", "aaaa0001", "--author", "gesine", "--text", folder.at("text.md")], in: folder)
    #expect(reply.exitCode == 0)
    #expect(reply.output.contains("  + by_owner: gesine\n"))
    let todo = try await run(["todo"], in: folder)
    #expect(todo.lines.first == "1 item waits for a decision:")
    #expect(todo.output.contains("Max: Hallo"))
    #expect(!todo.output.contains("Wann?"))
    let list = try await run(["list", "--json"], in: folder)
    let items = try #require(
      JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(
      items.map { $0["author"] as? String ?? "" }.sorted() == ["Erika", "Erika", "Gesine", "Max"])
    let erased = try await run(["erase", "--author", "erika", "--texts", "--yes"], in: folder)
    #expect(erased.exitCode == 0)
    #expect(erased.output.contains("git"))
    #expect(try await run(["export", "--author", "Erika"], in: folder).exitCode == 1)
    #expect(try await run(["todo", "--quiet"], in: folder).exitCode == 0)
  }
}
