/// An amount of money, exact to the smallest coin.
public struct Money: Sendable, Hashable {
  /// The amount in the smallest unit of the currency: cents for euros, yen for yen.
  public var minorUnits: Int

  /// The currency.
  public var currency: Currency

  /// Creates an amount of `minorUnits`.
  public init(minorUnits: Int, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads a plain number with a decimal point: `12.90`, `-3`, `0.333`.
  ///
  /// More digits than the currency has are rounded, a half away from zero. `nil` for anything
  /// else, and for amounts beyond 15 digits.
  public init?(decimal text: some StringProtocol, currency: Currency) {
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty,
      whole.count <= 15, parts.last?.isEmpty == false,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    var units = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    for index in 0..<currency.fractionDigits {
      units = units * 10 + (index < fraction.count ? Int(fraction[index] - 0x30) : 0)
    }
    if fraction.count > currency.fractionDigits,
      fraction[currency.fractionDigits] >= UInt8(ascii: "5")
    {
      units += 1
    }
    self.init(minorUnits: isNegative ? -units : units, currency: currency)
  }

  /// The plain number with a decimal point, as structured data wants it: `12.90`.
  public var decimalText: String {
    let digits = String(minorUnits.magnitude)
    let sign = minorUnits < 0 ? "-" : ""
    let places = currency.fractionDigits
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
