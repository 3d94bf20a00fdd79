internal import Diagnostics

extension Shop {
  /// The short links `/go/<slug>/` of the published products.
  ///
  /// A link leads to the product in the shop, with the parameters of the campaign that need no post,
  /// else to its page in the blog. One that is no longer sold gives way to the product
  /// that took its place, else to the site's fallback. Targets come from catalogue and configuration alone, so
  /// that nobody can send readers elsewhere by what is asked for. Every link leads somewhere, in the
  /// end home: it may be printed on a bottle.
  /// - Parameters:
  ///   - configuration: For the address of the site.
  ///   - place: Where a path of this language stands on its host.
  /// - Returns: Temporary redirects in the order of the catalogue; none if there are to be none.
  /// - Complexity: O(*n*) for *n* products, besides chains of replacements.
  public func shortLinks(
    _ configuration: SiteConfiguration, place: (PagePath) -> PagePath = { $0 }
  ) -> [Redirect] {
    guard settings.hasShortLinks else { return [] }
    let targets = ShortLinkTargets(self, configuration)
    return published.compactMap { index in
      guard let path = path(of: index, in: "go") else { return nil }
      let (target, location) = targets.target(of: index)
      // The page to fall back on is one of the main language, for all languages.
      let isFallback = target == targets.fallback?.target
      return Redirect(
        from: RedirectSource(place(path)), to: isFallback ? target : target.placed(place),
        kind: .temporary,
        at: location)
    }
  }
}

/// Where short links lead.
private struct ShortLinkTargets {
  private let catalogue: Catalogue
  private let soldOut: SoldOut
  private let campaign: Campaign?
  private let host: String?
  let fallback: (target: RedirectTarget, location: SourceLocation?)?

  init(_ shop: Shop, _ configuration: SiteConfiguration) {
    catalogue = shop.catalogue
    soldOut = SoldOut(catalogue: shop.catalogue, settings: shop.settings)
    campaign = shop.settings.campaign.map { Campaign($0) }
    host = LinkPolicy.host(of: configuration.baseURL.origin)
    fallback = shop.settings.fallbackURL.flatMap { Self.target($0, configuration.baseURL) }
      .map { ($0, shop.settings.location) }
  }

  /// Where the product at `index` leads, and where that was written.
  func target(of index: Int) -> (RedirectTarget, SourceLocation) {
    let product = catalogue.products[index]
    let own = (link(to: product) ?? fallback?.target ?? .page(.root), product.location)
    guard product.soldOutNote == .discontinued else { return own }
    // Somebody named a successor for this very product; the fallback is for all others.
    if let other = soldOut.showing(of: index, policy: .replace)?.index, other != index,
      let link = link(to: catalogue.products[other])
    {
      return (link, product.location)
    }
    return fallback.map { ($0.target, $0.location ?? product.location) } ?? own
  }

  private func link(to product: Product) -> RedirectTarget? {
    let address = product.url.map { url in
      campaign?.link(url, from: host, post: nil, sku: product.sku) ?? url
    }
    return address.flatMap { Self.target($0, nil) } ?? product.path.map { .page($0) }
  }

  /// An address elsewhere or, with `base`, a path of the site; `nil` for what cannot be one.
  private static func target(_ text: String, _ base: BaseURL?) -> RedirectTarget? {
    let isPath = text.utf8.first == UInt8(ascii: "/")
    guard let base, isPath else {
      return isPath ? nil : try? RedirectTarget(encoded(text), hasStar: false)
    }
    // A page with a query or a fragment is named in full.
    guard text.utf8.contains(where: "?#".utf8.contains), !text.hasPrefix("//") else {
      return try? RedirectTarget(encoded(text), hasStar: false)
    }
    return try? RedirectTarget(
      encoded("\(base.origin)\(base.path)\(text.dropFirst())"), hasStar: false)
  }

  /// `text` with those signs encoded that feeds leave in addresses, and `*`, which is no pattern here.
  ///
  /// None of them may stand in a host, and no backslash is among them, which browsers take for `/`.
  private static func encoded(_ text: String) -> String {
    PagePath.encode(text) { !"*^`{|} ".utf8.contains($0) }
  }
}

extension RedirectTarget {
  /// The target in the folder of a language.
  fileprivate func placed(_ place: (PagePath) -> PagePath) -> Self {
    guard case .page(let path) = self else { return self }
    return .page(place(path))
  }
}
