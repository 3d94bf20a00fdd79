extension PriceHistory {
  /// The lowest price of the `days` days before `start`, `nil` if the history does not reach back.
  ///
  /// The price that was in force when that time began counts. `start` itself does not: it is the
  /// first day of the reduction.
  /// - Parameters:
  ///   - id: The id of the product.
  ///   - currency: The currency; prices in others are left out.
  ///   - start: The day on which the reduction began.
  ///   - days: How many days; the law says 30.
  /// - Returns: The price.
  /// - Complexity: O(number of changes of this product).
  public func lowest(
    of id: String, in currency: Currency, before start: CalendarDay, days: Int = 30
  ) -> Money? {
    let end = start.daysSince1970
    let opening = end.subtractingReportingOverflow(max(1, days))
    let begin = opening.overflow ? Int.min : opening.partialValue
    var lowest: Money?
    var isCovered = false
    for entry in entries(of: id) where entry.price.currency == currency {
      let day = entry.day.daysSince1970
      if day >= end { break }
      if day < begin {
        lowest = entry.price
      } else if entry.price.minorUnits < lowest?.minorUnits ?? .max {
        lowest = entry.price
      }
      if day <= begin { isCovered = true }
    }
    return isCovered ? lowest : nil
  }

  /// The price that is in force on `day`, the last one of that day.
  ///
  /// - Complexity: O(number of changes of this product).
  public func price(of id: String, on day: CalendarDay) -> Money? {
    entries(of: id).last { $0.day <= day }?.price
  }

  /// Since when the price in force on `day` is `price`; `nil` if another one is in force.
  func start(of price: Money, for id: String, on day: CalendarDay) -> CalendarDay? {
    var start: CalendarDay?
    for entry in entries(of: id) where entry.day <= day {
      start = entry.price == price ? start ?? entry.day : nil
    }
    return start
  }
}
