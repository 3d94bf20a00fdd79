internal import BlogModel

/// Puts what a later source says of a product over what an earlier one said.
struct ProductMerge {
  /// The fields of `later` that count: all for a feed, where only what is there counts.
  private let given: Set<FeedField>?

  /// A merge with a later feed.
  init() { given = nil }

  /// A merge with a file, in which a field that is given empty takes the feed's value away.
  init(file given: Set<FeedField>) { self.given = given }

  /// Whether a file gives one of `fields`, or a feed has the value.
  private func counts(_ fields: [FeedField], isThere: Bool) -> Bool {
    given.map { given in fields.contains { given.contains($0) } } ?? isThere
  }

  private func put<Value>(_ value: Value?, _ fields: FeedField..., over old: inout Value?) {
    if counts(fields, isThere: value != nil) { old = value }
  }

  private func put<Value>(_ list: [Value], _ fields: FeedField..., over old: inout [Value]) {
    if counts(fields, isThere: !list.isEmpty) { old = list }
  }

  /// Puts `later` over `product`; the id stays.
  func put(_ later: Product, over product: inout Product) {
    if counts([.name], isThere: true), !later.name.isEmpty { product.name = later.name }
    if counts([.sku], isThere: later.sku != later.id) { product.sku = later.sku }
    putTexts(later, over: &product)
    putPrices(later, over: &product)
    put(
      later.content, .content, .contentAmount, .contentUnit, .drainedWeight, over: &product.content)
    put(later.availability, .availability, .stock, over: &product.availability)
    put(later.availableFrom, .availabilityDate, over: &product.availableFrom)
    put(later.deliveryTime, .deliveryTime, over: &product.deliveryTime)
    put(later.replacement, .replacement, over: &product.replacement)
    put(later.alcohol, .alcohol, over: &product.alcohol)
    put(later.minimumAge, .minimumAge, over: &product.minimumAge)
    put(later.allergens, .allergens, over: &product.allergens)
    put(later.ingredients, .ingredients, over: &product.ingredients)
    put(later.origin, .origin, over: &product.origin)
    put(later.organicNumber, .organicNumber, over: &product.organicNumber)
    put(later.manufacturer, .manufacturer, over: &product.manufacturer)
    put(later.groupID, .groupID, over: &product.groupID)
    putOwn(later, over: &product)
    product.location = later.location
  }

  private func putTexts(_ later: Product, over product: inout Product) {
    put(later.gtin, .gtin, over: &product.gtin)
    put(later.mpn, .mpn, over: &product.mpn)
    put(later.summary, .summary, .text, over: &product.summary)
    put(later.url, .url, over: &product.url)
    put(later.images, .images, .moreImages, .imageAlt, over: &product.images)
    put(later.brand, .brand, over: &product.brand)
    put(later.categories, .categories, over: &product.categories)
  }

  private func putPrices(_ later: Product, over product: inout Product) {
    let hasPrice = counts([.price], isThere: later.price != nil)
    let changesPrice = hasPrice && later.price != product.price
    if hasPrice { product.price = later.price }
    // A sale belongs to its price: a later feed with a price and no sale has ended it, and so has a
    // file that takes the price away.
    let endsSale = hasPrice && (given == nil || later.price == nil)
    if endsSale || counts([.salePrice], isThere: later.sale != nil) { product.sale = later.sale }
    put(later.recommendedPrice, .recommendedPrice, over: &product.recommendedPrice)
    put(later.lowestPrice, .lowestPrice, over: &product.lowestPrice)
    put(later.vat, .vat, over: &product.vat)
    put(later.vatRate, .vatRate, over: &product.vatRate)
    if counts([.unitPrice], isThere: later.unitPrice != .computed) {
      product.unitPrice = later.unitPrice
    }
    put(
      later.deposit, .deposit, .depositKind, .depositType, .depositQuantity, over: &product.deposit)
    if counts([.shippingFree], isThere: later.isShippedFree) {
      product.isShippedFree = later.isShippedFree
    }
    // The date is that of the price: an earlier source's says nothing of a later one's.
    if changesPrice {
      product.updated = later.updated
    } else {
      put(later.updated, .updated, over: &product.updated)
    }
  }

  /// What only files have.
  private func putOwn(_ later: Product, over product: inout Product) {
    let isNamed = later.slug != Slug.make(later.id, language: "de")
    if given != nil, isNamed { product.slug = later.slug }
    if let policy = later.soldOut { product.soldOut = policy }
    if let source = later.source { product.source = source }
    if !later.params.isEmpty { product.params = later.params }
    if later.body != Body() { product.body = later.body }
    if let path = later.path { product.path = path }
    // A word for addresses that the owner chose.
    if later.slug != Slug.make(later.id) { product.slug = later.slug }
  }
}
