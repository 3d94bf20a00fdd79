/// Decides which price of a product is shown, and what stands beside it.
///
/// Source: Preisangabenverordnung (Germany); ECJ C-543/21 (deposits) and C-330/23 (reductions).
public struct PriceRules: Sendable {
  let settings: ProductSettings
  let history: PriceHistory
  let now: Timestamp
  private let zone: TimeZoneRules?

  /// Creates the rules of one build.
  ///
  /// - Parameters:
  ///   - settings: What the site says about prices.
  ///   - history: The former prices; an empty one announces only reductions whose source gives
  ///     the lowest price.
  ///   - now: The moment of the build.
  ///   - zone: The site's time zone, which decides on what day a sale begins; without it, the
  ///     offset of the sale's own time does.
  public init(
    settings: ProductSettings, history: PriceHistory, now: Timestamp, zone: TimeZoneRules? = nil
  ) {
    self.settings = settings
    self.history = history
    self.now = now
    self.zone = zone
  }

  /// Whether a product of this id had a price once.
  public func wasSold(_ id: String) -> Bool { history.knows(id) }

  /// What is shown as the price of `product`; `nil` if no price is known or none may be shown.
  public func display(of product: Product) -> PriceDisplay? {
    guard let amounts = amounts(of: product) else { return nil }
    let isStale = staleness(of: product) != nil
    if isStale, settings.stalePrices == .hide { return nil }
    let vat = product.vat ?? settings.vat
    return PriceDisplay(
      price: amounts.now,
      reduction: lowestPrice(of: product, amounts).flatMap {
        PriceDisplay.Reduction(from: $0, to: amounts.now)
      },
      recommendedPrice: amounts.recommended.flatMap { recommended in
        recommended.currency == amounts.now.currency
          && recommended.minorUnits > amounts.now.minorUnits ? recommended : nil
      },
      unitPrice: unitPrice(of: product, amounts.now),
      deposit: product.deposit.flatMap { $0.amount.minorUnits > 0 ? $0 : nil },
      vat: vat == .net ? .included : vat, isShippedFree: product.isShippedFree,
      shippingURL: settings.shippingURL, asOf: date(of: product),
      validUntil: amounts.sale?.end, isStale: isStale)
  }

  /// When the price was right; a date of the future, a slip of the pen, is none.
  func date(of product: Product) -> Timestamp? {
    (product.updated ?? settings.updated).flatMap { $0.seconds > now.seconds + 86_400 ? nil : $0 }
  }

  /// The lines to append to the price history for `products`.
  ///
  /// Recorded is what customers pay now, also where no price is shown.
  /// - Parameters:
  ///   - products: The products of this language.
  ///   - shared: In a further language, what products cost in the main one, by id.
  /// - Returns: Lines of JSON without line breaks; empty if nothing changed.
  public func recording(
    _ products: some Sequence<Product>, shared: [String: Money] = [:]
  ) -> [String] {
    history.recording(
      products.compactMap { product in
        currentPrice(of: product).map { (id: product.id, price: $0) }
      }, on: day(of: now), shared: shared)
  }

  /// What customers pay for `product` now, with tax; `nil` if that is not known.
  public func currentPrice(of product: Product) -> Money? { amounts(of: product)?.now }

  private func unitPrice(of product: Product, _ price: Money) -> UnitPrice? {
    guard product.unitPrice == .computed, let content = product.content else { return nil }
    return UnitPrice(price: price, content: content)
  }

  /// The day of `moment` on the site's calendar.
  private func day(of moment: Timestamp) -> CalendarDay {
    (zone?.timestamp(at: moment.seconds) ?? moment).day
  }
}

extension PriceRules {
  /// The amounts of a product with tax.
  struct Amounts {
    /// What customers pay now.
    var now: Money
    /// What they pay outside of the sale.
    var usual: Money?
    /// The sale in force, if its price is lower than the usual one.
    var sale: Product.Sale?
    /// The price that the manufacturer recommends.
    var recommended: Money?
    /// The lowest price before the sale, as the source says it.
    var lowest: Money?
  }

  /// The amounts of `product`; `nil` if there is no price above zero, or a net price without rate.
  func amounts(of product: Product) -> Amounts? {
    func gross(_ amount: Money?) -> Money? {
      guard let amount, amount.minorUnits > 0 else { return nil }
      guard (product.vat ?? settings.vat) == .net else { return amount }
      return product.vatRate.flatMap(amount.adding)
    }
    let usual = gross(product.price)
    var sale = product.sale.flatMap { $0.isActive(at: now) ? $0 : nil }
    let reduced = gross(sale?.price)
    if let usual, let reduced,
      usual.currency != reduced.currency || usual.minorUnits <= reduced.minorUnits
    {
      sale = nil
    }
    guard let price = sale == nil ? usual : reduced ?? usual else { return nil }
    return Amounts(
      now: price, usual: usual, sale: reduced == nil ? nil : sale,
      recommended: gross(product.recommendedPrice),
      lowest: gross(product.lowestPrice))
  }

  /// The lowest price of the 30 days before the sale that is in force, if it is known.
  ///
  /// A sale that began at an unknown time began when its price first got into the history, or
  /// today.
  func lowestPrice(of product: Product, _ amounts: Amounts) -> Money? {
    guard let sale = amounts.sale else { return nil }
    // Nothing was reduced from a price above the one that was in force.
    if let lowest = amounts.lowest {
      return amounts.usual.map { lowest.minorUnits <= $0.minorUnits } ?? true ? lowest : nil
    }
    let start =
      sale.start.map(day) ?? history.start(of: amounts.now, for: product.id, on: day(of: now))
    return history.lowest(
      of: product.id, in: amounts.now.currency, before: start ?? day(of: now))
  }
}

extension Money {
  /// The amount with value added tax, a half rounded up; `nil` beyond `Int`.
  ///
  /// - Parameter rate: In hundredths of a per cent, not below zero.
  /// - Returns: The amount.
  fileprivate func adding(_ rate: Int) -> Money? {
    guard rate >= 0, minorUnits >= 0 else { return nil }
    let scaled = UInt128(minorUnits) * (UInt128(rate) + 10_000)
    return Int(exactly: (scaled + 5_000) / 10_000).map {
      Money(minorUnits: $0, currency: currency)
    }
  }
}
