import Files
import Testing

@Suite struct ChangeTests {
  private let disk = FileSystem.disk
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func foldersAreMadeOnceAndFoundAgain() throws {
    try disk.makeFolder(folder.at("a"))
    try folder.file("a/b")
    try disk.makeFolder(folder.at("a"))
    #expect(try disk.list(folder.at("a")).map(\.name) == ["b"])
    try disk.makeFolder(try folder.link("link", to: "a"))
  }

  @Test func foldersAreNotMadeOverOtherThings() throws {
    let file = try folder.file("file")
    let dangling = try folder.link("dangling", to: "nothing")
    #expect(throws: FileError.notAFolder) { try disk.makeFolder(file) }
    #expect(throws: FileError.notAFolder) { try disk.makeFolder(dangling) }
    #expect(throws: FileError.notAFolder) { try disk.makeFolder(file + "/a") }
    #expect(throws: FileError.notFound) { try disk.makeFolder(folder.at("no/a")) }
  }

  @Test func renamingReplacesTheTarget() throws {
    let new = try folder.file("new", "new")
    let old = try folder.file("old", "old")
    try disk.rename(new, old)
    #expect(try disk.list(folder.path).map(\.name) == ["old"])
    #expect(try folder.text("old") == "new")
    #expect(throws: FileError.notFound) { try disk.rename(new, old) }
    #expect(throws: FileError.notAFile) { try disk.rename(old, folder.folder("folder")) }
  }

  @Test func renamingReplacesALinkAndNotItsTarget() throws {
    try folder.file("precious", "mine")
    let link = try folder.link("link", to: "precious")
    try disk.rename(try folder.file("new", "new"), link)
    #expect(try folder.text("precious") == "mine")
    #expect(try disk.status(link, false) == FileStatus(kind: .file, size: 3))
  }

  @Test func removingTakesTheNameAlone() throws {
    try folder.file("precious", "mine")
    let link = try folder.link("link", to: "precious")
    try disk.removeFile(link)
    try disk.removeFile(link)
    #expect(try disk.list(folder.path).map(\.name) == ["precious"])
  }

  @Test func foldersAreOnlyRemovedWhenEmpty() throws {
    let full = try folder.folder("full")
    let file = try folder.file("full/a")
    #expect(throws: FileError.exists) { try disk.removeFolder(full) }
    #expect(throws: FileError.notAFolder) { try disk.removeFolder(file) }
    #expect(throws: (any Error).self) { try disk.removeFile(full) }
    try disk.removeFile(file)
    try disk.removeFolder(full)
    #expect(throws: FileError.notFound) { try disk.removeFolder(full) }
  }
}
