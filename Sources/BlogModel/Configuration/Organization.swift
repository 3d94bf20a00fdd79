/// The company, shop or club behind the blog, as search engines know it.
public struct Organization: Sendable, Hashable {
  /// The name that people use.
  public var name: String
  /// The name in the register, if it is another.
  public var legalName: String?
  /// The home page of the company, a full address; `nil` for the blog itself.
  public var url: String?
  /// The logo.
  public var logo: Entry.Image?
  /// Other places of the company: full addresses of profiles and entries.
  public var sameAs: [String] = []
  /// The address for mail from readers.
  public var email: String?
  /// The number with the country's code, such as `+49 9999 123`.
  public var telephone: String?
  /// Where the company is.
  public var address: Address?

  /// A postal address.
  public struct Address: Sendable, Hashable {
    /// Street and number.
    public var street: String?
    /// The postal code.
    public var postalCode: String?
    /// The town.
    public var locality: String?
    /// The state or canton.
    public var region: String?
    /// The country as two letters (ISO 3166-1), such as `DE`.
    public var country: String?

    /// Creates an address without any part.
    public init() {}
  }

  /// Creates an organization that has only a name.
  public init(name: String) { self.name = name }
}
