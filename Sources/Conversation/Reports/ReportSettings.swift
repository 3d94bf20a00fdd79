/// What a report looks at.
public struct ReportSettings: Sendable, Hashable {
  /// Seconds by which the clocks of the site are ahead of UTC; days and weeks begin by it.
  ///
  /// One offset for all weeks, summer or winter. More than a day counts as a day.
  public let weekOffset: Int
  /// The number of weeks up to now that are listed, from 1 to 520.
  public let weeks: Int
  /// How many days something is called new, from 1 to 3,660.
  public let recentDays: Int
  /// Whether names of persons and words of comments are in the report.
  ///
  /// Off, it counts voices and names none. On, it is for the desk of the owner alone.
  public var namesPersons: Bool
  /// The names of products by id; a product without one is shown by its id.
  public var productNames: [String: String]

  /// Creates settings; the defaults list a year and name nobody.
  public init(
    weekOffset: Int = 0, weeks: Int = 52, recentDays: Int = 28, namesPersons: Bool = false,
    productNames: [String: String] = [:]
  ) {
    self.weekOffset = min(max(weekOffset, -86_400), 86_400)
    self.weeks = min(max(weeks, 1), 520)
    self.recentDays = min(max(recentDays, 1), 3_660)
    self.namesPersons = namesPersons
    self.productNames = productNames
  }
}
