import BlogBuild
import BlogModel
import Diagnostics
import Foundation
import Testing

@Suite struct OutputTests {
  private func site() throws -> TemporarySite {
    try TemporarySite([
      "content/posts/2026-10-01-eins.md": TemporarySite.post("Eins", date: "2026-10-01"),
      "content/posts/2026-10-02-zwei.md": TemporarySite.post("Zwei", date: "2026-10-02"),
      "content/static/bild.txt": "Bild",
    ])
  }

  @Test func secondBuildChangesNothing() async throws {
    let site = try site()
    let first = await site.build()
    #expect(first.succeeded)
    #expect(first.changed == first.files)
    let second = await site.build()
    #expect(second.changed == 0)
    #expect(second.files == first.files)
  }

  @Test func aChangedPostChangesItsPagesOnly() async throws {
    let site = try site()
    _ = await site.build()
    let before = try site.output()
    try site.write(
      TemporarySite.post("Eins", date: "2026-10-01", body: "Neu."),
      to: "content/posts/2026-10-01-eins.md")
    let report = await site.build()
    let after = try site.output()
    let different = after.filter { before[$0.key] != $0.value }.map(\.key).sorted()
    #expect(
      different == [
        "2026/10/eins/index.html", "atom.xml", "feed.json", "feed.xml",
      ])
    #expect(report.changed == 4)
  }

  @Test func ownStaleFilesGoAndStrangersStay() async throws {
    let site = try site()
    _ = await site.build()
    try site.write("fremd", to: "public/2026/10/eins/fremd.txt")
    try site.remove("content/posts/2026-10-01-eins.md")
    try site.remove("content/posts/2026-10-02-zwei.md")
    let report = await site.build()
    #expect(report.succeeded)
    let output = try site.output()
    #expect(output["2026/10/eins/index.html"] == nil)
    #expect(output["2026/10/eins/fremd.txt"] == Array("fremd".utf8))
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/public/2026/10/zwei"))
  }

  @Test func aTamperedFileIsRepaired() async throws {
    let site = try site()
    _ = await site.build()
    let good = try site.output()
    try site.write("kaputt", to: "public/index.html")
    try site.remove("public/feed.xml")
    let report = await site.build()
    #expect(report.changed == 2)
    #expect(try site.output() == good)
  }

  @Test func aStrangersFolderIsRefusedUnlessForced() async throws {
    let site = try site()
    try site.write("fremd", to: "public/fremd.txt")
    let refused = await site.build()
    #expect(places(refused) == ["output-not-ours public"])
    #expect(try site.output().keys.sorted() == ["fremd.txt"])
    let forced = await site.build { $0.isForced = true }
    #expect(forced.succeeded)
    #expect(try site.output()["fremd.txt"] == Array("fremd".utf8))
  }

  @Test(arguments: ["content/public", "content", ".", "..", "themes/plain/out"])
  func placesThatHoldSourcesAreRefused(_ place: String) async throws {
    let site = try site()
    let before = try contents(of: site.path)
    let report = await site.build { $0.output = "\(site.path)/\(place)" }
    #expect(report.findings.map(\.id) == [.outputInsideContent])
    #expect(try contents(of: site.path) == before)
  }

  @Test func errorsLeaveTheOutputAsItWas() async throws {
    let site = try site()
    _ = await site.build()
    let before = try contents(of: "\(site.path)/public")
    try site.write(
      TemporarySite.post("Drei", date: "2026-02-30"), to: "content/posts/2026-10-03-drei.md")
    let report = await site.build()
    #expect(places(report) == ["invalid-date content/posts/2026-10-03-drei.md:3:7"])
    #expect(try contents(of: "\(site.path)/public") == before)
  }

  @Test func anErrorInTheFirstBuildLeavesNoFolder() async throws {
    let site = try TemporarySite([
      "content/posts/2026-10-03-drei.md": TemporarySite.post("Drei", date: "30.2.2026")
    ])
    let report = await site.build()
    #expect(!report.succeeded)
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/public"))
  }

  @Test func aFolderThatIsALinkIsNotWrittenThrough() async throws {
    let site = try site()
    _ = await site.build()
    try site.remove("public/2026")
    try FileManager.default.createDirectory(
      atPath: "\(site.path)/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/public/2026", withDestinationPath: "../elsewhere")
    let report = await site.build()
    #expect(places(report) == ["output-symlink public/2026"])
    #expect(try contents(of: "\(site.path)/elsewhere").isEmpty)
  }

  @Test func aManifestCannotRemoveFilesOutside() async throws {
    let site = try site()
    _ = await site.build()
    try site.write("wichtig", to: "wichtig.txt")
    let manifest = try site.text("public/.blogen/manifest")
    try site.write(manifest + "../wichtig.txt\n/etc/passwd\n", to: "public/.blogen/manifest")
    let report = await site.build()
    #expect(report.succeeded)
    #expect(try site.text("wichtig.txt") == "wichtig")
  }

  @Test func aFileTakesThePlaceOfAFolderAndBack() async throws {
    let site = try TemporarySite(["content/static/a/b.txt": "b"])
    _ = await site.build()
    try site.remove("content/static/a")
    try site.write("a", to: "content/static/a")
    var report = await site.build()
    #expect(report.succeeded, "\(report.findings)")
    #expect(try site.text("public/a") == "a")
    try site.remove("content/static/a")
    try site.write("b", to: "content/static/a/b.txt")
    report = await site.build()
    #expect(report.succeeded, "\(report.findings)")
    #expect(try site.text("public/a/b.txt") == "b")
  }
}

@Suite struct ForeignFileTests {
  @Test func aFileThatBlogenDidNotWriteIsNotReplaced() async throws {
    let site = try TemporarySite(["content/static/a.txt": "a"])
    _ = await site.build()
    try site.write("fremd", to: "public/b.txt")
    try site.write("b", to: "content/static/b.txt")
    let before = try contents(of: "\(site.path)/public")
    let report = await site.build()
    #expect(places(report).filter { !$0.hasPrefix("no-posts") } == ["output-not-ours public/b.txt"])
    #expect(try contents(of: "\(site.path)/public") == before)
    let forced = await site.build { $0.isForced = true }
    #expect(forced.succeeded)
    #expect(try site.text("public/b.txt") == "b")
  }

  @Test func aForeignFileWithTheSameContentIsTakenOver() async throws {
    let site = try TemporarySite(["content/static/a.txt": "a"])
    _ = await site.build()
    try site.write("b", to: "public/b.txt")
    try site.write("b", to: "content/static/b.txt")
    #expect(await site.build().succeeded)
  }

  @Test func serverFilesInStaticAreCopied() async throws {
    let site = try TemporarySite([
      "content/static/.htaccess": "x", "content/static/.well-known/security.txt": "y",
      "content/static/.DS_Store": "z", "content/static/a.txt~": "z",
    ])
    _ = await site.build()
    let names = try site.output().keys.filter {
      $0.contains(".") && !$0.hasSuffix("html") && !$0.hasSuffix("xml") && !$0.hasSuffix("json")
    }
    #expect(names.sorted() == [".htaccess", ".well-known/security.txt", "robots.txt"])
  }
}

@Suite struct HostileFolderTests {
  @Test(arguments: [".blogen/staging", ".blogen"])
  func linksInBlogensFolderAreNotFollowed(_ name: String) async throws {
    let site = try TemporarySite(["content/static/a.txt": "a", "elsewhere/keep.txt": "keep"])
    _ = await site.build()
    if name == ".blogen" { try site.remove("public/.blogen") }
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/public/\(name)", withDestinationPath: "\(site.path)/elsewhere")
    try site.write("b", to: "content/static/a.txt")
    _ = await site.build { $0.isForced = true }
    #expect(try contents(of: "\(site.path)/elsewhere") == ["keep.txt": Array("keep".utf8)])
  }

  @Test func aStrangersFolderWhereAFileBelongsStopsBeforeMoving() async throws {
    let site = try TemporarySite(["content/static/a.txt": "a"])
    _ = await site.build()
    try site.remove("public/sitemap.xml")
    try site.write("fremd", to: "public/sitemap.xml/fremd.txt")
    try site.write("neu", to: "content/static/a.txt")
    let before = try contents(of: "\(site.path)/public")
    let report = await site.build()
    #expect(places(report).contains("output-not-ours public/sitemap.xml"))
    #expect(!report.wasMoving)
    #expect(try contents(of: "\(site.path)/public") == before)
  }

  @Test func aStrangersFileWhereAFolderBelongsStopsBeforeMoving() async throws {
    let site = try TemporarySite(["content/static/a.txt": "a"])
    _ = await site.build()
    try site.write("fremd", to: "public/ordner")
    try site.write("neu", to: "content/static/ordner/b.txt")
    let before = try contents(of: "\(site.path)/public")
    let report = await site.build()
    #expect(places(report).contains("output-not-ours public/ordner"))
    #expect(try contents(of: "\(site.path)/public") == before)
  }

  @Test func namesLikeCommentsStayOurs() async throws {
    let site = try TemporarySite(["content/static/#1.txt": "a"])
    _ = await site.build()
    try site.write("b", to: "content/static/#1.txt")
    #expect(await site.build().succeeded)
    #expect(try site.text("public/#1.txt") == "b")
    try site.remove("content/static/#1.txt")
    _ = await site.build()
    #expect(try site.output()["#1.txt"] == nil)
  }

  @Test func anErrorLeavesNoneOfSeveralNewFolders() async throws {
    let site = try TemporarySite(["content/posts/x.md": TemporarySite.post("X", date: "2026-02-30")]
    )
    let report = await site.build { $0.output = "\(site.path)/a/b/c" }
    #expect(!report.succeeded)
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/a"))
  }

  @Test func aThemeCannotPublishFilesFromOutside() async throws {
    let site = try TemporarySite()
    try FileManager.default.createDirectory(
      atPath: "\(site.path)/themes/plain/assets", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/themes/plain/assets/x.txt", withDestinationPath: "/etc/hostname")
    let report = await site.build()
    #expect(places(report).contains("symlink-outside themes/plain/assets/x.txt"))
    #expect(!report.succeeded)
  }

  @Test func anIndexInPagesDoesNotSwallowTheOthers() async throws {
    let site = try TemporarySite([
      "content/pages/index.md": "---\ntitle: Start\n---\nText\n",
      "content/pages/impressum.md": "---\ntitle: Impressum\n---\nText\n",
    ])
    _ = await site.build()
    #expect(try site.output()["impressum/index.html"] != nil)
  }

  @Test func authorsNeedSafeLinksAndAnAddress() async throws {
    let site = try TemporarySite([
      "content/authors/a.md": "---\nname: A\nlinks: [\"javascript:alert(1)\"]\n---\n",
      "content/authors/b.md": "---\nname: B\nslug: \"+++\"\n---\n",
    ])
    let report = await site.build()
    #expect(Set(report.findings.map(\.id)).isSuperset(of: [.unsafeLink, .invalidSlug]))
  }
}
