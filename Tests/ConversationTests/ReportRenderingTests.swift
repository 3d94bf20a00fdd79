import BlogModel
import Conversation
import Testing

/// The report as text, JSON and HTML.
@Suite struct ReportRenderingTests {
  @Test func textObeysNoCommandsOfOthers() {
    var posts = ReportSample.posts
    posts[0].title = "\u{1B}[31mRot\n\u{202E}\u{7}Ernte"
    let text = report(ReportSample.items, posts: posts, ReportSettings(namesPersons: true)).text()
    #expect(text.contains("[31mRot Ernte\n"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
  }

  @Test func rowsLeftOutAreCounted() {
    let items = (0..<13).map { question("q\($0)", at: $0) }
    let text = report(items).text(rows: 4)
    #expect(text.contains("  and 9 more\n"))
    #expect(text.split(separator: "\n").count { $0.contains("#c-q") } == 4)
    let page = report(items).html(site: "x", rows: 4)
    #expect(page.contains("<p class=\"soft more\">and 9 more</p>"))
    #expect(page.split(separator: "<li>").count { $0.contains("#c-q") } == 4)
    #expect(!report(items).text(rows: -1).contains("#c-q"))
  }

  @Test(arguments: [ReportWords.german, .english])
  func pagesAreWellFormed(words: ReportWords) {
    let full = ReportSample.example(ReportSettings(namesPersons: true)).html(
      site: "Saft", words: words)
    var markup = ReportMarkup()
    #expect(markup.read(full) == nil)
    // Three charts and a swatch for each of four channels; each chart has a table.
    #expect(markup.elements["svg"] == 7)
    #expect(markup.elements["desc"] == 3)
    #expect(markup.elements["details"] == 3)
    #expect(full.contains("<html lang=\"\(words.language)\">"))
    #expect(full.contains("<meta name=\"robots\" content=\"noindex\"/>"))
    #expect(!full.contains("url(") && !full.contains("@import"))
    #expect(
      markup.links == [
        "https://saft.example/ernte/#c-q2", "https://saft.example/ernte/",
        "https://saft.example/saft/",
      ])
    #expect(ReportMarkup.problem(in: report([], posts: []).html(site: "", words: words)) == nil)
    #expect(words.nouns.channels.count == TalkChannel.allCases.count)
    #expect(words.nouns.buckets.count == TalkReport.AnswerTimes.limits.count + 1)
    #expect(words.notation.months.count == 12)
    #expect(words.nouns.voices.count == 4)
  }

  @Test func pagesAreNotMadeByOthers() {
    let evil = "</title><script>\"&'\u{0}\u{202E}{a}"
    var posts = [post(evil, tags: [evil], products: [evil])]
    posts[0].title = evil
    var items = [item("a", post: evil), question("b", at: 1, post: evil)]
    items.append(ping("c", .trackback, from: "https://x.example\"><script>/", post: evil))
    items = items.map { $0.with { $0.author = evil } }
    for (url, link) in [
      ("javascript:alert(1)", nil), ("//evil.example/", nil), ("/\\evil.example", nil),
      ("data:text/html,x", nil), ("", nil), ("/blog/a/", "/blog/a/"),
      ("https://a.example/\"onx=\"", "https://a.example/%22onx=%22"),
    ] {
      posts[0].url = url
      let page = report(items, posts: posts, ReportSettings(namesPersons: true))
        .html(site: evil, words: .german)
      var markup = ReportMarkup()
      #expect(markup.read(page) == nil)
      #expect(markup.links == (link.map { ["\($0)#c-b", $0] } ?? []))
      #expect(
        page.contains("<title>Das Gespräch: &lt;/title&gt;&lt;script&gt;&quot;&amp;'{a}</title>"))
    }
  }

  @Test func numbersOfTheSitesLanguage() {
    let page = ReportSample.example().html(site: "Saft", words: .german)
    for expected in [
      "<h1>Das Gespräch: Saft</h1>", "Stand: 11. März 2026",
      "<dt>Erste Antwort nach</dt><dd class=\"big long\">1 Std. 30 Min.</dd>"
        + "<dd class=\"soft\">Median; neun von zehn: 1 Std. 30 Min.</dd>",
      "<dt>Beantwortete Fragen</dt><dd class=\"big\">50 %</dd>"
        + "<dd class=\"soft\">in 1 von 2 Gesprächen mit einer Frage</dd>",
      "<dt>Offene Fragen</dt><dd class=\"big\">1</dd><dd class=\"soft\">die älteste: 6 Tage 8 Std.</dd>",
      "<dt>Kommentare je Beitrag</dt><dd class=\"big\">2,5</dd>",
      "<dt>Stimmen</dt><dd class=\"big\">6</dd></div>",
    ] { #expect(page.contains(expected), "\(expected)") }
  }

  /// A post with one question, one mention and one like.
  @Test func oneOfEverythingIsNoPlural() {
    let report = report(
      [
        question("q", at: 0), ping("t", .trackback, at: 1), ping("w", .webmention, .like, at: 2),
      ], posts: [post("ernte")], at: 100, ReportSettings(weeks: 1, recentDays: 1))
    let german = report.html(site: "x", words: .german)
    for words in [
      "in 0 von 1 Gespräch mit einer Frage", "1 Kommentar, 1 Beitrag", "1 Erwähnung, 1 Beitrag",
      "1 Like, 1 Beitrag", "Neu am letzten Tag",
    ] { #expect(german.contains(words), "\(words)") }
    let english = report.html(site: "x")
    for words in [
      "in 0 of 1 thread with a question", "1 comment, 1 post", "1 mention, 1 post",
      "1 like, 1 post", "New in the last day",
    ] { #expect(english.contains(words), "\(words)") }
    let text = report.text()
    for words in [
      "(0 of 1 thread with a question)", "Per post, 1 post\n", "The last week\n", "New in 1 day ",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
    for page in [german, english, text] {
      let plural = page.matches(of: /\b1 (posts|threads|days|weeks|\w+s,|Beiträge|Likes)/)
      #expect(plural.isEmpty, "\(plural.map(\.output.0))")
    }
    let many = report.html(site: "1 {a:x|y}", words: .german)
    #expect(many.contains("<h1>Das Gespräch: 1 {a:x|y}</h1>"))
  }

  @Test func nothingIsNotZero() {
    let page = report([], posts: []).html(site: "Saft", words: .german)
    #expect(
      page.contains(
        "<dt>Erste Antwort nach</dt><dd class=\"big\">–</dd><dd class=\"soft\">keine</dd>"))
    #expect(page.contains("<dt>Beantwortete Fragen</dt><dd class=\"big\">–</dd>"))
    #expect(
      page.contains("<dt>Offene Fragen</dt><dd class=\"big\">0</dd><dd class=\"soft\">keine</dd>"))
    #expect(!page.contains("<section>"))
  }

  @Test(arguments: [
    (-5, "< 1 Min."), (0, "< 1 Min."), (59, "< 1 Min."), (60, "1 Min."), (3_599, "59 Min."),
    (3_600, "1 Std."), (86_399, "23 Std. 59 Min."), (86_400, "1 Tag"), (90_000, "1 Tag 1 Std."),
    (172_800, "2 Tage"), (864_000, "10 Tage"), (950_000, "10 Tage"), (86_400_000, "1000 Tage"),
    (864_000_000, "10.000 Tage"),
  ])
  func lengthsOfTime(seconds: Int, expected: String) {
    let page = report([question("a", at: 0)], at: seconds).html(site: "x", words: .german)
    let escaped = expected == "< 1 Min." ? "&lt; 1 Min." : expected
    #expect(page.contains("<dd class=\"soft\">die älteste: \(escaped)</dd>"))
  }

  @Test(arguments: [(0, 3, "0%"), (1, 300, "1%"), (299, 300, "99%"), (3, 3, "100%"), (1, 2, "50%")])
  func aFewAreNotNobody(part: Int, whole: Int, expected: String) {
    let items =
      (0..<whole).flatMap { index in
        let asked = question("q\(index)", at: index)
        return index < part
          ? [asked, owner("o\(index)", at: index + 1, parent: "q\(index)")] : [asked]
      } + [item("x"), item("y", parent: "x")]
    #expect(report(items).html(site: "x").contains("<dd class=\"big\">\(expected)</dd>"))
  }

  @Test func jsonWithNamesIsEscaped() {
    let items = ["\"", "\\", "\n\t\r", "\u{1}\u{7F}"].enumerated().map { index, name in
      question("q\(index)", at: index).with { $0.author = name }
    }
    let json = report(items, ReportSettings(namesPersons: true)).json()
    for name in [#""\"""#, #""\\""#, #""\n\t\r""#, #""\u0001\u007f""#] {
      #expect(json.contains("\"author\": \(name), \"text\": \"Gibt es den Saft noch?\""))
    }
  }

  @Test(arguments: [
    ("de", "de"), ("de-AT", "de"), ("DE", "de"), ("en-GB", "en"), ("fr", "en"), ("", "en"),
  ])
  func wordsByLanguage(tag: String, language: String) {
    #expect(ReportWords.builtIn(for: tag).language == language)
  }
}
