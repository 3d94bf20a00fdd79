import Foundation
import Testing

/// Folders, links and rights that are not as they should be.
@Suite struct BadFileTests {
  private let files = FileManager.default

  @Test func folderNamedLikeATextIsAnError() async throws {
    try await TestSite().expectOneError("not-a-file", at: "content/posts/x.md") {
      try files.createDirectory(
        atPath: $0.at("content/posts/x.md"), withIntermediateDirectories: false)
    }
  }

  @Test(arguments: ["posts", "static"]) func pipeIsNotWaitedFor(_ area: String) async throws {
    let name = area == "posts" ? "content/posts/rohr.md" : "content/static/rohr"
    try await TestSite().expectOneError("not-a-file", at: name) {
      #expect(mkfifo($0.at(name), 0o600) == 0)
    }
  }

  /// Targets of `content/posts/link.md`.
  @Test(arguments: [
    ("link.md", "symlink-loop"), ("fehlt.md", "unreadable-file"), ("/etc/hosts", "symlink-outside"),
    ("/etc", "symlink-outside"), ("../../../../../../../../etc/hosts", "symlink-outside"),
    (".", "symlink-loop"), ("..", "symlink-loop"),
  ]) func linkThatLeadsNowhereGood(_ target: String, _ id: String) async throws {
    let name = target.hasSuffix(".") ? "content/posts/kreis" : "content/posts/link.md"
    try await TestSite().expectOneError(id, at: name) {
      try files.createSymbolicLink(atPath: $0.at(name), withDestinationPath: target)
    }
  }

  @Test func linkInsideTheSiteIsFollowed() async throws {
    let site = try TestSite()
    try files.createSymbolicLink(
      atPath: site.folder.at("content/static/auch.svg"), withDestinationPath: "bild.svg")
    try await site.buildGood()
    #expect(try site.folder.text("public/auch.svg") == site.folder.text("public/bild.svg"))
  }

  @Test func unreadableFileIsAnError() async throws {
    let name = "content/posts/2026-02-01-geheim.md"
    try await expectAsOrdinaryUser("unreadable-file", at: name) {
      try $0.file(name, "---\ntitle: Geheim\n---\n")
      try files.setAttributes([.posixPermissions: 0], ofItemAtPath: $0.at(name))
    }
  }

  @Test func unreadableFolderIsAnError() async throws {
    let name = "content/posts/geheim"
    try await expectAsOrdinaryUser("unreadable-file", at: name) {
      try $0.file("\(name)/a.md")
      try files.setAttributes([.posixPermissions: 0], ofItemAtPath: $0.at(name))
    }
  }

  @Test func readOnlyOutputFolderIsAnError() async throws {
    try await expectAsOrdinaryUser("output-not-writable", at: "public") {
      try $0.file("content/posts/2026-02-01-neu.md", "---\ntitle: Neu\n---\n")
      for folder in ["public/.blogen", "public"] {
        try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: $0.at(folder))
      }
    }
  }

  /// Builds as a user whom rights bind, which root is not.
  private func expectAsOrdinaryUser(
    _ id: String, at place: String, sourceLocation: SourceLocation = #_sourceLocation,
    after change: (TemporaryFolder) throws -> Void
  ) async throws {
    let site = try TestSite()
    try await site.buildGood(sourceLocation: sourceLocation)
    let before = try site.folder.snapshot(of: "public")
    try change(site.folder)
    let isRoot = geteuid() == 0
    let bin = try TemporaryFolder()
    var wrapper: [String] = []
    var program: String?
    if isRoot {
      // The build folder may stand in a home that others must not enter.
      program = bin.at("blogen")
      try files.copyItem(atPath: Program.path(), toPath: bin.at("blogen"))
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin.at("blogen"))
      let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first(where: files.isExecutableFile)
      wrapper = [
        try #require(setpriv, "needs setpriv"), "--reuid", "65534", "--regid", "65534",
        "--clear-groups",
      ]
    }
    let run = try await Program.run(
      ["build", "--site", site.folder.path, "--now", TestSite.now, "--diagnostics", "json"],
      wrapper: wrapper, program: program, sourceLocation: sourceLocation)
    #expect(run.exitCode == 1, sourceLocation: sourceLocation)
    let findings = try ReadFinding.all(in: run.errors)
    #expect(
      findings.map { "\($0.severity) \($0.id) \($0.place)" } == ["error \(id) \(place)"],
      "\(run.errors)", sourceLocation: sourceLocation)
    // The folder must be removable again, also by an ordinary user.
    for name in ["public", "public/.blogen", "content/posts/geheim"] {
      try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.folder.at(name))
    }
    #expect(try site.folder.snapshot(of: "public") == before, sourceLocation: sourceLocation)
  }
}
