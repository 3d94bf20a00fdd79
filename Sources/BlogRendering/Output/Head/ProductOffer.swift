internal import BlogModel

/// The offer of a product, for pages of owners who say that they sell there.
///
/// It says what the page shows: the price with tax and without deposit, and what a litre or kilogram
/// of it is. There is no offer where no price is shown.
///
/// Source: schema.org, `Offer` and `UnitPriceSpecification`; Google Search Central, "Merchant
/// listing".
struct ProductOffer {
  private let product: Product
  private let price: PriceDisplay
  private let url: String?
  private let zone: TimeZoneRules

  /// The offer of a product; `nil` if its page shows no price.
  init?(_ index: Int, _ node: ProductNode, in shop: ShopContext, zone: TimeZoneRules) {
    guard shop.showsPrice(index), let price = shop.shop.rules.display(of: node.product) else {
      return nil
    }
    product = node.product
    self.price = price
    url = node.url
    self.zone = zone
  }

  /// Adds the members of the offer.
  func write(into json: inout JSONOutput) {
    json.add("@type", "Offer")
    json.add("url", url)
    json.add("price", price.price.decimalText)
    json.add("priceCurrency", price.price.currency.code)
    // A sale whose price is shown is not over; one that is would hide the product.
    json.add(
      "priceValidUntil", price.validUntil.map { zone.timestamp(at: $0.seconds).dateText })
    json.add("availability", product.availability?.schema)
    guard let reduction = price.reduction else {
      if price.unitPrice != nil { json.object("priceSpecification") { writePrice(into: &$0) } }
      return
    }
    json.array("priceSpecification") { list in
      list.object { writePrice(into: &$0) }
      list.object {
        $0.add("@type", "UnitPriceSpecification")
        $0.add("priceType", "https://schema.org/StrikethroughPrice")
        $0.add("price", reduction.lowestPrice.decimalText)
        $0.add("priceCurrency", reduction.lowestPrice.currency.code)
      }
    }
  }

  /// The price now, and for which content it is, if the page has to say what one unit costs.
  private func writePrice(into json: inout JSONOutput) {
    json.add("@type", "UnitPriceSpecification")
    json.add("price", price.price.decimalText)
    json.add("priceCurrency", price.price.currency.code)
    guard price.unitPrice != nil, let content = product.content?.inBase else { return }
    json.object("referenceQuantity") {
      $0.add("@type", "QuantitativeValue")
      $0.add("value", content.amount)
      $0.add("unitCode", content.base.code)
      $0.object("valueReference") {
        $0.add("@type", "QuantitativeValue")
        $0.add("value", "1")
        $0.add("unitCode", content.base.code)
      }
    }
  }
}

extension Measure {
  /// What all pieces hold, in the base of unit prices: 0.75 l for 3 × 250 ml.
  ///
  /// The amount is exact, a plain number with a decimal point. `nil` for goods that are counted, and
  /// outside of the bounds of ``UnitPrice``.
  var inBase: (amount: String, base: UnitPriceBase)? {
    guard let size = unit.size, (1...1_000_000).contains(pieces),
      (1...1_000_000_000_000_000).contains(amount.digits), (0...15).contains(amount.scale)
    else { return nil }
    // At most 110 bits.
    var digits = UInt128(amount.digits) * UInt128(pieces) * UInt128(size.amount.digits)
    var scale = amount.scale + size.amount.scale
    while scale > 0, digits.isMultiple(of: 10) {
      digits /= 10
      scale -= 1
    }
    let text = String(digits)
    guard scale > 0 else { return (text, size.base) }
    let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
    return ("\(padded.dropLast(scale)).\(padded.suffix(scale))", size.base)
  }
}
