internal import BlogModel
internal import Diagnostics

/// Whether a product can be bought, and how it comes.
extension ProductBuilder {
  mutating func addAvailability(to product: inout Product, _ row: FeedRow) {
    product.availability =
      switch format {
      case .shopify: shopifyAvailability(row)
      case .wooCommerce: wooCommerceAvailability(row)
      default: availability(row)
      }
    product.availableFrom = date(.availabilityDate, row)
    product.deliveryTime = repeatedText(.deliveryTime, row)
    product.isShippedFree = flag(.shippingFree, row) ?? false
  }

  private mutating func availability(_ row: FeedRow) -> Availability? {
    if isArchived(row) { return .discontinued }
    guard let cell = cell(.availability, row) else { return stockAvailability(row) }
    if let value = availability(named: cell.text) {
      return value == .inStock && isLow(row) ? .lowStock : value
    }
    if format == .csv, let isThere = BooleanText.read(cell.text) {
      return isThere ? (isLow(row) ? .lowStock : .inStock) : .outOfStock
    }
    reportAvailability(cell)
    return nil
  }

  private mutating func availability(named text: String) -> Availability? {
    if let known = caches.availabilities[text] { return known }
    let value = AvailabilityText.read(text)
    if caches.availabilities.count < FeedCaches.limit {
      caches.availabilities.updateValue(value, forKey: text)
    }
    return value
  }

  private mutating func reportAvailability(_ cell: FeedCell) {
    report(
      .feedValue, .availability, cell, "`\(short(cell.text))` is no availability",
      label: didYouMean(cell.text, among: Availability.allCases.map(\.rawValue)),
      help: [
        "write below `values` of the feed what it stands for: "
          + "`availability: {\"\(short(cell.text))\": in_stock}`"
      ])
  }

  /// What the number of pieces says; the number itself is not kept.
  private mutating func stockAvailability(_ row: FeedRow) -> Availability? {
    guard let count = stock(.stock, row) else { return nil }
    if count > 0 { return isLow(row) ? .lowStock : .inStock }
    return allowsBackorders(row) ? .backorder : .outOfStock
  }

  private mutating func isLow(_ row: FeedRow) -> Bool {
    guard let count = stock(.stock, row), let limit = stock(.lowStock, row) else { return false }
    return count > 0 && count <= limit
  }

  /// A number of pieces; parts of one are cut off.
  private mutating func stock(_ field: FeedField, _ row: FeedRow) -> Int? {
    guard let cell = cell(field, row) else { return nil }
    // `1.000` is more than any limit that matters, whichever way it is read.
    switch cell.text.withFeedBytes({ NumberText.read($0, decimal: .comma) }) {
    case .number(let value, _): return value.units(places: 1).map { $0 / 10 }
    case .empty: return nil
    case .ambiguous, .invalid:
      report(.feedValue, field, cell, "`\(short(cell.text))` is no number of pieces")
      return nil
    }
  }

  private func allowsBackorders(_ row: FeedRow) -> Bool {
    guard let cell = cell(.backorders, row) else { return false }
    return ["1", "notify", "continue", "true", "yes", "ja"].contains(cell.text.lowercased())
  }

  /// Shopify: in stock without a tracker or with a quantity, else by the policy.
  private mutating func shopifyAvailability(_ row: FeedRow) -> Availability? {
    if isArchived(row) { return .discontinued }
    if let cell = cell(.availability, row) {
      if let value = availability(named: cell.text) { return value }
      reportAvailability(cell)
      return nil
    }
    if cell(.stockTracker, row) == nil {
      return columnNames[.stockTracker] == nil ? stockAvailability(row) : .inStock
    }
    return stockAvailability(row)
  }

  /// WooCommerce: `In stock?` is 1, 0 or `backorder`; the stock only says whether it is low.
  private mutating func wooCommerceAvailability(_ row: FeedRow) -> Availability? {
    guard let cell = cell(.availability, row) else { return stockAvailability(row) }
    switch cell.text {
    case "1": return isLow(row) ? .lowStock : .inStock
    case "0": return .outOfStock
    default:
      if let value = availability(named: cell.text) { return value }
      reportAvailability(cell)
      return nil
    }
  }
}
