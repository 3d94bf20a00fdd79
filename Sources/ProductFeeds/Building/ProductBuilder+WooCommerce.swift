internal import BlogModel
internal import Diagnostics

/// WooCommerce's products: variations get from their variable product what they leave empty.
extension ProductBuilder {
  /// What a variation does not get from its product.
  private static let ofVariations: Set<FeedField> = [
    .id, .sku, .gtin, .mpn, .type, .parent, .option1, .option2, .option3, .visible,
  ]

  private enum Kind {
    case variable
    case variation
    case other
  }

  /// The first word of the type; the others say how the product is delivered.
  private func kind(_ row: FeedRow) -> Kind {
    guard let type = cell(.type, row)?.text.lowercased() else { return .other }
    if type.hasPrefix("variation") { return .variation }
    return type.hasPrefix("variable") ? .variable : .other
  }

  mutating func addToWooCommerce(_ row: FeedRow, isUndecided: Bool) {
    let kind = kind(row)
    let isHidden = isHidden(row)
    if kind == .variable { parents.add(row, isHidden: isHidden) }
    if isHidden { return }
    if kind == .other, !isUndecided {
      make(row)
    } else {
      deferred.append((products.count, row))
    }
  }

  /// Makes a row of a family once all are known.
  mutating func makeOfFamily(_ row: FeedRow) {
    switch kind(row) {
    case .variation: makeVariation(row)
    case .variable where parents.isUsed(row): rowsJoined += 1
    case .variable, .other: make(row)
    }
  }

  /// Notes the parents of variations that came before them.
  mutating func useParents() {
    for (_, row) in deferred where kind(row) == .variation {
      if let cell = cell(.parent, row), let parent = parents.find(cell.text) { parents.use(parent) }
    }
  }

  private mutating func makeVariation(_ row: FeedRow) {
    guard let cell = cell(.parent, row) else { return make(row) }
    if parents.isHidden(cell.text) { return skip(.notPublished) }
    guard let parent = parents.find(cell.text) else {
      reportRow(row, "the product `\(short(cell.text))` of this variation is missing")
      return make(row)
    }
    var complete = row.completed(by: parent, except: Self.ofVariations)
    if complete[.stock]?.text.lowercased() == "parent" { complete[.stock] = parent[.stock] }
    var extra = RowExtra()
    extra.groupID = (parent[.sku] ?? parent[.id])?.text
    if row[.name] == nil, let name = text(.name, parent) {
      let options = [FeedField.option1, .option2, .option3].compactMap { text($0, row) }
      extra.name = ([name] + (options.isEmpty ? [] : [options.joined(separator: " / ")]))
        .joined(separator: " – ")
    }
    make(complete, extra)
  }
}
