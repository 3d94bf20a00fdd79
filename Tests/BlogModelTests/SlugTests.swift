import BlogModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("de", "Äpfel & Öl für Größe", "aepfel-oel-fuer-groesse"), ("de", "STRAẞE", "strasse"),
    ("de-AT", "Jänner", "jaenner"), ("DE_ch", "Jänner", "jaenner"),
    ("de", "Café crème", "cafe-creme"),
    ("en", "Äpfel", "apfel"), ("en", "Don't panic’s end", "dont-panics-end"),
    ("sv", "Smörgås", "smorgas"),
    ("da", "Rødgrød på Ærø", "roedgroed-paa-aeroe"), ("nb", "Blåbær", "blaabaer"),
    ("da", "Ǿ", "oe"), ("en", "Ǿ", "o"), ("en", "ǽ", "ae"),
    ("fr", "L'été à Nîmes : œuvre, ça", "lete-a-nimes-oeuvre-ca"), ("pl", "Łódź", "lodz"),
    ("is", "Þór ðað", "thor-dad"), ("tr", "Diyarbakır İzmir", "diyarbakir-izmir"),
    ("vi", "Đường phố", "duong-pho"),
    ("ru", "Привет, Йод!", "привет-йод"), ("el", "Άλφα", "άλφα"), ("ja", "日本の 茶", "日本の-茶"),
    ("hi", "हिन्दी", "हिन्दी"), ("en", "a\u{200D}b\u{FE0F}", "ab"),
    ("de", "  --Hallo,  Welt!-- ", "hallo-welt"), ("de", "2026: 1.000 l", "2026-1-000-l"),
    ("de", "Saft\u{AD}laden\u{200B}\u{2060}eck\u{FEFF}e", "saftladenecke"),
    ("de", "a/b\\c..d\0e", "a-b-c-d-e"),
    ("de", "Apfel 🍎 Saft", "apfel-saft"), ("de", "Platz 1️⃣", "platz-1"), ("", "Ä", "a"),
    // A letter that joins what follows to one character must not carry a slash.
    ("ml", "\u{D4E}/\u{D4E}.a", "\u{D4E}\u{D4E}a"),
  ])
  func titles(language: String, title: String, slug: String) {
    #expect(Array(Slug.make(title, language: language).utf8) == Array(slug.utf8))
  }

  @Test(arguments: ["", " ", "🍎🍏", "👨‍👩‍👧", "!?…—", "'", "\u{301}", "🇩🇪", "\u{200B}\u{FEFF}", "---"])
  func nothingIsLeft(title: String) {
    #expect(Slug.make(title) == "")
  }

  @Test(arguments: ["de", "da", "fr", "en"])
  func composedAndDecomposedAreOne(language: String) {
    let pairs = [
      ("\u{E4}\u{F6}\u{FC}", "a\u{308}o\u{308}u\u{308}"), ("\u{E5}", "a\u{30A}"),
      ("\u{C9}", "E\u{301}"),
      ("\u{439}", "\u{438}\u{306}"), ("\u{1FF}", "\u{F8}\u{301}"),
      ("\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
    ]
    for (composed, decomposed) in pairs {
      let slug = Slug.make(composed, language: language)
      #expect(!slug.isEmpty)
      #expect(Array(slug.utf8) == Array(Slug.make(decomposed, language: language).utf8))
    }
  }

  @Test func longSlugsAreCutAtAHyphen() {
    let words = Array(repeating: "saft", count: 40).joined(separator: " ")
    #expect(Slug.make(words) == Array(repeating: "saft", count: 20).joined(separator: "-"))
    #expect(Slug.make(String(repeating: "a", count: 100)).utf8.count == 100)
    #expect(Slug.make(String(repeating: "a", count: 101)).utf8.count == 100)
    // No hyphen in the second half: cut between letters.
    #expect(Slug.make("ab " + String(repeating: "a", count: 200)).utf8.count == 100)
    #expect(
      Slug.make("a" + String(repeating: "д", count: 99)) == "a" + String(repeating: "д", count: 49))
  }

  /// Any scalar between two letters leaves letters, digits and single hyphens.
  @Test(arguments: ["de", "da", "en"])
  func everyScalarGivesACleanSlug(language: String) {
    for value in (0..<0x1_2000 as Range<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let slug = Slug.make("a\(Character(scalar))/b", language: language)
      let isClean = slug.unicodeScalars.allSatisfy {
        $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
          || $0.properties.generalCategory == .spacingMark
      }
      let bytes = Array(slug.utf8)
      let isBetween = bytes.first == UInt8(ascii: "a") && bytes.last == UInt8(ascii: "b")
      if !isClean || !isBetween || slug.unicodeScalars.contains("/") || slug.contains("--") {
        Issue.record("U+\(String(value, radix: 16)): \(slug)")
      }
    }
  }
}
