import BlogModel
import BlogRendering
import Diagnostics
import Testing

/// A small site for tests, made step by step.
struct SiteBuilder {
  var configuration: SiteConfiguration
  var entries: [Entry] = []
  var authors: [Author] = []

  init(_ address: String = "https://example.de/", language: String = "de") throws {
    let base = try #require(BaseURL(address))
    configuration = SiteConfiguration(
      title: "Saftblog", baseURL: base, language: language, timeZone: .berlin, theme: "test")
  }

  /// Adds a post at `/2010/06/SLUG/`, at noon in Berlin on the given day of June 2010.
  mutating func post(
    _ slug: String, day: Int = 3, title: String? = nil, edit: (inout Entry) -> Void = { _ in }
  ) throws {
    let path = "content/posts/\(slug).md"
    var entry = Entry(
      kind: .post, source: path, location: SourceLocation(path: path), title: title ?? slug,
      slug: slug)
    let date = try #require(CalendarDay(year: 2010, month: 6, day: day))
    entry.date = Timestamp(seconds: date.daysSince1970 * 86_400 + 10 * 3_600, offset: 7_200)
    entry.path = try #require(PagePath("/2010/06/\(slug)/"))
    entry.body = Body(
      html: "<p>Text von <a href=\"/x/\">\(slug)</a>.</p>\n<p>Und mehr.</p>\n",
      excerptHTML: "<p>Text von <a href=\"/x/\">\(slug)</a>.</p>", excerptText: "Text von \(slug).",
      wordCount: 5)
    edit(&entry)
    entries.append(entry)
  }

  /// Adds a page at `/SLUG/`.
  mutating func page(_ slug: String, edit: (inout Entry) -> Void = { _ in }) throws {
    let path = "content/pages/\(slug).md"
    var entry = Entry(
      kind: .page, source: path, location: SourceLocation(path: path), title: "Seite \(slug)",
      slug: slug)
    entry.path = try #require(PagePath("/\(slug)/"))
    entry.body = Body(html: "<p>Seite</p>")
    edit(&entry)
    entries.append(entry)
  }

  /// Adds an author at `/autor/ID/`.
  mutating func author(_ id: String, edit: (inout Author) -> Void = { _ in }) throws {
    let path = "content/authors/\(id).md"
    var author = Author(
      id: id, source: path, location: SourceLocation(path: path), name: "\(id) Name", slug: id)
    author.path = try #require(PagePath("/autor/\(id)/"))
    edit(&author)
    authors.append(author)
  }

  /// The linked site; findings of linking are failures of the test.
  func site() -> Site {
    let (site, findings) = SiteLinker.link(
      entries: entries, authors: authors, configuration: configuration)
    #expect(findings.isEmpty)
    return site
  }
}

extension TimeZoneRules {
  /// Berlin in the years around 2010 and 2026, enough for these tests.
  static let berlin = TimeZoneRules(
    identifier: "Europe/Berlin", firstOffset: 3_600,
    transitions: [
      Transition(start: 1_269_738_000, offset: 7_200),
      Transition(start: 1_288_486_800, offset: 3_600),
    ])
}

extension Entry.Named {
  /// A name as if written somewhere.
  static func at(_ name: String, line: Int = 1, column: Int = 1) -> Self {
    Self(name, at: SourceLocation(path: "a.md", line: line, column: column))
  }
}

extension Theme {
  /// A theme of templates by name, in files `NAME.liquid`.
  static func inline(_ templates: [String: String]) -> Theme {
    var theme = Theme(name: "test")
    theme.templates = templates.sorted { $0.key < $1.key }.map {
      Template(name: $0, file: SourceFile(path: "\($0).liquid", text: $1))
    }
    return theme
  }
}

/// What a site gave: each file by its address, and all findings.
struct Output {
  var files: [String: String] = [:]
  var findings: [Finding] = []

  /// The findings as `path:line:column id message (label)`.
  var lines: [String] {
    findings.map { finding in
      let place = finding.location.map(\.description) ?? "-"
      let label = finding.label.map { " (\($0))" } ?? ""
      return "\(place) \(finding.id.rawValue) \(finding.message)\(label)"
    }
  }
}

/// Parses the theme and prepares the site; the findings of both.
func prepare(
  _ site: Site, _ theme: Theme, plans: [PagePlan], generated: Timestamp
) -> (renderer: SiteRenderer, findings: [Finding]) {
  let (templates, syntax) = ThemeTemplates.parse(
    theme, configuration: site.configuration, generated: generated)
  let (renderer, missing) = SiteRenderer.prepare(site: site, templates: templates, plans: plans)
  return (renderer, (syntax + missing).sortedByPlace())
}

/// Renders the plans (by default all of the site) in their order by one worker.
func renderSite(_ site: Site, _ theme: Theme, plans: [PagePlan]? = nil) -> Output {
  let plans = plans ?? SitePlan.pages(of: site)
  // 3 October 2026, 08:30 in Berlin.
  let (renderer, findings) = prepare(
    site, theme, plans: plans, generated: Timestamp(seconds: 1_791_009_000))
  var worker = renderer.makeWorker()
  var output = Output(findings: findings)
  for plan in plans {
    var bytes: [UInt8] = []
    worker.render(plan, into: &bytes)
    output.files[plan.path.text] = String(decoding: bytes, as: UTF8.self)
  }
  output.findings += worker.takeFindings()
  return output
}

/// Renders `template` as the first home page.
func renderHome(_ template: String, _ site: Site, theme: Theme = .inline([:])) -> Output {
  var theme = theme
  theme.templates.append(
    Theme.Template(name: "home", file: SourceFile(path: "home.liquid", text: template)))
  return renderSite(site, theme, plans: [PagePlan(path: .root, recipe: .home(page: 1))])
}
