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
  /// The number that the manufacturer gave it.
  public var mpn: String?
  /// The name as plain text.
  public var name: String
  /// A sentence or two about it as plain text.
  public var summary: String?
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
  /// A lower price for some time.
  public var sale: Sale?
  /// The price that the manufacturer recommends.
  public var recommendedPrice: Money?
  /// The lowest price of the 30 days before the sale, if the source says it.
  public var lowestPrice: Money?
  /// How its price relates to value added tax, if not as the site's.
  public var vat: VATMode?
  /// The rate of the tax in hundredths of a per cent: 700 for 7 %.
  public var vatRate: Int?
  /// The net content of all pieces together.
  public var content: Measure?
  /// Whether and how the price per litre or kilogram is shown.
  public var unitPrice = UnitPriceRule.computed
  /// What customers get back for the empty bottle or crate.
  public var deposit: Deposit?
  /// Whether it is sent without costs.
  public var isShippedFree = false
  /// Whether it can be bought.
  public var availability: Availability?
  /// From when it can be delivered.
  public var availableFrom: Timestamp?
  /// How long a delivery takes, in words.
  public var deliveryTime: String?
  /// The id of the product that took its place.
  public var replacement: Entry.Named?
  /// What happens to links and cards once it is sold out, if not as the site says.
  public var soldOut: SoldOutPolicy?
  /// The strength in tenths of a per cent of the volume: 65 for 6.5 %.
  public var alcohol: Int?
  /// The age from which it may be sold.
  public var minimumAge: Int?
  /// Substances that it contains and that some people must avoid.
  public var allergens: [String] = []
  /// The ingredients in words.
  public var ingredients: String?
  /// Where it comes from.
  public var origin: String?
  /// The number of the organic control body, such as `DE-ÖKO-006`.
  public var organicNumber: String?
  /// Who made it, with address.
  public var manufacturer: String?
  /// What variants of one product have in common.
  public var groupID: String?
  /// When its data, its price above all, was right.
  public var updated: Timestamp?
  /// The file with its long text, if it has one of its own.
  public var source: String?
  /// Where it was read.
  public var location: SourceLocation
  /// The owner's own values.
  public var params: [ParameterValue.Entry] = []
  /// The rendered text of its own file; empty until the texts are rendered.
  public var body = Body()
  /// Its page, if it has one.
  public var path: PagePath?

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
