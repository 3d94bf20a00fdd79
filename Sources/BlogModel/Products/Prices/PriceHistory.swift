/// What products cost, and since when.
///
/// One entry a change: a price holds from its day until the next entry of the same product. Only
/// with it can a reduction say what the lowest price of the last 30 days was.
///
/// Source: Preisangabenverordnung (Germany), § 11; Directive 98/6/EC, article 6a.
public struct PriceHistory: Sendable {
  /// One price of one product.
  public struct Entry: Sendable, Hashable {
    /// The first day of the price.
    public var day: CalendarDay
    /// The id of the product.
    public var id: String
    /// What customers paid, with tax and without deposit.
    public var price: Money
    /// The further language whose feeds have this price; `nil` if it is that of the main one.
    public var language: String?

    /// Creates an entry.
    public init(day: CalendarDay, id: String, price: Money, language: String? = nil) {
      self.day = day
      self.id = id
      self.price = price
      self.language = language
    }
  }

  /// The entries of each product by day; those of one day in the order of the file.
  var entries: [String: [Entry]] = [:]
  /// The entries of further languages in the order of the file.
  var foreign: [Entry] = []
  /// The language that this is the history of; `nil` for the main one.
  var language: String?
  /// The products that have prices of their own in ``language``.
  var ownIDs: Set<String> = []

  /// The history of `entries`, in any order; of one day and product, the last one is in force.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ entries: [Entry] = []) {
    for entry in entries {
      if entry.language == nil {
        self.entries[entry.id, default: []].append(entry)
      } else {
        foreign.append(entry)
      }
    }
    sort()
  }

  /// Puts the entries of each product in the order of their days.
  mutating func sort() {
    for (id, list) in entries where list.count > 1 {
      // Not `sorted`, which does not promise to keep the order within a day.
      entries[id] = list.enumerated()
        .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
  }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// How many products have a price in it.
  public var count: Int { entries.count }

  /// The ids whose price changed on or behind `day`, sorted.
  public func ids(since day: CalendarDay) -> [String] {
    entries.filter { $0.value.contains { $0.day >= day } }.keys.sorted(by: Self.isBefore)
  }

  /// Whether the product with this id was ever sold.
  public func knows(_ id: String) -> Bool { entries[id] != nil }

  /// The ids of products that were sold once and are missing in `catalogue`, sorted.
  ///
  /// - Complexity: O(*n* log *n*) in the number of products.
  public func vanished(from catalogue: Catalogue) -> [String] {
    entries.keys.filter { catalogue.find($0)?.isExact != true }.sorted(by: Self.isBefore)
  }

  /// The entries of one product by day.
  func entries(of id: String) -> [Entry] { entries[id] ?? [] }

  /// Orders ids by their bytes, so that the order does not depend on tables of Unicode.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
