/// Why a price can no longer be relied on.
enum PriceStaleness: Sendable, Hashable {
  /// It is older than the settings allow.
  case old(since: Timestamp)
  /// Nobody says how old it is, though the settings set a limit.
  case undated
  /// The sale of the source is over, and the source is not newer than its end.
  case saleOver(Timestamp)
  /// The day has come from which it can be delivered, and the source does not say that it can.
  case availabilityPassed(Timestamp)
}

extension PriceRules {
  /// Why the price of `product` can no longer be relied on; `nil` if it can.
  func staleness(of product: Product) -> PriceStaleness? {
    let asOf = date(of: product)
    if let limit = settings.maximumPriceAge, limit >= 0 {
      guard let asOf else { return .undated }
      let seconds = limit.multipliedReportingOverflow(by: 86_400)
      let age = now.seconds.subtractingReportingOverflow(asOf.seconds)
      if !seconds.overflow, age.overflow ? now > asOf : age.partialValue > seconds.partialValue {
        return .old(since: asOf)
      }
    }
    /// Whether `moment` is over and the source was written before it.
    func isPassed(_ moment: Timestamp) -> Bool {
      moment < now && (asOf.map { $0 <= moment } ?? true)
    }
    if let end = product.sale?.end, isPassed(end) { return .saleOver(end) }
    if let date = product.availableFrom, isPassed(date) {
      switch product.availability {
      case .preorder, .backorder, .outOfStock: return .availabilityPassed(date)
      case .inStock, .lowStock, .discontinued, nil: return nil
      }
    }
    return nil
  }
}
