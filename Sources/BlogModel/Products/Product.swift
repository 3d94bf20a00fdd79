public import Diagnostics

/// One product of the catalogue, whatever file or feed it comes from.
///
/// Source: the fields of Google's Merchant feeds and of schema.org `Product`, and what the price
/// rules of Germany, Austria and Switzerland ask for.
public struct Product: Sendable {
  /// The name by which texts refer to it; its SKU unless the source has another id.
  public var id: String
  /// The word for it in addresses of the site.
  public var slug: String
  /// The number under which the shop sells it.
  public var sku: String
  /// The international article number, 8 to 14 digits.
  public var gtin: String?
  /// The name as plain text.
  public var name: String
  /// The text that ``summary`` is made of, and how.
  var summarySource: SummarySource?
  /// The page in the shop, an absolute `http` or `https` address.
  public var url: String?
  /// Its pictures, the main one first.
  public var images: [Entry.Image] = []
  /// The brand.
  public var brand: String?
  /// The categories, each a path from the outermost: `["Saft", "Apfelsaft"]`.
  public var categories: [[String]] = []
  /// What customers pay for it outside of a sale, as the source has it.
  public var price: Money?
  /// How its price relates to value added tax, if not as the site's.
  public var vat: VATMode?
  /// The net content of all pieces together.
  public var content: Measure?
  /// Whether it is sent without costs.
  public var isShippedFree = false
  /// Whether it can be bought.
  public var availability: Availability?
  /// When its data, its price above all, was right.
  public var updated: Timestamp?
  /// Where it was read.
  public var location: SourceLocation
  /// Its page, if it has one.
  public var path: PagePath?
  /// What few products have; none or one.
  ///
  /// A catalogue holds tens of thousands of products, and each move of one costs as much as it is
  /// large. An array takes one word and is changed in place.
  @usableFromInline var rare: [Rare] = []

  /// A lower price for some time.
  public struct Sale: Sendable, Hashable {
    /// What customers pay meanwhile.
    public var price: Money
    /// The first moment; `nil` for a sale that began at an unknown time.
    public var start: Timestamp?
    /// The last moment; `nil` for no end.
    public var end: Timestamp?

    /// Creates a sale.
    public init(price: Money, start: Timestamp? = nil, end: Timestamp? = nil) {
      self.price = price
      self.start = start
      self.end = end
    }

    /// Whether it holds at `moment`.
    public func isActive(at moment: Timestamp) -> Bool {
      (start.map { $0 <= moment } ?? true) && (end.map { moment <= $0 } ?? true)
    }
  }

  /// What is paid for a bottle or crate on top and given back.
  public struct Deposit: Sendable, Hashable {
    /// How much, for all pieces together.
    public var amount: Money
    /// Whether bottles are filled again.
    public var kind: Kind?

    /// The kinds of the German packaging act.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case einweg
      case mehrweg
    }

    /// Creates a deposit.
    public init(amount: Money, kind: Kind? = nil) {
      self.amount = amount
      self.kind = kind
    }
  }

  /// Creates a product with what every product has.
  public init(id: String, name: String, location: SourceLocation) {
    self.id = id
    sku = id
    slug = Slug.make(id, language: "de")
    self.name = name
    self.location = location
  }
}

/// How a price relates to value added tax.
public enum VATMode: String, Sendable, Hashable, CaseIterable {
  /// The tax is part of it.
  case included
  /// The tax comes on top; it has to be added before the price is shown.
  case net
  /// A small business that charges none, § 19 UStG.
  case smallBusiness = "small-business"
  /// Differential taxation, § 25a UStG.
  case differential
}

/// Whether and how the price per litre or kilogram is shown.
public enum UnitPriceRule: Sendable, Hashable {
  /// It is computed from price and content.
  case computed
  /// The law does not ask for it, for this reason.
  case exempt(reason: String)
}

/// Whether a product can be bought.
///
/// Source: the item availability of schema.org and of Google's Merchant feeds.
public enum Availability: String, Sendable, Hashable, CaseIterable {
  case inStock = "in_stock"
  case lowStock = "low_stock"
  case preorder
  case backorder
  case outOfStock = "out_of_stock"
  case discontinued

  /// Whether customers can order it now.
  public var isOrderable: Bool { self != .outOfStock && self != .discontinued }

  /// The address of the term at schema.org.
  public var schema: String {
    let term =
      switch self {
      case .inStock: "InStock"
      case .lowStock: "LimitedAvailability"
      case .preorder: "PreOrder"
      case .backorder: "BackOrder"
      case .outOfStock: "OutOfStock"
      case .discontinued: "Discontinued"
      }
    return "https://schema.org/\(term)"
  }
}

/// What happens to links and cards of a product that cannot be bought.
public enum SoldOutPolicy: String, Sendable, Hashable, CaseIterable {
  /// Links and cards stay and say so.
  case badge
  /// Links and cards stay, without price.
  case hidePrice = "hide-price"
  /// The product that took its place is linked and shown; without one, as ``badge``.
  case replace
  /// Links become plain text, cards are left out.
  case drop
}
