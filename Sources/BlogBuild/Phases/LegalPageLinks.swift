internal import BlogModel
internal import BlogSources
internal import Diagnostics

/// Finds the pages that every page must link to: imprint and privacy policy.
enum LegalPageLinks {
  /// Puts them into each language, and reports a shop that has none.
  static func resolve(_ editions: inout [BuildEdition], book: AddressBook) -> [Finding] {
    var findings = shipping(editions[0].site, book)
    for index in editions.indices {
      let site = editions[index].site
      let legal = site.configuration.legal
      let found = [
        (legal.imprint, LegalPages.imprintSlugs, "imprint", "Impressum"),
        (legal.privacy, LegalPages.privacySlugs, "privacy", "Datenschutz"),
      ].compactMap { named, slugs, key, name -> LegalLink? in
        if let named { return link(named, site, index, book, &findings) }
        if let page = site.pages.first(where: { slugs.contains($0.slug) }) {
          return LegalLink(title: page.title, path: page.path)
        }
        if site.shop != nil { findings.append(missing(key, name, site.configuration)) }
        return nil
      }
      editions[index].site.legalLinks = found
    }
    return findings
  }

  /// What is wrong with the page about shipping, if it is one of this site.
  private static func shipping(_ site: Site, _ book: AddressBook) -> [Finding] {
    guard let url = site.configuration.products?.shippingURL, url.hasPrefix("/") else { return [] }
    let resolver = LinkResolver(book: book, source: "content/pages")
    guard case .missing(let near) = resolver.find(url) else { return [] }
    return [
      Finding(
        .brokenLink, "`shipping_url` leads to `\(url)`, which does not exist",
        at: site.configuration.products?.location, label: near.map { "did you mean `\($0)`?" })
    ]
  }

  private static func link(
    _ named: Entry.Named, _ site: Site, _ edition: Int, _ book: AddressBook,
    _ findings: inout [Finding]
  ) -> LegalLink? {
    let path = named.name.hasPrefix("/") ? named.name : "/\(named.name)"
    let source = "content\(path)"
    if let (target, home) = book.target(ofSource: source, from: edition), home == edition,
      case .page(let page) = target, let entry = site.pages.first(where: { $0.path == page })
    {
      return LegalLink(title: entry.title, path: page)
    }
    if let entry = site.pages.first(where: { $0.path.text == path || $0.path.text == path + "/" }) {
      return LegalLink(title: entry.title, path: entry.path)
    }
    // Another language may have the page under another name.
    guard edition == 0 else { return nil }
    findings.append(
      Finding(
        .missingLegalPage, .error, "there is no page `\(named.name)`", at: named.location,
        label: didYouMean(
          named.name, among: site.pages.map { String($0.source.dropFirst("content/".count)) })))
    return nil
  }

  private static func missing(
    _ key: String, _ name: String, _ configuration: SiteConfiguration
  ) -> Finding {
    Finding(
      .missingLegalPage, .warning,
      "this site shows products, but has no page `\(name)` in the language `\(configuration.language)`",
      at: SourceLocation(path: "blogen.yaml"),
      help: [
        "write `content/pages/\(name.lowercased()).md`, or name the page: `legal: {\(key): pages/….md}`"
      ])
  }
}
