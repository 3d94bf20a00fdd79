import BlogBuild
import Diagnostics
import Testing

/// Directives in posts, rendered by templates of the theme.
@Suite struct DirectiveTests {
  static let templates = [
    "card": """
    {% doc %}
      @param {string} title
      @param {number} [size]
      @param {count} [most]
      @param {boolean} [wide]
      @param {left|right} [side]
      @param {link} [href]
      @param {image} [image]
      @param {file} [film]
      @param {html} [label]
    {% enddoc -%}
    <b class="card {{ side }}">{{ title }}{% if title == "javascript" %}<a href="{{ href }}"></a>{% endif %}|{{ size }}|{{ wide }}|{{ href }}|{{ href.rel }}|{{ image }} \
    {{ image.width }}x{{ image.height }}|{{ film }}|{{ label }}|{{ site.title }}</b>
    """,
    "box": "{% doc %}\n@param {html} content\n{% enddoc -%}\n<div>{{ content }}</div>",
    "shelf":
      "{% doc %}\n@param {products} [skus]\n@param {product-category} [of]\n{% enddoc -%}\n<b>{{ skus.size }}</b>",
    "place": "{% doc %}\n@param {string} id\n{% enddoc -%}\n<b id=\"{{ id }}\">x</b>",
    "broken": "{{ 1 | divided_by: 0 }}",
  ]

  private func site(_ body: String) throws -> TemporarySite {
    var files = [
      "content/posts/2026-10-01-ziel.md": TemporarySite.post(
        "Ziel", date: "2026-10-01", body: "Hier."),
      "content/posts/2026-10-03-text/index.md": TemporarySite.post(
        "Text", date: "2026-10-03", body: body),
      "content/posts/2026-10-03-text/bild.svg":
        #"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>"#,
      "content/posts/2026-10-03-text/film.mp4": "film",
    ]
    for (name, text) in Self.templates {
      files["themes/plain/templates/directives/\(name).liquid"] = text
    }
    return try TemporarySite(files)
  }

  static let shown: [(String, String)] = [
    ("::card{title=Saft}", "<b class=\"card \">Saft||||| x|||Testblog</b>"),
    (
      #"::card[Ein *Wort*]{title="A & B" size=2.5 wide side=left}"#,
      "<b class=\"card left\">A &amp; B|2.5|true||| x||Ein <em>Wort</em>|Testblog</b>"
    ),
    (
      "::card{title=x href=../2026-10-01-ziel.md image=bild.svg film=film.mp4}",
      "|/2026/10/ziel/||/2026/10/text/bild.svg 40x30|/2026/10/text/film.mp4|"
    ),
    ("::card{title=x href=https://example.org/}", "|https://example.org/|external|"),
    (":::box\nEin *Satz*.\n:::", "<div><p>Ein <em>Satz</em>.</p>\n</div>"),
    (
      "::::box\n:::box\nInnen.\n:::\n::card{title=x}\n::::",
      "<div><div><p>Innen.</p>\n</div>\n<b class=\"card \">x"
    ),
  ]

  @Test(arguments: shown) func directivesAreRenderedByTheTheme(_ body: String, _ html: String)
    async throws
  {
    let site = try site(body)
    let report = await site.build()
    #expect(report.findings == [])
    #expect(try site.text("public/2026/10/text/index.html").contains(html))
  }

  static let mistakes: [(String, Int, String, String)] = [
    ("::place{#hier}\n\n::place{#hier}", -7, "duplicate-heading-id", "`hier` is taken already"),
    ("::crad{title=x}", 3, "unknown-directive", "did you mean `card`?"),
    ("::card", 3, "directive-attribute", "`card` needs the attribute `title`"),
    ("::card{title=x titel=y}", 16, "directive-attribute", "did you mean `title`?"),
    ("::card{title=x size=viel}", 16, "directive-attribute", "must be a number, not `viel`"),
    ("::card{title=x most=0}", 16, "directive-attribute", "a whole number from 1, not `0`"),
    ("::card{title=x most=-1}", 16, "directive-attribute", "a whole number from 1, not `-1`"),
    ("::card{title=x most=2.5}", 16, "directive-attribute", "a whole number from 1, not `2.5`"),
    ("::card{title=x most}", 16, "directive-attribute", "a whole number from 1, not `true`"),
    ("::shelf", 3, "directive-attribute", "`shelf` needs the attribute `skus` or `of`"),
    ("::shelf{}", 3, "directive-attribute", "`shelf` needs the attribute `skus` or `of`"),
    ("::card{title=x wide=3}", 16, "directive-attribute", "must be `true` or `false`, not `3`"),
    ("::card{title=x side=rihgt}", 16, "directive-attribute", "did you mean `right`?"),
    ("::card{title}", 8, "directive-attribute", "`title` needs a value: `title=…`"),
    ("::card{title=x href=zeil.md}", 16, "broken-link", "the target of this link does not exist"),
    ("::card{title=x image=bidl.svg}", 16, "broken-image", "did you mean `bild.svg`?"),
    ("::card{title=x href=javascript:x}", 16, "unsafe-link", "could run code in the page"),
    ("::card{title=x image=https://example.org/a.jpg}", 16, "third-party-request", "`example.org`"),
    ("::card{title=javascript href=../2026-10-01-ziel.md#nix}", 3, "broken-anchor", "`#nix`"),
    (":::card{title=x}\nText\n:::", 4, "directive-attribute", "`card` takes no text"),
    ("::box", 3, "directive-attribute", "`box` needs a text"),
    (":::box[Titel]\nx\n:::", 4, "directive-attribute", "`box` takes no label"),
  ]

  @Test(arguments: mistakes) func mistakesAreNamedAtTheirPlace(
    _ body: String, _ column: Int, _ id: String, _ words: String
  ) async throws {
    let report = await try site(body).build()
    #expect(report.findings.count == 1)
    let finding = try #require(report.findings.first)
    #expect(finding.id.rawValue == id)
    #expect(
      finding.location?.description
        == "content/posts/2026-10-03-text/index.md:\(column < 0 ? "7:3" : "5:\(column)")")
    #expect(
      ([finding.message, finding.label ?? ""] + finding.help).joined(separator: " ")
        .contains(words))
  }

  @Test func placesOfDirectivesCanBeLinked() async throws {
    let site = try site("::place{#hier}\n\n[dorthin](#hier)")
    #expect(await site.build().findings == [])
  }

  @Test func mistakesOfTheTemplateComeOnce() async throws {
    let report = await try site("::broken\n\n::broken\n").build()
    #expect(
      report.findings.map(\.location?.description) == [
        "themes/plain/templates/directives/broken.liquid:1:20"
      ])
  }

  @Test func unknownTypesOfParametersAreFindings() async throws {
    let site = try site("Text")
    try site.write(
      "{% doc %}\n@param {nummer} x\n{% enddoc %}",
      to: "themes/plain/templates/directives/x.liquid")
    let report = await site.build()
    #expect(
      report.findings.map { "\($0.location?.description ?? "") \($0.label ?? "")" } == [
        "themes/plain/templates/directives/x.liquid:2:17 did you mean `number`?"
      ])
  }

  @Test func excerptsAndFeedsShowDirectivesToo() async throws {
    let site = try site(":::box\n![Bild](bild.svg)\n:::\n\n<!--more-->\n\nMehr.")
    let report = await site.build()
    #expect(report.findings == [])
    let feed = try site.text("public/feed.xml")
    #expect(feed.contains("https://blog.example.de/2026/10/text/bild.svg"))
    #expect(!feed.contains("src=\"/2026"))
  }
}
