import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

@Suite struct FilterTests {
  static func theme() throws -> Theme {
    var theme = Theme.inline([:])
    theme.texts = [
      "read_more": .plain("Weiterlesen & staunen"),
      "by": .plain("Von {{ name }}"),
      "posts": .plural(one: "Ein Beitrag", other: "{{count}} Beiträge"),
      "nav.home": .plain("Start"),
      "page_of": .plain("Seite {{ number }} von {{ total }}"),
    ]
    theme.assets = [
      "css/main.css": .init(
        path: try #require(PagePath("/assets/css/main 1.css")), source: "main.css")
    ]
    theme.settings = [
      .init(key: "note", value: .text("Ein *Wort*")),
      .init(key: "colours", value: .list([.text("rot"), .integer(3), .null])),
    ]
    return theme
  }

  static let results: [(String, String)] = [
    (#"{{ "read_more" | t }}"#, "Weiterlesen &amp; staunen"),
    (#"{{ "by" | t: name: "A & <b>" }}"#, "Von A &amp; &lt;b&gt;"),
    (#"{{ "posts" | t: count: 1 }}"#, "Ein Beitrag"),
    (#"{{ "posts" | t: count: 0 }}"#, "0 Beiträge"),
    (#"{{ "posts" | t: count: 12 }}"#, "12 Beiträge"),
    (#"{{ "posts" | t: count: "1" }}"#, "Ein Beitrag"),
    (#"{{ "nav.home" | t }}"#, "Start"),
    (#"{{ "page_of" | t: total: 9, number: 2 }}"#, "Seite 2 von 9"),
    (#"{% assign key = "nav." | append: "home" %}{{ key | t }}"#, "Start"),
    (#"{{ "2010-06-03" | localized_date }}"#, "3. Juni 2010"),
    (#"{{ "2010-06-03 23:30" | localized_date: "full" }}"#, "Donnerstag, 3. Juni 2010"),
    (#"{{ "2010-06-03T23:30:00Z" | localized_date: "short" }}"#, "04.06.2010"),
    (#"{{ "2010-06-03" | localized_date: "month" }}"#, "Juni 2010"),
    (#"{{ "now" | localized_date }}"#, "3. Oktober 2026"),
    (#"{{ nil | localized_date }}"#, ""),
    (#"{{ 1275602400 | localized_date: "short" }}"#, "04.06.2010"),
    (#"{{ "2010-06-03" | date: "%A, %-d. %B %Y" }}"#, "Donnerstag, 3. Juni 2010"),
    (#"{{ "css/main.css" | asset_url }}"#, "/assets/css/main%201.css"),
    (#"{{ "/a/" | relative_url }}"#, "/a/"),
    (#"{{ "/a/?x=1&y=2" | absolute_url }}"#, "https://example.de/a/?x=1&amp;y=2"),
    (#"{{ "a/" | absolute_url }}"#, "https://example.de/a/"),
    (#"{{ "" | absolute_url }}"#, "https://example.de/"),
    (#"{{ "https://a.de/" | absolute_url }}"#, "https://a.de/"),
    (#"{{ "mailto:a@b.de" | absolute_url }}"#, "mailto:a@b.de"),
    (#"{{ "//a.de/x" | absolute_url }}"#, "//a.de/x"),
    ("{{ '#oben' | absolute_url }}", "#oben"),
    ("{{ '#oben' | relative_url }}", "#oben"),
    (#"{{ nil | absolute_url }}{{ nil | relative_url }}{{ nil | markdownify }}"#, ""),
    (#"{{ theme.note | markdownify }}"#, "<p>Ein <em>Wort</em></p>"),
    (#"{{ "**A** & B" | markdownify }}"#, "<p><strong>A</strong> &amp; B</p>"),
    (#"{{ theme.colours | join: "," }}"#, "rot,3,"),
    (#"{{ theme.colours.size }}{{ theme.nothing }}"#, "3"),
    (#"{{ 12.9 | money }}"#, "12,90\u{A0}€"),
    (#"{{ 12 | money }}"#, "12,00\u{A0}€"),
    (#"{{ "1234567.895" | money }}"#, "1.234.567,90\u{A0}€"),
    (#"{{ -0.5 | money }}"#, "-0,50\u{A0}€"),
    (#"{{ "12.90 CHF" | money }}"#, "12,90\u{A0}CHF"),
    (#"{{ 12.9 | money: "jpy" }}"#, "13\u{A0}¥"),
    (#"{{ nil | money }}"#, ""),
  ]

  @Test(arguments: results)
  func filterGives(template: String, text: String) throws {
    let output = renderHome(
      template, try SiteBuilder().site(), theme: try Self.theme())
    #expect(output.lines == [])
    #expect(output.files["/"]?.trimmed == text)
  }

  static let mistakes: [(String, String)] = [
    (
      #"<p>{{ "read_mor" | t }}"#,
      "home.liquid:1:20 missing-text the theme has no text `read_mor` (did you mean `read_more`?)"
    ),
    (
      "\n {{ 'xyz' | t: count: 1 }}",
      "home.liquid:2:13 missing-text the theme has no text `xyz`"
    ),
    (
      #"{{ "by" | t }}"#,
      "home.liquid:1:11 template-runtime the text `by` needs the argument `name`"
    ),
    (
      #"{{ "css/mein.css" | asset_url }}"#,
      """
      home.liquid:1:21 missing-asset the theme has no asset `css/mein.css` \
      (did you mean `css/main.css`?)
      """
    ),
    (
      #"{{ "/css/main.css" | asset_url }}"#,
      """
      home.liquid:1:22 missing-asset the theme has no asset `/css/main.css` \
      (did you mean `css/main.css`?)
      """
    ),
    (
      #"{{ "2010-06-03" | localized_date: "lang" }}"#,
      """
      home.liquid:1:35 template-runtime no form `lang` of dates; there are `short`, `long`, \
      `full`, `month`
      """
    ),
    (
      #"{{ "12,90" | money }}"#,
      "home.liquid:1:14 template-runtime `12,90` is not an amount of money"
    ),
    (
      #"{{ 1 | money: "Euro" }}"#,
      "home.liquid:1:15 template-runtime `Euro` is not a currency"
    ),
    (
      #"{{ "gestern" | localized_date }}"#,
      "home.liquid:1:16 template-runtime `gestern` is no date"
    ),
    (
      #"{{ site | localized_date }}"#,
      "home.liquid:1:11 template-runtime `Saftblog` is no date"
    ),
    (
      #"{{ 999999999999999999 | localized_date }}"#,
      "home.liquid:1:25 template-runtime `999999999999999999` is no date"
    ),
    (
      #"{{ site.titel }}"#,
      "home.liquid:1:9 unknown-property `site` has no property `titel` (did you mean `title`?)"
    ),
    (
      #"{{ "x" | asset_ur }}"#,
      "home.liquid:1:10 unknown-filter unknown filter `asset_ur` (did you mean `asset_url`?)"
    ),
    (
      #"{{ "x" | asset_url: 3 }}"#,
      "home.liquid:1:10 filter-arguments `asset_url` takes no arguments, not 1"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakeIsNamedAtItsPlace(template: String, line: String) throws {
    let output = renderHome(template, try SiteBuilder().site(), theme: try Self.theme())
    #expect(output.lines == [line])
  }

  @Test func helpSaysWhatToDo() throws {
    let output = renderHome(
      #"{{ "a" | t }}{{ "b" | asset_url }}"#, try SiteBuilder().site(), theme: try Self.theme())
    #expect(
      output.findings.map(\.help) == [
        ["add `a` to the locale files of the theme"],
        ["names are paths below the folder `assets` of the theme"],
      ])
    #expect(output.findings.map(\.severity) == [.error, .error])
  }

  @Test func samePlaceIsReportedOnce() throws {
    let output = renderHome(
      #"{% for i in (1..50) %}{{ "x" | t }}{% endfor %}"#, try SiteBuilder().site())
    #expect(output.findings.count == 1)
  }

  @Test(arguments: [
    ("/", "/a", "/a"), ("/blog/", "/a", "/blog/a"), ("/blog/", "/", "/blog/"),
    ("/blog/", "/blog/a", "/blog/a"), ("/blog/", "/blog", "/blog"),
    ("/blog/", "/blogger/", "/blog/blogger/"), ("/blog/", "//a.de/", "//a.de/"),
    ("/blog/", "https://a.de/x", "https://a.de/x"), ("/blog/", "#a", "#a"), ("/blog/", "", ""),
    ("/blog/", "a/b", "a/b"),
  ])
  func relativeLinks(base: String, address: String, link: String) throws {
    let base = try #require(BaseURL("https://example.de\(base)"))
    #expect(base.link(to: address) == link)
  }

  @Test(arguments: [
    ("https://a", true), ("mailto:a", true), ("a+b-c.1:x", true), ("1a:x", false), (":x", false),
    ("", false), ("abc", false), ("a/b:c", false), ("ä:x", false), ("?a:b", false),
  ])
  func schemes(text: String, hasScheme: Bool) { #expect(text.hasURLScheme == hasScheme) }
}

extension String {
  /// Without line breaks at both ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
