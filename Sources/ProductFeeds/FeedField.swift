/// A field of a product as feeds have it.
///
/// There are at most 64, so that a ``FeedRow`` can keep in one word which of them it has. The names
/// that configurations use are ``name``.
package enum FeedField: Int, CaseIterable, Sendable, Hashable {
  case id
  case sku
  case gtin
  case mpn
  case name
  case summary
  case text
  case url
  case handle
  case images
  case moreImages
  case imageAlt
  case brand
  case categories
  case price
  case currency
  case salePrice
  case salePeriod
  case saleStart
  case saleEnd
  case recommendedPrice
  case comparePrice
  case lowestPrice
  case vat
  case vatRate
  case content
  case drainedWeight
  case contentAmount
  case contentUnit
  case unitBase
  case unitBaseUnit
  case unitPrice
  case deposit
  case depositKind
  case depositType
  case depositQuantity
  case shippingFree
  case availability
  case availabilityDate
  case stock
  case lowStock
  case backorders
  case stockTracker
  case deliveryTime
  case visible
  case status
  case groupID
  case option1
  case option2
  case option3
  case alcohol
  case minimumAge
  case allergens
  case ingredients
  case origin
  case organicNumber
  case manufacturer
  case replacement
  case updated
  case parent
  case type

  /// The name in configurations: `sale_price`.
  package var name: String { Self.names[rawValue] }

  /// The field with this name, written with `_`, `-` or capitals: `sale_price`, `salePrice`.
  ///
  /// Short names are `rrp` and `uvp`, `lowest_30d`, `min_age`, `replaced_by`, `updated_at` and
  /// `image`.
  package init?(name: String) {
    let key = Self.key(name)
    guard let field = Self.byKey[key] else { return nil }
    self = field
  }

  private static func key(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0 != 0x5F && $0 != 0x2D }, as: UTF8.self).lowercased()
  }

  private static let byKey: [String: FeedField] = {
    var fields: [String: FeedField] = [
      "rrp": .recommendedPrice, "uvp": .recommendedPrice, "lowest30d": .lowestPrice,
      "minage": .minimumAge, "replacedby": .replacement, "updatedat": .updated, "image": .images,
      "group": .groupID, "description": .text, "title": .name,
    ]
    for field in allCases { fields[key(field.name)] = field }
    return fields
  }()

  /// The cases in words with `_`, so that the names cannot leave the cases.
  private static let names: [String] = allCases.map { field in
    var name = ""
    for letter in "\(field)".replacing("ID", with: "Id") {
      if letter.isUppercase { name += "_" }
      name += letter.lowercased()
    }
    return name
  }
}
