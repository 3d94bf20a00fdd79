import BlogBuild
import Diagnostics
import Foundation
import Testing

/// Builds the shop of `Documentation/products.md` with the theme `saft`.
@Suite struct ProductDocumentationSiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The blocks of the page by what stands behind their three backquotes.
  private static func blocks() throws -> [(info: String, text: String)] {
    let page = try String(
      contentsOf: root.appending(path: "Documentation/products.md"), encoding: .utf8)
    var blocks: [(String, String)] = []
    var open: (info: String, lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let (info, lines) = open {
          blocks.append((info, lines.joined(separator: "\n") + "\n"))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  private static func block(_ info: String) throws -> String {
    try #require(try blocks().first { $0.info == info }).text
  }

  /// The files of the page whose paths begin with one of `prefixes`.
  private static func files(_ prefixes: String...) throws -> [String: String] {
    var files: [String: String] = [:]
    for (info, text) in try blocks() {
      guard let space = info.firstIndex(of: " "), !info.hasPrefix("text ") else { continue }
      let path = String(info[info.index(after: space)...])
      if prefixes.contains(where: path.hasPrefix) { files[path] = text }
    }
    return files
  }

  private static let configuration = """
    title: Neues aus der Presse
    base_url: https://blog.example.de/
    language: de
    timezone: Europe/Berlin
    theme: saft

    """

  private static let settings = """
    products:
      feeds: products/merchant.xml
      currency: EUR
      shipping_url: https://shop.example.de/versand
      images: /bilder/produkte/

    """

  private static func site(_ files: [String: String], _ more: String) throws -> TemporarySite {
    var all = files
    all["blogen.yaml"] = configuration + more
    for name in ["impressum", "datenschutz", "wer-wir-sind", "daten"] {
      all["content/pages/\(name).md"] = "---\ntitle: \(name)\n---\nText.\n"
    }
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"
    for name in ["apfelsaft-1l", "quittensaft-1l", "brinensaft-1l"] {
      all["content/static/bilder/produkte/\(name).svg"] = picture
    }
    return try TemporarySite(all, theme: false)
  }

  private func build(_ site: TemporarySite) async -> BuildReport {
    await site.build {
      $0.installedThemes = [Self.root.appending(path: "themes").path(percentEncoded: false)]
    }
  }

  @Test func theFirstProductIsBuiltWithoutFindings() async throws {
    let first = try #require(try Self.blocks().first { $0.info == "yaml blogen.yaml" }).text
    var files = try Self.files(
      "content/products/apfelsaft-1l.md", "content/posts/2026-11-20-neuer-saft.md")
    #expect(files.count == 2)
    files["content/posts/2026-11-01-x.md"] = TemporarySite.post("X", date: "2026-11-01")
    let site = try Self.site(files, first)
    #expect(await build(site).findings == [])
    let post = try site.text("public/2026/11/neuer-saft/index.html")
    let price = try Self.block("html price").replacing("2,19 €", with: "2,19\u{A0}€")
      .replacing("0,15 €", with: "0,15\u{A0}€").trimmingCharacters(in: .newlines)
    #expect(post.contains(price), "\(post)")
    for page in [
      "produkte/apfelsaft-1l/index.html", "produkte/index.html", "go/apfelsaft-1l/index.html",
      "products/apfelsaft-1l/posts.json", "embed/apfelsaft-1l/index.html",
      "embed/apfelsaft-1l/oembed.json", "2026/11/neuer-saft/embed/index.html",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(site.path)/public/\(page)"), "\(page)")
    }
  }

  /// All of the page together: its feed, its products, its posts, and every way to name a product.
  private static func shop() throws -> TemporarySite {
    var files = try Self.files("content/products/", "content/posts/", "products/merchant.xml")
    #expect(files.count >= 8)
    files["content/products/apfelsaft-1l.en.md"] = nil
    files["content/posts/2026-11-02-text.md"] = TemporarySite.post(
      "Text", date: "2026-11-02", "products: [apfelsaft-1l]\n", body: try block("markdown text"))
    let page = try String(
      contentsOf: root.appending(path: "Documentation/products.md"), encoding: .utf8)
    let forms = page.split(separator: "\n").drop { $0 != "| You write | Readers see |" }
      .dropFirst(2).prefix { $0.hasPrefix("|") }
      .flatMap { row in
        row.split(separator: "|")[0].split(separator: "`", omittingEmptySubsequences: false)
          .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
    #expect(forms.count >= 12)
    files["content/posts/2026-11-03-formen.md"] = TemporarySite.post(
      "Formen", date: "2026-11-03", "products: [apfelsaft-1l]\n",
      body: forms.joined(separator: "\n\n"))
    return try site(files, settings)
  }

  @Test func everyFormIsBuilt() async throws {
    let site = try Self.shop()
    let report = await build(site)
    #expect(report.findings.filter { $0.severity != .note } == [])
    #expect(
      Set(report.findings.map(\.id)).isSubset(
        of: [.soldOutProduct, .unmentionedProduct, .discontinuedProduct]))
    let page = try site.text("public/2026/11/formen/index.html")
    #expect(!page.contains("product:") && !page.contains("{product"), "\(page)")
    #expect(page.contains("https://shop.example.de/apfelsaft-1l?menge=12#pfand"))
  }

  @Test func theListOfPostsIsTheOneShown() async throws {
    let site = try Self.shop()
    try site.remove("content/posts/2026-11-02-text.md")
    try site.remove("content/posts/2026-11-03-formen.md")
    #expect(await build(site).succeeded)
    let posts = try site.text("public/products/quittensaft-1l/posts.json")
    #expect(posts.replacing("\u{A0}", with: " ") == (try Self.block("json posts")))
    // The script reads what is there.
    try site.write(
      TemporarySite.post(
        "B", date: "2026-11-19", "disclosure: anzeige\nproducts: [quittensaft-1l]\n"),
      to: "content/posts/2026-11-19-b.md")
    #expect(await build(site).succeeded)
    let all = try site.text("public/products/quittensaft-1l/posts.json")
    let names = Set(try Self.block("html").matches(of: /post\.([a-z_]+)/).map { String($0.1) })
    #expect(names == ["url", "title", "disclosure_label"])
    for name in names { #expect(all.contains("\"\(name)\":"), "\(name)") }
  }

  @Test func theListingIsTheOneShown() async throws {
    let site = try Self.site(
      try Self.files(
        "content/products/apfelsaft-1l.md", "content/products/quittensaft-1l.md",
        "products/merchant.xml"),
      Self.settings.replacing("  feeds: products/merchant.xml\n", with: ""))
    var options = BuildOptions(now: 0)
    options.site = site.path
    options.nowText = "2026-11-22"
    let listing = await CatalogueListing.read(options, feed: "products/merchant.xml", limit: 20)
    let shown = try Self.block("text blogen products products/merchant.xml")
    #expect(
      listing.lines.map { $0 + "\n" }.joined().replacing("\u{A0}", with: " ") == shown)
    #expect(listing.findings.filter { $0.severity == .error } == [])
  }

  /// Each piece of `blogen.yaml` builds, with the feeds of the page.
  @Test func everyConfigurationIsBuilt() async throws {
    var files = try Self.files(
      "content/products/apfelsaft-1l.md", "products/", "content/posts/2026-11-20-neuer-saft.md")
    files["content/posts/2026-11-01-x.md"] = TemporarySite.post("X", date: "2026-11-01")
    var made: Set<String> = []
    for (info, text) in try Self.blocks() where info == "yaml blogen.yaml" {
      let settings = text.contains("products:\n") ? "" : "products: {currency: EUR}\n"
      let site = try Self.site(files, text + settings)
      let report = await build(site)
      #expect(report.findings.filter { $0.severity == .error } == [], "\(text)")
      #expect(report.succeeded, "\(text)")
      if let catalogue = report.catalogue, text.contains("feeds:") {
        made.insert("\(catalogue.products)")
      }
    }
    // The feeds of the page give products: with the file of the juice 2, 3, 2 and 3.
    #expect(made == ["2", "3"])
  }

  /// The names of facts stand on the page, all of them and no others.
  @Test func everyFactIsNamed() async throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "Documentation/products.md"), encoding: .utf8)
    let paragraph = try #require(
      page.components(separatedBy: "\n\n").first { $0.hasPrefix("Facts are ") })
    let sentence = try #require(paragraph.components(separatedBy: ". ").first)
    let named = sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let site = try Self.site(
      [
        "content/products/apfelsaft-1l.md": try Self.block(
          "markdown content/products/apfelsaft-1l.md"),
        "content/posts/2026-11-01-x.md": TemporarySite.post(
          "X", date: "2026-11-01", body: "{product:apfelsaft-1l.xyzzy}"),
      ], Self.settings.replacing("  feeds: products/merchant.xml\n", with: ""))
    let finding = try #require(await build(site).findings.first { $0.id == .unknownProduct })
    #expect(finding.help == ["they have \(named.map { "`\($0)`" }.joined(separator: ", "))"])
  }
}
