import Diagnostics
import Files
import Foundation
import Testing

@testable import BlogSources

/// Symbolic links below plain folders, whose real paths are put together and not asked for.
@Suite struct SymbolicLinkTests {
  /// A site in a temporary folder that goes away with the value.
  private final class LinkedSite {
    let root: String
    private let outside: String
    private let files = FileManager.default

    init() throws {
      let base = files.temporaryDirectory.resolvingSymlinksInPath()
      let name = "blogen-links-\(UUID().uuidString)"
      root = base.appending(path: name).path(percentEncoded: false)
      outside = base.appending(path: "\(name)-outside").path(percentEncoded: false)
      try write("content/posts/a/eins.md")
      try files.createDirectory(atPath: outside, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: "\(outside)/fremd.md"))
    }

    deinit {
      try? files.removeItem(atPath: root)
      try? files.removeItem(atPath: outside)
    }

    func write(_ name: String) throws {
      let url = URL(filePath: "\(root)/\(name)")
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("---\ntitle: x\n---\n".utf8).write(to: url)
    }

    /// Makes a link; `OUTSIDE` is a folder beside the site.
    func link(_ name: String, to target: String) throws {
      let url = URL(filePath: "\(root)/\(name)")
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: "\(root)/\(name)", withDestinationPath: target.replacing("OUTSIDE", with: outside))
    }

    func move(_ name: String, to other: String) throws {
      try files.moveItem(atPath: "\(root)/\(name)", toPath: "\(root)/\(other)")
    }

    /// The paths of all texts, and the findings as `id path`.
    func scan() -> (texts: [String], findings: [String]) {
      let folder = SiteFolder.scan(root, with: .disk)
      return (
        folder.posts.map(\.path) + folder.talk.map(\.path) + folder.assets.map(\.path),
        folder.findings.map { "\($0.id.rawValue) \($0.location?.path ?? "")" }
      )
    }
  }

  @Test(arguments: [
    ("content/posts/a/kreis", "."), ("content/posts/a/b/zurueck", ".."),
    ("content/posts/a/b/c/weit", "../../../.."), ("content/posts/a/b/inhalt", "../../.."),
    ("content/posts/a/b/selbst", "../b"),
  ]) func linksBackAreNotFollowed(_ name: String, _ target: String) throws {
    let site = try LinkedSite()
    try site.link(name, to: target)
    let (texts, findings) = site.scan()
    #expect(texts == ["content/posts/a/eins.md"])
    #expect(findings == ["symlink-loop \(name)"])
  }

  /// Below a link, folders are those that it leads to.
  @Test func linksBackBelowALinkAreNotFollowed() throws {
    let site = try LinkedSite()
    try site.write("vorrat/tief/zwei.md")
    try site.link("vorrat/tief/hoch", to: "../..")
    try site.link("vorrat/tief/kreis", to: "..")
    try site.link("content/posts/b", to: "../../vorrat")
    let (texts, findings) = site.scan()
    #expect(texts.contains("content/posts/b/tief/zwei.md"))
    #expect(findings.contains("symlink-loop content/posts/b/tief/kreis"))
    // The folder of the site is above everything.
    #expect(findings.contains("symlink-loop content/posts/b/tief/hoch"))
    #expect(findings.count == 2, "\(findings)")
  }

  @Test(arguments: ["content/talk/ernte/fremd", "content/posts/a/b/fremd"])
  func linksOutAreNotFollowed(_ name: String) throws {
    let site = try LinkedSite()
    try site.write("content/talk/ernte/x.md")
    try site.link(name, to: "OUTSIDE")
    try site.link("\(name).md", to: "OUTSIDE/fremd.md")
    let (texts, findings) = site.scan()
    #expect(texts == ["content/posts/a/eins.md", "content/talk/ernte/x.md"])
    #expect(findings == ["symlink-outside \(name)", "symlink-outside \(name).md"])
  }

  /// The area itself may be a link; a loop in it is one although its path has other names.
  @Test(arguments: [".", "..", "../../vorrat/a"])
  func areaMayBeALink(_ target: String) throws {
    let site = try LinkedSite()
    try site.move("content/posts", to: "vorrat")
    try site.link("vorrat/a/kreis", to: target)
    try site.link("content/posts", to: "../vorrat")
    let (texts, findings) = site.scan()
    #expect(texts == ["content/posts/a/eins.md"])
    #expect(findings == ["symlink-loop content/posts/a/kreis"])
  }

  /// Two links to one folder could lead to one another.
  @Test func secondLinkToAFolderIsNotFollowed() throws {
    let site = try LinkedSite()
    try site.write("vorrat/zwei.md")
    try site.link("content/posts/a/b/erst", to: "../../../../vorrat")
    try site.link("content/posts/a/c/dann", to: "../../../../vorrat")
    let (texts, findings) = site.scan()
    #expect(texts.contains("content/posts/a/b/erst/zwei.md") && texts.count == 2, "\(texts)")
    #expect(findings == ["symlink-loop content/posts/a/c/dann"])
  }
}
