import Files
import Testing

@Suite struct StatusTests {
  private let disk = FileSystem.disk
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func kindsAndSizes() throws {
    let file = try folder.file("file", "saft")
    let link = try folder.link("link", to: "file")
    let pipe = try folder.pipe("pipe")
    #expect(try disk.status(file, true) == FileStatus(kind: .file, size: 4))
    #expect(try disk.status(folder.path, true).kind == .folder)
    #expect(try disk.status(link, true) == FileStatus(kind: .file, size: 4))
    #expect(try disk.status(link, false).kind == .link)
    #expect(try disk.status(pipe, true).kind == .special)
  }

  @Test func brokenLinksAreThereButLeadNowhere() throws {
    let dangling = try folder.link("dangling", to: "nothing")
    try folder.link("a", to: "b")
    let loop = try folder.link("b", to: "a")
    #expect(try disk.status(dangling, false).kind == .link)
    #expect(throws: FileError.notFound) { try disk.status(dangling, true) }
    #expect(try disk.status(loop, false).kind == .link)
    #expect(throws: FileError.symlinkLoop) { try disk.status(loop, true) }
  }

  @Test func resolvedPathsHaveNoLinksOrDots() throws {
    try folder.folder("real/deep")
    let link = try folder.link("link", to: "real")
    #expect(try disk.resolve("\(link)/./deep/../deep/") == folder.at("real/deep"))
    #expect(throws: FileError.notFound) { try disk.resolve(folder.at("no")) }
    #expect(throws: FileError.symlinkLoop) {
      try disk.resolve(folder.link("loop", to: "loop"))
    }
  }
}
