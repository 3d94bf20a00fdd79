import BlogModel
import Conversation
import Diagnostics
import Testing

@testable import BlogRendering

/// A blog of two posts with a conversation: `ernte` of 3 June 2010, `presse` of 1 June.
struct FeedTalkSample {
  var builder: SiteBuilder
  var items: [TalkItem] = []
  /// The language, if it is not the main one of the site.
  var language: String?

  init(_ address: String = "https://example.de/", language: String = "de") throws {
    builder = try SiteBuilder(address, language: language)
    try builder.post("presse", day: 1, title: "Die Presse")
    try builder.post("ernte", day: 3, title: "Ernte & <Most>")
  }

  /// Adds an item that came `minute` minutes after 10 o'clock UTC on 4 June 2010.
  mutating func add(
    _ id: String, _ type: TalkType = .comment, at minute: Int = 0, to post: String = "ernte",
    parent: String? = nil, state: TalkState = .approved, author: String? = "Erika",
    text: String = "Gut.", edit: (inout TalkItem) -> Void = { _ in }
  ) {
    // 4 June 2010, 10:00 UTC.
    var item = TalkItem(
      id: id, type: type, state: state, post: post,
      received: Timestamp(seconds: 1_275_645_600 + minute * 60), path: "\(id).md")
    item.parent = parent
    item.author = author
    item.text = text
    edit(&item)
    items.append(item)
  }

  /// Two comments, an answer to the first, and what no feed may show.
  static func thread() throws -> FeedTalkSample {
    var sample = try FeedTalkSample()
    sample.builder.configuration.comments.mode = .mail
    try sample.builder.author("anna") { $0.name = "Anna" }
    sample.add("a1", at: 0, text: "Der Saft ist **gut**.\n\nWirklich & wahrhaftig.")
    sample.add("b2", .reply, at: 5, parent: "a1", author: "Anna", text: "Danke!") {
      $0.byOwner = "anna"
    }
    sample.add("c3", at: 9, author: nil, text: "Siehe https://bert.example/") {
      $0.authorURL = "https://bert.example/?a=1&b=2"
    }
    sample.add("d4", at: 10, state: .pending, text: "GEHEIM")
    sample.add("e5", at: 11, state: .spam, text: "GEHEIM")
    sample.add("f6", .trackback, at: 12, text: "Anderswo") { $0.source = "https://blog.example/" }
    sample.add("a9", at: 60, to: "presse", text: "Auch gut.")
    return sample
  }

  /// The site, with what the linker and the build put into it.
  func prepared() -> (site: Site, talk: TalkContext) {
    var site = builder.site()
    var findings: [Finding] = []
    let known = Set(site.posts.map(\.slug))
    let talk = Talk(
      items, posts: known.union(known.map { "en/\($0)" }), findings: &findings)
    #expect(findings.isEmpty)
    site.talkedPosts = site.posts.map {
      let thread = talk.threads[PostKeys.key(slug: $0.slug, language: language)]
      return thread.map { !$0.comments.isEmpty } ?? false
    }
    // 5 June 2010, noon.
    return (
      site,
      TalkContext(
        talk, sanitiser: TalkSanitiser(), site: site, now: Timestamp(seconds: 1_275_732_000),
        language: language)
    )
  }

  /// The planned files by address; those of templates are empty.
  func files(_ theme: Theme = .inline([:])) -> [String: String] {
    let (site, talk) = prepared()
    let plans = SitePlan.pages(of: site)
    let (templates, _) = ThemeTemplates.parse(
      theme, configuration: site.configuration, generated: Timestamp(seconds: 1_791_009_000))
    var worker = SiteRenderer.prepare(site: site, templates: templates, plans: plans, talk: talk)
      .renderer.makeWorker()
    var files: [String: String] = [:]
    for plan in plans {
      var bytes: [UInt8] = []
      worker.render(plan, into: &bytes)
      files[plan.path.text] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  /// One file.
  func text(_ path: String) throws -> String { try #require(files()[path]) }

  /// The addresses of the feeds of comments.
  func commentFeeds() -> [String] {
    SitePlan.pages(of: prepared().site).compactMap { plan in
      if case .commentFeed = plan.recipe { plan.path.text } else { nil }
    }
  }

  /// The HTML of the head of a page.
  func headHTML(_ recipe: Recipe) throws -> String {
    let (site, talk) = prepared()
    let (templates, _) = ThemeTemplates.parse(
      .inline([:]), configuration: site.configuration,
      generated: Timestamp(seconds: 1_791_009_000))
    let context = SiteContext(site: site, templates: templates, talk: talk)
    let plan = try #require(SitePlan.pages(of: site).first { $0.recipe == recipe })
    return HeadWriter(context).html(
      for: PageSubject(context: context, recipe: recipe, path: plan.path),
      kind: try #require(PageKind(recipe)))
  }
}
