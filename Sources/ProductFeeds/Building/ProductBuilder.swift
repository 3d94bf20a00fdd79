package import BlogModel
package import Diagnostics

/// Makes products from the rows of a feed, and findings from what is wrong in them.
///
/// A wrong value is left out and the rest of its row is used; a row without id or name gives no
/// product. Each row is counted: as a product, as a part of one, or as skipped.
package struct ProductBuilder: FeedRowConsumer, Sendable {
  let feed: ProductFeed
  let settings: ProductSettings
  let zone: TimeZoneRules
  let format: ProductFeed.Format
  /// Whether prices come without tax unless a row says otherwise.
  let hasNetPrices: Bool
  /// What cells stand for, by field; empty for most.
  let values: [[String: String]]
  let hasValues: Bool
  let defaults: [Entry.Named?]
  let hasDefaults: Bool
  /// The names of the columns, for messages.
  let columnNames: [FeedField: String]

  var places: FeedPlaces
  var tally = FindingTally()
  var decimals: DecimalEvidence
  var caches = FeedCaches()
  var hasReportedCurrency = false
  /// The first base such as 100 ml, and how many there are.
  var smallBase: (location: SourceLocation, text: String, count: Int)?

  /// The products that were made, and where their ids stand.
  var products: [Product] = []
  var idRanges: [Range<Int>] = []
  /// Where the id of the product that is being made stands.
  var idRange = 0..<0
  /// The rows that need to know the whole feed, and how many products came before each.
  var deferred: [(position: Int, row: FeedRow)] = []
  var shopify = ShopifyGroups()
  var parents = WooCommerceParents()

  /// How many rows came.
  package private(set) var rowsRead = 0
  /// How many of them became part of another row's product.
  package var rowsJoined = 0
  /// How many products were made; known when the builder has finished.
  package private(set) var productsMade = 0
  /// How many gave no product, by reason.
  package private(set) var skipped: [SkipReason: Int] = [:]

  /// Begins a feed.
  ///
  /// - Parameters:
  ///   - feed: Its values, defaults and decimal sign count; its columns are mapped already.
  ///   - format: What it is.
  ///   - settings: The currency and the deposits.
  ///   - zone: The zone of times without offset.
  ///   - bytes: The text of the feed in UTF-8, in which the ranges of cells lie.
  ///   - columnNames: What the feed calls its fields; for others, their own names are used.
  ///   - hasNetPrices: Whether prices come without tax.
  package init(
    feed: ProductFeed, format: ProductFeed.Format, settings: ProductSettings, zone: TimeZoneRules,
    bytes: [UInt8], columnNames: [FeedField: String] = [:], hasNetPrices: Bool = false
  ) {
    self.feed = feed
    self.format = format
    self.settings = settings
    self.zone = zone
    self.columnNames = columnNames
    self.hasNetPrices = hasNetPrices
    places = FeedPlaces(path: feed.file, bytes: bytes)
    let given: DecimalSign? =
      switch feed.decimalSign {
      case ",": .comma
      case ".": .point
      default: nil
      }
    let usual: DecimalSign? =
      switch format {
      case .googleXML, .googleTSV, .shopify: .point
      case .wooCommerce, .csv: nil
      }
    decimals = DecimalEvidence(given: given, usual: usual)
    var values = [[String: String]](repeating: [:], count: FeedField.allCases.count)
    for (name, map) in feed.values {
      if let field = FeedField(name: name) { values[field.rawValue] = map }
    }
    self.values = values
    hasValues = values.contains { !$0.isEmpty }
    var defaults = [Entry.Named?](repeating: nil, count: FeedField.allCases.count)
    for (name, text) in feed.defaults {
      if let field = FeedField(name: name), !text.name.feedTrimmed.isEmpty {
        defaults[field.rawValue] = text
      }
    }
    self.defaults = defaults
    hasDefaults = defaults.contains { $0 != nil }
    checkNames()
  }

  /// Takes a row.
  ///
  /// - Complexity: O(size of the row).
  package mutating func add(_ row: FeedRow) {
    rowsRead += 1
    places.begin(at: row.range.lowerBound)
    let isUndecided = noteNumbers(of: row)
    switch format {
    case .shopify: addToShopify(row)
    case .wooCommerce: addToWooCommerce(row, isUndecided: isUndecided)
    default:
      if isHidden(row) { return }
      if isUndecided {
        deferred.append((products.count, row))
      } else {
        make(row)
      }
    }
  }

  /// Makes the product of a row that needs no other row.
  mutating func make(_ row: FeedRow, _ extra: RowExtra = RowExtra()) {
    guard var product = identified(row, extra) else { return }
    let range = idRange
    addTexts(to: &product, row, extra)
    addPrices(to: &product, row)
    addGoods(to: &product, row)
    addAvailability(to: &product, row)
    if products.count == products.capacity { makeRoom(behind: row) }
    products.append(consume product)
    idRanges.append(range)
  }

  /// Makes room for all products at once: they are large, and moving them again and again is slow.
  private mutating func makeRoom(behind row: FeedRow) {
    let share = Double(row.range.upperBound) / Double(max(1, places.bytes.count))
    let guess = Double(products.count + 1) / max(share, 1e-9) * 1.05
    products.reserveCapacity(Int(min(guess, Double(products.count * 2 + 65_536))))
  }

  /// Counts a row that gives no product.
  mutating func skip(_ reason: SkipReason) { skipped[reason, default: 0] += 1 }

  /// Counts rows that could not be read at all.
  mutating func addBroken(_ count: Int) {
    guard count > 0 else { return }
    rowsRead += count
    skipped[.broken, default: 0] += count
  }

  /// Makes what is left and gives all products, in the order of the feed.
  ///
  /// Of two products with one id, the first stays.
  /// - Complexity: O(size of the rows that had to wait).
  package mutating func finish() -> (products: [Product], findings: [Finding]) {
    makeShopifyGroups()
    makeDeferred()
    dropDuplicates()
    if let smallBase { tally.add(smallBaseFinding(smallBase)) }
    let names = columnNames
    productsMade = products.count
    defer { products = [] }
    return (products, tally.all { "`\(names[$0] ?? $0.name)`" })
  }

  /// Rows that waited take their places between the products that did not.
  private mutating func makeDeferred() {
    guard !deferred.isEmpty else { return }
    useParents()
    let waiting = deferred
    let (early, earlyRanges) = (products, idRanges)
    deferred = []
    (products, idRanges) = ([], [])
    products.reserveCapacity(early.count + waiting.count)
    idRanges.reserveCapacity(early.count + waiting.count)
    var next = 0
    for (position, row) in waiting {
      products += early[next..<position]
      idRanges += earlyRanges[next..<position]
      next = position
      places.begin(at: row.range.lowerBound)
      if format == .wooCommerce { makeOfFamily(row) } else { make(row) }
    }
    products += early[next...]
    idRanges += earlyRanges[next...]
  }

  private mutating func dropDuplicates() {
    var first: [String: Int] = [:]
    first.reserveCapacity(products.count)
    var duplicates: [Int] = []
    for index in products.indices {
      // A loop over the products themselves would copy each.
      if let other = first.updateValue(index, forKey: products[index].id) {
        first[products[index].id] = other
        duplicates.append(index)
      }
    }
    guard !duplicates.isEmpty else { return }
    for index in duplicates {
      let product = products[index]
      skip(.duplicate)
      let other = products[first[product.id] ?? index].location
      places.begin(at: idRanges[index].lowerBound)
      report(
        .duplicateProduct, severity: .error, at: idRanges[index],
        "two rows have the id `\(short(product.id))`; the first one is used",
        related: [.init("the first is", at: other)])
    }
    let dropped = Set(duplicates)
    products = products.indices.filter { !dropped.contains($0) }.map { products[$0] }
  }
}

/// What a row gets from other rows.
struct RowExtra {
  /// The id, if it is not in the row.
  var id: FeedCell?
  /// The name, if it is not as in the row.
  var name: String?
  /// The images, if they are not only those of the row.
  var images: [Entry.Image]?
  /// What the variants of one product have in common.
  var groupID: String?
}
