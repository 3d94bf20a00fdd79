internal import BlogModel
internal import Diagnostics

/// The numbers of a row.
extension ProductBuilder {
  private static let amounts: [FeedField] = [
    .price, .salePrice, .comparePrice, .recommendedPrice, .lowestPrice, .deposit, .unitPrice,
  ]
  private static let measures: [FeedField] = [.content, .drainedWeight, .contentAmount, .unitBase]
  private static let numbers: [FeedField] = [.vatRate, .alcohol]

  /// Notes what the numbers of a row prove about the decimal sign; whether one of them is open.
  mutating func noteNumbers(of row: FeedRow) -> Bool {
    var isOpen = false
    for field in Self.amounts {
      guard let cell = cell(field, row) else { continue }
      switch MoneyText.read(cell.text, decimal: nil) {
      case .amount(_, _, let proof): decimals.note(proof, in: field)
      case .ambiguous: isOpen = true
      case .empty, .invalid, .unknownCurrency: break
      }
    }
    for field in Self.measures {
      guard let cell = cell(field, row) else { continue }
      switch MeasureText.read(cell.text, decimal: nil) {
      case .measure(_, _, _, let proof): decimals.note(proof, in: field)
      case .ambiguous: isOpen = true
      case .empty, .invalid, .unknownUnit: break
      }
    }
    for field in Self.numbers {
      guard let cell = cell(field, row) else { continue }
      switch reading(ofPercent: cell.text, decimal: nil) {
      case .number(_, let proof): decimals.note(proof, in: field)
      case .ambiguous: isOpen = true
      case .empty, .invalid: break
      }
    }
    return isOpen && decimals.given == nil
  }

  /// The number before `%`, `% vol` or `Vol.-%`.
  private func reading(ofPercent text: String, decimal: DecimalSign?) -> NumberReading {
    text.withFeedBytes { bytes in
      func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
      var number = bytes
      number.end =
        (0..<bytes.end).first { bytes.base[$0] == 0x25 || isLetter(bytes.base[$0]) }
        ?? bytes.end
      let word = bytes.base[number.end...].filter(isLetter).map { $0 | 0x20 }
      guard word.isEmpty || word.elementsEqual("vol".utf8) else { return .invalid }
      return NumberText.read(number, decimal: decimal)
    }
  }

  /// A share in parts of a hundredth per cent (`places` 2) or of a tenth (1), from 0 to 100 %.
  mutating func percent(_ field: FeedField, _ row: FeedRow, places: Int) -> Int? {
    guard let cell = cell(field, row) else { return nil }
    switch reading(ofPercent: cell.text, decimal: decimals.sign(of: field)) {
    case .empty: return nil
    case .number(let value, _):
      let most = places == 1 ? 1_000 : 10_000
      if field == .vatRate, let rate = value.asPerCent {
        report(
          .feedValue, field, cell,
          "`\(short(cell.text))` is less than one per cent, as no rate of VAT is; it is left out",
          label: "did you mean `\(rate.text)`?")
        return nil
      }
      if let units = value.units(places: places), (0...most).contains(units) { return units }
    case .ambiguous:
      reportAmbiguous(field, cell)
      return nil
    case .invalid: break
    }
    report(.feedValue, field, cell, "`\(short(cell.text))` is no number of per cent")
    return nil
  }

  /// Reports a number that could be two.
  mutating func reportAmbiguous(_ field: FeedField, _ cell: FeedCell) {
    report(
      .ambiguousNumber, field, cell, severity: .error,
      "`\(short(cell.text))` can mean thousands or three decimals",
      help: ["write `decimal: \",\"` or `decimal: \".\"` for this feed"])
  }

  /// A whole number from 0 to `most`.
  mutating func wholeNumber(_ field: FeedField, _ row: FeedRow, most: Int) -> Int? {
    guard let cell = cell(field, row) else { return nil }
    let reading = cell.text.withFeedBytes { NumberText.read($0, decimal: nil) }
    if case .empty = reading { return nil }
    if case .number(let value, _) = reading, value.scale == 0, (0...most).contains(value.digits) {
      return value.digits
    }
    report(.feedValue, field, cell, "`\(short(cell.text))` is no whole number from 0 to \(most)")
    return nil
  }
}

extension DecimalNumber {
  /// A share of one, such as 0.07, as per cent; `nil` for 0 and from 1 on.
  fileprivate var asPerCent: DecimalNumber? {
    guard digits > 0, let whole = units(places: 6), whole > 0, whole < 1_000_000 else { return nil }
    return DecimalNumber(digits: whole, scale: 4)
  }
}
