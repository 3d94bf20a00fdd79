import BlogBuild
import BlogModel
import Diagnostics
import Testing

/// Terms, series, menus, data, redirects, search and related posts, through the whole build.
@Suite struct BlogFeatureTests {
  private func build(
    _ files: [String: String], more: String = "", template: String? = nil
  ) async throws -> (site: TemporarySite, report: BuildReport) {
    var files = files
    files["blogen.yaml"] = TemporarySite.configuration + "\n" + more
    if let template { files["themes/plain/templates/home.liquid"] = template }
    let site = try TemporarySite(files)
    return (site, await site.build())
  }

  static let posts = [
    "content/posts/2026-10-01-eins.md": TemporarySite.post(
      "Eins", date: "2026-10-01", "categories: [Produkte/Saft]\ntags: [Apfel]\nid: 7\n",
      body: "Apfelsaft aus der Presse."),
    "content/posts/2026-10-02-zwei.md": TemporarySite.post(
      "Zwei", date: "2026-10-02", "categories: [Produkte]\ntags: [Apfel]\n",
      body: "Apfelsaft aus der Flasche."),
    "content/posts/2026-10-03-drei.md": TemporarySite.post(
      "Drei", date: "2026-10-03", "tags: [Birne]\n", body: "Birnen warten nicht."),
  ]

  @Test func categoriesNest() async throws {
    let (site, report) = try await build(
      Self.posts.merging([
        "content/terms/categories/produkte/saft.md": "---\ntitle: Säfte\n---\nAlles über Saft."
      ]) { $1 },
      template: """
        {% for c in site.categories %}{{ c.name }}={{ c.count }} {{ c.url }} \
        {{ c.parent.name }}>{% for k in c.children %}{{ k.name }}{% endfor %} {{ c.content }};{% endfor %}
        """)
    #expect(report.findings == [])
    #expect(
      try site.text("public/index.html").hasPrefix(
        """
        Produkte=2 /kategorie/produkte/ >Säfte ;Säfte=1 /kategorie/produkte/saft/ Produkte> \
        <p>Alles über Saft.</p>
        ;
        """))
    #expect(try site.output()["kategorie/produkte/saft/index.html"] != nil)
  }

  @Test func seriesKnowTheirOrder() async throws {
    let (site, report) = try await build(
      [
        "content/posts/2026-10-03-a.md": TemporarySite.post(
          "A", date: "2026-10-03", "series: {name: Reihe, part: 1}\n"),
        "content/posts/2026-10-01-b.md": TemporarySite.post(
          "B", date: "2026-10-01", "series: {name: Reihe, part: 4}\n"),
        "content/posts/2026-10-02-c.md": TemporarySite.post(
          "C", date: "2026-10-02", "series: {name: Reihe, part: 2}\n"),
      ],
      template: """
        {% for p in site.posts %}{{ p.title }} {{ p.series.part }}/{{ p.series.total }} \
        {{ p.series.previous.title }}<{{ p.series.next.title }};{% endfor %}
        """)
    #expect(report.findings == [])
    #expect(try site.text("public/index.html") == "A 1/4 <C;C 2/4 A<B;B 4/4 C<;")
    #expect(try site.output()["serie/reihe/index.html"] != nil)
  }

  @Test func menusKnowWhereTheyAre() async throws {
    let (site, report) = try await build(
      ["content/pages/hof.md": "---\ntitle: Der Hof\n---\nx"],
      more: """
        menus:
          main:
            - pages/hof.md
            - title: Mehr
              children: [{title: Archiv, url: /archiv/}, {title: Shop, url: "https://shop.example.de/"}]
        """,
      template: """
        {% for i in menus.main %}{{ i.title }} {{ i.url }}{% for k in i.children %} {{ k.title }}\
        {{ k.url }} {{ k.rel }}{% endfor %};{% endfor %}
        """)
    #expect(report.findings.map(\.id) == [.noPosts])
    try site.write(
      "{% for i in menus.main %}{{ i.title }}{{ i.current }}{% endfor %}",
      to: "themes/plain/templates/page.liquid")
    _ = await site.build()
    #expect(try site.text("public/hof/index.html") == "Der HoftrueMehrfalse")
  }

  @Test func dataIsThereForThemes() async throws {
    let (site, report) = try await build(
      Self.posts.merging([
        "content/data/zeiten.yaml": "- {tag: Mo, von: 8}\n",
        "content/data/preise.csv": "sorte;preis\nApfel;2\n",
        "content/data/team/hof.json": #"{"namen": ["Anna"]}"#,
      ]) { $1 },
      template: """
        {{ site.data.zeiten[0].tag }} {{ site.data.preise[0].preis }} {{ site.data.team.hof.namen[0] }}
        """)
    #expect(report.findings == [])
    #expect(try site.text("public/index.html") == "Mo 2 Anna")
  }

  @Test func relatedPostsShareMost() async throws {
    let (site, report) = try await build(
      Self.posts.merging([
        "content/posts/2026-10-04-vier.md": TemporarySite.post(
          "Vier", date: "2026-10-04", "related: [2026-10-03-drei.md]\ntags: [Apfel]\n",
          body: "Apfelsaft aus der Presse.")
      ]) { $1 }, more: "related: 2\n",
      template:
        "{% for p in site.posts %}{{ p.title }}:{% for r in p.related %} {{ r.title }}{% endfor %};{% endfor %}"
    )
    #expect(report.findings == [])
    // The pinned one first; the posts on pears share nothing else.
    #expect(try site.text("public/index.html").hasPrefix("Vier: Drei Eins;Drei:"))
    #expect(try site.text("public/index.html").hasSuffix("Zwei: Vier Eins;Eins: Vier Zwei;"))
  }

  @Test func searchNeedsATemplate() async throws {
    var (site, report) = try await build(Self.posts)
    #expect(report.findings == [])
    #expect(try site.output()["suche/index.json"] == nil)
    let files = Self.posts.merging(["themes/plain/templates/search.liquid": "x"]) { $1 }
    (site, report) = try await build(files)
    #expect(report.findings == [])
    #expect(try site.output()["suche/index.json"] != nil)
    #expect(try site.output()["suche/index.html"] != nil)
    (site, report) = try await build(files, more: "search: false\n")
    #expect(try site.output()["suche/index.html"] == nil)
  }

  @Test func oldAddressesLeadOn() async throws {
    let (site, report) = try await build(
      Self.posts,
      more: """
        redirects:
          - /archives/:id-*.html
          - /?p=:id
          - {from: /weg/, to: /archiv/}
        hosts: [apache, nginx]
        """)
    #expect(report.findings.map(\.id) == [.redirectSkipsPosts, .redirectSkipsPosts])
    #expect(try site.text("public/weg/index.html").contains("url=/archiv/\""))
    let apache = try site.text("public/.htaccess")
    #expect(apache.contains("\"^archives/7-"))
    #expect(apache.contains("p=7"))
    #expect(apache.contains("Content-Security-Policy"))
    #expect(try site.text("public/nginx-redirects.conf").contains("/2026/10/eins/"))
  }

  @Test func thePolicyAllowsWhatTheSiteNeeds() async throws {
    let (site, report) = try await build(
      Self.posts.merging([
        "themes/plain/theme.yaml": "name: plain\nsettings:\n  suche: https://suche.example/\n",
        "content/posts/2026-10-05-film.md": TemporarySite.post(
          "Film", date: "2026-10-05",
          body: "<a data-video-embed=\"https://filme.example/1?a=b\" href=\"/\">Film</a>"),
      ]) { $1 },
      more: "hosts: [netlify]\nheaders: {Strict-Transport-Security: max-age=9}\n")
    #expect(report.findings == [])
    let headers = try site.text("public/_headers")
    #expect(headers.contains("form-action 'self' https://suche.example;"))
    #expect(headers.contains("frame-src https://filme.example"))
    #expect(headers.contains("Strict-Transport-Security"))
    _ = await site.build { $0.baseURL = BaseURL("http://localhost:8000/") }
    #expect(try !site.text("public/_headers").contains("Strict-Transport-Security"))
  }

  @Test func listsInMenusHaveTitles() async throws {
    let (site, report) = try await build(
      Self.posts, more: "menus: {main: [/, /archiv/, /2026/, /schlagwort/apfel/]}\n",
      template: "{% for i in menus.main %}{{ i.title }};{% endfor %}")
    #expect(report.findings == [])
    #expect(try site.text("public/index.html") == "Testblog;Archiv;2026;Apfel;")
  }

  @Test func aStagingSiteIsHiddenFromSearch() async throws {
    let site = try TemporarySite(
      Self.posts.merging(["themes/plain/templates/home.liquid": "{{ page.head }}"]) { $1 })
    let report = await site.build { $0.baseURL = .init("https://test.example.de/") }
    #expect(report.findings == [])
    #expect(try site.text("public/robots.txt").contains("Disallow: /"))
    #expect(try site.text("public/index.html").contains("noindex"))
  }

  @Test func aPreviewInAFolderIsStagingToo() async throws {
    let site = try TemporarySite(
      Self.posts.merging(["themes/plain/templates/home.liquid": "{{ page.head }}"]) { $1 })
    _ = await site.build { $0.baseURL = BaseURL("https://blog.example.de/vorschau/") }
    #expect(try site.text("public/index.html").contains("noindex"))
    _ = await site.build { $0.baseURL = BaseURL("https://blog.example.de/") }
    #expect(try !site.text("public/index.html").contains("noindex"))
  }

  @Test func aPlainFileReplacesATemplate() async throws {
    let (site, report) = try await build(
      Self.posts.merging([
        "themes/plain/assets/a.css.liquid": "a{b:c}",
        "themes/overrides/assets/a.css": "d{e:f}",
      ]) { $1 }, template: "{{ 'a.css' | asset_url }}")
    #expect(report.findings == [])
    let path = try site.text("public/index.html").dropFirst()
    #expect(try site.text("public/\(path)") == "d{e:f}")
  }

  @Test func assetsAreNamedAfterTheirContent() async throws {
    let (site, report) = try await build(
      Self.posts.merging([
        "themes/plain/theme.yaml": "name: plain\nsettings:\n  farbe: \"#abc\"\n",
        "themes/plain/assets/css/a.css.liquid": "a { color: {{ theme.farbe }}; }\n",
        "themes/plain/assets/js/a.js": "// Wort\nlet a = 1\n",
      ]) { $1 },
      template:
        #"{{ "css/a.css" | asset_url | stylesheet_tag }}{{ "js/a.js" | asset_url | script_tag }}"#)
    #expect(report.findings == [])
    let output = try site.output()
    let css = try #require(output.keys.first { $0.hasPrefix("assets/css/a.") })
    #expect(output[css].map { String(decoding: $0, as: UTF8.self) } == "a{color:#abc}")
    let page = try site.text("public/index.html")
    #expect(page.contains("href=\"/\(css)\" integrity=\"sha384-"))
    #expect(page.contains(" defer integrity=\"sha384-"))
  }

  static let usesMenu = ["themes/plain/templates/home.liquid": "{{ menus.main.size }}"]

  static let mistakes: [([String: String], String, String)] = [
    (
      ["content/terms/tags/apfel.md": "---\ntitle: [\n---\n"], "",
      "invalid-yaml content/terms/tags/apfel.md"
    ),
    (["content/terms/tags/apfle.md": "x"], "", "unused-term content/terms/tags/apfle.md:1:1"),
    (["content/terms/marken/apfel.md": "x"], "", "unexpected-file content/terms/marken/apfel.md"),
    (["content/data/a.yaml": "a: [\n"], "", "invalid-yaml content/data/a.yaml"),
    (["content/data/a.csv": "a,b\n\"1,2\n"], "", "invalid-data content/data/a.csv:2:1"),
    (usesMenu, "menus: {main: [/nirgends/]}\n", "broken-menu blogen.yaml:6:16"),
    (usesMenu, "menus: {main: [\"https://example.org/\"]}\n", "broken-menu blogen.yaml:6:16"),
    (
      ["themes/plain/templates/home.liquid": "{{ menus.main.size }}"],
      "menus: {mian: [/archiv/]}\n", "broken-menu blogen.yaml:6:16"
    ),
    (
      [
        "content/posts/2026-10-05-x.md": TemporarySite.post(
          "X", date: "2026-10-05", "tags: [apfel]\n")
      ], "", "near-duplicate-tag content/posts/2026-10-05-x.md:4:8"
    ),
    (
      [
        "content/posts/2026-10-05-x/index.md": TemporarySite.post("X", date: "2026-10-05"),
        "content/posts/2026-10-05-x/index.fr.md": TemporarySite.post("X", date: "2026-10-05"),
      ],
      "", "unknown-language content/posts/2026-10-05-x/index.fr.md"
    ),
    (
      ["content/posts/2026-10-05-x.md": "---\ntitle: \"\"\ndate: 2026-10-05\n---\nx"], "",
      "missing-title content/posts/2026-10-05-x.md:2:1"
    ),
    ([:], "menus: {main: [{title: x}]}\n", "missing-key blogen.yaml:6:16"),
    ([:], "redirects:\n  - {from: /archiv/, to: /}\n", "redirect-shadows-page blogen.yaml:7:12"),
    (
      [:], "redirects:\n  - {from: /a/, to: /b/}\n  - {from: /b/, to: /a/}\n",
      "redirect-loop blogen.yaml:7:12"
    ),
    (
      [:], "redirects:\n  - {from: /a/, to: /nirgends/}\n",
      "redirect-target-missing blogen.yaml:7:12"
    ),
    ([:], "redirects:\n  - /archives/:idd.html\n", "invalid-redirect blogen.yaml:7:5"),
    ([:], "hosts: [apach]\n", "invalid-value blogen.yaml:6:9"),
    ([:], "headers: {\"A b\": x}\n", "invalid-value blogen.yaml:6:11"),
    ([:], "csp: {img-src: [\"a;b\"]}\n", "invalid-value blogen.yaml:6:7"),
    ([:], "csp: {form-actoin: [\"https://a.example\"]}\n", "unknown-key blogen.yaml:6:7"),
    (
      [
        "content/authors/anna.md":
          "---\nname: Anna\nlinks:\n  - {title: Hof, url: /nirgends/}\n---\n"
      ],
      "", "broken-link content/authors/anna.md:4:23"
    ),
    (
      ["themes/plain/assets/a.css": "a{b:c}", "themes/plain/assets/a.css.liquid": "a{b:c}"], "",
      "invalid-theme themes/plain/assets/a.css.liquid"
    ),
    (
      [
        "content/posts/2026-10-05-x.md": TemporarySite.post(
          "X", date: "2026-10-05", "categories: [a/b/c/d/e/f/g]\n")
      ], "", "invalid-slug content/posts/2026-10-05-x.md:4:14"
    ),
    ([:], "image: /nirgends.jpg\n", "broken-image blogen.yaml:6:8"),
    ([:], "organization: {address: {country: Deutschland}}\n", "invalid-value blogen.yaml:6:35"),
    (
      [
        "content/posts/2026-10-05-x.md": TemporarySite.post(
          "X", date: "2026-10-05", "tags: [Äpfel, Apfel]\n")
      ], "", "near-duplicate-tag content/posts/2026-10-05-x.md:4:8"
    ),
    (
      [
        "content/posts/2026-10-05-x.md": TemporarySite.post(
          "X", date: "2026-10-05", "related: [nirgends]\n"),
        "themes/plain/templates/home.liquid":
          "{% for p in site.posts %}{{ p.related.size }}{% endfor %}",
      ], "", "unknown-related-post content/posts/2026-10-05-x.md:4:11"
    ),
  ]

  @Test(arguments: mistakes.indices) func mistakesAreNamed(_ index: Int) async throws {
    let (files, more, place) = Self.mistakes[index]
    let (_, report) = try await build(Self.posts.merging(files) { $1 }, more: more)
    let found = report.findings.filter { $0.severity != .note }.map {
      "\($0.id.rawValue) \($0.location?.description ?? "")"
    }
    #expect(found.contains { $0 == place || $0.hasPrefix("\(place):") }, "\(found)")
    #expect(found.count == 1 || place.hasPrefix("redirect-loop"), "\(found)")
  }
}
