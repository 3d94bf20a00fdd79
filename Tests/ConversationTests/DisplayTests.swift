import Conversation
import Testing

/// Avatars and questions.
@Suite struct DisplayTests {
  @Test(arguments: [
    ("Erika M.", "EM"), ("erika", "E"), ("Gesine Anna Querbaum", "GQ"), ("Jean-Luc", "JL"),
    ("émile zola", "ÉZ"), ("E\u{301}mile", "É"), ("@erika", "E"), ("(Erika)", "E"), ("ßeta", "ß"),
    ("יעל כהן", "י"), ("محمد علي", "م"), ("田中 太郎", "田"), ("Іван Франко", "ІФ"), ("👩‍🌾 Hof", "H"),
    ("👩‍🌾", "👩‍🌾"), ("🇩🇪🇦🇹", "🇩🇪"), ("!?", "!"), ("", "?"), ("  ", "?"), ("\u{202E}", "?"),
    ("7 Zwerge", "7"),
    ("Anna 2", "A"), ("<b>", "B"), ("&", "&"),
  ])
  func initials(name: String, initials: String) {
    #expect(Array(Avatar(name: name).initials.utf8) == Array(initials.utf8))
  }

  @Test func nobodyHasAnAvatarToo() {
    #expect(Avatar(name: nil) == Avatar(name: ""))
  }

  /// The numbers are those of the published FNV-1a function: `a` hashes to AF63DC4C8601EC8C.
  @Test func coloursAreStable() {
    #expect(Avatar(name: "").colorIndex == Int(0xCBF2_9CE4_8422_2325 as UInt64 % 12))
    #expect(Avatar(name: "a").colorIndex == Int(0xAF63_DC4C_8601_EC8C as UInt64 % 12))
    #expect(Avatar(name: "foobar").colorIndex == Int(0x8594_4171_F739_67E8 as UInt64 % 12))
    #expect(Avatar(name: "e\u{301}") == Avatar(name: "\u{E9}"))
    let indices = Set((0..<200).map { Avatar(name: "Name \($0)").colorIndex })
    #expect(indices.count == Avatar.colors.count)
  }

  /// White on each colour is readable, by the contrast ratio of WCAG 2.2.
  @Test(arguments: Avatar.colors)
  func coloursCarryWhite(color: String) throws {
    let number = try #require(UInt32(color.dropFirst(), radix: 16))
    let parts = [number >> 16, number >> 8, number].map { part -> Double in
      let value = Double(part & 255) / 255
      if value <= 0.04045 { return value / 12.92 }
      // The power of 2.4 by its logarithm series would need a library; bounds suffice.
      var low = 0.0
      var high = 1.0
      let base = (value + 0.055) / 1.055
      let wanted = base * base * base * base * base * base * base * base * base * base * base * base
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if middle * middle * middle * middle * middle < wanted {
          low = middle
        } else {
          high = middle
        }
      }
      return low
    }
    let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    #expect(1.05 / (luminance + 0.05) >= 4.5)
  }

  @Test func theImageNeedsNothingElse() {
    let svg = Avatar(name: "& Söhne").svg(size: 48)
    #expect(
      svg
        == "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"48\" height=\"48\" viewBox=\"0 0 40 40\" "
        + "aria-hidden=\"true\" focusable=\"false\"><rect width=\"40\" height=\"40\" rx=\"20\" "
        + "fill=\"\(Avatar(name: "& Söhne").color)\"/><text x=\"20\" y=\"20\" dy=\".35em\" fill=\"#ffffff\" "
        + "font-family=\"sans-serif\" font-size=\"20\" text-anchor=\"middle\">S</text></svg>")
    #expect(Avatar(name: "&").svg().contains(">&amp;</text>"))
    #expect(Avatar(name: "<").svg().contains(">&lt;</text>"))
    #expect(Avatar(name: "A B").svg().contains("font-size=\"16\""))
    #expect(!svg.contains("style="))
  }

  @Test(arguments: [
    "> Ja, seit gestern.\n\nWirklich?", "Gibt es Saft?\n> So war das.",
    "Geht das? https://x.example/",
    "https://x.example/ Geht das?", "a > b?",
    "Gibt es Saft?", "Saft? ", "Saft?\n", "Wirklich?!?", "„Saft?“", "(Saft?)", "Saft? 😊", "Saft？",
    "سلام؟",
    "wie geht das", "Wofür ist das.", "WARUM", "„Was ist das", "how much", "Where is it.", "wo",
  ])
  func questions(text: String) { #expect(Question.isQuestion(text)) }

  @Test(arguments: [
    "", " ", "Danke.", "Wie schön!", "Was für ein Saft!!", "Wollen wir", "Wessenfalls",
    "Ist das so",
    "> wirklich?", "> Gibt es Saft?\n\nJa, seit gestern.", "Ja.\n > wirklich?", ">> Wie?\nSo.",
    "Seht https://x.example/?", "Seht (HTTP://x.example/?a=b)", "Seht www.x.example/?",
    "Saft? Nein.", "https://a.example/?a=1", "Werbung", "Howdy", "?a", "😊",
  ])
  func statements(text: String) { #expect(!Question.isQuestion(text)) }

  @Test func whatSomebodySaidCounts() {
    var item = item("a")
    item.text = "Gibt es Saft?"
    #expect(item.isQuestion)
    item.question = false
    #expect(!item.isQuestion)
    item.question = true
    item.text = "Saft"
    #expect(item.isQuestion)
    item.byOwner = "gesine"
    #expect(!item.isQuestion)
  }
}
