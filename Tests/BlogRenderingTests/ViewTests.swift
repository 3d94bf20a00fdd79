import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

@Suite struct ViewTests {
  static func site() throws -> Site {
    var builder = try SiteBuilder()
    builder.configuration.subtitle = "Neues vom Saft"
    builder.configuration.paginate = 2
    builder.configuration.params = [.init(key: "telefon", value: .text("0123"))]
    try builder.author("anna") {
      $0.role = "Kellermeisterin"
      $0.links = [.init(title: "Verein", url: "https://verein.de/")]
      $0.body = Body(html: "<p>Über Anna</p>")
    }
    try builder.author("bert")
    try builder.post("alt", day: 1) { $0.authors = [.at("anna")] }
    try builder.post("mitte", day: 2, title: "Äpfel & <Birnen>") {
      $0.authors = [.at("bert"), .at("anna")]
      $0.categories = [.at("Ernte"), .at("Allerlei")]
      $0.tags = [.at("Most")]
      $0.updated = Timestamp(seconds: 1_300_000_000)
      $0.description = "Ein Satz"
      $0.series = .init(name: "Saft", part: 2, at: $0.location)
      $0.image = .init(source: "/2010/06/mitte/apfel.jpg", alt: "Ein \"Apfel\"", at: $0.location)
      $0.disclosure = .anzeige
      $0.isDraft = true
      $0.params = [.init(key: "sorte", value: .map([.init(key: "name", value: .text("Boskoop"))]))]
      $0.body.wordCount = 520
      $0.body.outline = [
        .init(level: 2, id: "a-b", text: "A & B"), .init(level: 3, id: "c", text: "C"),
      ]
    }
    try builder.post("neu", day: 3) {
      $0.authors = [.at("anna")]
      $0.language = "fr"
      $0.body = Body()
    }
    try builder.page("kontakt")
    return builder.site()
  }

  static let values: [(String, String)] = [
    ("{{ post.title }}", "Äpfel &amp; &lt;Birnen&gt;"),
    ("{{ post.url }} {{ post.absolute_url }}", "/2010/06/mitte/ https://example.de/2010/06/mitte/"),
    ("{{ post.date | date_to_xmlschema }}", "2010-06-02T12:00:00+02:00"),
    ("{{ post.date | localized_date: 'full' }}", "Mittwoch, 2. Juni 2010"),
    ("{{ post.updated | date_to_xmlschema }}", "2011-03-13T08:06:40+01:00"),
    ("{{ post.content }}", "<p>Text von <a href=\"/x/\">mitte</a>.</p>\n<p>Und mehr.</p>\n"),
    ("{{ post.excerpt }}", "<p>Text von <a href=\"/x/\">mitte</a>.</p>"),
    ("{{ post.excerpt_text }}", "Text von mitte."),
    ("{{ post.description }}", "Ein Satz"),
    ("{{ post.author.name }}", "bert Name"),
    ("{{ post.authors | map: 'name' | join: ', ' }}", "bert Name, anna Name"),
    ("{{ post.categories | map: 'name' | join: ', ' }}", "Ernte, Allerlei"),
    ("{{ post.tags | map: 'url' | join: ', ' }}", "/schlagwort/most/"),
    ("{{ post.series.name }} {{ post.series.part }} {{ post.series }}", "Saft 2 Saft"),
    ("{{ post.image }} {{ post.image_alt }}", "/2010/06/mitte/apfel.jpg Ein &quot;Apfel&quot;"),
    ("{{ post.previous.title }} {{ post.next.title }}", "alt neu"),
    ("{{ post.previous.previous.title }}{{ post.next.next.title }}", ""),
    ("{% if post.previous.next == post %}true{% else %}false{% endif %}", "true"),
    ("{{ post.word_count }} {{ post.reading_minutes }}", "520 3"),
    (
      "{% for h in post.outline %}{{ h.level }}#{{ h.id }} {{ h.text }};{{ h }} {% endfor %}",
      "2#a-b A &amp; B;A &amp; B 3#c C;C "
    ),
    ("{{ post.has_more }} {{ post.language }} {{ post.slug }}", "true de mitte"),
    ("{{ post.params.sorte.name }}{{ post.params.nichts }}", "Boskoop"),
    ("{{ post.disclosure }} {{ post.draft }}", "anzeige true"),
    ("{{ post.author.role }}{{ post.author.image }}{{ post.author.content }}", ""),
    (
      "{{ post.authors.last.role }} {{ post.authors.last.content }}",
      "Kellermeisterin <p>Über Anna</p>"
    ),
    (
      "{% for l in post.authors.last.links %}{{ l.title }} {{ l.url }}{% endfor %}",
      "Verein https://verein.de/"
    ),
    ("{{ post.authors.last.count }} {{ post.authors.last.posts.first.title }}", "3 neu"),
    (
      "{{ post.author.url }} {{ post.author.absolute_url }}",
      "/autor/bert/ https://example.de/autor/bert/"
    ),
    (
      "{{ post.author.slug }} {{ post.author.feed_url }} {{ post.author }}",
      "bert /autor/bert/feed.xml bert Name"
    ),
    (
      "{{ post.tags.first.kind }} {{ post.tags.first.slug }} {{ post.tags.first.count }}",
      "tag most 1"
    ),
    ("{{ post.categories.first.kind }} {{ post.categories.first }}", "category Ernte"),
    ("{{ post.tags.first.feed_url }}", "/schlagwort/most/feed.xml"),
    ("{{ post.tags.first.absolute_url }}", "https://example.de/schlagwort/most/"),
    ("{{ post.tags.first.posts.first.slug }}", "mitte"),
    ("{{ site.posts[0].excerpt }}{{ site.posts[0].has_more }}", "false"),
    ("{{ site.posts[0].language }} {{ site.posts[0].updated }}", "fr "),
    ("{{ site.posts[0].series }}{{ site.posts[0].image }}{{ site.posts[0].disclosure }}", ""),
    (
      "{{ site.title }} {{ site }} {{ site.subtitle }}{{ site.description }}",
      "Saftblog Saftblog Neues vom Saft"
    ),
    ("{{ site.url }} {{ site.base_path }} {{ site.language }}", "https://example.de/ / de"),
    ("{{ site.home_url }} {{ site.feed_url }} {{ site.archive_url }}", "/ /feed.xml /archiv/"),
    ("{{ site.posts | map: 'slug' | join: ' ' }} {{ site.post_count }}", "neu mitte alt 3"),
    ("{{ site.posts.size }} {{ site.posts.last.slug }}", "3 alt"),
    ("{{ site.pages | map: 'url' | join: ' ' }}", "/kontakt/"),
    ("{{ site.pages[0].date }}{{ site.pages[0].author }}{{ site.pages[0].next.title }}", ""),
    ("{{ site.pages[0].tags.size }}{{ site.pages[0].authors.size }}", "00"),
    ("{{ site.authors | map: 'name' | join: ', ' }}", "anna Name, bert Name"),
    ("{{ site.categories | map: 'slug' | join: ' ' }}", "allerlei ernte"),
    ("{{ site.tags | map: 'name' | join: ' ' }}", "Most"),
    ("{{ site.params.telefon }}", "0123"),
    ("{{ site.years[0].title }} {{ site.years[0].month }} {{ site.years[0].count }}", "2010  3"),
    ("{{ site.years[0].months[0].title }} {{ site.years[0].months[0].month }}", "Juni 2010 6"),
    ("{{ site.years[0].months[0].url }} {{ site.years[0].months[0].year }}", "/2010/06/ 2010"),
    ("{{ site.years[0].months[0].months.size }} {{ site.years[0].url }}", "0 /2010/"),
    (
      "{{ site.years[0].posts | map: 'slug' | join: ' ' }} {{ site.years[0] }}",
      "neu mitte alt 2010"
    ),
    (
      "{% if post == site.posts[1] %}true{% else %}false{% endif %} {% if post == site.pages[1] %}true{% else %}false{% endif %}",
      "true false"
    ),
    (
      "{% if post.author == site.authors[1] %}true{% else %}false{% endif %} {% if post.author == site.authors[0] %}true{% else %}false{% endif %}",
      "true false"
    ),
    (
      "{% if post.tags.first == site.tags[0] %}true{% else %}false{% endif %} {% if post.tags.first == site.categories[0] %}true{% else %}false{% endif %}",
      "true false"
    ),
  ]

  @Test(arguments: values)
  func valueIs(template: String, text: String) throws {
    let output = renderSite(
      try Self.site(), .inline(["post": template]),
      plans: [PagePlan(path: .root, recipe: .post(1))])
    #expect(output.lines == [])
    #expect(output.files["/"] == text)
  }

  /// Page number, then the template's text on the home page.
  @Test(arguments: [
    (1, "1/2 von 3: neu mitte | > /seite/2/ |  < |/ /seite/2/ [1 /][2 /seite/2/]"),
    (2, "2/2 von 3: alt | >  |  < /|/ /seite/2/ [1 /][2 /seite/2/]"),
  ])
  func paginator(number: Int, text: String) throws {
    let template = """
      {{ paginator.number }}/{{ paginator.total_pages }} von {{ paginator.total }}: \
      {{ paginator.items | map: "slug" | join: " " }} | > {{ paginator.next_url }} |  < \
      {{ paginator.previous_url }}|\
      {{ paginator.first_url }} {{ paginator.last_url }} \
      {% for p in paginator.pages %}[{{ p }} {{ p.url }}]{% endfor %}
      """
    let output = renderSite(
      try Self.site(), .inline(["home": template]),
      plans: [PagePlan(path: .root, recipe: .home(page: number))])
    #expect(output.lines == [])
    #expect(output.files["/"] == text)
  }

  @Test func onePageOfTheListIsTheCurrentOne() throws {
    let output = renderSite(
      try Self.site(),
      .inline(["home": "{% for p in paginator.pages %}{{ p.number }}{{ p.current }} {% endfor %}"]),
      plans: [PagePlan(path: .root, recipe: .home(page: 2))])
    #expect(output.files["/"] == "1false 2true ")
  }

  /// Archives that are off have no pages, so nothing may link to them.
  @Test func archivesThatAreOffAreNotListed() throws {
    var builder = try SiteBuilder()
    try builder.post("a")
    builder.configuration.archives.month = false
    let years = "{{ site.years.size }}{{ site.years[0].months.size }}"
    #expect(renderHome(years, builder.site()).files["/"] == "10")
    builder.configuration.archives.year = false
    builder.configuration.archives.all = false
    #expect(
      renderHome("{{ site.years.size }}{{ site.archive_url }}", builder.site()).files["/"] == "0")
  }

  @Test func emptySiteRenders() throws {
    let template = """
      {{ site.posts.size }}{{ site.posts.first }}{{ paginator.items.size }}{{ paginator.total_pages }}\
      {{ paginator.last_url }}
      """
    let output = renderHome(template, try SiteBuilder().site())
    #expect(output.lines == [])
    #expect(output.files["/"] == "001/")
  }

  @Test func deepParametersAreCutOff() {
    var value = ParameterValue.text("Ende")
    for _ in 0..<10_000 { value = .list([value]) }
    let theme = {
      var theme = Theme.inline([:])
      theme.settings = [.init(key: "tief", value: value)]
      return theme
    }()
    let output = (try? SiteBuilder()).map {
      renderHome("{{ theme.tief }}", $0.site(), theme: theme)
    }
    #expect(output?.files["/"] == "")
  }

  @Test(arguments: [
    ("kurz", "kurz"), (String(repeating: "a", count: 160), String(repeating: "a", count: 160)),
    (String(repeating: "a", count: 161), String(repeating: "a", count: 160) + "…"),
    (String(repeating: "ä", count: 160), String(repeating: "ä", count: 160)),
    (String(repeating: "ab ", count: 54), String(repeating: "ab ", count: 52) + "ab" + "…"),
    (
      String(repeating: "wort, ", count: 40), String(repeating: "wort, ", count: 25) + "wort…"
    ),
    (String(repeating: "a", count: 160) + " b", String(repeating: "a", count: 160) + "…"),
  ])
  func summaryEndsWithAWord(text: String, cut: String) {
    #expect(text.cutAtWord(limit: 160) == cut)
  }

  /// A price and its notes are one word, also where they are longer than a summary.
  @Test(arguments: [(0, false), (0, true), (3, true), (40, true), (40, false)])
  func noPriceIsCutFromItsNotes(words: Int, goesOn: Bool) {
    let price = "2,19 € (" + String(repeating: "inkl. MwSt., ", count: 14) + "Stand: 1.1.2026)"
    let text =
      String(repeating: "Saft ", count: words) + price.replacing(" ", with: "\u{A0}")
      + (goesOn ? " und mehr" : "")
    let cut = text.cutAtWord(limit: 160)
    #expect(cut.contains("€") == cut.contains("2026)"))
    #expect(cut.contains("€") == (words == 0))
    #expect(cut.hasSuffix("…") == (words > 0 || goesOn))
  }

  @Test func summariesAreNeverLongerThanTheLimit() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<500 {
      let text = String(
        (0..<numbers.next(below: 40)).map { _ in
          ["ä", "x", " ", "👩‍👩‍👧", ".", "\n"][numbers.next(below: 6)]
        }.joined())
      let limit = 1 + numbers.next(below: 20)
      let cut = text.cutAtWord(limit: limit)
      #expect(cut.unicodeScalars.count <= max(limit + 1, 1))
      if text.unicodeScalars.count <= limit {
        #expect(cut == text)
      } else {
        #expect(cut.hasSuffix("…"))
      }
    }
  }
}

/// Numbers that are the same in each run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Source: SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    return Int(word % UInt64(limit))
  }
}
