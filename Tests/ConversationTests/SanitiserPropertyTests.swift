import Testing

@testable import Conversation

/// What holds for every text, tried with many seeded ones.
@Suite struct SanitiserPropertyTests {
  /// Pieces of markup, whole, broken and misplaced.
  private static let pieces = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<em>", "</strong>", "<code>", "</code>", "<pre>",
    "</pre>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<blockquote>", "</blockquote>",
    "<br>", "</br>", "<br/>", "<a href='https://a.example/?a=1&b=\"'>", "<a href=javascript:x>",
    "</a>", "<a>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<svg>", "</svg>",
    "<math>", "<mtext>", "</math>", "<style>", "</style>", "<script>", "</script>", "<template>",
    "</template>", "<noscript>", "</noscript>", "<select>", "<option>", "</select>", "<textarea>",
    "</textarea>", "<title>", "</title>", "<h1>", "</h1>", "<img alt=Bild src=x onerror=y>", "<hr>",
    "<foreignObject>", "<desc>", "<form>", "</form>", "<x-y z>", "<!--", "-->", "--!>", "<![CDATA[",
    "]]>", "<!doctype html>", "<?x?>", "<", ">", "&", "&lt;", "&#60;", "&#x202E;", "&amp", "\"",
    "'",
    " ", "\n", "\n\n", "\t", "a", "b c", "ä", "„", "“", "👨‍👩‍👧", "\u{202E}", "\u{0}", "\u{338}",
    "https://h.example/x",
    "www.h.example", "http://x", "*", "**", "_", "`", "```\n", "~~~", "> ", "- ", "1. ", "# ",
    "===",
    "---", "    ", "[", "](", "]", ")", "](https://b.example)", "![", "\\", "|",
    "[x]: https://c.example\n",
    "frame>", "<frameset>", "<body onload=x>", "<html>", "</body>", "<head>", "<plaintext>",
    "<xmp>",
    "<iframe>", "</iframe>", "<object>", "<button>", "<dl><dt>", "<dd>", "<font color=red>",
    "<nobr>",
  ]

  private static func text(_ dice: inout Dice, upTo count: Int, from pieces: [String]) -> String {
    (0..<Int.random(in: 1...count, using: &dice))
      .compactMap { _ in pieces.randomElement(using: &dice) }.joined()
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func foreignHTMLIsAlwaysWellFormed(seed: UInt64) {
    var dice = Dice(seed: seed)
    let sanitiser = TalkSanitiser()
    for _ in 0..<400 {
      let text = Self.text(&dice, upTo: 40, from: Self.pieces)
      let html = sanitiser.foreignHTML(text)
      if let problem = WellFormedOutput.problem(in: html) {
        Issue.record("\(problem): \(text.debugDescription) gave \(html.debugDescription)")
      }
      // A parser that follows the standard reads the same tree, or this would change it.
      let again = sanitiser.foreignHTML(html)
      if again != html { Issue.record("\(text.debugDescription): \(html) became \(again)") }
    }
  }

  @Test(arguments: 11...18 as ClosedRange<UInt64>)
  func commentsAreAlwaysWellFormed(seed: UInt64) {
    var dice = Dice(seed: seed)
    let sanitiser = TalkSanitiser()
    for _ in 0..<400 {
      let text = Self.text(&dice, upTo: 40, from: Self.pieces)
      let html = sanitiser.commentHTML(text)
      if let problem = WellFormedOutput.problem(in: html) {
        Issue.record("\(problem): \(text.debugDescription) gave \(html.debugDescription)")
      }
      let again = sanitiser.foreignHTML(html)
      if again != html { Issue.record("\(text.debugDescription): \(html) became \(again)") }
    }
  }

  /// The way round the parsers and the way through them meet.
  @Test(arguments: 21...28 as ClosedRange<UInt64>)
  func plainTextsGiveTheSameBothWays(seed: UInt64) {
    let pieces = [
      "Saft", "und", " ", " ", "  ", "\n", "\n\n", " \n", "  \n", "\t", ".", ",", "!", "?", ":",
      ";",
      "1.", "2)", "3", "-", " - ", "+", "=", "*", " * ", "_", "a_b", "__", "#", "~", "~~", "&",
      "&amp;",
      "& ", "<", "<3", "< ", ">", ">>", "\"", "'", "(", ")", "[", "]", "[…]", "![", "{", "}", "|",
      "^",
      "$", "%", "@", "/", "ä", "„", "“", "–", "😊", "👨‍👩‍👧", "https://h.example/a_b?c=1&d",
      "www.h.example",
      "http://x", "https://h.example/&copy=1", "\u{A0}", "\u{338}", "<!", "</", "`", "\\", "::x",
      "---",
    ]
    var dice = Dice(seed: seed)
    let sanitiser = TalkSanitiser()
    var plainCount = 0
    for _ in 0..<2_000 {
      var text = CleanText.cleaned(Self.text(&dice, upTo: 12, from: pieces))
      guard text.withUTF8({ PlainParagraphs.isPlain($0) }) else { continue }
      plainCount += 1
      let short = sanitiser.commentHTML(text)
      let long = sanitiser.parsedComment(text)
      if short != long {
        Issue.record(
          "\(text.debugDescription): \(short.debugDescription), \(long.debugDescription)")
      }
    }
    #expect(plainCount > 100)
  }

  /// Names and excerpts are text: whatever goes in, no tag comes out unescaped.
  @Test(arguments: 31...34 as ClosedRange<UInt64>)
  func excerptsHoldNoMarkup(seed: UInt64) {
    var dice = Dice(seed: seed)
    let sanitiser = TalkSanitiser()
    for _ in 0..<400 {
      let text = Self.text(&dice, upTo: 30, from: Self.pieces)
      let html = sanitiser.excerptHTML(text)
      let problem = WellFormedOutput.problem(in: "<p>\(html)</p>")
      let isPlain = !html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\n") }
      if problem != nil || !isPlain { Issue.record("\(text.debugDescription): \(html)") }
    }
  }
}
