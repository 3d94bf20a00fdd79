internal import BlogModel
internal import Diagnostics

/// Finds what two sources of one product disagree about.
struct CatalogueConflicts {
  private var tally = FindingTally()

  /// The findings so far.
  var findings: [Finding] { tally.all { "`\($0.name)`" } }

  /// Where the values of a product come from, if not all are from its own place.
  typealias Origins = [FeedField: SourceLocation]

  /// Compares what `later` says with what `earlier` says; texts and images may differ silently.
  mutating func compare(
    _ earlier: Product, _ origins: Origins, with later: Product, given: Set<FeedField>?
  ) {
    func values(_ field: FeedField) -> (String?, String?) {
      switch field {
      case .price: (earlier.price?.text, later.price?.text)
      case .content: (earlier.content?.text, later.content?.text)
      case .deposit: (earlier.deposit?.amount.text, later.deposit?.amount.text)
      case .availability: (earlier.availability?.rawValue, later.availability?.rawValue)
      case .gtin: (earlier.gtin, later.gtin)
      case .url: (earlier.url, later.url)
      default: (nil, nil)
      }
    }
    for field in Self.compared {
      guard case (let old?, let new?) = values(field), !isSame(field, earlier, later) else {
        continue
      }
      let fate = tally.count(.catalogueConflict, field)
      if fate == .counted { continue }
      let finding = Finding(
        .catalogueConflict, .warning,
        "two sources have another \(Self.word(field)) of `\(short(later.id))`: "
          + "`\(short(new))` is used, not `\(short(old))`",
        at: later.location,
        related: [.init("`\(short(old))` is", at: origins[field] ?? earlier.location)])
      if fate == .kept { tally.add(finding) } else { tally.setRest(finding, field) }
    }
  }

  /// The fields that are compared.
  static let compared: [FeedField] = [.price, .content, .deposit, .availability, .gtin, .url]

  /// Whether a product has a value of one of these fields.
  static func has(_ field: FeedField, _ product: Product) -> Bool {
    switch field {
    case .price: product.price != nil
    case .content: product.content != nil
    case .deposit: product.deposit != nil
    case .availability: product.availability != nil
    case .gtin: product.gtin != nil
    case .url: product.url != nil
    default: false
    }
  }

  private func isSame(_ field: FeedField, _ earlier: Product, _ later: Product) -> Bool {
    switch field {
    case .price: earlier.price == later.price
    case .content: earlier.content?.total == later.content?.total
    case .deposit: earlier.deposit?.amount == later.deposit?.amount
    case .availability: earlier.availability == later.availability
    case .gtin: earlier.gtin == later.gtin
    default: earlier.url == later.url
    }
  }

  private static func word(_ field: FeedField) -> String {
    switch field {
    case .gtin: "GTIN"
    case .url: "address"
    default: field.name
    }
  }
}

extension Money {
  /// The amount as findings show it: `24.90 EUR`.
  var text: String { "\(decimalText) \(currency.code)" }
}

extension Measure {
  /// The measure as findings show it: `6 × 0.75 l`.
  var text: String { "\(pieces > 1 ? "\(pieces) × " : "")\(amount.text) \(unit.rawValue)" }

  /// All pieces together, so that `4.5 l` is `6 × 0.75 l`.
  fileprivate var total: Measure {
    let (digits, overflow) = amount.digits.multipliedReportingOverflow(by: pieces)
    return overflow
      ? self : Measure(amount: DecimalNumber(digits: digits, scale: amount.scale), unit: unit)
  }
}
