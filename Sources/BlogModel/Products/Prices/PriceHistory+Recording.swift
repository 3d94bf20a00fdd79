internal import Diagnostics

extension PriceHistory {
  /// The lines to append to the file: the prices that changed, sorted by id.
  ///
  /// A price is compared with the one in force on `day`; lines of later days, as a wrong clock may
  /// have written them, do not end the recording. Of two prices of one id the first counts; prices that are not
  /// above zero are left out.
  /// - Parameters:
  ///   - prices: What each product costs now, with tax and without deposit.
  ///   - day: Today, on the site's calendar.
  /// - Returns: Lines of JSON without line breaks; empty if nothing changed.
  /// - Complexity: O(*n* log *n*).
  public func recording(
    _ prices: some Sequence<(id: String, price: Money)>, on day: CalendarDay
  ) -> [String] {
    var seen: Set<String> = []
    var changes: [Entry] = []
    for (id, price) in prices where price.minorUnits > 0 && seen.insert(id).inserted {
      if let last = entries(of: id).last(where: { $0.day <= day }), last.price == price { continue }
      changes.append(Entry(day: day, id: id, price: price))
    }
    return changes.sorted { Self.isBefore($0.id, $1.id) }.map(\.line)
  }
}

extension PriceHistory.Entry {
  /// The entry as a line of the file, without its line break.
  public var line: String {
    let date = Timestamp(seconds: day.daysSince1970 * 86_400).dateText
    return
      "{\"date\":\"\(date)\",\"id\":\(JSONText.quoted(id)),\"price\":\"\(price.decimalText)\","
      + "\"currency\":\"\(price.currency.code)\"}"
  }
}
