internal import BlogModel
internal import Diagnostics

/// The prices of a row.
extension ProductBuilder {
  mutating func addPrices(to product: inout Product, _ row: FeedRow) {
    product.price = money(.price, row, isPrice: true)
    product.recommendedPrice = money(.recommendedPrice, row)
    product.lowestPrice = money(.lowestPrice, row)
    product.vat = vat(row) ?? (hasNetPrices ? .net : nil)
    product.vatRate = percent(.vatRate, row, places: 2)
    if let former = money(.comparePrice, row), let price = product.price,
      former.currency == price.currency, former.minorUnits > price.minorUnits
    {
      // The shop strikes it through. It is no proof of the lowest price before.
      product.price = former
      product.sale = Product.Sale(price: price)
    } else if let price = money(.salePrice, row), let cell = cell(.salePrice, row) {
      addSale(price, cell, to: &product, row)
    }
    product.updated = date(.updated, row)
  }

  private mutating func addSale(
    _ price: Money, _ cell: FeedCell, to product: inout Product, _ row: FeedRow
  ) {
    guard let regular = product.price else {
      report(.feedValue, .salePrice, cell, "there is a sale price, but no price; it is left out")
      return
    }
    guard regular.currency == price.currency, price.minorUnits < regular.minorUnits else {
      // Exports often repeat the price.
      if regular == price { return }
      report(
        .feedValue, .salePrice, cell, "the sale price is not lower than the price; it is left out")
      return
    }
    guard let period = salePeriod(row) else { return }
    product.sale = Product.Sale(price: price, start: period.start, end: period.end)
  }

  /// When a sale holds; `nil` if that cannot be read, so that no sale goes on for ever.
  private mutating func salePeriod(_ row: FeedRow) -> (start: Timestamp?, end: Timestamp?)? {
    var (start, end): (Timestamp?, Timestamp?)
    let place: (FeedField, FeedCell)
    if let cell = cell(.salePeriod, row) {
      let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        report(
          .feedValue, .salePeriod, cell, "`\(short(cell.text))` is no period; the sale is left out",
          help: ["write it as 2026-02-24T13:00+0100/2026-02-28T15:30+0100"])
        return nil
      }
      start = date(
        .salePeriod, cell, String(parts[0]).feedTrimmed, isEnd: false, wantsZone: true)
      end = date(.salePeriod, cell, String(parts[1]).feedTrimmed, isEnd: true, wantsZone: true)
      guard start != nil, end != nil else { return nil }
      place = (.salePeriod, cell)
    } else {
      let (from, to) = (cell(.saleStart, row), cell(.saleEnd, row))
      start = date(.saleStart, row)
      end = date(.saleEnd, row, isEnd: true)
      guard from == nil || start != nil, to == nil || end != nil else { return nil }
      guard let to else { return (start, nil) }
      place = (.saleEnd, to)
    }
    if let start, let end, end < start {
      report(.feedValue, place.0, place.1, "the sale ends before it begins; it is left out")
      return nil
    }
    return (start, end)
  }

  /// An amount of money above 0; `nil`, mostly with a finding, for anything else.
  mutating func money(_ field: FeedField, _ row: FeedRow, isPrice: Bool = false) -> Money? {
    guard let cell = cell(field, row) else { return nil }
    return money(field, cell, row, isPrice: isPrice)
  }

  /// The amount of money in a cell of `row`.
  mutating func money(
    _ field: FeedField, _ cell: FeedCell, _ row: FeedRow, isPrice: Bool = false
  ) -> Money? {
    switch MoneyText.read(cell.text, decimal: decimals.sign(of: field)) {
    case .empty: return nil
    case .ambiguous:
      reportAmbiguous(field, cell)
    case .invalid:
      report(.feedValue, field, cell, "`\(short(cell.text))` is no amount of money")
    case .unknownCurrency(let word):
      report(
        .feedValue, field, cell, "`\(short(word))` is no currency",
        label: word.utf8.count == 3 ? didYouMean(word, among: CurrencyCodes.codes) : nil)
    case .amount(let value, let own, let proof):
      if isGoogle, proof == .comma {
        report(
          .feedValue, field, cell, "Google wants a decimal point in `\(short(cell.text))`",
          label: "it is read as \(value.text)")
      }
      if value.digits <= 0 {
        reportWorthless(value, field, cell, isPrice: isPrice)
        return nil
      }
      guard let currency = own ?? currency(row, cell, field) else { return nil }
      // Three decimals are likely only where there is a coin for them.
      if proof == nil, currency.fractionDigits < 3,
        let thousands = thousands(in: cell, besides: value)
      {
        reportGrouped(thousands, value, currency, field, cell)
        return nil
      }
      if let units = value.units(places: currency.fractionDigits), units > 0 {
        return Money(minorUnits: units, currency: currency)
      }
      report(.feedValue, field, cell, "`\(short(cell.text))` is less than the smallest coin")
    }
    return nil
  }

  /// What `1.999` is as thousands, if only the other numbers of its column made it `value`.
  private func thousands(in cell: FeedCell, besides value: DecimalNumber) -> DecimalNumber? {
    guard decimals.given == nil, cell.text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C }),
      MoneyText.read(cell.text, decimal: nil) == .ambiguous
    else { return nil }
    for sign in [DecimalSign.point, .comma] {
      if case .amount(let other, _, _) = MoneyText.read(cell.text, decimal: sign),
        other.scale == 0, other.digits.magnitude > (value.units(places: 0) ?? 0).magnitude
      {
        return other
      }
    }
    return nil
  }

  /// Reports `1.999` beside `2.50`: thousands by its look, decimals by its column.
  private mutating func reportGrouped(
    _ thousands: DecimalNumber, _ decimal: DecimalNumber, _ currency: Currency, _ field: FeedField,
    _ cell: FeedCell
  ) {
    let meant = [thousands, decimal].compactMap { number in
      number.units(places: currency.fractionDigits).map {
        "`\(Money(minorUnits: $0, currency: currency).decimalText)`"
      }
    }
    report(
      .ambiguousNumber, field, cell, severity: .error,
      "`\(short(cell.text))` can mean thousands, or three decimals, which prices do not have",
      help: [
        "write \(meant.joined(separator: " or ")) in the shop,"
          + " or `decimal` for this feed, which decides"
      ])
  }

  private var isGoogle: Bool { format == .googleTSV || format == .googleXML }

  private mutating func reportWorthless(
    _ value: DecimalNumber, _ field: FeedField, _ cell: FeedCell, isPrice: Bool
  ) {
    if value.digits < 0 {
      report(
        .feedValue, field, cell, severity: .error,
        "`\(short(cell.text))` is negative; it is left out")
    } else if isPrice {
      report(.feedValue, field, cell, "a price of 0 is not shown")
    }
  }

  /// The currency of amounts that name none.
  private mutating func currency(_ row: FeedRow, _ amount: FeedCell, _ field: FeedField)
    -> Currency?
  {
    if let cell = cell(.currency, row) {
      if let currency = CurrencyCodes.currency(cell.text) { return currency }
      report(
        .feedValue, .currency, cell, "`\(short(cell.text))` is no currency",
        label: didYouMean(cell.text, among: CurrencyCodes.codes))
      return nil
    }
    if let currency = settings.currency { return currency }
    if !hasReportedCurrency {
      hasReportedCurrency = true
      let place = amount.range.isEmpty ? feed.location : places.location(of: amount.range)
      tally.add(
        Finding(
          .missingCurrency, "this feed has prices, but nothing says in which currency", at: place,
          help: ["write `currency: EUR` below `products` in `blogen.yaml`"]))
    }
    return nil
  }

  private mutating func vat(_ row: FeedRow) -> VATMode? {
    guard let cell = cell(.vat, row) else { return nil }
    if format == .wooCommerce, let isDifferential = BooleanText.read(cell.text) {
      return isDifferential ? .differential : nil
    }
    switch HeaderKey.make(cell.text) {
    case "included", "inkl", "inklusive", "incl", "brutto", "gross": return .included
    case "net", "netto", "zzgl", "exkl", "excl", "exklusive": return .net
    case "smallbusiness", "kleinunternehmer", "kleinunternehmen": return .smallBusiness
    case "differential", "differenz", "differenzbesteuert", "differenzbesteuerung":
      return .differential
    default:
      report(
        .feedValue, .vat, cell, "`\(short(cell.text))` says nothing of the tax in prices",
        label: didYouMean(cell.text, among: VATMode.allCases.map(\.rawValue)),
        help: ["write `included`, `net`, `small-business` or `differential`"])
      return nil
    }
  }
}
