internal import BlogModel
internal import BlogRendering
internal import Diagnostics

/// One language of a site on its way through the build.
struct BuildEdition: Sendable {
  var site: Site
  private(set) var theme: Theme?
  /// Every page and feed of this language.
  private(set) var plans: [PagePlan]
  /// The foreign hosts that texts load from, each reported at its line.
  var foreignHosts: Set<String> = []
  /// The theme's templates, once they are parsed.
  private(set) var templates: ThemeTemplates?

  /// Plans a language; the owner's own files at the addresses in `skipping` win.
  init(site: Site, theme: Theme?, skipping: Set<PagePath>) {
    var site = site
    let templates = theme?.templates ?? []
    site.hasSearch =
      site.configuration.hasSearch && templates.contains { $0.name == "search" }
    self.site = site
    self.theme = theme
    plans = SitePlan.pages(of: site, skipping: skipping)
    showsRelated =
      site.configuration.relatedCount > 0 && templates.contains { $0.file.contains("related") }
  }

  /// Whether a template names related posts; otherwise they need not be found.
  let showsRelated: Bool

  /// Whether the words of the texts are needed.
  var isIndexed: Bool { site.hasSearch || showsRelated }

  /// Adds pages.
  mutating func add(_ pages: [PagePlan]) { plans += pages }

  /// Remembers the products that texts mention, by source file.
  mutating func setMentions(_ products: [String: [Int]]) {
    site.shop?.setMentions(site.posts.map { products[$0.source] ?? [] })
  }

  /// Takes the theme with its files in the form in which they are published.
  mutating func use(_ published: Theme) { theme = published }

  /// Parses the theme's templates; the findings say what is wrong with them.
  mutating func parseTemplates(generated: Timestamp) -> [Finding] {
    guard let theme else { return [] }
    let (parsed, findings) = ThemeTemplates.parse(
      theme, configuration: site.configuration, generated: generated)
    templates = parsed
    return findings
  }
}

extension SourceFile {
  /// Whether `word` occurs somewhere.
  func contains(_ word: String) -> Bool {
    bytes.firstRange(of: Array(word.utf8)) != nil
  }
}

/// A page of one language with its place in the output.
struct PlannedPage: Sendable {
  var edition: Int
  var plan: PagePlan
  /// The file in the output folder.
  var file: String

  /// The pages of all languages.
  static func all(of editions: [BuildEdition]) -> [PlannedPage] {
    editions.enumerated().flatMap { index, edition in
      let folder = edition.site.configuration.edition.folder
      return edition.plans.map {
        PlannedPage(edition: index, plan: $0, file: folder + $0.path.file)
      }
    }
  }

  /// Every file of the output with its origin, for finding those that collide.
  static func outputs(
    _ pages: [PlannedPage], _ copies: [FileCopy], _ editions: [BuildEdition]
  ) -> [OutputFile] {
    func output(_ path: PagePath, _ edition: Int) -> PagePath {
      editions[edition].site.configuration.edition.output(path) ?? path
    }
    return pages.map { page in
      let site = editions[page.edition].site
      let location: SourceLocation? =
        switch page.plan.recipe {
        case .post(let index): site.posts[index].location
        case .page(let index): site.pages[index].location
        case .author(let index, page: _): site.authors[index].location
        case .redirect: page.plan.location
        default: nil
        }
      return OutputFile(
        path: output(page.plan.path, page.edition), location: location, what: "made by blogen")
    }
      + copies.map {
        OutputFile(
          path: output($0.path, $0.edition), location: $0.shown.map { SourceLocation(path: $0) },
          what: $0.shown == nil ? "made by blogen" : "a copied file")
      }
  }
}
