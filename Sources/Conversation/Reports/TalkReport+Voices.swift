extension TalkReport {
  /// How many different readers spoke, and how many came back.
  ///
  /// A reader is known by the address of the own site, else by the name. Readers without either do
  /// not count. A number of readers from 1 to ``smallestGroup`` - 1 is suppressed (`nil`), and so
  /// are others from which it could be worked out, unless the report names persons.
  public struct Voices: Sendable, Hashable {
    /// The smallest number of readers that is told.
    public static let smallestGroup = 3

    /// All readers.
    public let total: Int?
    /// Those who spoke on one day only.
    public let once: Int?
    /// Those who spoke on two to four days.
    public let returning: Int?
    /// Those who spoke on five days or more.
    public let regular: Int?
    /// Those who spoke for the first time within ``ReportSettings/recentDays``.
    public let recent: Int?
    /// Those who came back, by days, then items, then name; empty unless the report names persons.
    public let named: [Voice]
  }

  /// A reader who came back.
  public struct Voice: Sendable, Hashable {
    /// The name as last written; the address if there is none.
    public let name: String
    /// The number of days on which the reader spoke.
    public let days: Int
    /// The number of items.
    public let items: Int
  }
}
