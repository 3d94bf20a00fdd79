import BlogModel
import Conversation
import Diagnostics
import Files
import Foundation
import Testing

@testable import BlogSources

/// The files of the conversation, and how their front matter is read.
@Suite struct TalkFolderTests {
  /// Pairs with their places, to be compared.
  private func words(_ block: TalkFrontMatter) -> [String] {
    [place(block.fields.location), "\(block.bodyStart)"]
      + block.fields.pairs.map {
        "\($0.key) \(place($0.keyLocation)) = \($0.value.unicodeScalars.map(\.value)) \(place($0.location))"
      }
  }

  private func place(_ location: Diagnostics.SourceLocation) -> String {
    "\(location.path):\(location.line ?? 0):\(location.column ?? 0)+\(location.length)"
  }

  private func yaml(_ file: SourceFile) -> [String]? {
    (try? TalkFrontMatter.readYAML(file)).map(words)
  }

  static let plain = [
    "---\nid: 7f3a\n---\n", "---\nid: 7f3a\ntype: comment\n---\nText", "---\nid: 7f3a\n---",
    "\u{FEFF}---\r\nid: 7f3a\r\nauthor: Jörg Ä. Müller\r\n---\r\nText\r\n",
    "---\nreceived: 2026-03-04T10:15:00Z\nauthor_url: https://erika.example/a?b=c#d\n---\n",
    "---\na: null\nb: NULL\nc: nullo\nd: no\ne: 0x1F\n---\n",
    "---\na:   spaces around   \nb: two  inside\n---\n",
    "---\na: \"\"\nb: \"x: y # z\"\nc: \"  inner  \"   \n---\n",
    "---\na: x:y\nb: a#b\nc: it's \"so\" [1], {2} & | > % @ ` !\n---\n",
    "---\na: \u{A0}nbsp\u{A0}\nb: 🍎 日本 שלום\n---\n", "---\na: x * y\n---\n",
  ]

  /// Keys are compared with each other, so that a file of nothing else is for the parser.
  @Test(arguments: [(100, true), (101, false)])
  func manyKeysAreForTheParser(count: Int, isPlain: Bool) {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let lines = (0..<count).map { "k\(letters[$0 / 26])\(letters[$0 % 26]): x\n" }.joined()
    let file = SourceFile(path: "x.md", text: "---\n\(lines)---\n")
    #expect((PlainFrontMatter.read(file) != nil) == isPlain)
  }

  @Test(arguments: plain) func plainLinesNeedNoParser(_ text: String) throws {
    let file = SourceFile(path: "content/talk/p/x.md", text: text)
    let fast = try #require(PlainFrontMatter.read(file), "\(text)")
    #expect(words(fast) == yaml(file))
  }

  @Test(arguments: [
    "", "Text", "---\n", "---\nid: 7f3a\n", "---\n---\n", "--- \nid: 7f3a\n---\n",
    "---\nid: 7f3a\n--- \n", "---\nid: 7f3a\n...\n", "---\nid: 7f3a\nid: 7f3b\n---\n",
    "---\nid:7f3a\n---\n", "---\nid:\n---\n", "---\nid: \n---\n", "---\nid: ~\n---\n",
    "---\nid: |\n  7f3a\n---\n", "---\n id: 7f3a\n---\n", "---\nid: 7f3a\n  b\n---\n",
    "---\nid: a: b\n---\n", "---\nid: a:\n---\n", "---\nid: a #b\n---\n", "---\nid: [a]\n---\n",
    "---\nid: {a: b}\n---\n", "---\nid: 'a'\n---\n", "---\nid: \"a\\nb\"\n---\n",
    "---\nid: \"a\" b\n---\n", "---\nid: \"a\n---\n", "---\nid: &a b\nc: *a\n---\n",
    "---\na: x & y\nb: x * y\n---\n", "---\nid: -a\n---\n", "---\nid: a\tb\n---\n",
    "---\nid: a\rb\n---\n", "---\nid: a\u{85}b\n---\n", "---\nid: a\u{2028}b\n---\n",
    "---\nid: a\u{7F}b\n---\n", "---\nid: a\u{FEFF}b\n---\n", "---\nId: a\n---\n",
    "---\n# note\nid: a\n---\n", "---\n\nid: a\n---\n", "---\n\"id\": a\n---\n",
    "---\n- a\n---\n", "---\n? a\n: b\n---\n", "---\n_a: b\n---\n", "---\n%YAML: b\n---\n",
    "---\n<<: b\n---\n", "---\nid: !!str a\n---\n", "---\nid: @a\n---\n", "---\nid: `a\n---\n",
  ]) func everythingElseIsForTheParser(_ text: String) {
    #expect(PlainFrontMatter.read(SourceFile(path: "x.md", text: text)) == nil)
  }

  /// Lines made of pieces that mean something to YAML: the fast way is taken often, and never
  /// gives anything else than the parser.
  @Test func fastWayGivesTheSame() {
    var dice = Numbers(state: 7)
    let keys = ["id", "type", "author", "author_url", "a", "k_", "null", "true", "y"]
    let pieces = [
      "a", "Z", "9", "0", "ü", "é", "🍎", "\u{A0}", "\u{AD}", " ", "  ", ":", ": ", " :", "#", " #",
      "-", "- ", "\"", "'", "\\", "&", "*", "&a", "*a", "!", "|", ">", "%", "@", "`", "{", "}", "[",
      "]", ",", "?", "~", "null", "\t", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{0}",
      "\u{7F}", "\u{9F}", "\u{FFFE}", "\u{FB01}", "<<", "=", "---", "...",
    ]
    var fastCount = 0
    for round in 0..<20_000 {
      var text = dice.below(20) == 0 ? "\u{FEFF}---\n" : "---\n"
      for _ in 0...dice.below(4) {
        text += keys[dice.below(keys.count)] + (dice.below(20) == 0 ? ":" : ": ")
        let isQuoted = dice.below(4) == 0
        if isQuoted { text += "\"" } else if dice.below(2) == 0 { text += "x" }
        for _ in 0..<dice.below(5) {
          text += pieces[dice.below(dice.below(2) == 0 ? 11 : pieces.count)]
        }
        if isQuoted { text += "\"" }
        text += dice.below(10) == 0 ? "\r\n" : dice.below(30) == 0 ? "\n  " : "\n"
      }
      text += dice.below(30) == 0 ? "" : "---\nBody: text\n"
      let file = SourceFile(path: "content/talk/p/x.md", text: text)
      guard let fast = PlainFrontMatter.read(file) else { continue }
      fastCount += 1
      let slow = yaml(file)
      if words(fast) != slow {
        Issue.record("round \(round): \(text.debugDescription): \(words(fast)) != \(slow ?? [])")
        return
      }
    }
    #expect(fastCount > 3_000, "\(fastCount)")
  }

  private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(limit, 1)))
    }
  }

  @Test(arguments: [
    ("protocols: [pingback, webmention]", ["protocols=pingback,webmention@2:12"]),
    ("protocols:\n  - pingback\n  -\n  - webmention", ["protocols=pingback,webmention@3:3"]),
    ("spam: {score: 0, reasons: [a, b]}", ["spam.score=0@2:15", "spam.reasons=a,b@2:27"]),
    ("spam:\n  a:\n    b: c", ["spam.a.b=c@4:8"]), ("spam: {}", ["spam=@2:7"]),
    ("spam: []", ["spam=@2:7"]), ("a: ~", ["a=@2:4"]), ("a: \"~\"", ["a=~@2:4"]),
    ("a: [x, {email: y}, [z]]", ["a=x@2:4", "a.email=y@2:16", "a=z@2:20"]),
    ("a: [[x, y]]", ["a=x,y@2:5"]),
    ("a: |\n  eins\n  zwei", ["a=eins\nzwei\n@2:4"]),
    ("a: &x eins\nb: *x", ["a=eins@2:4", "b=eins@2:4"]),
  ]) func listsAndMaps(_ yaml: String, _ wanted: [String]) throws {
    let block = try TalkFrontMatter.read(SourceFile(path: "x.md", text: "---\n\(yaml)\n---\n"))
    #expect(
      block.fields.pairs.map {
        "\($0.key)=\($0.value)@\($0.location.line ?? 0):\($0.location.column ?? 0)"
      } == wanted)
  }

  @Test(arguments: [
    ("consent: [1]", true), ("consent:\n  - 1", true), ("consent: 1", false),
    ("consent: \"[1]\"", false), ("consent: [[1]]", true),
  ]) func listsAreKnown(_ yaml: String, isList: Bool) throws {
    let block = try TalkFrontMatter.read(SourceFile(path: "x.md", text: "---\n\(yaml)\n---\n"))
    #expect(block.fields.pairs.map(\.isList) == [isList])
  }

  @Test(arguments: [
    ("", "0:0 empty-file"), (" \n", "0:0 empty-file"), ("Text", "1:1 missing-front-matter"),
    ("---\nid: a\n", "1:1 unclosed-front-matter"), ("---\n- a\n---\n", "2:1 wrong-type"),
    ("---\nid: a\nid: b\n---\n", "3:1 duplicate-key"), ("---\na: b: c\n---\n", "2:5 invalid-yaml"),
  ]) func mistakesAreNamed(_ text: String, _ words: String) {
    let file = SourceFile(path: "x.md", text: text)
    #expect {
      try TalkFrontMatter.read(file)
    } throws: { error in
      let finding = (error as? FileMistake)?.finding
      let place = finding?.location
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding?.id.rawValue ?? "")" == words
    }
  }

  /// Sizes are rounded up, so that no file is larger than itself.
  @Test(arguments: [(10_200_000, "10.2"), (10_000_001, "10.1"), (12_000_000, "12.0")])
  func tooLargeFilesAreNamed(size: Int, megabytes: String) {
    var files = FileSystem.disk
    files.read = { _, _ throws(FileError) in throw .tooLarge(size) }
    let reader = TalkReader(authors: [:], timeZone: .utc, now: Timestamp(seconds: 0))
    let (item, findings) = TalkFolder(reader: reader, files: files)
      .read(ContentFile(path: "content/talk/ernte/x.md", diskPath: "x.md"))
    #expect(item == nil)
    #expect(findings.map(\.id) == [.fileTooLarge])
    #expect(
      findings.map(\.message) == ["this file has \(megabytes) MB; a text may have 10 MB"])
    #expect(
      findings.map(\.help) == [
        ["remove it, or shorten its text; of a comment, 5,000 characters are shown"]
      ])
  }

  /// Logs are public: what is wrong with a file is said without the addresses in it.
  @Test(arguments: [
    ("erika.secret@example.org: a\nerika.secret@example.org: b", "content/talk/ernte/x.md"),
    ("id: 7f3a\n203.0.113.7: a\n203.0.113.7: b", "content/talk/ernte/x.md"),
    ("id: a\nid: b", "content/talk/erika.secret@example.org/x.md"),
    ("id: 7f3a", "content/talk/erika.secret@example.org/x.md"),
    ("id: 7f3a", "content/talk/ernte/erika.secret@example.org.md"),
    ("id: 7f3a", "content/talk/203.0.113.7/x.md"),
    ("id: 7f3a\nspam: {203.0.113.7: b}", "content/talk/ernte/x.md"),
  ]) func nothingPrivateIsPrinted(_ yaml: String, path: String) {
    let head = "type: comment\nstate: approved\nreceived: 2026-03-04T10:15:00Z\n"
    let file = SourceFile(path: path, text: "---\n\(head)\(yaml)\n---\nText\n")
    let reader = TalkReader(authors: [:], timeZone: .utc, now: Timestamp(seconds: 1_800_000_000))
    var (item, findings) = TalkFolder(reader: reader, files: .disk).read(file)
    if let item { _ = Talk([item, item], posts: [], findings: &findings) }
    item = nil
    #expect(findings.contains { $0.id == .privateDataInTalk })
    for format in FindingFormat.allCases {
      let text = format.format(findings)
      #expect(!text.contains("secret") && !text.contains("203."), "\(text)")
    }
  }

  @Test func filesBecomeItems() throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "blogen-\(UUID().uuidString)").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: root) }
    func write(_ name: String, _ text: String) throws {
      let url = URL(filePath: "\(root)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let head = "---\nid: 7f3a\ntype: comment\nstate: approved\nreceived: 2026-03-04T10:15:00Z\n"
    let name = "2026-03-04T101500Z-c-7f3a.md"
    try write("content/talk/ernte/\(name)", head + "---\nGuter Saft.\n")
    try write("content/talk/ernte/b.md", "kein Vorspann")
    try write("content/talk/ernte/bild.jpg", "x")
    try write("content/talk/ernte/.b.md.tmp", "x")
    try write("content/talk/liesmich.txt", "x")
    try write("content/talk/max@secret.example/bild.jpg", "x")
    try write("content/talk/ernte/c.markdown", "x")
    try write("content/en/talk/x.md", "x")
    let folder = SiteFolder.scan(root, languages: ["en"], with: .disk)
    #expect(folder.talk.map(\.path) == ["content/talk/ernte/\(name)", "content/talk/ernte/b.md"])
    #expect(folder.assets.isEmpty)
    #expect(
      folder.findings.map { "\($0.severity) \($0.id.rawValue) \($0.location?.path ?? "")" } == [
        "warning unexpected-file content/en/talk",
        "warning unexpected-file content/talk/ernte/bild.jpg",
        "warning unexpected-file content/talk/ernte/c.markdown",
        "warning unexpected-file content/talk/liesmich.txt",
        "warning unexpected-file content/talk/•••/bild.jpg",
      ])
    let reader = TalkFolder(
      reader: TalkReader(
        authors: [:], timeZone: .utc, now: Timestamp(seconds: 1_800_000_000)), files: .disk)
    let (item, findings) = reader.read(folder.talk[0])
    #expect(item?.id == "7f3a")
    #expect(item?.post == "ernte")
    #expect(item?.text == "Guter Saft.")
    #expect(findings.isEmpty, "\(findings)")
    let (none, mistakes) = reader.read(folder.talk[1])
    #expect(none == nil)
    #expect(mistakes.map(\.id) == [.missingFrontMatter])
  }
}
