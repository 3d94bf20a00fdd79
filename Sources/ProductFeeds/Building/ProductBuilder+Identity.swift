internal import BlogModel
internal import Diagnostics

/// Which product a row is.
extension ProductBuilder {
  /// The product of a row with id, SKU and name; `nil` if it is skipped.
  ///
  /// The id is that of the feed if its format has one or the owner names its column; else the SKU,
  /// as texts refer to products by what customers see in the shop.
  mutating func identified(_ row: FeedRow, _ extra: RowExtra) -> Product? {
    let sku = code(.sku, row)
    let own = code(.id, row)
    guard let id = extra.id ?? (prefersID ? own ?? sku : sku ?? own) else {
      reportRow(row, "this row has neither id nor article number and is left out")
      skip(.withoutID)
      return nil
    }
    guard let name = extra.name ?? text(.name, row) else {
      reportRow(row, "the product `\(short(id.text))` has no name and is left out")
      skip(.withoutName)
      return nil
    }
    let position = places.position(of: id.range)
    var product = Product(id: id.text, name: name, location: position)
    guard !product.slug.isEmpty else {
      reportRow(row, "`\(short(id.text))` has no letter or digit, so no address can have it")
      skip(.unusableID)
      return nil
    }
    if let sku { product.sku = sku.text }
    product.mpn = code(.mpn, row)?.text
    product.gtin = articleNumber(row)
    product.groupID = extra.groupID ?? cell(.groupID, row)?.text
    if let target = code(.replacement, row) {
      product.replacement = Entry.Named(target.text, at: place(of: target, .replacement))
    }
    idRange = id.range
    return product
  }

  /// Whether the format has ids of its own that texts refer to.
  private var prefersID: Bool {
    switch format {
    case .googleXML, .googleTSV: true
    case .shopify, .wooCommerce, .csv: feed.columns.contains { FeedField(name: $0.field) == .id }
    }
  }

  /// The place of a cell, which may be a default of the feed.
  mutating func place(of cell: FeedCell, _ field: FeedField) -> SourceLocation {
    if cell.range.isEmpty, let text = defaults[field.rawValue] { return text.location }
    return places.position(of: cell.range)
  }

  private mutating func articleNumber(_ row: FeedRow) -> String? {
    guard let cell = code(.gtin, row), !cell.text.withFeedBytes({ $0.isDash }) else { return nil }
    do {
      return try ArticleNumber.read(cell.text)
    } catch {
      let (message, label, help) = words(for: error, cell.text)
      report(.feedValue, .gtin, cell, message, label: label, help: help)
      return nil
    }
  }

  private func words(
    for problem: ArticleNumber.Problem, _ text: String
  ) -> (message: String, label: String?, help: [String]) {
    let message = "`\(short(text))` is no article number (GTIN)"
    return switch problem {
    case .notDigits: (message, "it has digits only", [])
    case .rounded:
      (
        message, "a spreadsheet has rounded it",
        ["set the column to text in the spreadsheet and import the feed anew"]
      )
    case .length(let count): (message, "it has \(count) digits; 8, 12, 13 or 14 are possible", [])
    case .checkDigit(let expected):
      (message, "the last digit should be \(expected)", ["one of the digits is wrong"])
    }
  }

  /// Whether a row is not to be shown; it is counted then.
  mutating func isHidden(_ row: FeedRow) -> Bool {
    if let status = cell(.status, row), ["draft", "entwurf"].contains(status.text.lowercased()) {
      skip(.draft)
      return true
    }
    guard let visible = cell(.visible, row) else { return false }
    if format == .wooCommerce {
      // Drafts are -1, private products 0, public ones 1 and pending ones 2.
      if visible.text == "1" { return false }
      skip(visible.text == "-1" ? .draft : .notPublished)
      return true
    }
    // What is archived in the shop is no longer sold, which cards have to say.
    if isArchived(row) { return false }
    guard flag(.visible, row) == false else { return false }
    skip(.notPublished)
    return true
  }

  /// Whether the shop has taken the product out of its range.
  func isArchived(_ row: FeedRow) -> Bool {
    guard let status = cell(.status, row) else { return false }
    return AvailabilityText.read(status.text) == .discontinued
  }
}
