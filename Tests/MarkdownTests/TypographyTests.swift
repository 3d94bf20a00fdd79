import Diagnostics
import Markdown
import Testing

@Suite struct TypographyTests {
  func set(_ text: String, _ language: String = "de") -> String {
    let html = html(text, .typography, language: language)
    return html.hasPrefix("<p>") && html.hasSuffix("</p>\n")
      ? String(html.dropFirst(3).dropLast(5)) : html
  }

  @Test(arguments: [
    ("de", "„a ‚b‘ c“"), ("de-AT", "„a ‚b‘ c“"), ("de-CH", "«a ‹b› c»"), ("de_CH", "«a ‹b› c»"),
    ("en", "“a ‘b’ c”"), ("en-GB", "“a ‘b’ c”"), ("nl", "“a ‘b’ c”"), ("it", "«a “b” c»"),
    ("it-CH", "«a ‹b› c»"), ("fr", "«\u{202F}a “b” c\u{202F}»"),
    ("fr-CH", "«\u{202F}a ‹\u{202F}b\u{202F}› c\u{202F}»"), ("xx", "“a ‘b’ c”"),
  ])
  func quotesFollowTheLanguage(language: String, text: String) {
    #expect(set("\"a 'b' c\"", language) == text)
  }

  @Test(arguments: [
    ("\"Hallo\"", "„Hallo“"), ("(\"Hallo\")", "(„Hallo“)"), ("\"*Hallo*\"", "„<em>Hallo</em>“"),
    ("*\"Hallo\"*", "<em>„Hallo“</em>"), ("\"'a' b\"", "„‚a‘ b“"), ("\"a 'b'\"", "„a ‚b‘“"),
    ("\"a\nb\"", "„a\nb“"), ("\"`x`\"", "„<code>x</code>“"), ("x \"", "x &quot;"),
    ("17\" Felgen", "17&quot; Felgen"), ("\"a\", \"b\".", "„a“, „b“."),
    ("–\"a\"", "–„a“"), ("\"[a](b)\"", "„<a href=\"b\">a</a>“"), ("\"Ä\" \"ß\"", "„Ä“ „ß“"),
    ("ä\"b\"", "ä&quot;b&quot;"),
  ])
  func doubleQuotes(text: String, expected: String) {
    #expect(set(text) == expected)
  }

  @Test(arguments: [
    ("geht's", "geht’s"), ("Klaus' Hof", "Klaus’ Hof"), ("'n Apfel", "’n Apfel"),
    ("die '90er", "die ’90er"), ("'a' und 'b'", "‚a‘ und ‚b‘"), ("'geht's'", "‚geht’s‘"),
    ("5' lang", "5' lang"), ("'*a*'", "‚<em>a</em>‘"), ("l'été", "l’été"), ("' x", "' x"),
  ])
  func singleQuotesAndApostrophes(text: String, expected: String) {
    #expect(set(text) == expected)
  }

  @Test(arguments: [
    ("a -- b", "a – b"), ("a --- b", "a — b"), ("1920--1930", "1920–1930"), ("a - b", "a - b"),
    ("a ---- b", "a ---- b"), ("mit --strict", "mit --strict"), ("Ende --", "Ende –"),
    ("so ...", "so …"), ("so...", "so…"), ("a....", "a…."), ("..", ".."),
  ])
  func dashesAndEllipses(text: String, expected: String) {
    #expect(set(text) == expected)
  }

  @Test(arguments: [
    ("z. B. Saft", "z.~B. Saft"), ("o. Ä.", "o.~Ä."), ("i. d. R. so", "i.~d.~R. so"),
    ("10 €", "10~€"), ("5 kg.", "5~kg."), ("5 kgx", "5 kgx"), ("20 % mehr", "20~% mehr"),
    ("78 °C", "78~°C"), ("3 m²", "3~m²"), ("12 Uhr", "12~Uhr"), ("5 Karten", "5 Karten"),
    ("Ende. B. kam", "Ende. B. kam"), ("1,5 l", "1,5~l"), ("a 5", "a 5"), ("CHF 5", "CHF 5"),
  ])
  func spacesThatMustNotBreak(text: String, expected: String) {
    #expect(set(text) == expected.split(separator: "~").joined(separator: "\u{A0}"))
  }

  @Test(arguments: [
    ("Quoi ?", "Quoi\u{202F}?"), ("Oui !", "Oui\u{202F}!"), ("a ; b", "a\u{202F}; b"),
    ("a : b", "a\u{A0}: b"), ("Quoi?", "Quoi?"), ("10:30", "10:30"),
  ])
  func frenchPunctuation(text: String, expected: String) {
    #expect(set(text, "fr") == expected)
    #expect(set(text, "de") == text)
  }

  @Test(arguments: [
    "`\"a\" -- ...`", "    \"a\" -- b", "<b title=\"a -- b\">", "<https://a.de/b--c...d>",
    "[a](b--c \"d -- e\")", "![a](b--c.png)", "<!-- \"a\" -->",
  ])
  func codeHTMLAndURLsAreLeftAlone(text: String) {
    #expect(html(text, .typography, language: "de") == html(text, []))
  }

  @Test func autolinksAreLeftAlone() {
    #expect(
      html("\"http://a.de/b--c\" -- x", .all, language: "de")
        == "<p>„<a href=\"http://a.de/b--c\">http://a.de/b--c</a>“ – x</p>\n")
  }

  @Test func quotesEndWithTheirBlock() {
    #expect(set("\"a\n\nb\" c", "en") == "“a</p>\n<p>b&quot; c")
  }

  @Test(arguments: [
    ("\\\"a\\\"", "&quot;a&quot;"), ("a \\-- b", "a -- b"), ("a\\...", "a..."), ("\\'a\\'", "'a'"),
  ])
  func escapedMarksStay(text: String, expected: String) {
    #expect(set(text) == expected)
  }

  @Test func excerptsOutlinesAndWordsUseIt() {
    let result = rendered(
      "# \"A\" -- b\n\n\"Text\" ... mehr", options: { $0.language = "de" })
    #expect(result.excerptText == "„Text“ … mehr")
    #expect(result.outline.map(\.text) == ["„A“ – b"])
    #expect(result.outline.map(\.html) == ["„A“ – b"])
    #expect(result.ids == ["a-b"])
  }
}
