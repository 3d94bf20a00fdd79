/// Everything that has to stand beside a price, so that no amount is ever shown alone.
///
/// Source: Preisangabenverordnung (Germany), §§ 3 to 7 and 11.
public struct PriceDisplay: Sendable, Hashable {
  /// What customers pay now, with tax and without deposit.
  public var price: Money
  /// The announced reduction, only if the lowest price before it is known.
  public var reduction: Reduction?
  /// The price that the manufacturer recommends, only if it is above ``price``.
  public var recommendedPrice: Money?
  /// What a litre, kilogram and so on costs; `nil` if nobody has to be told.
  public var unitPrice: UnitPrice?
  /// What is paid on top and given back.
  public var deposit: Product.Deposit?
  /// How the price relates to value added tax; never ``VATMode/net``.
  public var vat: VATMode
  /// Whether it is sent without costs.
  public var isShippedFree: Bool
  /// The page that says what shipping costs.
  public var shippingURL: String?
  /// When the price was right, for "Stand: …".
  public var asOf: Timestamp?
  /// The end of the sale whose price is shown.
  public var validUntil: Timestamp?
  /// Whether it is too old, but shown all the same because the settings say so.
  public var isStale: Bool

  /// A reduction as the law wants it announced.
  public struct Reduction: Sendable, Hashable {
    /// The lowest price of the 30 days before it; above the price now.
    public var lowestPrice: Money
    /// By how much the price is below it, in whole per cent, rounded down; 0 for less than one.
    public var percent: Int

    /// The reduction from `lowestPrice` to `price`; `nil` if it is none.
    public init?(from lowestPrice: Money, to price: Money) {
      guard lowestPrice.currency == price.currency, price.minorUnits > 0,
        price.minorUnits < lowestPrice.minorUnits
      else { return nil }
      self.lowestPrice = lowestPrice
      let difference = UInt128(lowestPrice.minorUnits - price.minorUnits)
      percent = Int(difference * 100 / UInt128(lowestPrice.minorUnits))
    }
  }
}
