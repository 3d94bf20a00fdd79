internal import BlogModel

/// Reads whether a product can be bought.
///
/// Source: Google's and schema.org's values, the latter also as addresses, and words of German and
/// English shops.
enum AvailabilityText {
  /// The availability that `text` names, or `nil`.
  static func read(_ text: String) -> Availability? {
    if let value = Availability(rawValue: text) { return value }
    var word = text
    if text.utf8.contains(0x2F), let slash = text.lastIndex(of: "/") {
      word = String(text[text.index(after: slash)...])
      guard schemas.contains(text[...slash].lowercased()) else { return nil }
    }
    return words[HeaderKey.make(word)]
  }

  private static let schemas: Set<String> = [
    "http://schema.org/", "https://schema.org/", "http://www.schema.org/",
    "https://www.schema.org/",
  ]

  private static let words: [String: Availability] = {
    var words: [String: Availability] = [:]
    for (value, names) in names {
      for name in names.split(separator: " ") { words[String(name)] = value }
    }
    return words
  }()

  private static let names: [(Availability, String)] = [
    (
      .inStock,
      "instock available onlineonly lieferbar sofortlieferbar auflager vorratig verfugbar"
        + " bestellbar"
    ),
    (
      .lowStock,
      "lowstock limitedavailability wenigestuck wenigestucke nurnochwenige nurnochwenigestuck"
        + " geringerbestand wenigverfugbar"
    ),
    (.preorder, "preorder presale vorbestellbar vorbestellung"),
    (.backorder, "backorder onbackorder nachbestellbar nachbestellung lieferruckstand"),
    (
      .outOfStock,
      "outofstock soldout nichtvorratig nichtauflager ausverkauft nichtlieferbar nichtverfugbar"
        + " vergriffen zurzeitausverkauft unavailable"
    ),
    (
      .discontinued,
      "discontinued nichtmehrlieferbar nichtmehrverfugbar eingestellt auslaufartikel archived"
    ),
  ]
}
