package import BlogModel

/// Writes a price with everything that has to stand beside it; there is no way to print one alone.
///
/// Source: Preisangabenverordnung (Germany), §§ 3 to 7 and 11; Preisbekanntgabeverordnung
/// (Switzerland), Art. 10 to 13.
package struct PriceWriter: Sendable {
  private let words: ProductWords
  private let zone: TimeZoneRules
  private let dates: DateWords

  /// Prices in the words of a language; dates are those of `zone`.
  package init(words: ProductWords, zone: TimeZoneRules, language: String) {
    self.words = words
    self.zone = zone
    dates = DateWords(language: language)
  }

  /// A paragraph for cards and pages.
  func block(_ price: PriceDisplay) -> String {
    var html = "<p class=\"price\">"
    if let reduction = price.reduction, reduction.percent > 0 {
      html += "<span class=\"price-off\">−\(reduction.percent)\u{A0}%</span> "
    }
    html += "<strong class=\"price-now\">\(escaped(words.text(price.price)))</strong>"
    if let unit = unitPrice(price) { html += " <span class=\"price-unit\">\(escaped(unit))</span>" }
    for part in lowered(price) { html += " <span class=\"price-was\">\(escaped(part))</span>" }
    html += " <span class=\"price-notes\">\(notes(price).joined(separator: ", "))</span>"
    if let asOf = asOf(price) { html += " <span class=\"price-date\">\(escaped(asOf))</span>" }
    return html + "</p>"
  }

  /// The same in one line, for a sentence: `12,90 € (2,58 €/l, inkl. MwSt., zzgl. Versandkosten)`.
  func line(_ price: PriceDisplay) -> String {
    let unit = unitPrice(price).map { [escaped($0)] } ?? []
    let date = asOf(price).map { [escaped($0)] } ?? []
    let rest = (unit + lowered(price).map(escaped) + notes(price) + date).joined(separator: ", ")
    return "<span class=\"price-inline\">\(escaped(words.text(price.price))) "
      + "<span class=\"price-notes\">(\(rest))</span></span>"
  }

  /// The line as plain text, without a place to cut it: no excerpt may end before the notes.
  func plainLine(_ price: PriceDisplay) -> String {
    let unit = unitPrice(price).map { [$0] } ?? []
    let notes = [vat(price), shippingText(price), deposit(price), asOf(price)].compactMap { $0 }
    let rest = (unit + lowered(price) + notes).joined(separator: ", ")
    return "\(words.text(price.price)) (\(rest))".replacing(" ", with: "\u{A0}")
  }

  /// What a litre or kilogram costs: `2,58 €/l`.
  func unitPrice(_ price: PriceDisplay) -> String? {
    price.unitPrice.map { "\(words.text($0.price))/\($0.base.rawValue)" }
  }

  /// The deposit: `zzgl. 0,15 € Pfand`.
  func deposit(_ price: PriceDisplay) -> String? {
    price.deposit.map { words.text(.deposit, words.text($0.amount)) }
  }

  /// When the price was right: `Stand: 21.11.2026`.
  func asOf(_ price: PriceDisplay) -> String? {
    price.asOf.map { moment in
      let day = zone.timestamp(at: moment.seconds).day
      return words.text(
        .asOf,
        dates.text(
          year: day.year, month: day.month, day: day.day, weekday: day.weekday, form: .short))
    }
  }

  private func lowered(_ price: PriceDisplay) -> [String] {
    var parts: [String] = []
    if let reduction = price.reduction {
      parts.append(words.text(.lowest, words.text(reduction.lowestPrice)))
    }
    if let recommended = price.recommendedPrice {
      parts.append(words.text(.recommended, words.text(recommended)))
    }
    return parts
  }

  private func notes(_ price: PriceDisplay) -> [String] {
    [escaped(vat(price)), shipping(price), deposit(price).map(escaped)].compactMap { $0 }
  }

  private func vat(_ price: PriceDisplay) -> String {
    switch price.vat {
    case .included, .net: words[.vatIncluded]
    case .smallBusiness: words[.smallBusiness]
    case .differential: words[.differential]
    }
  }

  private func shipping(_ price: PriceDisplay) -> String? {
    if price.isShippedFree { return escaped(words[.freeShipping]) }
    guard let url = price.shippingURL else { return nil }
    let link = "<a href=\"\(escaped(url))\">\(escaped(words[.shippingLink]))</a>"
    // The words around the link are text; the gap, a character of nobody's language, is its place.
    return escaped(words.text(.shipping, "\u{F8FF}")).replacing("\u{F8FF}", with: link)
  }

  private func shippingText(_ price: PriceDisplay) -> String? {
    if price.isShippedFree { return words[.freeShipping] }
    return price.shippingURL == nil ? nil : words.text(.shipping, words[.shippingLink])
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
