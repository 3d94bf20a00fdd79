package import BlogModel

/// The words that stand beside prices and products, in the site's language.
///
/// A theme, and so a site, can change each of them with a text in its locale files: `product_`
/// and the name of the case, such as `product_sold_out`.
package struct ProductWords: Sendable {
  /// A text that blogen needs.
  package enum Key: String, CaseIterable, Sendable {
    case vatIncluded = "vat_included"
    case smallBusiness = "vat_small_business"
    case differential = "vat_differential"
    case shipping
    case shippingLink = "shipping_link"
    case freeShipping = "free_shipping"
    case deposit
    case asOf = "as_of"
    case lowest = "lowest_price"
    case recommended = "recommended_price"
    case inStock = "in_stock"
    case lowStock = "low_stock"
    case preorder
    case backorder
    case outOfStock = "out_of_stock"
    case discontinued
    case overview
    case toShop = "to_shop"
    case moved
    case piece
    case pieces
  }

  private let texts: [Key: String]
  private let patterns: [Key: TextPattern]
  private let money: MoneyWords

  /// The words of `language`, as the texts of the theme change them.
  package init(theme: Theme?, language: String) {
    let primary = String(language.prefix { $0 != "-" }).lowercased()
    let own = Self.words[primary] ?? Self.english
    let texts = Dictionary(
      uniqueKeysWithValues: Key.allCases.map { key in
        let text = theme?.texts["product_\(key.rawValue)"]?.text(for: nil)
        return (key, text ?? own[key] ?? Self.english[key] ?? "")
      })
    self.texts = texts
    patterns = texts.mapValues { TextPattern($0) }
    money = MoneyWords(language: language)
  }

  /// A text.
  package subscript(key: Key) -> String { texts[key] ?? "" }

  /// A text with its one gap, `{{ … }}`, filled.
  package func text(_ key: Key, _ value: String) -> String {
    (try? patterns[key]?.filled(key: key.rawValue) { _ in value }) ?? value
  }

  /// An amount as the language writes it: `12,90 €`.
  package func text(_ amount: Money) -> String { money.text(amount) }

  /// A number as the language writes it: `0,75`.
  package func text(_ number: DecimalNumber) -> String {
    number.text.replacing(".", with: money.decimal)
  }

  /// A content as the language writes it: `6 × 0,75 l`.
  package func text(_ measure: Measure) -> String {
    if measure.unit.size == nil, measure.pieces == 1 {
      return text(measure.isOnePiece ? .piece : .pieces, text(measure.amount))
    }
    let amount = "\(text(measure.amount))\u{A0}\(measure.unit.symbol)"
    return measure.pieces == 1 ? amount : "\(measure.pieces)\u{A0}×\u{A0}\(amount)"
  }

  /// What customers are told of an availability.
  package func text(_ availability: Availability) -> String {
    switch availability {
    case .inStock: self[.inStock]
    case .lowStock: self[.lowStock]
    case .preorder: self[.preorder]
    case .backorder: self[.backorder]
    case .outOfStock: self[.outOfStock]
    case .discontinued: self[.discontinued]
    }
  }

  private static let english: [Key: String] = [
    .vatIncluded: "incl. VAT", .smallBusiness: "no VAT charged (small business)",
    .differential: "incl. VAT (margin scheme)", .shipping: "plus {{ shipping }}",
    .shippingLink: "shipping", .freeShipping: "free shipping",
    .deposit: "plus {{ amount }} deposit", .asOf: "as of {{ date }}",
    .lowest: "lowest price of the last 30 days: {{ amount }}",
    .recommended: "RRP {{ amount }}", .inStock: "in stock", .lowStock: "only a few left",
    .preorder: "can be pre-ordered", .backorder: "on back order",
    .outOfStock: "currently sold out", .discontinued: "no longer available",
    .overview: "Products", .toShop: "To the shop", .moved: "On to the shop",
    .piece: "{{ count }} piece",
    .pieces: "{{ count }} pcs",
  ]

  private static let words: [String: [Key: String]] = [
    "en": english,
    "de": [
      .vatIncluded: "inkl. MwSt.", .smallBusiness: "umsatzsteuerfrei nach § 19 UStG",
      .differential: "differenzbesteuert nach § 25a UStG", .shipping: "zzgl. {{ shipping }}",
      .shippingLink: "Versandkosten", .freeShipping: "versandkostenfrei",
      .deposit: "zzgl. {{ amount }} Pfand", .asOf: "Stand: {{ date }}",
      .lowest: "niedrigster Preis der letzten 30 Tage: {{ amount }}",
      .recommended: "UVP {{ amount }}", .inStock: "lieferbar", .lowStock: "nur noch wenige da",
      .preorder: "vorbestellbar", .backorder: "wird nachgeliefert",
      .outOfStock: "zurzeit ausverkauft", .discontinued: "nicht mehr erhältlich",
      .overview: "Produkte", .toShop: "Zum Shop", .moved: "Weiter zum Shop",
      .piece: "{{ count }} Stück",
      .pieces: "{{ count }} Stück",
    ],
    "fr": [
      .vatIncluded: "TTC", .smallBusiness: "TVA non applicable", .differential: "TVA sur la marge",
      .shipping: "hors {{ shipping }}", .shippingLink: "frais de livraison",
      .freeShipping: "livraison gratuite", .deposit: "consigne {{ amount }} en sus",
      .asOf: "prix au {{ date }}", .lowest: "prix le plus bas des 30 derniers jours : {{ amount }}",
      .recommended: "prix conseillé {{ amount }}", .inStock: "en stock",
      .lowStock: "stock limité", .preorder: "en précommande", .backorder: "en réapprovisionnement",
      .outOfStock: "actuellement épuisé", .discontinued: "n’est plus disponible",
      .overview: "Produits", .toShop: "Vers la boutique", .moved: "Vers la boutique",
      .piece: "{{ count }} pièce",
      .pieces: "{{ count }} pièces",
    ],
    "it": [
      .vatIncluded: "IVA inclusa", .smallBusiness: "esente IVA", .differential: "IVA sul margine",
      .shipping: "più {{ shipping }}", .shippingLink: "spese di spedizione",
      .freeShipping: "spedizione gratuita", .deposit: "più {{ amount }} di cauzione",
      .asOf: "aggiornato al {{ date }}",
      .lowest: "prezzo più basso degli ultimi 30 giorni: {{ amount }}",
      .recommended: "prezzo consigliato {{ amount }}", .inStock: "disponibile",
      .lowStock: "ultimi pezzi", .preorder: "prenotabile", .backorder: "in arrivo",
      .outOfStock: "al momento esaurito", .discontinued: "non più disponibile",
      .overview: "Prodotti", .toShop: "Al negozio", .moved: "Al negozio",
      .piece: "{{ count }} pezzo",
      .pieces: "{{ count }} pezzi",
    ],
  ]
}

extension MeasureUnit {
  /// The sign of the unit.
  var symbol: String {
    switch self {
    case .cubicMetre: "m³"
    case .squareMetre: "m²"
    case .squareFoot: "sq ft"
    case .fluidOunce: "fl oz"
    case .piece, .sheet, .item: "×"
    case .millilitre, .centilitre, .decilitre, .litre, .hectolitre, .pint, .quart, .gallon,
      .milligram, .gram, .decagram, .kilogram, .ounce, .pound, .centimetre, .metre, .inch, .foot,
      .yard:
      rawValue
    }
  }
}
