internal import BlogModel
internal import Liquid

/// A category of the shop: `product_category`, and an item of `site.product_categories`.
struct ProductCategoryView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case name
    case url
    case absoluteURL = "absolute_url"
    case products
    case count
    case parent
    case children
  }

  static let typeName = "product category"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In `shop.categories`.
  let index: Int

  var liquidText: Value { value(of: .name) }

  static func == (left: Self, right: Self) -> Bool { left.index == right.index }

  func value(of property: Property) -> Value {
    guard let shop = context.shop?.shop, shop.categories.indices.contains(index) else {
      return .null
    }
    let base = context.site.configuration.baseURL
    switch property {
    case .name: return .string(shop.categories[index].name)
    case .url: return .string(base.href(shop.categories[index].path))
    case .absoluteURL: return .string(base.absolute(shop.categories[index].path))
    case .products: return .list(ProductList(context, shop.categories[index].products))
    case .count: return .integer(shop.categories[index].products.count)
    case .parent:
      return shop.categories[index].parent.map { .object(Self(context: context, index: $0)) }
        ?? .null
    case .children:
      return .list(
        MappedList(shop.categories.indices.filter { shop.categories[$0].parent == index }) {
          [context] in .object(Self(context: context, index: $0))
        })
    }
  }
}
