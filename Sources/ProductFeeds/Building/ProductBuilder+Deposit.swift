internal import BlogModel
internal import Diagnostics

/// The deposit for bottles and crates.
extension ProductBuilder {
  /// The deposit of a row: an amount, or a name from the configuration, times the quantity.
  mutating func deposit(_ row: FeedRow) -> Product.Deposit? {
    var deposit: Product.Deposit?
    if let cell = cell(.deposit, row) {
      if let named = named(cell.text) {
        deposit = named
      } else {
        deposit = money(.deposit, cell, row).map { Product.Deposit(amount: $0) }
      }
    } else if let cell = cell(.depositType, row), !isNone(cell.text) {
      guard let named = named(cell.text) else {
        let known = settings.deposits.keys.sorted()
        report(
          .feedValue, .depositType, cell, severity: .error,
          "nothing says how much the deposit `\(short(cell.text))` is",
          label: didYouMean(cell.text, among: known),
          help: ["write its amount below `deposits` of `products` in `blogen.yaml`"])
        return nil
      }
      deposit = times(named, row)
    }
    guard var result = deposit else { return nil }
    if let cell = cell(.depositKind, row), !isNone(cell.text) {
      if let kind = kind(cell.text) {
        result.kind = kind
      } else {
        report(
          .feedValue, .depositKind, cell, "`\(short(cell.text))` is no kind of deposit",
          label: didYouMean(cell.text, among: ["einweg", "mehrweg"]))
      }
    }
    return result
  }

  private func named(_ text: String) -> Product.Deposit? {
    if settings.deposits.isEmpty { return nil }
    if let deposit = settings.deposits[text] { return deposit }
    let key = HeaderKey.make(text)
    if key.isEmpty { return nil }
    return settings.deposits.sorted { $0.key < $1.key }
      .first { HeaderKey.make($0.key) == key }?.value
  }

  private func isNone(_ text: String) -> Bool {
    ["", "0", "no", "none", "kein", "keine", "nein", "ohne", "ohnepfand", "pfandfrei"]
      .contains(HeaderKey.make(text))
  }

  private mutating func times(_ deposit: Product.Deposit, _ row: FeedRow) -> Product.Deposit? {
    guard let cell = cell(.depositQuantity, row) else { return deposit }
    guard let quantity = wholeNumber(.depositQuantity, row, most: 10_000) else { return nil }
    if quantity == 0 { return nil }
    var deposit = deposit
    let (units, overflow) = deposit.amount.minorUnits.multipliedReportingOverflow(by: quantity)
    guard !overflow else {
      report(.feedValue, .depositQuantity, cell, "this gives a deposit beyond all bounds")
      return nil
    }
    deposit.amount.minorUnits = units
    return deposit
  }

  private func kind(_ text: String) -> Product.Deposit.Kind? {
    let key = HeaderKey.make(text)
    if key.hasPrefix("einweg") || key == "oneway" || key == "singleuse" { return .einweg }
    if key.hasPrefix("mehrweg") || key == "returnable" || key == "reusable" { return .mehrweg }
    return nil
  }
}
