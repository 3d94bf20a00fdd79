import BlogModel
import Diagnostics
import Liquid
import Testing

@testable import BlogRendering

/// What is made of posts, authors and terms is kept by their identities.
@Suite struct KeptPartialTests {
  private static func site() throws -> Site {
    var builder = try SiteBuilder()
    builder.configuration.paginate = 2
    try builder.author("anna")
    try builder.author("bert")
    for (number, name) in ["eins", "zwei", "drei", "vier", "fünf"].enumerated() {
      try builder.post(name, day: number + 1, title: "Der \(name) <Saft>") {
        $0.authors = [.at(number % 2 == 0 ? "anna" : "bert")]
        $0.categories = [.at("Ernte")]
        $0.tags = [.at("Most"), .at("T\(number)")]
        $0.series = .init(name: "Reihe", part: number + 1, at: $0.location)
      }
    }
    try builder.page("kontakt")
    try builder.page("impressum")
    return builder.site()
  }

  @Test func identitiesTellObjectsApart() throws {
    let site = try Self.site()
    let context = site.context
    let posts = site.posts.indices.map { PostView(context: context, index: $0) }
    let pages = site.pages.indices.map { PostView(context: context, index: $0, isPage: true) }
    let entries = (posts + pages).map(\.identity)
    #expect(entries.count == 7)
    #expect(Set(entries).count == entries.count && !entries.contains(nil))
    let authors = site.authors.indices.map { AuthorView(context: context, index: $0).identity }
    #expect(authors.count == 2)
    #expect(Set(authors).count == authors.count && !authors.contains(nil))
    let terms = [Taxonomy.category, .tag, .series].flatMap { taxonomy in
      site.terms(taxonomy).indices.map {
        TermView(context: context, taxonomy: taxonomy, index: $0).identity
      }
    }
    #expect(terms.count == 8)
    #expect(Set(terms).count == terms.count && !terms.contains(nil))
  }

  /// All pages of a worker look as if each had a worker of its own.
  @Test func pagesLookAsAlone() throws {
    let card =
      "<h2>{{ post.title | upcase }}</h2>{% for term in post.tags %}{% render \"term\", term: term %}{% endfor %}{{ post.date | localized_date }}{{ wide }}{{ site.title | upcase }}"
    let list =
      "{{ page.title }}{% for item in paginator.items %}{% render \"card\", post: item %}{% endfor %}"
    let one =
      "{{ page.url }}{% render \"card\", post: post, wide: true %}{% render \"card\", post: post.next %}{% for a in post.authors %}{% render \"author\", author: a, here: page.kind %}{% endfor %}"
    let theme = Theme.inline([
      "home": list, "list": list, "post": one, "page": one, "404": "404", "archive": list,
      "partials/card": card,
      "partials/term":
        "<a href=\"{{ term.url }}\">{{ term.name | upcase }} {{ term.count | plus: 1 }}</a>",
      "partials/author": "{{ author.name | upcase | append: here }}{{ author.nme }}",
    ])
    let site = try Self.site()
    let plans = SitePlan.pages(of: site)
    let (renderer, _) = prepare(site, theme, plans: plans, generated: Timestamp(seconds: 0))
    var shared = renderer.makeWorker()
    var findings: [Finding] = []
    var count = 0
    for plan in plans + plans + plans {
      var alone = renderer.makeWorker()
      var expected: [UInt8] = []
      var output: [UInt8] = []
      alone.render(plan, into: &expected)
      shared.render(plan, into: &output)
      #expect(output == expected, "\(plan.path)")
      findings += alone.takeFindings()
      count += output.isEmpty ? 0 : 1
    }
    #expect(count > 3 * 12)
    let kept = shared.takeFindings()
    #expect(kept == findings.mergedByPlace())
    #expect(kept.map(\.message) == ["`author` has no property `nme`"])
  }
}
