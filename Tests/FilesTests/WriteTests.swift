import Files
import Testing

@Suite struct WriteTests {
  private let disk = FileSystem.disk
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["", "saft", String(repeating: "ä", count: 1 << 20)])
  func newFile(text: String) throws {
    try disk.write(Array(text.utf8), folder.at("a.html"))
    #expect(try folder.text("a.html") == text)
  }

  @Test func shorterContentReplacesAllOfTheOldOne() throws {
    let path = try folder.file("a.html", "a long text")
    try disk.write(Array("kurz".utf8), path)
    #expect(try folder.text("a.html") == "kurz")
  }

  @Test func linksAreRefusedAndTheirTargetStays() throws {
    try folder.file("precious", "mine")
    let link = try folder.link("a.html", to: "precious")
    let dangling = try folder.link("b.html", to: "nothing")
    let loop = try folder.link("c.html", to: "c.html")
    for path in [link, dangling, loop] {
      #expect(throws: FileError.notAFile) { try disk.write(Array("x".utf8), path) }
    }
    #expect(try folder.text("precious") == "mine")
    #expect(throws: FileError.notFound) { try disk.status(folder.at("nothing"), true) }
  }

  @Test func loopsAmongTheFoldersAreNamedAsSuch() throws {
    let loop = try folder.link("loop", to: "loop")
    #expect(throws: FileError.symlinkLoop) { try disk.write([], loop + "/a.html") }
  }

  @Test(.timeLimit(.minutes(1))) func pipesAndDevicesAreRefusedWithoutWaiting() throws {
    let pipe = try folder.pipe("pipe")
    #expect(throws: FileError.notAFile) { try disk.write([1], pipe) }
    #expect(throws: FileError.notAFile) { try disk.write([1], "/dev/null") }
    #expect(try disk.status(pipe, false).kind == .special)
  }

  @Test func placesWhereNoFileCanStand() throws {
    let file = try folder.file("a.html", "mine")
    #expect(throws: FileError.notAFile) { try disk.write([], folder.path) }
    #expect(throws: FileError.notFound) { try disk.write([], folder.at("no/a.html")) }
    #expect(throws: FileError.notAFolder) { try disk.write([], file + "/b.html") }
    #expect(try folder.text("a.html") == "mine")
  }
}
