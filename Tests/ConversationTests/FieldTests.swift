import Conversation
import Testing

/// Names, titles, addresses and excerpts.
@Suite struct FieldTests {
  @Test(arguments: [
    ("Erika M.", "Erika M."), ("  Erika \n\t M. ", "Erika M."), ("Tom &amp; Eva", "Tom & Eva"),
    ("AT&T", "AT&T"), ("I <3 U", "I <3 U"), ("<b>Erika</b>", "Erika"), ("<script>x</script>", nil),
    ("<script>x</script>Erika", "Erika"), ("Er\u{200B}ika\u{202E}", "Erika"), ("\u{3164}", nil),
    ("", nil),
    (" \u{A0} ", nil), ("\u{301}\u{301}", nil), ("e\u{301}", "é"), ("\u{338}<b>\u{338}</b>a", "a"),
    ("&lt;b&gt;", "<b>"),
    ("&#x202E;x", "x"),
    ("\"><img src=x onerror=alert(1)>", "\">"), ("a<br>b", "a b"), ("<p>a</p><p>b</p>", "a b"),
    ("👩‍🌾", "👩‍🌾"),
  ])
  func namesAndTitlesOfPages(name: String, clean: String?) {
    let clean = clean.map { Array($0.utf8) }
    #expect(TalkSanitiser().foreignName(name).map { Array($0.utf8) } == clean)
    #expect(TalkSanitiser().sanitisedTitle(name).map { Array($0.utf8) } == clean)
  }

  /// What somebody typed is text, whatever it looks like.
  @Test(arguments: [
    ("Erika M.", "Erika M."), ("  Erika \n\t M. ", "Erika M."), ("Firma <Nord>", "Firma <Nord>"),
    ("Tom &amp; Eva", "Tom &amp; Eva"), ("AT&T", "AT&T"), ("I <3 U", "I <3 U"),
    ("<script>x</script>", "<script>x</script>"), ("<!-- -->", "<!-- -->"),
    ("Er\u{200B}ika\u{202E}", "Erika"), ("&#x202E;x", "&#x202E;x"), ("\u{3164}", nil), ("", nil),
    (" \u{A0} ", nil), ("\u{301}\u{301}", nil), ("\u{338}a", "a"), ("e\u{301}", "é"),
    ("a\u{0}b", "ab"), ("👩‍🌾", "👩‍🌾"),
  ])
  func names(name: String, clean: String?) {
    #expect(
      TalkSanitiser().sanitisedName(name).map { Array($0.utf8) } == clean.map { Array($0.utf8) })
  }

  @Test(arguments: [
    (TalkType.comment, "Firma <Nord>"), (.reply, "Firma <Nord>"), (.trackback, "Firma"),
  ])
  func theTypeOfTheItemDecidesOfItsName(type: TalkType, name: String) {
    let lines = TalkReaderTests.comment.filter { !$0.hasPrefix("type") && !$0.hasPrefix("author") }
    let sample = Sample(lines + ["type: \(type.rawValue)", "author: Firma <Nord>"])
    #expect(sample.read().item?.author == name)
  }

  @Test func namesAndTitlesAreCutByCharacters() {
    let long = String(repeating: "👩‍🌾", count: 300)
    #expect(TalkSanitiser().sanitisedName(String(repeating: "ä", count: 246))?.count == 246)
    #expect(TalkSanitiser().sanitisedName(String(repeating: "ä", count: 246))?.last == "…")
    #expect(TalkSanitiser().sanitisedName(String(repeating: "ä", count: 245))?.last == "ä")
    #expect(TalkSanitiser().sanitisedTitle(String(repeating: "ä", count: 251))?.count == 251)
    #expect((TalkSanitiser().sanitisedName(long)?.utf8.count ?? 0) <= 245 * 4 + 3)
  }

  @Test(arguments: [
    ("https://a.example", "https://a.example"),
    ("HTTP://A.Example/B?C#D", "http://a.example/B?C#D"),
    (" https://a.example/x y ", "https://a.example/x%20y"),
    ("ht\ntps://a.example", "https://a.example"),
    ("https://a.example:8080/", "https://a.example:8080/"),
    ("https://a.example/\"<>`", "https://a.example/%22%3C%3E%60"),
    ("https://a.example/%41", "https://a.example/%41"),
    ("https://ä.example", "https://%C3%A4.example"),
    ("https://a%c3%a4.Example", "https://a%C3%A4.example"),
    ("\u{FEFF}https://a.example", "https://a.example"),
    ("https://a.example/a@b", "https://a.example/a@b"),
    ("https://a.example?x", "https://a.example?x"),
    ("mailto:a@b.example", nil), ("javascript:alert(1)", nil), ("a.example", nil),
    ("//a.example", nil),
    ("https://", nil), ("https:///a", nil), ("https://a@b.example", nil),
    ("https://a:b@c.example", nil),
    ("https://a.example\\@b.example", nil), ("https://.", nil), ("https://a%2fb.example", nil),
    ("https://a%00.example", nil), ("https://a%c", nil), ("https://a b.example", nil),
    ("https://a:999999", nil),
    ("https://[::1]/", nil), ("ftp://a.example", nil), ("", nil), ("https://a<b", nil),
    ("data:,x", nil),
  ])
  func addresses(address: String, clean: String?) {
    #expect(TalkSanitiser().sanitisedURL(address) == clean)
  }

  @Test func addressesHaveALimit() {
    let path = String(repeating: "a", count: 180)
    #expect(TalkSanitiser().sanitisedURL("https://a.example/\(path)", limit: 200) != nil)
    #expect(TalkSanitiser().sanitisedURL("https://a.example/\(path)abc", limit: 200) == nil)
    #expect(
      TalkSanitiser().sanitisedURL("https://a.example/" + String(repeating: "ä", count: 400)) == nil
    )
    #expect(TalkSanitiser().sanitisedURL(String(repeating: "h", count: 1_000_000)) == nil)
  }

  @Test(arguments: [
    ("a <b>b</b>\n c & d", "a b c &amp; d"), ("&lt;script&gt;", "&lt;script&gt;"),
    ("*a* [b](c)", "*a* [b](c)"),
    ("<p>a<p>b", "a b"), ("https://a.example", "https://a.example"), ("<style>x</style>a", "a"),
    ("a < b", "a &lt; b"),
    ("[url=http://a.example]x[/url]", "[url=http://a.example]x[/url]"), ("<![CDATA[x]]>y", "y"),
    ("", ""),
  ])
  func excerpts(text: String, html: String) {
    #expect(TalkSanitiser().excerptHTML(text) == html)
  }

  @Test func theKindOfItemDecides() {
    var item = item("a")
    item.text = "*a*"
    #expect(TalkSanitiser().html(of: item) == "<p><em>a</em></p>")
    item.type = .pingback
    #expect(TalkSanitiser().html(of: item) == "*a*")
    item.state = .tombstone
    #expect(TalkSanitiser().html(of: item) == "")
  }

  /// Whatever the size, only what can be shown is looked at.
  @Test(arguments: [
    "a", "<b>", "*a", "![", "> ", "[", "<b a=1><p>", "\u{301}", "&", "`", "https://a.example/ ",
    "- ",
  ])
  func giantsAreCut(piece: String) {
    let giant = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
    let sanitiser = TalkSanitiser()
    for html in [
      sanitiser.commentHTML(giant), sanitiser.foreignHTML(giant), sanitiser.excerptHTML(giant),
    ] {
      #expect(html.utf8.count <= 200_000)
    }
    #expect(WellFormedOutput.problem(in: sanitiser.commentHTML(giant)) == nil)
    #expect(WellFormedOutput.problem(in: sanitiser.foreignHTML(giant)) == nil)
  }

  /// An accent behind `>` would make another character of the end of a tag.
  @Test(arguments: [
    ("\u{338}a", "<p>a</p>"), ("x *\u{338}a*\u{338}b", "<p>x <em>a</em>b</p>"),
    ("a\n\u{338}b", "<p>a<br>b</p>"), ("`\u{338}`\u{338}b", "<p>b</p>"), ("\u{301}", ""),
    ("```\n\u{338}a\n```", "<pre><code>a\n</code></pre>"), ("a\u{338}b", "<p>a\u{338}b</p>"),
  ])
  func accentsNeedALetter(text: String, html: String) {
    #expect(Array(TalkSanitiser().commentHTML(text).utf8) == Array(html.utf8))
  }

  /// Elements that do not end, each with another attribute, are copied into each paragraph.
  @Test func unclosedElementsDoNotMultiply() {
    let html = (0..<200).map { "<b a=\($0)><p>" }.joined() + "x"
    #expect(TalkSanitiser().foreignHTML(html) == "<p><strong>x</strong></p>")
    let more = (0..<201).map { "<b a=\($0)><p>" }.joined() + "x"
    #expect(TalkSanitiser().foreignHTML(more).hasPrefix("<p>&lt;b a=0&gt;&lt;p&gt;"))
  }

  @Test func deepNestingIsShownAsTyped() {
    let deep = String(repeating: "> ", count: 200) + "x"
    #expect(TalkSanitiser().commentHTML(deep).hasPrefix("<p>&gt; &gt;"))
    let lists = (0..<11).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
    #expect(WellFormedOutput.problem(in: TalkSanitiser().commentHTML(lists)) == nil)
  }
}
