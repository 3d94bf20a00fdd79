internal import BlogModel
internal import Liquid

extension Filter {
  /// `{{ 12.9 | money }}`: a price as the language writes it.
  ///
  /// Numbers are whole units, such as euros, and not cents. Texts are numbers with a decimal point
  /// and may name their currency, as product feeds do: `12.90 EUR`. An argument names another
  /// currency: `money: "CHF"`. Nothing stays nothing.
  static func money(language: String) -> Filter {
    let words = MoneyWords(language: language)
    let usual = Currency.usual(in: language)
    return Filter("money", arguments: 0...1) { input, arguments, _ throws(FilterError) in
      if input.isNull { return .null }
      var currency = usual
      if !arguments[0].isNull {
        guard let named = Currency(arguments[0].text) else {
          throw FilterError(
            "`\(arguments[0].text)` is not a currency", argument: 0,
            help: ["a currency has three letters, such as `EUR` or `CHF`"])
        }
        currency = named
      }
      let text = input.text
      let parts = text.split(separator: " ")
      if parts.count == 2, let own = Currency(String(parts[1])) { currency = own }
      guard (1...2).contains(parts.count), parts.count == 1 || Currency(String(parts[1])) != nil,
        let money = Money(decimal: parts[0], currency: currency)
      else {
        throw FilterError(
          "`\(text.prefix(40))` is not an amount of money",
          help: ["write a number with a decimal point: `12.90`"])
      }
      return .string(words.text(money))
    }
  }
}

extension Currency {
  /// The currency of prices that name none, by the country of the language's tag.
  fileprivate static func usual(in language: String) -> Currency {
    let country = language.split(separator: "-").dropFirst().last?.uppercased()
    let code =
      switch country {
      case "CH", "LI": "CHF"
      case "GB": "GBP"
      case "US": "USD"
      default: "EUR"
      }
    return Currency(code) ?? .euro
  }
}
