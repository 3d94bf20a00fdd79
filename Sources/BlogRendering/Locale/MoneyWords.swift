internal import BlogModel

/// How a language writes amounts of money.
///
/// Source: Unicode CLDR 46, number symbols and currency patterns of the locales.
struct MoneyWords: Sendable {
  /// What separates thousands.
  let group: String
  /// What separates whole units from parts.
  let decimal: String
  /// Whether the currency stands in front.
  let isPrefix: Bool
  /// What stands between currency and amount.
  let gap: String
  /// Whether a minus stands directly before the amount, behind the currency.
  let isMinusInside: Bool

  private static let noBreakSpace = "\u{A0}"
  private static let narrowSpace = "\u{202F}"

  private init(
    group: String, decimal: String, isPrefix: Bool, gap: String = Self.noBreakSpace,
    isMinusInside: Bool = false
  ) {
    self.group = group
    self.decimal = decimal
    self.isPrefix = isPrefix
    self.gap = gap
    self.isMinusInside = isMinusInside
  }

  /// The words of a language; a tag that is not known falls back to its first part, then English.
  init(language: String) {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    self = Self.all[tag] ?? Self.all[primary] ?? Self.english
  }

  private static let english = MoneyWords(group: ",", decimal: ".", isPrefix: true, gap: "")
  private static let swiss = MoneyWords(
    group: "’", decimal: ".", isPrefix: true, isMinusInside: true)

  private static let all: [String: MoneyWords] = [
    "de": MoneyWords(group: ".", decimal: ",", isPrefix: false),
    "de-at": MoneyWords(group: ".", decimal: ",", isPrefix: true),
    "de-ch": swiss,
    "de-li": swiss,
    "en": english,
    "fr": MoneyWords(group: narrowSpace, decimal: ",", isPrefix: false),
    "fr-ch": MoneyWords(group: narrowSpace, decimal: ".", isPrefix: false),
    "it": MoneyWords(group: ".", decimal: ",", isPrefix: false),
    "it-ch": swiss,
    "nl": MoneyWords(group: ".", decimal: ",", isPrefix: true, isMinusInside: true),
  ]

  /// The amount in words of the language: `12,90 €`, `CHF 12.90`, `€12.90`.
  func text(_ money: Money) -> String {
    let parts = money.decimalText.drop { $0 == "-" }.split(separator: ".")
    let number = grouped(parts[0]) + (parts.count == 2 ? decimal + parts[1] : "")
    let sign = money.minorUnits < 0 ? "-" : ""
    let symbol = Self.symbols[money.currency.code] ?? money.currency.code
    guard isPrefix else { return "\(sign)\(number)\(gap)\(symbol)" }
    // A code of letters always stands apart from the number.
    let space = gap.isEmpty && symbol == money.currency.code ? Self.noBreakSpace : gap
    return isMinusInside ? "\(symbol)\(space)\(sign)\(number)" : "\(sign)\(symbol)\(space)\(number)"
  }

  private func grouped(_ digits: Substring) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += group }
      result.append(digit)
    }
    return result
  }

  private static let symbols = ["EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"]
}
