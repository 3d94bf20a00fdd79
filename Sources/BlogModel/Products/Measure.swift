/// How much is in a product: `3 l`, `250 g`, `6 × 0.75 l`.
public struct Measure: Sendable, Hashable {
  /// The content of one piece.
  public var amount: DecimalNumber
  /// The unit of the amount.
  public var unit: MeasureUnit
  /// The number of pieces, 1 or more.
  public var pieces: Int

  /// Creates a measure.
  public init(amount: DecimalNumber, unit: MeasureUnit, pieces: Int = 1) {
    self.amount = amount
    self.unit = unit
    self.pieces = pieces
  }
}

extension Measure {
  /// Whether it says no more than that there is one.
  public var isOnePiece: Bool {
    unit.size == nil && pieces == 1 && amount == DecimalNumber(digits: 1)
  }
}

/// A number with decimal places, exact: `0.75` is 75 with a scale of 2.
public struct DecimalNumber: Sendable, Hashable {
  /// All digits, as a whole number of at most 15 digits.
  public var digits: Int
  /// How many of them stand behind the decimal sign, 0 to 15.
  public var scale: Int

  /// Creates a number from its digits; zeros at its end are taken away.
  public init(digits: Int, scale: Int = 0) {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits.isMultiple(of: 10) {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    self.scale = scale
  }

  /// Reads a plain number with a decimal point: `0.75`, `-3`.
  ///
  /// `nil` for anything else, and for numbers of more than 15 digits.
  public init?(_ text: some StringProtocol) {
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) }),
      parts.reduce(0, { $0 + $1.count }) <= 15
    else { return nil }
    let value = parts.joined().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    self.init(digits: isNegative ? -value : value, scale: parts.count == 2 ? parts[1].count : 0)
  }

  /// The plain number with a decimal point.
  public var text: String {
    guard scale > 0 else { return "\(digits)" }
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - all.count)) + all
    return "\(digits < 0 ? "-" : "")\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}

/// A unit of goods sold by volume, weight, length, area or piece.
///
/// Source: Google's units for unit pricing, and those that German shops write.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
  case millilitre = "ml"
  case centilitre = "cl"
  case decilitre = "dl"
  case litre = "l"
  case hectolitre = "hl"
  case cubicMetre = "cbm"
  case fluidOunce = "floz"
  case pint = "pt"
  case quart = "qt"
  case gallon = "gal"
  case milligram = "mg"
  case gram = "g"
  case decagram = "dag"
  case kilogram = "kg"
  case ounce = "oz"
  case pound = "lb"
  case centimetre = "cm"
  case metre = "m"
  case inch = "in"
  case foot = "ft"
  case yard = "yd"
  case squareMetre = "sqm"
  case squareFoot = "sqft"
  case piece = "ct"
  case sheet
  case item
}
