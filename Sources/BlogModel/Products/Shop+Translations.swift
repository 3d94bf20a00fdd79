extension Shop {
  /// Tells the shops of all languages which pages are about the same product.
  ///
  /// One product is one id. Its pages are versions of each other, and so are the overviews; categories
  /// are not, since their names differ and nothing says which belong together.
  /// - Parameters:
  ///   - shops: By language; `nil` where there is none.
  ///   - translation: A page of the language of this number as a version.
  ///   - overview: The overview of products in the language of this number.
  /// - Complexity: O(*n*) for *n* products with pages in all languages.
  public static func linkTranslations(
    _ shops: inout [Shop?], _ translation: (_ path: PagePath, _ language: Int) -> Translation,
    overview: (_ language: Int) -> PagePath?
  ) {
    var versions: [String: [Translation]] = [:]
    var overviews: [Translation] = []
    for (language, shop) in shops.enumerated() {
      guard let shop, shop.settings.hasPages, !shop.published.isEmpty else { continue }
      if let path = overview(language) { overviews.append(translation(path, language)) }
      for index in shop.published {
        let product = shop.catalogue.products[index]
        guard let path = product.path else { continue }
        versions[product.id, default: []].append(translation(path, language))
      }
    }
    for language in shops.indices {
      guard let shop = shops[language], shop.settings.hasPages, !shop.published.isEmpty else {
        continue
      }
      shops[language]?.overviews = overviews.count > 1 ? overviews : []
      shops[language]?.translations = shop.published.reduce(into: [:]) { found, index in
        let all = versions[shop.catalogue.products[index].id] ?? []
        if all.count > 1 { found[index] = all }
      }
    }
  }
}
