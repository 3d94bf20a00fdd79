internal import BlogModel
internal import Diagnostics

/// Shopify's products: several rows with one handle are variants and images of one product.
extension ProductBuilder {
  /// What each variant has of its own, and does not get from the first row.
  private static let ofVariants: Set<FeedField> = [
    .id, .sku, .gtin, .price, .comparePrice, .salePrice, .stock, .backorders, .stockTracker,
    .contentAmount, .contentUnit, .unitBase, .unitBaseUnit, .option1, .option2, .option3, .images,
    .moreImages, .imageAlt,
  ]

  mutating func addToShopify(_ row: FeedRow) {
    guard let handle = cell(.handle, row) ?? cell(.sku, row) ?? cell(.name, row) else {
      reportRow(row, "this row has no handle and is left out")
      skip(.withoutID)
      return
    }
    shopify.add(row, handle: handle)
  }

  mutating func makeShopifyGroups() {
    let groups = shopify.take()
    products.reserveCapacity(groups.count)
    idRanges.reserveCapacity(groups.count)
    for group in groups { make(group) }
  }

  private mutating func make(_ group: ShopifyGroups.Group) {
    guard let first = group.rows.first else { return }
    places.begin(at: first.range.lowerBound)
    let base = group.rows.first { $0[.name] != nil } ?? first
    if isHidden(base) {
      for _ in group.rows.dropFirst() { skip(isDraft(base) ? .draft : .notPublished) }
      return
    }
    let variants = group.rows.filter { isVariant($0) }
    let images = groupImages(group.rows)
    rowsJoined += group.rows.count - max(1, variants.count)
    if variants.isEmpty { return make(base, group: group, images: images) }
    for variant in variants {
      let row =
        variant.number == base.number
        ? variant : variant.completed(by: base, except: Self.ofVariants)
      make(row, group: group, images: images, count: variants.count)
    }
  }

  private func isDraft(_ row: FeedRow) -> Bool {
    cell(.status, row).map { $0.text.lowercased() == "draft" } ?? false
  }

  /// Whether a row is more than another image.
  private func isVariant(_ row: FeedRow) -> Bool {
    row[.sku] != nil || row[.price] != nil || row[.option1] != nil
  }

  /// The images of all rows, in their order.
  private mutating func groupImages(_ rows: [FeedRow]) -> [Entry.Image] {
    var images: [Entry.Image] = []
    for row in rows where row[.images] != nil {
      places.begin(at: row.range.lowerBound)
      let before = images.count
      addImages(.images, row, to: &images)
      if images.count > before, let alt = text(.imageAlt, row) { images[before].alt = alt }
    }
    return images
  }

  private mutating func make(
    _ row: FeedRow, group: ShopifyGroups.Group, images: [Entry.Image], count: Int = 1
  ) {
    places.begin(at: row.range.lowerBound)
    var extra = RowExtra()
    let options = count > 1 ? options(of: row) : []
    if !options.isEmpty, let title = text(.name, row) {
      extra.name = "\(title) – \(options.joined(separator: " / "))"
    }
    if count > 1 { extra.groupID = group.handle.text }
    if code(.sku, row) == nil, !prefersOwnID {
      var id = row[.handle] ?? group.handle
      if count > 1 { id.text = ([id.text] + options.map { Slug.make($0) }).joined(separator: "-") }
      extra.id = id
    }
    var own: [Entry.Image] = []
    addImages(.moreImages, row, to: &own)
    if own.isEmpty {
      extra.images = images
    } else {
      let known = Set(own.map(\.source))
      extra.images =
        own.map { image in images.first { $0.source == image.source } ?? image }
        + images.filter { !known.contains($0.source) }
    }
    make(row, extra)
  }

  /// What tells a variant from the others.
  private func options(of row: FeedRow) -> [String] {
    [FeedField.option1, .option2, .option3].compactMap { text($0, row) }
      .filter { $0 != "Default Title" }
  }

  private var prefersOwnID: Bool { feed.columns.contains { FeedField(name: $0.field) == .id } }
}

extension FeedRow {
  /// The row with the cells of `other` where it has none, except those of some fields.
  func completed(by other: FeedRow, except own: Set<FeedField>) -> FeedRow {
    var row = self
    for field in FeedField.allCases where row[field] == nil && !own.contains(field) {
      if let cell = other[field] { row[field] = cell }
    }
    return row
  }
}
