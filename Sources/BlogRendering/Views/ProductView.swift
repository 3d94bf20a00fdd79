internal import BlogModel
internal import Liquid

/// A product: `product`, and an item of `post.products` or `site.products`.
///
/// There is no bare amount: `price` prints all that has to stand beside it.
struct ProductView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case id
    case sku
    case name
    case summary
    case content
    case url
    case rel
    case pageURL = "page_url"
    case absoluteURL = "absolute_url"
    case shortURL = "short_url"
    case price
    case priceLine = "price_line"
    case size
    case deposit
    case availability
    case availabilityText = "availability_text"
    case isSoldOut = "is_sold_out"
    case note
    case deliveryTime = "delivery_time"
    case availableFrom = "available_from"
    case image
    case imageAlt = "image_alt"
    case imageWidth = "image_width"
    case imageHeight = "image_height"
    case images
    case brand
    case category
    case categories
    case gtin
    case mpn
    case organicNumber = "organic_number"
    case origin
    case ingredients
    case allergens
    case alcohol
    case minimumAge = "minimum_age"
    case manufacturer
    case replacement
    case posts
    case postCount = "post_count"
    case embedURL = "embed_url"
    case embedCode = "embed_code"
    case quoteCode = "quote_code"
    case updated
    case params
  }

  static let typeName = "product"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In the catalogue.
  let index: Int
  /// The slug of the post that shows it.
  var post: String?

  /// The product at `index` as a value; nothing in a site without shop.
  static func value(_ context: SiteContext, _ index: Int, post: String? = nil) -> Value {
    guard let shop = context.shop, shop.shop.catalogue.products.indices.contains(index) else {
      return .null
    }
    return .object(Self(context: context, index: index, post: post))
  }

  var liquidText: Value { value(of: .name) }

  static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.post == right.post
  }

  func value(of property: Property) -> Value {
    guard let shop = context.shop else { return .null }
    // Inlined, so that only one field is read: a copy touches the reference counts of all.
    @inline(__always)
    func product<Field>(_ read: (borrowing Product) -> Field) -> Field {
      read(shop.shop.catalogue.products[index])
    }
    switch property {
    case .id: return .string(product { $0.id })
    case .sku: return .string(product { $0.sku })
    case .name: return .string(product { $0.name })
    case .summary: return .text(product { $0.summary })
    case .content: return product { $0.body.html }.isEmpty ? .null : .html(product { $0.body.html })
    case .url: return .text(shop.link(to: index, from: post))
    case .rel: return .text(shop.texts(of: index).rel)
    case .pageURL: return .text(product { $0.path }.map(context.site.configuration.baseURL.href))
    case .absoluteURL:
      return .text(product { $0.path }.map(context.site.configuration.baseURL.absolute))
    case .shortURL: return address(in: "go", shop.shop.settings.hasShortLinks, shop)
    case .price: return shop.texts(of: index).price.map { .html($0) } ?? .null
    case .priceLine:
      return price(shop.shop.catalogue.products[index], shop).map { .html(shop.prices.line($0)) }
        ?? .null
    case .size:
      return .text(product { $0.content }.flatMap { $0.isOnePiece ? nil : shop.words.text($0) })
    case .deposit: return .text(product { $0.deposit }.map { shop.words.text($0.amount) })
    case .availability: return .text(product { $0.availability }?.rawValue)
    case .availabilityText: return .text(product { $0.availability }.map(shop.words.text))
    case .isSoldOut: return .bool(product { $0.soldOutNote } != nil)
    case .note: return .text(product { $0.soldOutNote }.map { shop.words[$0.words] })
    case .deliveryTime: return .text(product { $0.deliveryTime })
    case .availableFrom: return context.date(product { $0.availableFrom })
    case .image: return context.link(toImage: product { $0.images }.first?.source)
    case .imageAlt: return .text(product { $0.images }.first?.alt ?? product { $0.name })
    case .imageWidth: return .number(product { $0.images }.first?.width)
    case .imageHeight: return .number(product { $0.images }.first?.height)
    case .images: return images(shop.shop.catalogue.products[index])
    case .brand: return .text(product { $0.brand })
    case .category:
      return shop.categories.first(of: shop.shop.catalogue.products[index]).map {
        .object(ProductCategoryView(context: context, index: $0))
      } ?? .null
    case .categories:
      return .array(product { $0.categories }.map { .string($0.joined(separator: " › ")) })
    case .gtin: return .text(product { $0.gtin })
    case .mpn: return .text(product { $0.mpn })
    case .organicNumber: return .text(product { $0.organicNumber })
    case .origin: return .text(product { $0.origin })
    case .ingredients: return .text(product { $0.ingredients })
    case .allergens: return .strings(product { $0.allergens })
    case .alcohol:
      return .text(
        product { $0.alcohol }.map { shop.words.text(DecimalNumber(digits: $0, scale: 1)) })
    case .minimumAge: return .number(product { $0.minimumAge })
    case .manufacturer: return .text(product { $0.manufacturer })
    case .replacement: return replacement(shop.shop.catalogue.products[index], shop)
    case .posts: return .list(PostList(context, shop.shop.posts[index] ?? []))
    case .postCount: return .integer(shop.shop.posts[index]?.count ?? 0)
    case .embedURL: return .text(embed(shop)?.url)
    case .embedCode: return .text(embed(shop)?.frame())
    case .quoteCode: return .text(embed(shop)?.quote())
    case .updated: return context.date(product { $0.updated } ?? shop.shop.settings.updated)
    case .params: return .map(LiquidMap(product { $0.params }))
    }
  }

  private func price(_ product: Product, _ shop: ShopContext) -> PriceDisplay? {
    guard shop.showsPrice(index) else { return nil }
    return shop.shop.rules.display(of: product)
  }

  private func images(_ product: Product) -> Value {
    .list(
      MappedList(product.images) { [context] image in
        .object(ImageView(context: context, image: image, fallbackAlt: product.name))
      })
  }

  private func address(in folder: String, _ isMade: Bool, _ shop: ShopContext) -> Value {
    guard isMade, shop.shop.isPublished(index), let path = shop.shop.path(of: index, in: folder)
    else { return .null }
    return .string(context.site.configuration.baseURL.absolute(path))
  }

  private func embed(_ shop: ShopContext) -> EmbedCode? {
    guard shop.shop.settings.hasEmbeds, shop.shop.isPublished(index) else { return nil }
    return EmbedCode(product: index, in: context, shop)
  }

  private func replacement(_ product: Product, _ shop: ShopContext) -> Value {
    guard let name = product.replacement?.name, let other = shop.shop.find(name) else {
      return .null
    }
    return Self.value(context, other.index, post: post)
  }
}

extension ProductShowing.Note {
  /// What readers are told.
  package var words: ProductWords.Key {
    switch self {
    case .soldOut: .outOfStock
    case .discontinued: .discontinued
    }
  }
}

/// Some products in their order.
struct ProductList: LiquidList {
  private let context: SiteContext
  private let indices: [Int]
  private let post: String?

  /// Lists the products at `indices`; `post` is the slug of the post that shows them.
  init(_ context: SiteContext, _ indices: [Int], post: String? = nil) {
    self.context = context
    self.indices = indices
    self.post = post
  }

  var count: Int { indices.count }

  func value(at index: Int) -> Value { ProductView.value(context, indices[index], post: post) }
}
