import Diagnostics
import Foundation
import Testing

@Suite struct JSONFormatTests {
  private let file = SourceFile(path: "content/a.md", text: "x\nexpire: 1\n")

  @Test func everyMemberInItsOrder() {
    let finding = Finding(
      .unknownKey, .warning, "unknown key `expire`", at: file.location(at: 2, length: 6),
      label: "did you mean `expires`?", help: ["one", "two"],
      related: [.init("see", at: file.location)])
    #expect(
      FindingFormat.json.format([finding]) == """
        {"id":"unknown-key","severity":"warning","message":"unknown key `expire`",\
        "file":"content/a.md","line":2,"column":1,"endColumn":7,\
        "label":"did you mean `expires`?","help":["one","two"],\
        "related":[{"message":"see","file":"content/a.md"}]}

        """)
  }

  @Test func oneLineEachAndOnlyWhatIsKnown() {
    let findings = [
      Finding(.noPosts, .note, "a"), Finding(.emptyFile, .error, "b", at: file.location),
    ]
    #expect(
      FindingFormat.json.format(findings, colored: true) == """
        {"id":"no-posts","severity":"note","message":"a"}
        {"id":"empty-file","severity":"error","message":"b","file":"content/a.md"}

        """)
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\n\r\t", #"\n\r\t"#), ("\u{1B}", #"\u001b"#),
    ("\u{0}", #"\u0000"#), ("\u{7F}", #"\u007f"#), ("Äpfel 🍎", "Äpfel 🍎"), ("\r\n", #"\r\n"#),
    ("\"\u{308}", "\\\"\u{308}"), ("</script>", "</script>"),
  ])
  func stringsAreEscaped(text: String, escaped: String) throws {
    let line = FindingFormat.json.format([Finding(.rawHTML, .error, text)])
    #expect(line == "{\"id\":\"raw-html\",\"severity\":\"error\",\"message\":\"\(escaped)\"}\n")
  }

  @Test func anotherParserReadsItBack() throws {
    struct Line: Decodable { var message: String }
    for value in (0..<0x3000 as Range<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let message = "a\(Character(scalar))\"\\"
      let line = FindingFormat.json.format([Finding(.rawHTML, .error, message)])
      #expect(!line.dropLast().utf8.contains(UInt8(ascii: "\n")))
      let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      #expect(Array(read.message.unicodeScalars) == Array(message.unicodeScalars))
    }
  }
}
