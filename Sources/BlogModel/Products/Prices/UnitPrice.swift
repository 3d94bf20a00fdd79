/// What a litre, kilogram, metre, square or cubic metre of a product costs.
///
/// Source: Preisangabenverordnung (Germany), §§ 4 and 5.
public struct UnitPrice: Sendable, Hashable {
  /// The price of one ``base``.
  public var price: Money
  /// What it is the price of.
  public var base: UnitPriceBase

  /// Creates a unit price that is known.
  public init(price: Money, base: UnitPriceBase) {
    self.price = price
    self.base = base
  }

  /// Computes what one litre, kilogram and so on costs; a half is rounded up.
  ///
  /// `nil` for goods that are counted, for a unit price that is the total price, and below 10 g or
  /// 10 ml, since nobody has to be told those. Also `nil` for prices and contents that are not
  /// above zero, for contents beyond 10¹⁵ digits or a million pieces, and for results beyond
  /// `Int`.
  /// - Parameters:
  ///   - price: What is paid now, without deposit.
  ///   - content: What all pieces hold.
  public init?(price: Money, content: Measure) {
    guard let size = content.unit.size, price.minorUnits > 0,
      (1...1_000_000).contains(content.pieces),
      (1...1_000_000_000_000_000).contains(content.amount.digits),
      (0...15).contains(content.amount.scale)
    else { return nil }
    // content = divisor / 10^scale of the base; at most 110 bits and 28 digits.
    let divisor =
      UInt128(content.amount.digits) * UInt128(content.pieces) * UInt128(size.amount.digits)
    let power = (0..<(content.amount.scale + size.amount.scale)).reduce(UInt128(1)) { value, _ in
      value * 10
    }
    if size.base == .litre || size.base == .kilogram, divisor * 100 < power { return nil }
    guard let units = Self.divide(UInt128(price.minorUnits), times: power, by: divisor),
      units != price.minorUnits
    else { return nil }
    self.init(price: Money(minorUnits: units, currency: price.currency), base: size.base)
  }

  /// `value × factor ÷ divisor`, a half rounded up; `nil` if it does not fit.
  private static func divide(_ value: UInt128, times factor: UInt128, by divisor: UInt128) -> Int? {
    let product = value.multipliedFullWidth(by: factor)
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth((product.high, product.low))
    let rounded = quotient.addingReportingOverflow(remainder >= divisor - remainder ? 1 : 0)
    return rounded.overflow ? nil : Int(exactly: rounded.partialValue)
  }
}
