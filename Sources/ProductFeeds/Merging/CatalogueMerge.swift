package import BlogModel
package import Diagnostics

/// Makes one catalogue of several feeds and of products with files of their own.
///
/// Products are the same if they have the same id or SKU; a file without a number belongs to the
/// product that its name is the slug of. Of two feeds, the later one wins field by field; a file
/// wins over all feeds.
package struct CatalogueMerge: Sendable {
  /// The products, those of the feeds first, in the order of the sources.
  package private(set) var catalogue: Catalogue
  /// What does not fit together.
  package let findings: [Finding]
  /// How many products came from where.
  package let counts: Counts
  /// Whether two products may have one word in addresses; if not, none do.
  package let mayShareAddresses: Bool

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
  /// The products of the first reading are not copied if nobody else has them.
  /// - Complexity: O(number of products).
  package init(readings: consuming [FeedReading], files: [ProductFile]) {
    var merging = Merging()
    let count = readings.count
    for index in 0..<count {
      var products: [Product] = []
      swap(&products, &readings[index].products)
      if index == 0 {
        merging.takeOver(consume products)
      } else {
        merging.begin(source: index)
        for product in products { merging.add(product, given: nil) }
      }
    }
    merging.begin(source: count)
    for file in files { merging.add(file.product, given: file.given) }
    let result = merging.finish()
    catalogue = result.catalogue
    findings = result.findings
    counts = result.counts
    mayShareAddresses = result.mayShareAddresses
  }

  /// Gives the products away, so that they can be changed without a copy.
  package mutating func takeCatalogue() -> Catalogue {
    defer { catalogue = Catalogue() }
    return catalogue
  }
}

/// The work of a merge.
private struct Merging {
  private var products: [Product] = []
  /// How each product came to be that stands in several sources.
  private var states: [Int: State] = [:]
  private var keys = ProductKeys()
  /// Whether a merge changed the word of a product in addresses.
  private var hasNewSlugs = false
  /// The source that products come from now, and the number of products before it.
  private var source = 0
  private var start = 0
  private var conflicts = CatalogueConflicts()
  private var tally = FindingTally()

  private struct State {
    var lastSource: Int
    /// The places of values that a later source left as they were.
    var origins: CatalogueConflicts.Origins = [:]
    /// The place in the last source, for duplicates.
    var lastPlace: SourceLocation
  }

  /// Says that the products that follow are from another source.
  mutating func begin(source: Int) {
    self.source = source
    start = products.count
  }

  /// Takes the products of the first source as they are.
  mutating func takeOver(_ first: consuming [Product]) {
    products = first
    keys.reserve(products.count)
    var dropped = 0
    for index in products.indices {
      let (id, sku, slug) = (products[index].id, products[index].sku, products[index].slug)
      if let other = keys.claim(id: id, sku: sku, slug: slug, for: index - dropped) {
        reportDouble(products[index], firstPlace: products[other].location)
        dropped += 1
      } else if dropped > 0 {
        products.swapAt(index, index - dropped)
      }
    }
    products.removeLast(dropped)
  }

  /// Adds a product of a later source; `given` are the fields that a file has.
  mutating func add(_ product: Product, given: Set<FeedField>?) {
    guard let index = keys.find(id: product.id, sku: product.sku) ?? named(product, given) else {
      _ = keys.claim(
        id: product.id, sku: product.sku, slug: product.slug, for: products.count)
      products.append(product)
      return
    }
    guard index < start, states[index]?.lastSource != source else {
      reportDouble(product, firstPlace: states[index]?.lastPlace ?? products[index].location)
      return
    }
    var state = states[index] ?? State(lastSource: source, lastPlace: product.location)
    conflicts.compare(products[index], state.origins, with: product, given: given)
    for field in CatalogueConflicts.compared {
      if CatalogueConflicts.has(field, product) {
        state.origins[field] = product.location
      } else if state.origins[field] == nil {
        state.origins[field] = products[index].location
      }
    }
    state.lastSource = source
    state.lastPlace = product.location
    states[index] = state
    let merge = given.map { ProductMerge(file: $0) } ?? ProductMerge()
    let slug = products[index].slug
    merge.put(product, over: &products[index])
    if products[index].slug != slug { hasNewSlugs = true }
    keys.claim(sku: products[index].sku, for: index)
  }

  /// The product whose word in addresses is the name of a file without a number.
  private func named(_ product: Product, _ given: Set<FeedField>?) -> Int? {
    guard let given, !given.contains(.sku), !given.contains(.id) else { return nil }
    return keys.find(slug: Slug.make(product.id))
  }

  private mutating func reportDouble(_ product: Product, firstPlace: SourceLocation) {
    report(
      .duplicateProduct, "the product `\(short(product.id))` is there twice; the first is used",
      at: product.location, .init("the first is", at: firstPlace))
  }

  private mutating func report(
    _ id: FindingID, _ message: String, at place: SourceLocation, _ related: Finding.Related
  ) {
    let fate = tally.count(id, nil)
    if fate == .counted { return }
    let finding = Finding(id, message, at: place, related: [related])
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, nil) }
  }

  /// The result; the last source are the files.
  mutating func finish() -> (
    catalogue: Catalogue, findings: [Finding], counts: CatalogueMerge.Counts,
    mayShareAddresses: Bool
  ) {
    dropNameless()
    // A product without name stands in a file only.
    let counts = CatalogueMerge.Counts(
      merged: states.count, onlyInFeeds: start - states.count,
      onlyInFiles: products.count - start)
    checkCurrencies()
    var result: [Product] = []
    swap(&result, &products)
    let catalogue = Catalogue(result)
    var replacements = CatalogueReplacements(catalogue)
    replacements.check()
    let findings = conflicts.findings + tally.all { $0.name } + replacements.findings
    return (catalogue, findings, counts, hasNewSlugs || keys.haveSharedSlugs)
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
    products.removeAll { $0.name.isEmpty }
  }

  private mutating func checkCurrencies() {
    // The elements of a buffer are looked at where they are; those of an array are copied.
    let counts = products.withUnsafeBufferPointer { products in
      var counts: [String: (count: Int, first: Int)] = [:]
      for index in products.indices {
        guard let code = products[index].price?.currency.code else { continue }
        counts[code, default: (0, index)].count += 1
      }
      return counts
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
