internal import BlogModel
internal import Diagnostics
internal import Liquid

/// Which template makes which page, decided once.
struct PageTemplates: Sendable {
  private var byKind: [Template?]
  private var posts: [Int: Template] = [:]
  private var pages: [Int: Template] = [:]

  /// Looks for the template of every kind that is planned, and of every entry that names its own.
  ///
  /// A template that exists but could not be parsed has its findings already and is not missing.
  /// - Returns: The templates, and a finding for each that is missing.
  static func resolve(
    site: Site, theme: Theme, plans: [PagePlan], in set: TemplateSet
  ) -> (templates: PageTemplates, findings: [Finding]) {
    var findings: [Finding] = []
    let known = theme.templates.map(\.name)
    var planned = [Bool](repeating: false, count: PageKind.allCases.count)
    for plan in plans { if let kind = PageKind(plan.recipe) { planned[kind.position] = true } }
    var templates = PageTemplates(byKind: [])
    for kind in PageKind.allCases {
      let template = kind.templateNames.lazy.compactMap { set.template(named: $0) }.first
      templates.byKind.append(template)
      if template == nil, planned[kind.position],
        !kind.templateNames.contains(where: known.contains)
      {
        findings.append(.missingTemplate(kind, theme: theme.name, known: known))
      }
    }
    func named(_ entries: [Entry]) -> [Int: Template] {
      var found: [Int: Template] = [:]
      for (index, entry) in entries.enumerated() {
        guard let name = entry.template else { continue }
        found[index] = set.template(named: name.name)
        if found[index] == nil, !known.contains(name.name) {
          findings.append(.missingTemplate(name, known: known))
        }
      }
      return found
    }
    templates.posts = named(site.posts)
    templates.pages = named(site.pages)
    return (templates, findings)
  }

  /// The template of a page; `nil` if it is missing.
  func template(for recipe: Recipe, _ kind: PageKind) -> Template? {
    switch recipe {
    case .post(let index) where !posts.isEmpty: posts[index] ?? byKind[kind.position]
    case .page(let index) where !pages.isEmpty: pages[index] ?? byKind[kind.position]
    default: byKind[kind.position]
    }
  }
}

extension PageKind {
  /// The place among all kinds.
  fileprivate var position: Int {
    switch self {
    case .home: 0
    case .post: 1
    case .page: 2
    case .archive: 3
    case .year: 4
    case .month: 5
    case .category: 6
    case .tag: 7
    case .series: 8
    case .author: 9
    case .products: 10
    case .productCategory: 11
    case .product: 12
    case .embed: 13
    case .search: 14
    case .notFound: 15
    }
  }
}

extension Finding {
  /// No template for a kind of page.
  fileprivate static func missingTemplate(
    _ kind: PageKind, theme: String, known: [String]
  ) -> Finding {
    let tried = kind.templateNames.map { "`templates/\($0).liquid`" }
    let name = kind.templateNames[0]
    return Finding(
      .missingTemplate, "the theme `\(theme)` has no template for pages of the kind `\(name)`",
      label: didYouMean(name, among: known.pageTemplates),
      help: ["write \(tried.joined(separator: " or "))"])
  }

  /// An entry names a template that does not exist.
  fileprivate static func missingTemplate(_ name: Entry.Named, known: [String]) -> Finding {
    Finding(
      .missingTemplate, "no template `\(name.name)` in the theme", at: name.location,
      label: didYouMean(name.name, among: known.pageTemplates),
      help: ["write `templates/\(name.name).liquid`"])
  }
}

extension [String] {
  /// The names that are no partial, layout or directive.
  fileprivate var pageTemplates: [String] { filter { !$0.contains("/") } }
}
