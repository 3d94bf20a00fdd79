internal import BlogModel
internal import Diagnostics

/// What is in a product: content, deposit, and what the law wants said of food.
extension ProductBuilder {
  mutating func addGoods(to product: inout Product, _ row: FeedRow) {
    product.content = content(row)
    noteBase(row)
    addUnitPrice(to: &product, row)
    product.deposit = deposit(row)
    product.alcohol = percent(.alcohol, row, places: 1)
    product.minimumAge = minimumAge(row)
    product.allergens = allergens(row)
    product.ingredients = text(.ingredients, row)
    product.origin = repeatedText(.origin, row)
    product.organicNumber = repeatedText(.organicNumber, row)
    product.manufacturer = repeatedText(.manufacturer, row)
  }

  /// The net content; of goods in a liquid the drained weight.
  private mutating func content(_ row: FeedRow) -> Measure? {
    let order: [FeedField] =
      format == .wooCommerce
      ? [.drainedWeight, .contentAmount, .content] : [.drainedWeight, .content, .contentAmount]
    for field in order {
      if let measure = measure(field, unit: .contentUnit, row) { return measure }
    }
    return nil
  }

  /// A measure above 0; its unit may stand in a field of its own.
  private mutating func measure(
    _ field: FeedField, unit unitField: FeedField, _ row: FeedRow
  ) -> Measure? {
    guard let cell = cell(field, row) else { return nil }
    switch MeasureText.read(cell.text, decimal: decimals.sign(of: field)) {
    case .empty: return nil
    case .ambiguous: reportAmbiguous(field, cell)
    case .invalid: report(.feedValue, field, cell, "`\(short(cell.text))` is no measure")
    case .unknownUnit(let word): reportUnit(word, field, cell)
    case .measure(let amount, let unit, let pieces, _):
      if amount.digits == 0 { return nil }
      guard amount.digits > 0 else {
        report(.feedValue, field, cell, "`\(short(cell.text))` is negative; it is left out")
        return nil
      }
      if let unit { return Measure(amount: amount, unit: unit, pieces: pieces) }
      guard let unitCell = self.cell(unitField, row) else {
        report(
          .feedValue, field, cell, "`\(short(cell.text))` has no unit", help: ["write `0.75 l`"])
        return nil
      }
      if let unit = MeasureUnits.unit(unitCell.text) {
        return Measure(amount: amount, unit: unit, pieces: pieces)
      }
      reportUnit(unitCell.text, unitField, unitCell)
    }
    return nil
  }

  private mutating func reportUnit(_ word: String, _ field: FeedField, _ cell: FeedCell) {
    report(
      .feedValue, field, cell, "`\(short(word))` is no unit that blogen knows",
      label: didYouMean(word, among: MeasureUnits.names),
      help: ["units are `l`, `ml`, `kg`, `g`, `m`, `m²`, `Stück` and others"])
  }

  /// Notes a base other than 1 kg, 1 l, 1 m, 1 m² or 1 m³, which pre-packed goods must not have.
  private mutating func noteBase(_ row: FeedRow) {
    guard let base = base(row), let cell = cell(.unitBase, row) else { return }
    let isUsual =
      base.amount == DecimalNumber(digits: 1)
      && [.litre, .kilogram, .metre, .squareMetre, .cubicMetre].contains(base.unit)
    if isUsual || [.piece, .sheet, .item].contains(base.unit) { return }
    if smallBase == nil {
      let place = cell.range.isEmpty ? feed.location : places.location(of: cell.range)
      smallBase = (place, "\(base.amount.text) \(base.unit.rawValue)", 0)
    }
    smallBase?.count += 1
  }

  func smallBaseFinding(_ base: (location: SourceLocation, text: String, count: Int)) -> Finding {
    let who = base.count == 1 ? "this product" : "this and \(base.count - 1) more products"
    return Finding(
      .feedValue, .warning,
      "the feed has the unit price of \(who) per \(base.text), not per 1 l, kg or m",
      at: base.location,
      help: ["prices per 1 l, 1 kg and 1 m are computed and shown, as the law wants them"])
  }

  /// What a unit price of the feed is for, silently; a base that cannot be read does no harm.
  private func base(_ row: FeedRow) -> Measure? {
    guard let cell = cell(.unitBase, row),
      case .measure(let amount, let own, let pieces, _) = MeasureText.read(
        cell.text, decimal: decimals.sign(of: .unitBase)), amount.digits > 0
    else { return nil }
    let word = (self.cell(.unitBaseUnit, row) ?? self.cell(.contentUnit, row))?.text
    guard let unit = own ?? word.flatMap(MeasureUnits.unit) else { return nil }
    return Measure(amount: amount, unit: unit, pieces: pieces)
  }

  private mutating func addUnitPrice(to product: inout Product, _ row: FeedRow) {
    guard let cell = cell(.unitPrice, row) else { return }
    let word = cell.text.lowercased()
    if word == "auto" { return }
    if word.hasPrefix("exempt") {
      let reason = cell.text.dropFirst(6).drop { $0 == ":" || $0 == " " }
      if reason.isEmpty {
        report(
          .feedValue, .unitPrice, cell, "`exempt` needs a reason",
          help: ["write `exempt: gift hamper`"])
      } else {
        product.unitPrice = .exempt(reason: String(reason))
      }
      return
    }
    guard let given = money(.unitPrice, row), let price = product.price,
      let content = product.content, let base = base(row), given.currency == price.currency,
      UnitPriceCheck.differs(given: given, price: price, content: content, base: base)
    else { return }
    report(
      .feedValue, .unitPrice, cell,
      "price and content give another unit price than `\(short(cell.text))`; ours is shown")
  }

  private mutating func minimumAge(_ row: FeedRow) -> Int? {
    guard let cell = cell(.minimumAge, row) else { return nil }
    let digits = cell.text.utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    guard digits.count < 4, let age = Int(String(decoding: digits, as: UTF8.self)),
      (0...120).contains(age)
    else {
      if !cell.text.withFeedBytes({ $0.isDash }) {
        report(.feedValue, .minimumAge, cell, "`\(short(cell.text))` is no age")
      }
      return nil
    }
    return age == 0 ? nil : age
  }

  private func allergens(_ row: FeedRow) -> [String] {
    guard let cell = cell(.allergens, row) else { return [] }
    let separator: UInt8 = cell.text.utf8.contains(0x7C) ? 0x7C : 0x2C
    return ListText.split(unescaped(cell.text), at: separator, escapes: format == .wooCommerce)
      .map { PlainText.make($0) }.filter { !$0.isEmpty }
  }
}
