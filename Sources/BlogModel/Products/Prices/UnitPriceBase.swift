/// The quantity that a unit price is given for.
///
/// Always one whole unit; 100 g and 100 ml are allowed for loose goods only.
///
/// Source: Preisangabenverordnung (Germany), § 5 (1).
public enum UnitPriceBase: String, Sendable, Hashable, CaseIterable {
  case litre = "l"
  case kilogram = "kg"
  case metre = "m"
  case squareMetre = "m²"
  case cubicMetre = "m³"

  /// The code of the unit, such as `LTR`, as structured data wants it.
  ///
  /// Source: UN/ECE Recommendation 20.
  public var code: String {
    switch self {
    case .litre: "LTR"
    case .kilogram: "KGM"
    case .metre: "MTR"
    case .squareMetre: "MTK"
    case .cubicMetre: "MTQ"
    }
  }
}

extension MeasureUnit {
  /// How much of which base one of this unit is: a litre has 1 l, a pound 0.45359237 kg.
  ///
  /// `nil` for units that only count. The sizes are exact.
  ///
  /// Source: the international yard and pound agreement of 1959; US customary units of volume.
  public var size: (base: UnitPriceBase, amount: DecimalNumber)? {
    switch self {
    case .millilitre: (.litre, DecimalNumber(digits: 1, scale: 3))
    case .centilitre: (.litre, DecimalNumber(digits: 1, scale: 2))
    case .decilitre: (.litre, DecimalNumber(digits: 1, scale: 1))
    case .litre: (.litre, DecimalNumber(digits: 1))
    case .hectolitre: (.litre, DecimalNumber(digits: 100))
    case .cubicMetre: (.cubicMetre, DecimalNumber(digits: 1))
    case .fluidOunce: (.litre, DecimalNumber(digits: 295_735_295_625, scale: 13))
    case .pint: (.litre, DecimalNumber(digits: 473_176_473, scale: 9))
    case .quart: (.litre, DecimalNumber(digits: 946_352_946, scale: 9))
    case .gallon: (.litre, DecimalNumber(digits: 3_785_411_784, scale: 9))
    case .milligram: (.kilogram, DecimalNumber(digits: 1, scale: 6))
    case .gram: (.kilogram, DecimalNumber(digits: 1, scale: 3))
    case .decagram: (.kilogram, DecimalNumber(digits: 1, scale: 2))
    case .kilogram: (.kilogram, DecimalNumber(digits: 1))
    case .ounce: (.kilogram, DecimalNumber(digits: 28_349_523_125, scale: 12))
    case .pound: (.kilogram, DecimalNumber(digits: 45_359_237, scale: 8))
    case .centimetre: (.metre, DecimalNumber(digits: 1, scale: 2))
    case .metre: (.metre, DecimalNumber(digits: 1))
    case .inch: (.metre, DecimalNumber(digits: 254, scale: 4))
    case .foot: (.metre, DecimalNumber(digits: 3_048, scale: 4))
    case .yard: (.metre, DecimalNumber(digits: 9_144, scale: 4))
    case .squareMetre: (.squareMetre, DecimalNumber(digits: 1))
    case .squareFoot: (.squareMetre, DecimalNumber(digits: 9_290_304, scale: 8))
    case .piece, .sheet, .item: nil
    }
  }
}
