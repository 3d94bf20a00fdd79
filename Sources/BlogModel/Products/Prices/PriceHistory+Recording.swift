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
  ///   - shared: In a history of a further language, what products cost in the main one now: a price
  ///     that is the same needs no line of its own.
  /// - Returns: Lines of JSON without line breaks; empty if nothing changed.
  /// - Complexity: O(*n* log *n*).
  public func recording(
    _ prices: some Sequence<(id: String, price: Money)>, on day: CalendarDay,
    shared: [String: Money] = [:]
  ) -> [String] {
    var seen: Set<String> = []
    var changes: [Entry] = []
    for (id, price) in prices where price.minorUnits > 0 && seen.insert(id).inserted {
      // The main language's price of today counts here too until there is an own one.
      let main = ownIDs.contains(id) ? nil : shared[id]
      let last = main ?? entries(of: id).last { $0.day <= day }?.price
      if last == price { continue }
      changes.append(Entry(day: day, id: id, price: price, language: language))
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
      + "\"currency\":\"\(price.currency.code)\""
      + (language.map { ",\"language\":\(JSONText.quoted($0))" } ?? "") + "}"
  }
}
