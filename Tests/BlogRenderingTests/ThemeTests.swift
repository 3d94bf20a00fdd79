import BlogModel
import Diagnostics
import Foundation
import Testing

@testable import BlogRendering

/// The themes of the repository with a full and an empty site.
@Suite struct ThemeTests {
  static let themes = ["themes/saft", "Benchmarks/theme"]

  @Test(arguments: themes)
  func themeRendersEveryKindWithoutFindings(folder: String) throws {
    var builder = try Self.builder()
    for language in ["de", "en"] {
      builder.configuration.language = language
      let output = renderSite(builder.site(), try Self.theme(folder, language: language))
      #expect(output.lines == [])
      #expect(output.files.filter { $0.value.isEmpty }.keys.sorted() == [])
      let pages = output.files.filter { $0.key.hasSuffix("/") && $0.key != "/alt/" }
      #expect(pages.count > 10)
      #expect(pages.filter { !$0.value.contains("Saftblog") }.keys.sorted() == [])
      #expect(pages.filter { !$0.value.contains("</html>") }.keys.sorted() == [])
    }
  }

  @Test(arguments: themes)
  func emptySiteRendersWithoutFindings(folder: String) throws {
    let output = renderSite(
      try SiteBuilder().site(), try Self.theme(folder, language: "de"))
    #expect(output.lines == [])
    #expect(output.files["/"]?.contains("</html>") == true)
    #expect(output.files["/404.html"]?.contains("</html>") == true)
  }

  /// Titles that are markup stay text in everything but the feeds, which escape in their own way.
  @Test(arguments: themes)
  func hostileTextsAreEscapedEverywhere(folder: String) throws {
    let evil = "\"'><script>alert(1)</script>"
    var builder = try Self.builder(named: evil)
    builder.configuration.title = evil
    builder.configuration.subtitle = evil
    builder.configuration.description = evil
    let output = renderSite(builder.site(), try Self.theme(folder, language: "de"))
    #expect(output.lines == [])
    #expect(output.files.filter { $0.value.contains("<script>") }.keys.sorted() == [])
    #expect(output.files["/"]?.contains("&lt;script&gt;") == true)
  }

  @Test func bytesDoNotDependOnWorkerOrOrder() throws {
    let site = try Self.builder().site()
    let plans = SitePlan.pages(of: site)
    let theme = try Self.theme("themes/saft", language: "de")
    let (renderer, _) = prepare(site, theme, plans: plans, generated: Timestamp(seconds: 0))
    var first = renderer.makeWorker()
    var second = renderer.makeWorker()
    var forwards: [[UInt8]] = []
    for plan in plans {
      var bytes: [UInt8] = []
      first.render(plan, into: &bytes)
      forwards.append(bytes)
    }
    var backwards: [[UInt8]] = []
    for (number, plan) in plans.reversed().enumerated() {
      // What is in the buffer already stays there.
      var bytes: [UInt8] = [1, 2, 3]
      if number % 3 == 0 {
        first.render(plan, into: &bytes)
      } else {
        second.render(plan, into: &bytes)
      }
      #expect(bytes.prefix(3) == [1, 2, 3])
      backwards.append(Array(bytes.dropFirst(3)))
    }
    #expect(forwards == Array(backwards.reversed()))
  }

  @Test func findingsOfWorkersAreTaken() throws {
    let site = try Self.builder().site()
    let theme = Theme.inline(["home": "{{ 'x' | t }}"])
    let plan = PagePlan(path: .root, recipe: .home(page: 1))
    let (renderer, _) = prepare(site, theme, plans: [plan], generated: Timestamp(seconds: 0))
    var worker = renderer.makeWorker()
    var bytes: [UInt8] = []
    worker.render(plan, into: &bytes)
    #expect(worker.takeFindings().map(\.id) == [.missingText])
    #expect(worker.takeFindings().isEmpty)
    worker.render(plan, into: &bytes)
    #expect(worker.takeFindings().map(\.id) == [.missingText])
  }

  // MARK: A site with everything

  static func builder(named title: String = "Ein Titel") throws -> SiteBuilder {
    var builder = try SiteBuilder()
    builder.configuration.subtitle = "Neues vom Saft"
    builder.configuration.description = "Aus der Kelterei"
    builder.configuration.paginate = 3
    builder.configuration.feeds.archive = true
    let old = try #require(PagePath("/alt/"))
    try builder.author("anna") {
      $0.name = title
      $0.role = "Kellermeisterin"
      $0.image = .init(source: "/anna.jpg", alt: nil, at: $0.location)
      $0.links = [.init(title: title, url: "https://verein.de/")]
      $0.body = Body(html: "<p>Über Anna</p>")
    }
    try builder.author("bert")
    for day in 1...9 {
      try builder.post("p\(day)", day: day, title: title) {
        $0.authors = day % 2 == 0 ? [.at("anna")] : [.at("bert"), .at("anna")]
        $0.categories = [.at("Saft \(day % 2)"), .at("Ernte")]
        $0.tags = [.at("Schlagwort \(day)")]
        $0.language = day % 3 == 0 ? "fr" : nil
        $0.updated = day % 4 == 0 ? Timestamp(seconds: 1_300_000_000) : nil
        $0.isDraft = day == 1
        $0.disclosure = day == 2 ? .anzeige : nil
        $0.series = day < 4 ? .init(name: title, part: day == 3 ? nil : day, at: $0.location) : nil
        $0.image =
          day == 5 ? .init(source: "/bild.jpg", alt: title, at: $0.location) : nil
        if day == 9 { $0.aliases = [.init(old, at: $0.location)] }
      }
    }
    try builder.page("impressum") { $0.title = title }
    try builder.page("ueber-uns")
    return builder
  }

  // MARK: Reading themes

  /// Reads a theme folder of the repository.
  ///
  /// This module knows no YAML, so only what the themes use is read: a key and a value a line.
  static func theme(_ folder: String, language: String) throws -> Theme {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder)
    var theme = Theme(name: root.lastPathComponent)
    let templates = root.appending(path: "templates").resolvingSymlinksInPath()
    for path in try FileManager.default.subpathsOfDirectory(atPath: templates.path).sorted()
    where path.hasSuffix(".liquid") {
      let text = try String(contentsOf: templates.appending(path: path), encoding: .utf8)
      theme.templates.append(
        Theme.Template(
          name: String(path.dropLast(".liquid".count)),
          file: SourceFile(path: "\(folder)/templates/\(path)", text: text)))
    }
    let locale = root.appending(path: "locales/\(language).yaml")
    if let text = try? String(contentsOf: locale, encoding: .utf8) {
      theme.texts = Self.texts(text)
    }
    for name in ["css/main.css", "favicon.svg"] {
      theme.assets[name] = .init(path: try #require(PagePath("/assets/\(name)")), source: name)
    }
    theme.settings = [
      .init(key: "accent", value: .text("#b3401f")), .init(key: "show_authors", value: .bool(true)),
      .init(key: "show_reading_time", value: .bool(true)),
      .init(key: "show_share", value: .bool(true)),
      .init(key: "legal_pages", value: .list([.text("impressum")])),
      .init(key: "footer_note", value: .text("Hof 1, *Dorf*")),
    ]
    return theme
  }

  private static func texts(_ yaml: String) -> [String: LocaleText] {
    var texts: [String: LocaleText] = [:]
    var plural: (key: String, one: String)?
    for line in yaml.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 || line.hasSuffix(":") else { continue }
      let key = parts[0].trimmingCharacters(in: .whitespaces)
      let value = (parts.count == 2 ? String(parts[1]) : "")
        .trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["\""])
      if line.hasPrefix("  "), let open = plural {
        if key == "one" { plural = (open.key, value) }
        if key == "other" { texts[open.key] = .plural(one: open.one, other: value) }
      } else if value.isEmpty {
        plural = (key, "")
      } else {
        texts[key] = .plain(value)
      }
    }
    return texts
  }
}
