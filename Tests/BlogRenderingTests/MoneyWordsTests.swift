import BlogModel
import Testing

@testable import BlogRendering

@Suite struct MoneyWordsTests {
  @Test(arguments: [
    ("de", "1234.5", "EUR", "1.234,50_€"), ("de-DE", "12.90", "EUR", "12,90_€"),
    ("de-AT", "1234.5", "EUR", "€_1.234,50"), ("de-CH", "1234.5", "CHF", "CHF_1’234.50"),
    ("de-CH", "-3", "CHF", "CHF_-3.00"), ("de-LI", "3", "CHF", "CHF_3.00"),
    ("en", "1234.5", "EUR", "€1,234.50"), ("en", "12", "CHF", "CHF_12.00"),
    ("en-GB", "-5", "GBP", "-£5.00"), ("fr", "1234.5", "EUR", "1\u{202F}234,50_€"),
    ("fr-CH", "1234.5", "CHF", "1\u{202F}234.50_CHF"), ("it", "1234.5", "EUR", "1.234,50_€"),
    ("nl", "-1234.5", "EUR", "€_-1.234,50"), ("ja", "999", "JPY", "¥999"),
    ("de", "123", "EUR", "123,00_€"), ("de", "1000000", "JPY", "1.000.000_¥"),
  ])
  func writesAsTheLanguageDoes(
    language: String, amount: String, code: String, text: String
  ) throws {
    let currency = try #require(Currency(code))
    let money = try #require(Money(decimal: amount, currency: currency))
    #expect(
      MoneyWords(language: language).text(money) == text.replacing("_", with: "\u{A0}"))
  }
}
