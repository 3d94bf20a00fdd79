public import Diagnostics

/// What `products` in `blogen.yaml` says: where the catalogue comes from and how prices are shown.
public struct ProductSettings: Sendable {
  /// The feeds in the order in which they apply.
  public var feeds: [ProductFeed] = []
  /// The currency of prices that name none.
  public var currency: Currency?
  /// How prices relate to value added tax.
  public var vat: VATMode = .included
  /// The page that says what shipping costs.
  public var shippingURL: String?
  /// Amounts of deposit by the names that a feed gives them, such as `Mehrweg 0,15`.
  public var deposits: [String: Product.Deposit] = [:]
  /// What happens to links and cards of products that are sold out.
  public var soldOut: SoldOutPolicy = .badge
  /// What happens to links and cards of products that are no longer sold.
  public var discontinued: SoldOutPolicy = .badge
  /// The file that keeps former prices, below the site's folder.
  public var priceHistory: String?
  /// After how many days a price is too old to be shown.
  public var maximumPriceAge: Int?
  /// What happens to prices that are too old.
  public var stalePrices: StalePricePolicy = .hide
  /// The date of prices whose source has none.
  public var updated: Timestamp?
  /// The parameters that links to the shop get: `utm_source=blog&utm_content={sku}`.
  public var campaign: String?
  /// The folder of product images in the site: `/bilder/produkte/`.
  public var imageFolder: String?
  /// Whether each product has a page, and the catalogue an overview.
  public var hasPages = true
  /// Which products get files of their own.
  public var published: Published = .mentioned
  /// Whether there are short links, `/go/<sku>/`.
  public var hasShortLinks = true
  /// Where short links of products lead that are no longer sold; the shop's address, or a page.
  public var fallbackURL: String?
  /// Whether there are cards for other sites, `/embed/<sku>/`.
  public var hasEmbeds = true
  /// Whether the shop can fetch the posts of each product, `/products/<sku>/posts.json`.
  public var hasPostLists = true
  /// Whether product pages offer the product to search engines, as pages of a shop do.
  public var hasOffers = false
  /// Whether posts mention products as `Product` or, to avoid notices, as plain `Thing`.
  public var mentionsAreProducts = true
  /// How many products fewer than at the last recorded build mean a broken export, in per cent.
  public var shrinkLimit = 50
  /// Where the settings stand.
  public var location: SourceLocation?

  /// What happens to prices that are too old.
  public enum StalePricePolicy: String, Sendable, Hashable, CaseIterable {
    case hide
    case warn
    case fail
  }

  /// Which products get files of their own.
  public enum Published: String, Sendable, Hashable, CaseIterable {
    /// Those that texts mention, and those with a file in `content/products`.
    case mentioned
    /// The whole catalogue.
    case all
  }

  /// The default settings.
  public init() {}
}

/// A file with products, and how to read it.
public struct ProductFeed: Sendable {
  /// The file, relative to the site's folder.
  public var file: String
  /// Where it is named.
  public var location: SourceLocation
  /// The format; `nil` recognises it.
  public var format: Format?
  /// The encoding; `nil` recognises it.
  public var encoding: String?
  /// The character between cells; `nil` recognises it.
  public var delimiter: Character?
  /// The decimal sign of prices; `nil` recognises it.
  public var decimalSign: Character?
  /// The language whose texts it has; `nil` for all.
  public var language: String?
  /// When its data was right, if the feed itself does not say so.
  public var updated: Timestamp?
  /// The columns of a table by field: `price: VK brutto`.
  public var columns: [Mapping] = []
  /// What cells of a field stand for: `availability: {"1": in_stock}`.
  public var values: [String: [String: String]] = [:]
  /// What fields without a value get; `{id}`, `{sku}` and `{handle}` are filled in.
  public var defaults: [String: Entry.Named] = [:]

  /// The formats.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case googleXML = "google-xml"
    case googleTSV = "google-tsv"
    case shopify = "shopify-csv"
    case wooCommerce = "woocommerce-csv"
    case csv
  }

  /// A column of a table that holds a field.
  public struct Mapping: Sendable, Hashable {
    /// The field of a product.
    public var field: String
    /// The header of the column.
    public var column: Entry.Named

    /// Creates a mapping.
    public init(field: String, column: Entry.Named) {
      self.field = field
      self.column = column
    }
  }

  /// A feed that is recognised.
  public init(file: String, location: SourceLocation) {
    self.file = file
    self.location = location
  }
}
