import Diagnostics
import Files
import Foundation
import Synchronization
import Testing

@testable import TalkDesk

/// Where files are written, and where not.
@Suite struct WritingTests {
  private func addition(_ text: String = "Text") -> TalkAddition {
    TalkAddition(post: "apfelernte", text: text)
  }

  @Test(arguments: ["content/talk", "content/talk/apfelernte"])
  func symbolicLinksAreRefused(_ link: String) throws {
    let site = try DeskSite()
    let outside = try DeskSite()
    try outside.write("", to: "ziel/x.md")
    let parent = (link as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: "\(site.path)/\(parent)", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/\(link)", withDestinationPath: "\(outside.path)/ziel")
    let desk = try site.desk()
    let plan = try desk.adding(addition())
    #expect(
      refusal { () throws(DeskRefusal) in try desk.perform(plan) } == [
        "symlink-outside: `\(link)` is a symbolic link; blogen writes only through real folders"
      ])
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(outside.path)/ziel")
    #expect(left == ["x.md"])
  }

  @Test func linkedFileIsNotEdited() throws {
    let site = try DeskSite()
    let path = try site.item("7f3a", state: "pending")
    try FileManager.default.moveItem(
      atPath: "\(site.path)/\(path)", toPath: "\(site.path)/content/anderswo.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/\(path)", withDestinationPath: "\(site.path)/content/anderswo.md")
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in try desk.perform(try desk.approving(["7f3a"])) } == [
        "symlink-outside: this is a symbolic link, which blogen does not write through"
      ])
    #expect(try site.text("content/anderswo.md").contains("state: pending"))
  }

  @Test func existingFileIsNeverReplaced() throws {
    let site = try DeskSite()
    let path = "content/talk/apfelernte/2026-03-10T110000Z-c-7f3a91c2.md"
    // It cannot be read, so that its id is not known to be taken.
    try site.write("kein Vorspann", to: path)
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in try desk.perform(try desk.adding(addition())) } == [
        "write-failed: there is a file of this name already"
      ])
    #expect(try site.text(path) == "kein Vorspann")
  }

  @Test(arguments: ["approve", "remove"], ["Guter Saft.\nNachtrag", "Bester Wein", "Naja."])
  func changesOfOthersAreKept(_ command: String, _ text: String) throws {
    let site = try DeskSite()
    let path = try site.item("7f3a", state: "pending")
    let desk = try site.desk()
    let plan = try command == "approve" ? desk.approving(["7f3a"]) : desk.removing(["7f3a"])
    let changed = try site.text(path).replacing("Guter Saft.", with: text)
    try site.write(changed, to: path)
    #expect(
      refusal { () throws(DeskRefusal) in try desk.perform(plan) } == [
        "talk-not-changed: this file was changed by somebody else in the meantime"
      ])
    #expect(try site.text(path) == changed)
  }

  @Test func postsCannotLeadOut() throws {
    let site = try DeskSite()
    let desk = try site.desk()
    for post in ["..", ".", "../../x", "a/b/c", "a/..", "/a", "a/", ".git"] {
      let draft = TalkDraft(id: "7f3a", post: post, received: desk.now, text: "x")
      #expect(
        refusal { () throws(DeskRefusal) in _ = try desk.plan(draft, isStrict: true) } == [
          "invalid-talk-item: no folder can have the name `\(post)`"
        ])
    }
    for path in [
      "content/talk/../x.md", "content/posts/x.md", "content/talk/a/.", "/content/talk/a/b.md",
      "content/talk//b.md", "content/talk/a/b.txt", "content/talk/a/\u{0}.md",
    ] {
      var plan = DeskPlan()
      plan.changes = [FileChange(path: path, before: nil, after: [])]
      let given = plan
      #expect(
        refusal { () throws(DeskRefusal) in try desk.perform(given) } == [
          "write-failed: `\(path)` is no place for a talk item"
        ])
    }
    #expect(try site.talk().isEmpty)
  }

  @Test(arguments: [
    (FileError.readOnly, "write-failed"), (.permissionDenied, "write-failed"),
    (.noSpace, "disk-full"),
  ]) func failuresAreNamedAndLeaveNothing(_ error: FileError, _ id: String) throws {
    for step in ["write", "rename"] {
      let site = try DeskSite()
      var files = FileSystem.disk
      if step == "write" {
        files.write = { _, _ throws(FileError) in throw error }
      } else {
        files.rename = { _, _ throws(FileError) in throw error }
      }
      let desk = try site.desk(files: files)
      let plan = try desk.adding(addition())
      #expect(
        refusal { () throws(DeskRefusal) in try desk.perform(plan) } == [
          "\(id): `content/talk/apfelernte/2026-03-10T110000Z-c-7f3a91c2.md` cannot be written: \(error)"
        ])
      #expect(try site.talk().isEmpty, "\(step)")
    }
  }

  @Test func failureInTheMiddleNamesWhatIsMissing() throws {
    let site = try DeskSite()
    for (index, id) in ["aaaa", "bbbb", "cccc"].enumerated() {
      try site.item(id, at: "2026-03-0\(index + 1)T10:15:00Z", state: "pending")
    }
    let count = Counter()
    var files = FileSystem.disk
    files.rename = { from, to throws(FileError) in
      if count.next() == 2 { throw .noSpace }
      try FileSystem.disk.rename(from, to)
    }
    let desk = try site.desk(files: files)
    let plan = try desk.approving(["aaaa", "bbbb", "cccc"])
    do {
      try desk.perform(plan)
      Issue.record("it did not fail")
    } catch {
      #expect(
        error.findings.map(\.help) == [
          [
            "not written: content/talk/apfelernte/2026-03-02T101500Z-c-bbbb.md",
            "not written: content/talk/apfelernte/2026-03-03T101500Z-c-cccc.md",
          ]
        ])
    }
    #expect(try site.talk().values.count { $0.contains("state: approved") } == 1)
    #expect(try site.talk().count == 3, "no temporary file stays")
  }

  @Test func missingConfigurationIsRefused() throws {
    let site = try DeskSite()
    try FileManager.default.removeItem(atPath: "\(site.path)/blogen.yaml")
    #expect(
      refusal { () throws(DeskRefusal) in
        _ = try TalkDesk.open(DeskOptions(site: site.path, now: 0) { 0 })
      } == ["missing-configuration: there is no `blogen.yaml` in `\(site.path)`"])
    try site.write("title: X\nbase_url: nonsense\n", to: "blogen.yaml")
    let wrong = refusal { () throws(DeskRefusal) in
      _ = try TalkDesk.open(DeskOptions(site: site.path, now: 0) { 0 })
    }
    #expect(!wrong.isEmpty)
  }

  @Test func summaryIsSafeForTerminals() {
    let change = FileChange(
      path: "content/talk/a/b.md", before: Array("a\nb\u{1B}[31m\u{202E}x\nc\n".utf8),
      after: Array("a\nB\nc\n".utf8))
    #expect(
      change.summary
        == "changed content/talk/a/b.md\n  - b\\u{1B}[31m\\u{202E}x\n  + B\n")
    let long = FileChange(
      path: "x", before: nil, after: Array(String(repeating: "z\n", count: 50).utf8))
    #expect(long.summary.hasSuffix("  + … and 10 more lines\n"))
  }
}

/// Counts from 1 on.
final class Counter: Sendable {
  private let state = Mutex(0)

  func next() -> Int {
    state.withLock { number in
      number += 1
      return number
    }
  }
}
