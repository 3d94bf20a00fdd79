import Files
import Foundation
import Testing

@Suite struct ListTests {
  private let disk = FileSystem.disk
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func sortedByTheBytesOfTheNames() throws {
    let names = [
      "ä.md", "a.md", "B.md", "10.md", "9.md", "_x", ".hidden", "z", "🍎", "a b.md", "a\nb",
    ]
    for name in names { try folder.file(name) }
    #expect(
      try disk.list(folder.path).map(\.name) == [
        ".hidden", "10.md", "9.md", "B.md", "_x", "a\nb", "a b.md", "a.md", "z", "ä.md", "🍎",
      ])
  }

  @Test func kindsAreThoseOfTheNamesThemselves() throws {
    try folder.file("file", "x")
    try folder.folder("folder")
    try folder.link("link", to: "folder")
    try folder.link("dangling", to: "nothing")
    try folder.pipe("pipe")
    #expect(
      try disk.list(folder.path) == [
        FolderEntry(name: "dangling", kind: .link), FolderEntry(name: "file", kind: .file),
        FolderEntry(name: "folder", kind: .folder), FolderEntry(name: "link", kind: .link),
        FolderEntry(name: "pipe", kind: .special),
      ])
  }

  @Test func emptyFoldersHaveNoEntriesAndLinksToFoldersAreOpened() throws {
    let empty = try folder.folder("empty")
    #expect(try disk.list(empty).isEmpty)
    try folder.file("empty/a")
    #expect(try disk.list(try folder.link("link", to: "empty")).map(\.name) == ["a"])
  }

  @Test(.timeLimit(.minutes(1))) func whatCannotBeListed() throws {
    let loop = try folder.link("loop", to: "loop")
    let pipe = try folder.pipe("pipe")
    #expect(throws: FileError.notFound) { try disk.list(folder.at("no")) }
    #expect(throws: FileError.notAFolder) { try disk.list(folder.file("file")) }
    #expect(throws: FileError.notAFolder) { try disk.list(pipe) }
    #expect(throws: FileError.symlinkLoop) { try disk.list(loop) }
  }

  /// The two spellings of `ä` are two files on most disks and one on Apple's.
  @Test func decomposedNamesAreNotRewritten() throws {
    try folder.file("a\u{308}.md", "x")
    let name = try #require(try disk.list(folder.path).first?.name)
    #expect(try disk.read(folder.at(name), 9) == Array("x".utf8))
    #if os(Linux)
    #expect(Array(name.utf8) == Array("a\u{308}.md".utf8))
    #endif
  }

  #if os(Linux)
  @Test func namesThatAreNotTextAreListedAndFindNothing() throws {
    let bytes = Array("\(folder.path)/a".utf8).map { CChar(bitPattern: $0) } + [-1, 0]
    let descriptor = open(bytes, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(try disk.list(folder.path) == [FolderEntry(name: "a\u{FFFD}", kind: .file)])
    #expect(throws: FileError.notFound) { try disk.read(folder.at("a\u{FFFD}"), 9) }
  }
  #endif
}
