import BlogModel
import Testing

@testable import ProductFeeds

/// Numbers, amounts, measures and percentages as shops write them.
@Suite struct NumberTests {
  private static func words(_ reading: NumberReading) -> String {
    switch reading {
    case .empty: "empty"
    case .number(let value, let proof):
      value.text + (proof.map { $0 == .point ? " point" : " comma" } ?? "")
    case .ambiguous: "ambiguous"
    case .invalid: "invalid"
    }
  }

  private static func read(_ text: String, _ decimal: DecimalSign? = nil) -> String {
    words(text.withFeedBytes { NumberText.read($0, decimal: decimal) })
  }

  @Test(arguments: [
    ("12.90", "12.9 point"), ("12,90", "12.9 comma"), ("12,9", "12.9 comma"), ("7", "7"),
    ("1.234,56", "1234.56 comma"), ("1,234.56", "1234.56 point"), ("1’234.50", "1234.5 point"),
    ("1'234.50", "1234.5 point"), ("1 234,50", "1234.5 comma"), ("1\u{A0}234,50", "1234.5 comma"),
    ("1\u{202F}234,50", "1234.5 comma"), ("1\u{2009}234", "1234"), ("12 345 678", "12345678"),
    ("1.234.567", "1234567 comma"), ("1,234,567", "1234567 point"),
    ("1.234.567,8", "1234567.8 comma"), ("1.234", "ambiguous"), ("1,234", "ambiguous"),
    ("123.456", "ambiguous"), ("0.333", "0.333 point"), ("0,750", "0.75 comma"),
    ("1234.567", "1234.567 point"), ("1.2345", "1.2345 point"), (",99", "0.99 comma"),
    (".5", "0.5 point"), ("12,-", "12"), ("12,--", "12"), ("12.–", "12"), ("1.234,-", "1234"),
    ("12,–", "12"), ("", "empty"), ("-", "empty"), ("–", "empty"), (" \u{A0} ", "empty"),
    ("-5,00", "-5 comma"), ("−5", "-5"), (" 5 ", "5"), ("1.23.45", "invalid"),
    ("12 34", "invalid"), ("1,2,3", "invalid"), ("12.", "invalid"), ("12abc", "invalid"),
    ("1E5", "invalid"), ("1,234,56", "invalid"), ("1.2,3.4", "invalid"), ("1'23", "invalid"),
    ("12,34-", "invalid"), ("--5", "invalid"), ("NaN", "invalid"), (",", "invalid"),
    ("123456789012345", "123456789012345"), ("1234567890123456", "invalid"),
    ("1234.567.890", "invalid"), ("12,345.678", "12345.678 point"), ("½", "invalid"),
  ])
  func numbers(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(arguments: [
    ("1.234", DecimalSign.comma, "1234"), ("1.234", .point, "1.234"), ("1,234", .comma, "1.234"),
    ("1,234", .point, "1234"), ("12.90", .comma, "12.9 point"),
  ])
  func aKnownSignDecides(_ text: String, _ sign: DecimalSign, _ expected: String) {
    #expect(Self.read(text, sign) == expected)
  }

  private static func money(_ text: String) -> String {
    switch MoneyText.read(text, decimal: nil) {
    case .empty: "empty"
    case .amount(let value, let currency, _): "\(value.text) \(currency?.code ?? "?")"
    case .ambiguous: "ambiguous"
    case .unknownCurrency(let word): "currency \(word)"
    case .invalid: "invalid"
    }
  }

  @Test(arguments: [
    ("€ 12,90", "12.9 EUR"), ("12,90 €", "12.9 EUR"), ("12,90€", "12.9 EUR"),
    ("EUR 12,90", "12.9 EUR"), ("15.00 EUR", "15 EUR"), ("CHF 12.90", "12.9 CHF"),
    ("Fr. 12.–", "12 CHF"), ("12,-\u{A0}€", "12 EUR"), ("€\u{202F}12,--", "12 EUR"),
    ("1’234.50 CHF", "1234.5 CHF"), ("$5", "5 USD"), ("£ 3.20", "3.2 GBP"), ("12,90", "12.9 ?"),
    ("eur 5", "5 EUR"), ("5 Euro", "5 EUR"), ("-5,00 €", "-5 EUR"), ("€ -5,00", "-5 EUR"),
    (",99 €", "0.99 EUR"), ("0.00 EUR", "0 EUR"), ("", "empty"), ("-", "empty"), ("–", "empty"),
    ("1.234 €", "ambiguous"), ("ab 12,90 €", "currency ab"), ("12,90 €/l", "currency €/l"),
    ("12 XYZ", "currency XYZ"), ("€ 5 CHF", "invalid"), ("kostenlos", "invalid"), ("€", "invalid"),
    ("EUR 5 EUR", "5 EUR"), ("12,90 € 5", "invalid"), ("5 EUR netto", "currency EUR netto"),
  ])
  func amounts(_ text: String, _ expected: String) {
    #expect(Self.money(text) == expected)
  }

  private static func measure(_ text: String) -> String {
    switch MeasureText.read(text, decimal: nil) {
    case .empty: "empty"
    case .measure(let amount, let unit, let pieces, _):
      "\(pieces)×\(amount.text) \(unit?.rawValue ?? "?")"
    case .ambiguous: "ambiguous"
    case .unknownUnit(let word): "unit \(word)"
    case .invalid: "invalid"
    }
  }

  @Test(arguments: [
    ("750ml", "1×750 ml"), ("750 ml", "1×750 ml"), ("100oz", "1×100 oz"), ("0,75 L", "1×0.75 l"),
    ("3 Liter", "1×3 l"), ("5 dl", "1×5 dl"), ("1 hl", "1×1 hl"), ("25 dag", "1×25 dag"),
    ("2 m²", "1×2 sqm"), ("2 m2", "1×2 sqm"), ("2 qm", "1×2 sqm"), ("1,5 m³", "1×1.5 cbm"),
    ("10 Stück", "1×10 ct"), ("10 Stk.", "1×10 ct"), ("6 x 0,75 l", "6×0.75 l"),
    ("6x0,75l", "6×0.75 l"), ("12×1 l", "12×1 l"), ("6 * 330 ml", "6×330 ml"), ("5", "1×5 ?"),
    ("1 cbm", "1×1 cbm"), ("8 floz", "1×8 floz"), ("8 fl oz", "1×8 floz"), ("3 sqft", "1×3 sqft"),
    ("4 sheet", "1×4 sheet"), ("2 item", "1×2 item"), ("2 in", "1×2 in"), ("0.330 l", "1×0.33 l"),
    ("1.000 ml", "ambiguous"), ("1\u{A0}000 ml", "1×1000 ml"), ("", "empty"), ("-", "empty"),
    ("0 x 1 l", "invalid"), ("3 Kisten", "unit Kisten"), ("drei Liter", "invalid"),
    ("6 x 0,75", "6×0.75 ?"), ("-1 l", "1×-1 l"), ("500 g Glas", "unit g Glas"), ("l", "invalid"),
    ("999999 x 1 l", "invalid"), ("1000000 x 1 l", "unit x 1 l"),
  ])
  func measures(_ text: String, _ expected: String) {
    #expect(Self.measure(text) == expected)
  }

  @Test(arguments: MeasureUnit.allCases)
  func everyUnitHasItsName(_ unit: MeasureUnit) {
    #expect(Self.measure("2 \(unit.rawValue)") == "1×2 \(unit.rawValue)")
  }

  @Test(arguments: [
    (129, 1, 2, 1290), (12_345, 3, 2, 1235), (12_344, 3, 2, 1234), (-12_345, 3, 2, -1235),
    (5, 0, 3, 5000), (1, 15, 2, 0), (999_999_999_999_999, 0, 3, 999_999_999_999_999_000),
  ])
  func unitsAreRounded(_ digits: Int, _ scale: Int, _ places: Int, _ expected: Int) {
    #expect(DecimalNumber(digits: digits, scale: scale).units(places: places) == expected)
  }
}
