package import BlogModel

/// How a feed was read, so that nothing of it is lost silently.
package struct FeedSummary: Sendable, Hashable {
  /// The file, relative to the site's folder.
  package var file: String
  /// The format; `nil` if it was not recognised.
  package var format: ProductFeed.Format?
  /// The encoding; `nil` if the feed could not be decoded.
  package var encoding: String?
  /// What stands between the cells of a table.
  package var delimiter: Character?
  /// The decimal sign of its numbers, if it is known.
  package var decimalSign: Character?
  /// The columns that were read, by field, in the order of the fields.
  package var mapping: [Mapping] = []
  /// The columns that nothing was read from.
  package var unmapped: [String] = []
  /// The columns that must not be read, such as purchase prices.
  package var confidential: [String] = []
  /// How many rows or items the feed has.
  package var rowsRead = 0
  /// How many products it gave.
  package var productsMade = 0
  /// How many rows became part of another row's product: variants' parents and images.
  package var rowsJoined = 0
  /// How many rows gave no product, by reason, in a fixed order.
  package var rowsSkipped: [Skipped] = []
  /// Whether reading ended before the feed did.
  package var isIncomplete = false

  /// A column and the field that it was read as.
  package struct Mapping: Sendable, Hashable {
    /// The field of a product.
    package var field: FeedField
    /// The name of the column in the feed.
    package var column: String

    /// Creates a mapping.
    package init(field: FeedField, column: String) {
      self.field = field
      self.column = column
    }
  }

  /// Rows without a product.
  package struct Skipped: Sendable, Hashable {
    /// Why they have none.
    package var reason: SkipReason
    /// How many they are.
    package var count: Int

    /// Creates a count.
    package init(reason: SkipReason, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// A summary of a feed that was not read yet.
  package init(file: String, format: ProductFeed.Format? = nil) {
    self.file = file
    self.format = format
  }

  /// Takes over what `builder` has counted and decided; call it when the builder has finished.
  package mutating func count(_ builder: ProductBuilder) {
    rowsRead = builder.rowsRead
    rowsJoined = builder.rowsJoined
    productsMade = builder.productsMade
    rowsSkipped = SkipReason.allCases.compactMap { reason in
      builder.skipped[reason].map { Skipped(reason: reason, count: $0) }
    }
    decimalSign = builder.decimals.summary.map { $0 == .point ? "." : "," }
  }

  /// A few lines in plain English, as `blogen products` prints them.
  package var lines: [String] {
    guard let format else { return ["\(file): not read"] }
    var head = "\(file): \(format.rawValue)"
    if let encoding { head += ", \(encoding)" }
    if let delimiter { head += ", \(Self.name(of: delimiter)) between cells" }
    if let decimalSign { head += ", decimals behind `\(decimalSign)`" }
    var lines = [head]
    if !mapping.isEmpty {
      let parts = mapping.map { "\($0.field.name) from `\($0.column)`" }
      lines.append("  read: \(parts.joined(separator: ", "))")
    }
    if !unmapped.isEmpty { lines.append("  not used: \(Self.list(unmapped))") }
    if !confidential.isEmpty {
      lines.append("  never read, because confidential: \(Self.list(confidential))")
    }
    var counts = "  \(Self.count(rowsRead, "row")), \(Self.count(productsMade, "product"))"
    if rowsJoined > 0 { counts += ", \(Self.count(rowsJoined, "row")) joined to others" }
    lines.append(counts)
    for skipped in rowsSkipped {
      lines.append("  left out: \(Self.count(skipped.count, "row")) \(skipped.reason.rawValue)")
    }
    if isIncomplete { lines.append("  the rest of the file was not read") }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func name(of delimiter: Character) -> String {
    switch delimiter {
    case ",": "commas"
    case ";": "semicolons"
    case "\t": "tabs"
    default: "`\(delimiter)`"
    }
  }
}
