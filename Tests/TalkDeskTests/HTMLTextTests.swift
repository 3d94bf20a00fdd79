import Conversation
import Testing

@testable import TalkDesk

/// What of the HTML of a mail becomes text.
@Suite struct HTMLTextTests {
  /// What the sender wrote of a mail in HTML.
  private func own(_ html: String) -> String {
    QuoteCutting.ownText(of: HTMLText.plain(html), wasHTML: true).text
  }

  @Test(arguments: [
    (#"<a href="https://rezept.example/quitte">hier</a>"#, "hier (https://rezept.example/quitte)"),
    (#"<a href='http://a.example/?x=1&amp;y=2'>hier</a>."#, "hier (http://a.example/?x=1&y=2)."),
    (#"Da <A class=x HREF=https://a.example/b >hier </A>und"#, "Da hier (https://a.example/b) und"),
    // The text is the address.
    (#"<a href="https://a.example/">https://a.example/</a>"#, "https://a.example/"),
    (#"<a href="https://a.example/">https://A.example</a>"#, "https://A.example"),
    (#"<a href="https://a.example/b"> <b>a.example</b>/b </a>x"#, "a.example/b x"),
    (#"<a href="http://a.example">https://a.example/</a>"#, "https://a.example/"),
    // No page.
    (#"<a href="mailto:a@b.example">hier</a>"#, "hier"), (#"<a href="tel:123">hier</a>"#, "hier"),
    (#"<a href="javascript:alert(1)">hier</a>"#, "hier"), ("<a href='#top'>hier</a>", "hier"),
    (#"<a href="">hier</a>"#, "hier"), (#"<a name="x">hier</a>"#, "hier"),
    (#"<a href="/b">hier</a>"#, "hier"), (#"<a href="https://">hier</a>"#, "hier"),
    (#"<a href>hier</a>"#, "hier"), (#"<a href="https://a.example/"></a>x"#, "x"),
    // What would end an address is encoded.
    (
      #"<a href=" https://a.example/b c&quot;&lt;*&#10;d ">hier</a>"#,
      "hier (https://a.example/b%20c%22%3C%2A%0Ad)"
    ),
    // Open to the end, around blocks, and twice.
    (#"<a href="https://a.example/b">hier"#, "hier (https://a.example/b)"),
    (#"<a href="https://a.example/b"><div>hier</div></a><p>x"#, "hier (https://a.example/b)\n\nx"),
    (
      #"<a href="https://a.example/b">eins<a href="https://a.example/c">zwei</a>"#,
      "eins (https://a.example/b)zwei (https://a.example/c)"
    ),
    (#"<a data-href="https://a.example/b" title='href="x"'>hier</a>"#, "hier"),
  ]) func linksKeepTheirAddress(_ html: String, _ text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test(arguments: [
    ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
    (#"<ol start="9"><li>a</li><li>b</li></ol>x"#, "9. a\n10. b\n\nx"),
    (#"<ol start="-3"><li>a</ol>"#, "0. a"), (#"<ol start="x"><li>a</ol>"#, "1. a"),
    (#"<ol start="99999999999"><li>a<li>b</ol>"#, "999999999. a\n999999999. b"),
    ("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>e", "- a\n  - b\n  - c\n- d\n\ne"),
    ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),
    ("<ol><li>a<ul><li>b</ul>c</li><li>d</ol>", "1. a\n   - b\n\n   c\n2. d"),
    ("<ol><li>a<ol start=3><li>b</ol></ol>", "1. a\n\n   3. b"),
    ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n\n- c"),
    ("<ul><li><div>a</div><div>b</div></li></ul>", "- a\n  b"), ("<ul><li></li><li>a</ul>", "- a"),
    ("<ul><li><ul><li>a</ul></ul>", "- - a"), ("a<li>b<li>c", "a\n- b\n- c"), ("</ul></li>a", "a"),
    ("<ul><li>a</ul><blockquote>b</blockquote>", "- a\n\n> b"),
    ("<ul><li>a<blockquote>b</blockquote>c</ul>", "- a\n  > b\n\n  c"),
    ("<ul><li>a<blockquote><p>b</p><p>c</p></blockquote></ul>", "- a\n\n  > b\n  >\n  > c"),
    ("<ul><li><blockquote>a</blockquote></li><li>b</ul>", "- > a\n\n- b"),
    ("<blockquote><ul><li><p>a</p><p>b</p></ul></blockquote>", "> - a\n>\n>   b"),
    (
      "<ul><li>a<blockquote><pre>b\n\nc</pre></blockquote></ul>",
      "- a\n\n  > ```\n  > b\n  >\n  > c\n  > ```"
    ),
    ("<blockquote><ul><li>a</ul></blockquote>b", "> - a\n\nb"),
    ("<p>a</p><blockquote>b<br>c</blockquote>d", "a\n\n> b\n> c\n\nd"),
    ("<blockquote>a<blockquote>b</blockquote>c</blockquote>", "> a\n>> b\n>\n> c"),
  ]) func listsAndQuotesNest(_ html: String, _ text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test(arguments: [
    ("a<pre>\nx  = 1\n\n\ty *b* &lt;c&gt;\n</pre>b", "a\n\n```\nx  = 1\n\n\ty *b* <c>\n```\n\nb"),
    ("<pre><code>a<br>b</code></pre>", "```\na\nb\n```"), ("<pre> \n</pre>a", "a"),
    ("<pre>a", "```\na\n```"),
    ("<pre>a ``` b</pre>", "````\na ``` b\n````"),
    ("<ul><li>a<pre>b\nc</pre></ul>", "- a\n\n  ```\n  b\n  c\n  ```"),
    ("<blockquote><pre>a\nb</blockquote>c", "> ```\n> a\n> b\n> ```\n\nc"),
    ("<pre><div>a</div><div>b</div></pre>", "```\na\nb\n```"),
    // Plain text that a program put into HTML.
    (#"<pre class="k9mail">a  b<br>c"# + "\nd\n\ne</pre>f", "a b\nc\nd\n\ne\n\nf"),
  ]) func preformattedTextStays(_ html: String, _ text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test(arguments: [
    (#"Ein <img src="cid:1" alt="Bild"> hier"#, "Ein Bild hier"), (#"a<img alt="😀">b"#, "a😀b"),
    (#"a<img src="x">b<img alt="">c"#, "abc"),
    (
      #"<a href="https://a.example/b"><img alt="Bild &amp; *x"></a>"#,
      "Bild & \\*x (https://a.example/b)"
    ),
  ]) func picturesBecomeTheirText(_ html: String, _ text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test(arguments: [
    ("*Stern*", #"\*Stern\*"#), ("_x_", #"\_x\_"#), ("# x", "\\# x"), ("1. x", #"1\. x"#),
    ("12) x", #"12\) x"#), ("- x", #"\- x"#), ("+ x", #"\+ x"#), ("* x", #"\* x"#), ("#x", "#x"),
    ("1.x", "1.x"), ("1234567890. x", "1234567890. x"), ("a<br># b", "a\n\\# b"), ("-", #"\-"#),
    ("a<br>---", "a\n\\---"), ("===", #"\==="#), ("~~~ x", #"\~~~ x"#), ("a_b", "a_b"),
    ("3 * 4", "3 * 4"),
    ("`x`", #"\`x\`"#), ("[a](b)", #"[a\](b)"#), ("[a]: b", #"[a\]: b"#), ("[a] b", "[a] b"),
    (#"\*"#, #"\\\*"#), (#"a\b"#, #"a\b"#), (#"a\"#, #"a\\"#), ("&lt;p> x", #"\<p> x"#),
    ("1 &lt; 2", "1 < 2"),
    ("&amp;lt;", #"\&lt;"#), ("R&amp;B;", #"R\&B;"#), ("a & b;", "a & b;"), ("> x", "> x"),
    // Addresses stay as they are, and words that have to be found to be left out.
    ("https://a.example/_x_/*y*", "https://a.example/_x_/*y*"),
    ("www.a.example/_x_", "www.a.example/_x_"),
    ("*https://a.example/_x_* b*", #"\*https://a.example/_x_* b\*"#),
    ("_a_@b.example", "_a_@b.example"),
    ("a_<b>@</b>b.example", "a_@b.example"), ("&lt;https://a.example/>", "<https://a.example/>"),
    ("[x https://a.example](https://b.example)", #"[x https://a.example\](https://b.example)"#),
    ("<ul><li>1. x</ul>", #"- 1\. x"#),
  ]) func signsAreShownAsWritten(_ html: String, _ text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  /// Whatever is written in a paragraph, the comment shows it.
  @Test func anySignsAreShownAsWritten() {
    var dice = Dice(seed: 4)
    let pieces = [
      "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", ":", "!", "#", "##", "1.", "2)", "-",
      "---",
      "+", "=", "~~~", "\\", "<", ">", "<b>", "</p>", "<!--", "&amp;", "&#42;", "&", ";", "|", "\"",
      "a",
      "b", "ä", "„", " ", " ", " ", "\n",
    ]
    for round in 0..<4_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...10, using: &dice) {
        text += pieces.randomElement(using: &dice) ?? ""
      }
      let lines = text.split(separator: "\n").map {
        $0.split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty && !$0.hasPrefix(">") }
      let html = lines.map { line in
        line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      }
      let plain = HTMLText.plain(html.joined(separator: "<br>"))
      #expect(
        plain.split(separator: "\n").map { String(MarkdownEscapes.removed($0)) } == lines)
      let shown = TalkSanitiser().commentHTML(plain)
      let wanted = lines.isEmpty ? "" : "<p>" + html.joined(separator: "<br>") + "</p>"
      if shown.replacing("&quot;", with: "\"").filter({ $0 != "\n" }) != wanted {
        Issue.record("round \(round): \(lines) became \(plain), shown as \(shown)")
        return
      }
    }
  }

  @Test(arguments: [
    #"<div>Ja!</div><div class="gmail_quote">Am Fr. schrieb X:<blockquote>Hallo</blockquote></div>"#,
    """
    <div>Ja!</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">Am Fr.
    schrieb X<br>(der Laden):<br></div><blockquote class="gmail_quote">Hallo</blockquote></div>
    """,
    #"<div>Ja!</div><div class="yahoo_quoted">X:<br><blockquote>Hallo</blockquote></div>"#,
    #"Ja!<br>Am Fr. schrieb X:<blockquote type="cite">Hallo</blockquote>"#,
    #"<div class="gmail_quote">Am Fr. schrieb X:<blockquote>Hallo</blockquote></div><p>Ja!</p>"#,
    "Ja!<div>--</div><div>Erika</div>",
    "<p>Ja!</p><p>________________________________</p>"
      + "<div>Von: X<br>Gesendet: Y<br>An: Z_<br><br>Hallo</div>",
    "Ja!<div>-----Ursprüngliche Nachricht-----</div>Hallo",
    "Ja!<br>Am 1. schrieb _X_ &lt;b>:<blockquote>Hallo</blockquote>",
    "Ja!<p>On 1 May, * X wrote:</p><blockquote>Hallo</blockquote>",
    #"Ja!<p><a href="https://a.example/\#(String(repeating: "x", count: 150))">Outlook für iOS</a></p>"#,
  ]) func quotedMailsAreLeftOut(_ html: String) {
    #expect(own(html) == "Ja!")
  }

  @Test(arguments: [
    // Own words before a quote, of which no program says that it is a mail.
    (
      "Am Anfang schrieb Goethe:<blockquote>Ach</blockquote>Ja!",
      "Am Anfang schrieb Goethe:\n> Ach\n\nJa!"
    ),
    (
      #"Du fragst:<blockquote type="cite">Wann?</blockquote>Heute."#,
      "Du fragst:\n> Wann?\n\nHeute."
    ),
    (
      #"<div class="gmail_quote"></div>Ja:<blockquote>a</blockquote>b"#, "Ja:\n> a\n\nb"
    ),
    (
      #"<div class="gmail_quote">a<br>b<br>c<br>d<br>e:<blockquote>f</blockquote></div>"#,
      "a\nb\nc\nd\ne:"
    ),
  ]) func ownWordsStay(_ html: String, _ text: String) {
    #expect(own(html) == text)
  }

  /// What Markdown makes of it has the structure of the mail again.
  @Test(arguments: [
    "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><p>e</p>",
    "<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>",
    "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
    "<p>a</p><blockquote><p>b</p><blockquote><p>c</p></blockquote><p>d</p></blockquote><p>e</p>",
    "<blockquote><ul><li>a</li></ul></blockquote><ul><li>b</li></ul><blockquote><p>c</p></blockquote>",
    "<ul><li>a<blockquote><p>b</p></blockquote></li><li>c</li></ul>",
    "<ul><li>a<blockquote><p>b</p><p>c</p></blockquote></li><li>d</li></ul>",
    "<p>a</p><pre><code>b\n\n  *c*\n</code></pre><p>d<br>e</p>",
    "<blockquote><pre><code>a\n\n b\n</code></pre></blockquote><p>c</p>",
    "<ul><li>a<pre><code>b\n</code></pre></li><li>c</li></ul>",
  ]) func structureStays(_ html: String) {
    let elements = { (html: String) in
      html.replacing("<code>", with: "").replacing("</code>", with: "").replacing("\n", with: "")
        // Items with a blank line between them have paragraphs.
        .replacing("<li><p>", with: "<li>").replacing("</p></li>", with: "</li>")
        .replacing("</p><ul>", with: "<ul>").replacing("</p><blockquote>", with: "<blockquote>")
        .replacing("</p><pre>", with: "<pre>")
    }
    #expect(elements(TalkSanitiser().commentHTML(HTMLText.plain(html))) == elements(html))
  }

  /// The same of structures that nobody thought of.
  @Test func anyStructureStays() {
    var dice = Dice(seed: 5)
    var number = 0
    func blocks(_ depth: Int, after first: String) -> String {
      var html = ""
      // Two lists or quotes behind each other would be one.
      var last = first
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        number += 1
        let kind = ["p", "ul", "ol", "blockquote", "pre"].randomElement(using: &dice) ?? "p"
        if depth > 3 || kind == last || kind == "p" || kind == "ol" && last == "ul"
          || kind == "ul" && last == "ol"
        {
          // Behind a block, a line needs no paragraph of its own.
          let name = ["", "p"].contains(last) || Bool.random(using: &dice) ? "p" : "div"
          html += "<\(name)>w\(number)<br>x\(number)</\(name)>"
          last = "p"
          continue
        }
        last = kind
        switch kind {
        case "pre": html += "<pre>w\(number)\n\n  x\(number)\n</pre>"
        case "blockquote": html += "<blockquote>\(blocks(depth + 1, after: ""))</blockquote>"
        default:
          html += "<\(kind)>"
          for _ in 0..<Int.random(in: 1...3, using: &dice) {
            number += 1
            html += "<li>v\(number)"
            if Bool.random(using: &dice) { html += blocks(depth + 1, after: "") }
            html += "</li>"
          }
          html += "</\(kind)>"
        }
      }
      return html
    }
    let elements = { (html: String) in
      var html = html
      for left in ["<p>", "</p>", "<div>", "</div>", "<code>", "</code>", "\n"] {
        html = html.replacing(left, with: "")
      }
      return html
    }
    for round in 0..<1_000 {
      let html = blocks(0, after: "")
      let plain = HTMLText.plain(html)
      guard plain.count < 4_000 else { continue }
      let shown = TalkSanitiser().commentHTML(plain)
      if elements(shown) != elements(html) {
        Issue.record("round \(round): \(html)\nbecame\n\(plain)\nshown as\n\(shown)")
        return
      }
    }
  }

  /// No word is lost, in whatever order tags come, neither in the text nor in the comment.
  @Test func noWordIsLost() {
    var dice = Dice(seed: 11)
    let names = [
      "p", "div", "ul", "ol", "li", "blockquote", "pre", "b", "td", "a href=\"https://a.example/\"",
    ]
    for round in 0..<3_000 {
      var html = ""
      var words: [String] = []
      for number in 0..<Int.random(in: 1...14, using: &dice) {
        for _ in 0..<Int.random(in: 0...3, using: &dice) {
          let name = names.randomElement(using: &dice) ?? "p"
          let isClosing = Bool.random(using: &dice)
          html += isClosing ? "</\(name.prefix { $0 != " " })>" : "<\(name)>"
        }
        let sign = ["", "- ", "1. ", "# ", "*", "> ", "``` "].randomElement(using: &dice) ?? ""
        words.append("wort\(number)x")
        html += sign + "wort\(number)x" + (Bool.random(using: &dice) ? "<br>" : "\n")
      }
      let plain = HTMLText.plain(html)
      for text in [plain, TalkSanitiser().commentHTML(plain)] {
        let found = text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
          $0.hasPrefix("wort")
        }
        if found != words {
          Issue.record("round \(round): \(html)\nbecame\n\(text)")
          return
        }
      }
    }
  }

  /// Much of anything costs no more than its size, and nests no deeper than anybody writes.
  @Test func limitsHold() {
    for piece in [
      "<ul>", "<ul><li>", "<ul><li>a", "<li>", "<li>a", "<ol><ul>", "<blockquote>", "<blockquote>a",
      "<blockquote><ul><li>a", "</ul>a", "</blockquote>a", "<pre>", "<pre>a\n", "<pre>a</pre>",
      #"<a href="https://a.example">"#, "<a href=x", "<a =", "<a ' ", #"<img alt="*">"#, "*", "_ ",
      "`", "\\", "]", "&amp;", "h", "www.", "http://", "@", "<div class=gmail_quote>:", "<br>",
      "<br>a:<blockquote type=cite>", "</li></ul></blockquote>",
    ] {
      let text = HTMLText.plain(String(repeating: piece, count: 60_000 / piece.utf8.count))
      #expect(text.utf8.count < 1_000_000, "\(piece)")
      _ = QuoteCutting.ownText(of: text, wasHTML: true)
    }
  }
}
