import Testing

@testable import BlogRendering

@Suite struct JSONOutputTests {
  static func json(_ members: (inout JSONOutput) -> Void) -> String {
    var bytes = Array("x".utf8)
    bytes.append(json: members)
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  @Test func membersOfAllKinds() {
    let json = Self.json { json in
      json.add("text", "a")
      json.add("none", nil as String?)
      json.add("bytes", utf8: Array("b".utf8))
      json.add("number", -12)
      json.add("noNumber", nil as Int?)
      json.add("decimal", 0.25)
      json.add("big", 1e300)
      json.add("yes", true)
      json.add("no", false)
      json.add("texts", ["c", "d"])
      json.add("noTexts", [])
      json.object("object") { $0.add("e", 1) }
      json.array("array") { json in
        json.add("f")
        json.add(2)
        json.object { $0.add("g", "h") }
        json.object { _ in }
        json.array { _ in }
        json.array { $0.add(3) }
        json.add(4)
      }
      json.add("last", "z")
    }
    #expect(
      json == """
        {"text":"a","bytes":"b","number":-12,"decimal":0.25,"big":1e+300,"yes":true,"no":false,\
        "texts":["c","d"],"object":{"e":1},"array":["f",2,{"g":"h"},{},[],[3],4],"last":"z"}
        """)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func numbersThatJSONDoesNotHave(number: Double) {
    #expect(Self.json { $0.add("a", number) } == "{\"a\":null}")
  }

  @Test func emptyObject() { #expect(Self.json { _ in } == "{}") }

  @Test(arguments: [
    ("", ""), ("ä💧", "ä💧"), ("\"", "\\\""), ("\\", "\\\\"), ("/", "/"),
    ("a\nb\r\tc", "a\\nb\\r\\tc"),
    ("\u{0}\u{8}\u{F}\u{10}\u{1F}", "\\u0000\\u0008\\u000f\\u0010\\u001f"),
    ("</script><!--", "\\u003c/script>\\u003c!--"),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\u{2027}\\u2028\\u2029\u{202A}"),
    ("\u{7F}\u{E2}\u{FFFE}", "\u{7F}\u{E2}\u{FFFE}"),
  ])
  func escapes(text: String, escaped: String) throws {
    let json = Self.json { $0.add("a", text) }
    #expect(json == "{\"a\":\"\(escaped)\"}")
    #expect(try JSONTree(json)["a"].text == text)
    #expect(Self.json { $0.add("a", utf8: Array(text.utf8)) } == json)
    #expect(Self.json { $0.array("a") { $0.add(text) } } == "{\"a\":[\"\(escaped)\"]}")
  }

  @Test func anyTextComesBack() throws {
    let pieces = [
      "\"", "\\", "\u{0}", "\u{1F}", "\u{2028}", "\u{2029}", "<", "ä", "💧", "u2028", "\n", "x",
    ]
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<1_000 {
      let text = (0..<numbers.next(below: 10)).map { _ in pieces[numbers.next(below: pieces.count)]
      }
      .joined()
      let json = Self.json { $0.add("a", text) }
      #expect(try JSONTree(json)["a"].text == text)
      #expect(!json.contains("<"))
    }
  }
}
