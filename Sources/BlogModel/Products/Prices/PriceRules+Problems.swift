public import Diagnostics

extension PriceRules {
  /// What is wrong with the prices of `products`, and with the settings that all of them need.
  ///
  /// A missing page about shipping costs is found once, not once a product.
  public func problems(of products: some Sequence<Product>) -> [Finding] {
    var findings: [Finding] = []
    var needsShipping = false
    for product in products {
      findings += problems(of: product)
      if !product.isShippedFree, amounts(of: product) != nil { needsShipping = true }
    }
    if needsShipping, settings.shippingURL == nil {
      findings.append(
        Finding(
          .missingPriceNotes, .warning,
          "prices are shown without a link to the page that says what shipping costs",
          at: settings.location,
          help: ["set `shipping_url` under `products` to the page of the shop"]))
    }
    return findings
  }

  /// What is wrong with the price of `product`, at the place where the product was read.
  ///
  /// - Returns: `missing-price-notes` (a net price without rate), `stale-price`,
  ///   `strike-without-history` and `missing-unit-price`; nothing for products without price.
  public func problems(of product: Product) -> [Finding] {
    guard let amounts = amounts(of: product) else {
      return isWithoutRate(product) ? [withoutRate(product)] : []
    }
    var findings: [Finding] = []
    if let staleness = staleness(of: product) { findings.append(finding(staleness, product)) }
    if amounts.sale != nil, let finding = strike(product, amounts) { findings.append(finding) }
    if product.unitPrice == .computed, !hasContent(product) {
      findings.append(
        Finding(
          .missingUnitPrice, .warning,
          "the price of `\(product.name)` has no unit price, because its content is not known",
          at: product.location,
          help: [
            "give its content, such as `0.7 l` or `250 g`, or `1 ct` for goods that are counted",
            "or give the reason why it needs none: `unit_price: \"exempt: gift hamper\"`",
          ]))
    }
    return findings
  }

  /// Whether the content says what is in it; counted goods need no amount.
  private func hasContent(_ product: Product) -> Bool {
    guard let content = product.content else { return false }
    return content.unit.size == nil || content.amount.digits > 0 && content.pieces > 0
  }

  private func isWithoutRate(_ product: Product) -> Bool {
    (product.vat ?? settings.vat) == .net && product.vatRate == nil
      && (product.price ?? product.sale?.price).map { $0.minorUnits > 0 } ?? false
  }

  private func withoutRate(_ product: Product) -> Finding {
    Finding(
      .missingPriceNotes, .warning,
      "the price of `\(product.name)` is net, and no rate of the tax is given, so it is not shown",
      at: product.location,
      help: ["give the rate as `vat_rate`, or prices that include the tax"])
  }

  private func strike(_ product: Product, _ amounts: Amounts) -> Finding? {
    guard let lowest = lowestPrice(of: product, amounts) else {
      return Finding(
        .strikeWithoutHistory, .note,
        "the reduction of `\(product.name)` is not announced, "
          + "because the lowest price of the 30 days before it is not known",
        at: product.location,
        help: ["record prices with `price_history`, or give the lowest price as `lowest_price`"])
    }
    guard PriceDisplay.Reduction(from: lowest, to: amounts.now) == nil else { return nil }
    return Finding(
      .strikeWithoutHistory, .note,
      "the reduction of `\(product.name)` is not announced, because it cost "
        + "\(lowest.decimalText) \(lowest.currency.code) in the 30 days before it",
      at: product.location,
      help: ["a reduction counts from the lowest price of these days"])
  }

  private func finding(_ staleness: PriceStaleness, _ product: Product) -> Finding {
    let (what, cure) =
      switch staleness {
      case .old(let date):
        (
          "is of \(date.dateText), older than \(settings.maximumPriceAge ?? 0) days",
          "export the catalogue again, or check the price and set `updated`"
        )
      case .undated:
        (
          "has no date, so nobody knows whether it is too old",
          "set `updated` in its file, or for the whole catalogue under `products`"
        )
      case .saleOver(let end):
        (
          "is of before the end of its sale on \(end.dateText)",
          "export the catalogue again, or remove the sale"
        )
      case .availabilityPassed(let date):
        (
          "is of before \(date.dateText), from when it was to be available",
          "export the catalogue again, or set the availability"
        )
      }
    let isHidden = settings.stalePrices == .hide
    return Finding(
      .stalePrice, settings.stalePrices == .fail ? .error : .warning,
      "the price of `\(product.name)` \(what)\(isHidden ? "; it is not shown" : "")",
      at: product.location, help: [cure])
  }
}
