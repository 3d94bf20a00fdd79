package import BlogModel
internal import Diagnostics

/// What a sentence can say of a product: `{product.price}`.
package struct ProductFacts: Sendable {
  private let rules: PriceRules
  private let words: ProductWords
  private let prices: PriceWriter

  /// A fact as HTML and as plain text.
  package struct Fact: Sendable, Hashable {
    /// Inline HTML.
    package var html: String
    /// The same for excerpts, outlines and the search.
    package var text: String
  }

  /// The facts of products in one language.
  package init(rules: PriceRules, words: ProductWords, prices: PriceWriter) {
    self.rules = rules
    self.words = words
    self.prices = prices
  }

  /// The names of the facts.
  package static let names = [
    "name", "price", "unit_price", "content", "deposit", "availability", "delivery_time", "sku",
    "brand", "origin", "organic_number", "ingredients", "alcohol", "gtin",
  ]

  /// A fact of a product; `nil` if the product has none, or if `name` is not the name of one.
  ///
  /// A unit price alone is not a fact, since the law wants the total price beside it: it is shown
  /// with the whole price.
  package func fact(_ name: String, of product: Product, showsPrice: Bool = true) -> Fact? {
    switch name {
    case "price", "unit_price":
      guard showsPrice, let price = rules.display(of: product) else { return nil }
      return Fact(html: prices.line(price), text: prices.plainLine(price))
    case "name", "": return fact(product.name)
    case "content": return product.content.map { fact(words.text($0)) }
    case "deposit": return product.deposit.map { fact(words.text($0.amount)) }
    case "availability": return product.availability.map { fact(words.text($0)) }
    case "delivery_time": return product.deliveryTime.map(fact)
    case "sku": return fact(product.sku)
    case "brand": return product.brand.map(fact)
    case "origin": return product.origin.map(fact)
    case "organic_number": return product.organicNumber.map(fact)
    case "ingredients": return product.ingredients.map(fact)
    case "gtin": return product.gtin.map(fact)
    case "alcohol":
      return product.alcohol.map {
        fact("\(words.text(DecimalNumber(digits: $0, scale: 1)))\u{A0}%\u{A0}vol")
      }
    default: return nil
    }
  }

  private func fact(_ text: String) -> Fact {
    var html: [UInt8] = []
    html.append(escaping: text)
    return Fact(html: String(decoding: html, as: UTF8.self), text: text)
  }
}
