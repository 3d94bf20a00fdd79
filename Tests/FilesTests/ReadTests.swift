import Files
import Testing

@Suite struct ReadTests {
  private let disk = FileSystem.disk
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["", "x", "Äpfel\r\n\u{0}\u{FEFF}", String(repeating: "saft ", count: 100_000)])
  func wholeContent(text: String) throws {
    let path = try folder.file("a.md", text)
    #expect(try disk.read(path, text.utf8.count) == Array(text.utf8))
  }

  @Test func oneByteTooMuchIsRefusedWithTheSize() throws {
    let path = try folder.file("a.md", "12345")
    #expect(try disk.read(path, 5).count == 5)
    #expect(throws: FileError.tooLarge(5)) { try disk.read(path, 4) }
    #expect(throws: FileError.tooLarge(5)) { try disk.read(path, -1) }
  }

  @Test(.timeLimit(.minutes(1))) func pipesDoNotBlock() throws {
    let path = try folder.pipe("pipe.md")
    #expect(throws: FileError.notAFile) { try disk.read(path, 10) }
  }

  @Test(.timeLimit(.minutes(1))) func devicesAreNotFiles() {
    #expect(throws: FileError.notAFile) { try disk.read("/dev/zero", .max) }
  }

  @Test func foldersAreNotFiles() throws {
    #expect(throws: FileError.notAFile) { try disk.read(folder.path, 10) }
  }

  @Test func linksAreFollowed() throws {
    try folder.file("a.md", "saft")
    let link = try folder.link("b.md", to: "a.md")
    #expect(try disk.read(link, 10) == Array("saft".utf8))
  }

  @Test func whatIsNotThere() throws {
    let file = try folder.file("a.md")
    let loop = try folder.link("loop", to: "loop")
    let dangling = try folder.link("dangling", to: "nothing")
    #expect(throws: FileError.notFound) { try disk.read(folder.at("b.md"), 10) }
    #expect(throws: FileError.notFound) { try disk.read("", 10) }
    #expect(throws: FileError.notFound) { try disk.read(dangling, 10) }
    #expect(throws: FileError.notAFolder) { try disk.read(file + "/b.md", 10) }
    #expect(throws: FileError.symlinkLoop) { try disk.read(loop, 10) }
  }

  @Test func namesThatAreTooLongAreAnErrorInWords() {
    let error = #expect(throws: FileError.self) {
      try disk.read(folder.at(String(repeating: "a", count: 300)), 10)
    }
    guard case .other(let words) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!words.isEmpty)
  }
}
