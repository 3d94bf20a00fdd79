internal import BlogModel

/// What a text says as an amount of money.
enum MoneyReading: Sendable, Hashable {
  /// Nothing: an empty text or a dash.
  case empty
  /// An amount, its currency if one is written, and the decimal sign that its spelling proves.
  case amount(DecimalNumber, Currency?, proof: DecimalSign?)
  /// `1.234 €`: thousands, or three decimals.
  case ambiguous
  /// The text beside the number is no currency.
  case unknownCurrency(String)
  /// No amount.
  case invalid
}

/// Reads amounts with a currency on either side: `12,90 €`, `CHF 12.90`, `€ 12,-`.
enum MoneyText {
  /// Reads `text`; `decimal` decides what the spelling of the number leaves open.
  static func read(_ text: String, decimal: DecimalSign?) -> MoneyReading {
    text.withFeedBytes { read($0, decimal: decimal) }
  }

  private static func read(_ bytes: FeedBytes, decimal: DecimalSign?) -> MoneyReading {
    var number = bytes.trimmed
    if number.isDash { return .empty }
    var isNegative = number.dropMinus()
    number = number.trimmed
    guard let firstDigit = (number.start..<number.end).first(where: { isDigit(number, $0) }),
      let lastDigit = (number.start..<number.end).last(where: { isDigit(number, $0) })
    else { return .invalid }
    var before = number
    before.end = firstDigit
    var after = number
    after.start = lastDigit + 1
    number.start = firstDigit
    number.end = lastDigit + 1
    // A minus sign may stand behind the currency, too: `€ -5`.
    if before.end > before.start, before.base[before.end - 1] == 0x2D {
      before.end -= 1
      isNegative = true
    }
    if before.end - before.start == 1,
      before.base[before.start] == 0x2E || before.base[before.start] == 0x2C
    {
      // `,99`
      number.start -= 1
      before.end -= 1
    }
    number.end += roundEnd(of: after)
    after.start = number.end
    let currency: Currency?
    switch (code(of: before.trimmed), code(of: after.trimmed)) {
    case (.unknown(let word), _), (_, .unknown(let word)): return .unknownCurrency(word)
    case (.none, .none): currency = nil
    case (.known(let one), .none), (.none, .known(let one)): currency = one
    case (.known(let one), .known(let two)):
      guard one == two else { return .invalid }
      currency = one
    }
    switch NumberText.read(number, decimal: decimal) {
    case .number(let value, let proof):
      return .amount(
        isNegative ? DecimalNumber(digits: -value.digits, scale: value.scale) : value, currency,
        proof: proof)
    case .ambiguous: return .ambiguous
    case .empty, .invalid: return .invalid
    }
  }

  private static func isDigit(_ bytes: FeedBytes, _ index: Int) -> Bool {
    (0x30...0x39).contains(bytes.base[index])
  }

  /// The length of `,-`, `,--` or `.–` at the front of `bytes`.
  private static func roundEnd(of bytes: FeedBytes) -> Int {
    guard !bytes.isEmpty, [0x2C, 0x2E].contains(bytes.base[bytes.start]) else { return 0 }
    var index = bytes.start + 1
    for _ in 0..<2 { index += bytes.dashLength(at: index) }
    return index > bytes.start + 1 ? index - bytes.start : 0
  }

  private enum Code {
    case none
    case known(Currency)
    case unknown(String)
  }

  private static func code(of bytes: FeedBytes) -> Code {
    if bytes.isEmpty { return .none }
    // The two that nearly all prices have, without making a text.
    if bytes.end - bytes.start == 3 {
      if bytes.has(0x45, 0x55, 0x52, at: bytes.start) { return .known(.euro) }
      if bytes.has(0xE2, 0x82, 0xAC, at: bytes.start) { return .known(.euro) }
      if bytes.has(0x43, 0x48, 0x46, at: bytes.start) { return .known(.swissFranc) }
    }
    let word = bytes.text
    return CurrencyCodes.currency(word).map { .known($0) } ?? .unknown(word)
  }
}
