internal import BlogModel
internal import BlogRendering
internal import BlogSources
internal import Diagnostics

/// Finds where the links of menus lead.
struct MenuLinks {
  private let site: Site
  private let sites: [Site]
  private let templates: ThemeTemplates?
  private let theme: Theme?
  private let resolver: LinkResolver
  private var findings: [Finding] = []

  /// Prepares the menus of the language `edition`.
  init(_ editions: [BuildEdition], edition: Int, book: AddressBook) {
    site = editions[edition].site
    sites = editions.map(\.site)
    templates = editions[edition].templates
    theme = editions[edition].theme
    // Paths of files are written as seen from `content`.
    resolver = LinkResolver(book: book, source: "content/menus", edition: edition)
  }

  /// The menus with addresses to print; links to nowhere are left out and reported.
  consuming func resolved() -> (menus: [Menu], findings: [Finding]) {
    let menus = site.configuration.menus.map { menu in
      checkUse(of: menu)
      return Menu(name: menu.name, items: items(menu.items))
    }
    return (menus, findings)
  }

  private mutating func items(_ items: [Menu.Item]) -> [Menu.Item] {
    items.compactMap { item in
      var item = item
      item.children = self.items(item.children)
      if item.target.isEmpty { return item }
      guard let (address, title) = target(of: item) else { return nil }
      item.target = address
      if item.title.isEmpty { item.title = title ?? "" }
      if item.title.isEmpty {
        findings.append(
          Finding(
            .brokenMenu, "this link of a menu has no words", at: item.location,
            help: ["write `{title: …, url: \(item.target)}`"]))
        return nil
      }
      return item
    }
  }

  /// The address to print, and the title of the page that is there.
  private mutating func target(of item: Menu.Item) -> (address: String, title: String?)? {
    let text = item.target
    let scheme = text.prefix { $0 != ":" }.lowercased()
    if text.hasPrefix("#") || text.hasPrefix("//")
      || ["https", "http", "mailto", "tel"].contains(scheme) && text.contains(":")
    {
      return (text, nil)
    }
    switch resolver.find(text) {
    case .found(let href, image: _): return (href, item.title.isEmpty ? title(at: href) : nil)
    case .missing(let near):
      report("this link of a menu leads nowhere", item, label: near.map { "did you mean `\($0)`?" })
    case .withheld(let reason):
      report("this link of a menu leads to a text that is not published: \(reason)", item)
    case .outside:
      report(
        text.contains(":")
          ? "a link of a menu cannot lead to `\(text.prefix(40))`"
          : "this link of a menu leads out of the `content` folder", item)
    }
    return nil
  }

  private mutating func report(_ message: String, _ item: Menu.Item, label: String? = nil) {
    findings.append(
      Finding(
        .brokenMenu, message, at: item.location, label: label,
        help: ["write a file below `content`, an address such as `/archiv/`, or a full address"]))
  }

  /// A menu that no template shows has probably a mistake in its name.
  private mutating func checkUse(of menu: Menu) {
    guard let theme, let first = menu.items.first else { return }
    let names = [
      "menus.\(menu.name)", "menus[\"\(menu.name)\"]", "menus['\(menu.name)']", "menus[",
      "in menus",
    ]
    let isShown = theme.templates.contains { template in
      names.contains { template.file.contains($0) }
    }
    guard !isShown else { return }
    findings.append(
      Finding(
        .brokenMenu, .warning, "no template of the theme shows the menu `\(menu.name)`",
        at: first.location))
  }

  /// The title of the page at an address, in whatever language.
  private func title(at href: String) -> String? {
    for other in [site] + sites {
      let base = other.configuration.baseURL
      func matches(_ path: PagePath) -> Bool {
        base.href(path) == href || base.absolute(path) == href
      }
      if matches(.root) { return other.configuration.title }
      if matches(other.archivePath) { return templates?.archiveTitle }
      if matches(other.searchPath) { return templates?.searchTitle }
      let title =
        other.pages.first { matches($0.path) }?.title
        ?? other.posts.first { matches($0.path) }?.title
        ?? other.authors.first { matches($0.path) }?.name
        ?? Taxonomy.allCases.lazy.flatMap { other.terms($0) }.first { matches($0.path) }?.name
        ?? other.years.first { matches($0.path) }.map { String($0.year) }
      if let title { return title }
    }
    return nil
  }
}
