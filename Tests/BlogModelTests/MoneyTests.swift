import BlogModel
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12.90", "EUR", 1290, "12.90"), ("12.9", "EUR", 1290, "12.90"), ("12", "EUR", 1200, "12.00"),
    ("0.005", "EUR", 1, "0.01"), ("0.0049", "EUR", 0, "0.00"), ("-0.05", "EUR", -5, "-0.05"),
    ("7", "JPY", 7, "7"), ("7.5", "JPY", 8, "8"), ("1.2345", "KWD", 1235, "1.235"),
    ("999999999999999.99", "CHF", 99_999_999_999_999_999, "999999999999999.99"),
  ])
  func readsAndPrints(text: String, code: String, units: Int, printed: String) throws {
    let currency = try #require(Currency(code))
    let money = try #require(Money(decimal: text, currency: currency))
    #expect(money.minorUnits == units)
    #expect(money.decimalText == printed)
    #expect(Money(decimal: printed, currency: money.currency) == money)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1,5", "1.2.3", "--1", "1e3", " 1", "١", "9999999999999999", "NaN",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(Money(decimal: text, currency: .euro) == nil)
  }

  @Test func currenciesAreCodes() {
    #expect(Currency("eur") == .euro)
    #expect(Currency("CHF") == .swissFranc)
    for code in ["", "EU", "EURO", "E€R", "12A"] { #expect(Currency(code) == nil) }
  }
}
