internal import BlogModel

/// Recognises the format of a table by its header.
enum FormatRecognition {
  /// What a header looks like.
  enum Result: Equatable {
    case format(ProductFeed.Format)
    /// Several exports have such a header.
    case tie([ProductFeed.Format])
    case unknown
  }

  /// The format of a table with columns of these names.
  static func recognise(_ names: [String], hasMapping: Bool) -> Result {
    let keys = Set(names.map { HeaderKey.make($0) })
    var formats: [ProductFeed.Format] = []
    if isShopify(keys) { formats.append(.shopify) }
    if isWooCommerce(keys) { formats.append(.wooCommerce) }
    if isGoogle(keys) { formats.append(.googleTSV) }
    if formats.count > 1 { return .tie(formats) }
    if let format = formats.first { return .format(format) }
    if hasMapping { return .format(.csv) }
    let own = Set(names.map { ColumnMapping.key(of: $0, .csv) })
    func has(_ field: FeedField) -> Bool {
      !own.isDisjoint(with: ColumnNames.generic.keys[field] ?? [])
    }
    let known = [
      has(.id) || has(.sku), has(.name),
      has(.price) || !own.isDisjoint(with: ColumnNames.netPrices),
    ]
    return known.count { $0 } >= 2 ? .format(.csv) : .unknown
  }

  private static func isShopify(_ keys: Set<String>) -> Bool {
    !keys.isDisjoint(with: ["handle", "urlhandle"]) && keys.contains("title")
      && keys.intersection([
        "bodyhtml", "vendor", "option1name", "option1value", "variantsku", "variantprice",
        "publishedononlinestore", "inventorytracker", "productimageurl",
      ]).count >= 2
  }

  private static func isWooCommerce(_ keys: Set<String>) -> Bool {
    guard !keys.isDisjoint(with: ["type", "typ"]), keys.contains("name") else { return false }
    let fields: [FeedField] = [
      .visible, .price, .availability, .backorders, .saleStart, .parent,
    ]
    let known = fields.count { field in
      !keys.isDisjoint(with: ColumnNames.wooCommerce.keys[field] ?? [])
    }
    return known >= 3
  }

  private static func isGoogle(_ keys: Set<String>) -> Bool {
    keys.isSuperset(of: ["id", "title", "link"])
      && keys.intersection(["price", "imagelink", "availability", "googleproductcategory"]).count
        >= 2
  }
}
