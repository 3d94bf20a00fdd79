package import BlogModel
package import Diagnostics

/// Makes one catalogue of several feeds and of products with files of their own.
///
/// Products are the same if they have the same id or SKU; a file without a number belongs to the
/// product that its name is the slug of. Of two feeds, the later one wins field by field; a file
/// wins over all feeds.
package struct CatalogueMerge: Sendable {
  /// The products, those of the feeds first, in the order of the sources.
  package let catalogue: Catalogue
  /// What does not fit together.
  package let findings: [Finding]
  /// How many products came from where.
  package let counts: Counts

  /// How many products came from where.
  package struct Counts: Sendable, Hashable {
    /// In several sources.
    package var merged = 0
    /// In one feed only.
    package var onlyInFeeds = 0
    /// In a file only.
    package var onlyInFiles = 0
  }

  /// Merges `readings` in their order, then `files`.
  ///
  /// - Complexity: O(number of products).
  package init(readings: [FeedReading], files: [ProductFile]) {
    var merging = Merging()
    for (source, reading) in readings.enumerated() {
      for product in reading.products { merging.add(product, source: source, given: nil) }
    }
    for file in files { merging.add(file.product, source: readings.count, given: file.given) }
    let result = merging.finish(files: readings.count)
    catalogue = result.catalogue
    findings = result.findings
    counts = result.counts
  }
}

/// The work of a merge.
private struct Merging {
  private var products: [Product] = []
  /// How each product came to be, in step with `products`.
  private var states: [State] = []
  private var byID: [String: Int] = [:]
  private var bySKU: [String: Int] = [:]
  private var bySlug: [String: Int] = [:]
  private var conflicts = CatalogueConflicts()
  private var tally = FindingTally()

  private struct State {
    var lastSource: Int
    var isMerged = false
    /// The places of values that a later source left as they were.
    var origins: CatalogueConflicts.Origins = [:]
    /// The place in the last source, for duplicates.
    var lastPlace: SourceLocation
  }

  mutating func add(_ product: Product, source: Int, given: Set<FeedField>?) {
    guard let index = find(product, given) else {
      byID[product.id] = products.count
      if bySlug[product.slug] == nil { bySlug[product.slug] = products.count }
      if bySKU[product.sku] == nil { bySKU[product.sku] = products.count }
      products.append(product)
      states.append(State(lastSource: source, lastPlace: product.location))
      return
    }
    guard states[index].lastSource != source else {
      report(
        .duplicateProduct, "the product `\(short(product.id))` is there twice; the first is used",
        at: product.location, .init("the first is", at: states[index].lastPlace))
      return
    }
    conflicts.compare(products[index], states[index].origins, with: product, given: given)
    for field in CatalogueConflicts.compared {
      if CatalogueConflicts.has(field, product) {
        states[index].origins[field] = product.location
      } else if states[index].origins[field] == nil {
        states[index].origins[field] = products[index].location
      }
    }
    let merge = given.map { ProductMerge(file: $0) } ?? ProductMerge()
    merge.put(product, over: &products[index])
    states[index].lastSource = source
    states[index].isMerged = true
    states[index].lastPlace = product.location
    if bySKU[products[index].sku] == nil { bySKU[products[index].sku] = index }
  }

  private func find(_ product: Product, _ given: Set<FeedField>?) -> Int? {
    if let index = byID[product.id] ?? bySKU[product.sku] ?? byID[product.sku] { return index }
    guard let given, !given.contains(.sku), !given.contains(.id) else { return nil }
    return bySlug[Slug.make(product.id)]
  }

  private mutating func report(
    _ id: FindingID, _ message: String, at place: SourceLocation, _ related: Finding.Related
  ) {
    let fate = tally.count(id, nil)
    if fate == .counted { return }
    let finding = Finding(id, message, at: place, related: [related])
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, nil) }
  }

  /// The result; `files` is the number of the source that files are.
  mutating func finish(
    files: Int
  ) -> (catalogue: Catalogue, findings: [Finding], counts: CatalogueMerge.Counts) {
    dropNameless()
    var counts = CatalogueMerge.Counts()
    for state in states {
      if state.isMerged {
        counts.merged += 1
      } else if state.lastSource == files {
        counts.onlyInFiles += 1
      } else {
        counts.onlyInFeeds += 1
      }
    }
    checkCurrencies()
    let catalogue = Catalogue(products)
    var replacements = CatalogueReplacements(catalogue)
    replacements.check()
    let findings = conflicts.findings + tally.all { $0.name } + replacements.findings
    return (catalogue, findings, counts)
  }

  /// A file may leave the name to a feed; without a feed, it has to have one.
  private mutating func dropNameless() {
    let nameless = products.indices.filter { products[$0].name.isEmpty }
    guard !nameless.isEmpty else { return }
    let others = products.filter { !$0.name.isEmpty }.map(\.id)
    for index in nameless {
      let product = products[index]
      tally.add(
        Finding(
          .missingKey, "the product `\(short(product.id))` has no `name`, and no feed has it",
          at: product.location, label: didYouMean(product.id, among: others),
          help: ["write a name, or the article number as the feed has it"]))
    }
    let dropped = Set(nameless)
    let kept = products.indices.filter { !dropped.contains($0) }
    (products, states) = (kept.map { products[$0] }, kept.map { states[$0] })
  }

  private mutating func checkCurrencies() {
    var counts: [String: (count: Int, first: Int)] = [:]
    for index in products.indices {
      guard let code = products[index].price?.currency.code else { continue }
      counts[code, default: (0, index)].count += 1
    }
    guard counts.count > 1 else { return }
    let order = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard let minority = order.last else { return }
    let list = order.map { "\($0.value.count) in \($0.key)" }.joined(separator: ", ")
    tally.add(
      Finding(
        .mixedCurrencies, .warning,
        "the prices of the catalogue are in several currencies: \(list)",
        at: products[minority.value.first].location,
        label: "the first in \(minority.key)"))
  }
}
