import Testing

@testable import Conversation

/// What visitors write as Markdown, or as something that looks like it: nothing of it is lost.
@Suite struct CommentMarkupTests {
  @Test(arguments: [
    // The numbers are words of the visitor.
    ("2026. war ein gutes Jahr.", "<ol start=\"2026\"><li>war ein gutes Jahr.</li></ol>"),
    ("3. drei\n4. vier", "<ol start=\"3\"><li>drei</li><li>vier</li></ol>"),
    ("1. eins", "<ol><li>eins</li></ol>"), ("0) null", "<ol start=\"0\"><li>null</li></ol>"),
    ("- a\n\n  7. b", "<ul><li><p>a</p><ol start=\"7\"><li>b</li></ol></li></ul>"),
    // Definitions that nothing refers to.
    ("Stimmt.\n\n[Edit]: danke!", "<p>Stimmt.</p><p>[Edit]: danke!</p>"),
    ("[Antwort]: ja", "<p>[Antwort]: ja</p>"),
    ("Fuß[^1]\n\n[^2]: Notiz", "<p>Fuß[^1]</p><p>[^2]: Notiz</p>"),
    (
      "[Quelle]: https://q.example/seite",
      "<p>[Quelle]: <a href=\"https://q.example/seite\" rel=\"ugc nofollow noopener\">https://q.example/seite</a></p>"
    ),
    ("> [Edit]: danke", "<blockquote><p>[Edit]: danke</p></blockquote>"),
    ("- [Edit]: danke", "<ul><li>[Edit]: danke</li></ul>"),
    ("[Zwei\nZeilen]: x", "<p>[Zwei<br>Zeilen]: x</p>"),
    (
      "Siehe [dort][1].\n\n[1]: https://d.example/",
      "<p>Siehe <a href=\"https://d.example/\" rel=\"ugc nofollow noopener\">dort</a>.</p>"
    ),
    (
      "[Dort]\n\n[dort]: https://d.example/",
      "<p><a href=\"https://d.example/\" rel=\"ugc nofollow noopener\">Dort</a></p>"
    ),
    ("```\n[a]: b\n```", "<pre><code>[a]: b\n</code></pre>"),
    ("`x`\n\n    [a]: b", "<p><code>x</code></p><pre><code>[a]: b\n</code></pre>"),
    // What stands below a quote is no quote.
    (
      "> Nehmt ihr auch Quitten?\nJa, gern!\n> Und Birnen?\nNein.",
      "<blockquote><p>Nehmt ihr auch Quitten?</p></blockquote><p>Ja, gern!</p>"
        + "<blockquote><p>Und Birnen?</p></blockquote><p>Nein.</p>"
    ),
    ("> a\n> b", "<blockquote><p>a<br>b</p></blockquote>"),
    (" > a\nb", "<blockquote><p>a</p></blockquote><p>b</p>"),
    ("~~~\n> a\nb\n~~~", "<pre><code>&gt; a\nb\n</code></pre>"),
    ("> ```\n> a\n> ```\nb", "<blockquote><pre><code>a\n</code></pre></blockquote><p>b</p>"),
    // A bare address is whole.
    (
      "**Da:** https://a.example/wiki/_Saft_/*x*y_.",
      "<p><strong>Da:</strong> <a href=\"https://a.example/wiki/_Saft_/*x*y\" rel=\"ugc nofollow noopener\">https://a.example/wiki/_Saft_/*x*y</a>_.</p>"
    ),
    (
      "*https://a.example/b_c_*",
      "<p><em><a href=\"https://a.example/b_c\" rel=\"ugc nofollow noopener\">https://a.example/b_c</a>_</em></p>"
    ),
    (
      "[a](https://a.example/_b_) `https://a.example/_b_` <https://a.example/*b*>",
      "<p><a href=\"https://a.example/_b_\" rel=\"ugc nofollow noopener\">a</a> <code>https://a.example/_b_</code> "
        + "<a href=\"https://a.example/*b*\" rel=\"ugc nofollow noopener\">https://a.example/*b*</a></p>"
    ),
    // Pictures are links.
    (
      "![Mein Glas](https://a.example/y.png)",
      "<p><a href=\"https://a.example/y.png\" rel=\"ugc nofollow noopener\">Mein Glas</a></p>"
    ),
    (
      "![](https://a.example/y.png)",
      "<p><a href=\"https://a.example/y.png\" rel=\"ugc nofollow noopener\">https://a.example/y.png</a></p>"
    ),
    ("![x](data:image/png;base64,AA)", "<p>x</p>"),
    (
      "[![x](https://a.example/y.png)](https://a.example/)",
      "<p><a href=\"https://a.example/\" rel=\"ugc nofollow noopener\">x</a></p>"
    ),
    // Links in links that lead nowhere.
    (
      "[<https://a.example/>](/hier)",
      "<p><a href=\"https://a.example/\" rel=\"ugc nofollow noopener\">https://a.example/</a></p>"
    ),
    // Ornaments.
    ("- a\n  ***\n  b", "<ul><li>a<br>b</li></ul>"),
    ("a\n\n---\n\nb", "<p>a</p><p>b</p>"), ("---", "<p>---</p>"), ("-", "<p>-</p>"),
    ("> ", "<p>&gt;</p>"),
    ("~~~ Viele Grüße ~~~\nErika", "<p>Viele Grüße ~~~</p><pre><code>Erika\n</code></pre>"),
    ("```swift\nlet a = 1\n```", "<pre><code>let a = 1\n</code></pre>"),
  ])
  func comment(text: String, html: String) {
    #expect(TalkSanitiser().commentHTML(text) == html)
  }

  /// Depth counts containers and marks together; deeper than anybody means is shown as typed.
  @Test func depthIsLimited() {
    let quotes = TalkSanitiser().commentHTML(String(repeating: ">", count: 23) + " a")
    #expect(quotes.hasPrefix("<blockquote><blockquote>"))
    #expect(
      TalkSanitiser().commentHTML(String(repeating: ">", count: 40) + " a")
        == "<p>" + String(repeating: "&gt;", count: 40) + " a</p>")
  }

  /// What is put in for the parser can be taken out, and nothing else changes but empty lines.
  @Test(arguments: 51...54 as ClosedRange<UInt64>)
  func sourceKeepsEveryCharacter(seed: UInt64) {
    let pieces = [
      "a", " ", "\n", "\n\n", "> ", "- ", "1. ", "[a]", "[b]: ", "[", "]: ", "\\", "```\n", "~~~\n",
      "https://h.example/_x_*", "www.a.example/*", "*", "_", "ä", "\u{1F600}", "    ",
    ]
    var dice = Dice(seed: seed)
    for _ in 0..<1_000 {
      var text = (0..<dice.next() % 20).map { _ in
        pieces[Int(dice.next() % UInt64(pieces.count))]
      }.joined()
      let bytes = text.withUTF8 { CommentSource($0).bytes }
      let restored = bytes.withUnsafeBufferPointer { CommentSource.restored($0) }
      #expect(restored.filter { $0 != 0x0A } == Array(text.utf8).filter { $0 != 0x0A })
      #expect(restored.count >= text.utf8.count)
      if !text.contains(">") { #expect(restored == Array(text.utf8)) }
    }
  }
}
