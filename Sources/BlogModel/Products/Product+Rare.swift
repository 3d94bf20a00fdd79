public import Diagnostics

/// What few products have. It is kept apart, so that products are small.
extension Product {
  /// The values that few products have.
  @usableFromInline
  struct Rare: Sendable {
    var mpn: String?
    var sale: Sale?
    var recommendedPrice: Money?
    var lowestPrice: Money?
    var vatRate: Int?
    var unitPrice = UnitPriceRule.computed
    var deposit: Deposit?
    var availableFrom: Timestamp?
    var deliveryTime: String?
    @usableFromInline var replacement: Entry.Named?
    var soldOut: SoldOutPolicy?
    var alcohol: Int?
    var minimumAge: Int?
    var allergens: [String] = []
    var ingredients: String?
    var origin: String?
    var organicNumber: String?
    var manufacturer: String?
    var groupID: String?
    @usableFromInline var source: String?
    var params: [ParameterValue.Entry] = []
    var body = Body()
  }

  /// The rare values, to change them; those of a product that had none are made.
  private var changing: Rare {
    get { rare.first ?? Rare() }
    _modify {
      if rare.isEmpty { rare.append(Rare()) }
      yield &rare[0]
    }
  }

  /// The number that the manufacturer gave it.
  public var mpn: String? {
    get { rare.isEmpty ? nil : rare[0].mpn }
    set { if !rare.isEmpty || newValue != nil { changing.mpn = newValue } }
  }

  /// A lower price for some time.
  public var sale: Sale? {
    get { rare.isEmpty ? nil : rare[0].sale }
    set { if !rare.isEmpty || newValue != nil { changing.sale = newValue } }
  }

  /// The price that the manufacturer recommends.
  public var recommendedPrice: Money? {
    get { rare.isEmpty ? nil : rare[0].recommendedPrice }
    set { if !rare.isEmpty || newValue != nil { changing.recommendedPrice = newValue } }
  }

  /// The lowest price of the 30 days before the sale, if the source says it.
  public var lowestPrice: Money? {
    get { rare.isEmpty ? nil : rare[0].lowestPrice }
    set { if !rare.isEmpty || newValue != nil { changing.lowestPrice = newValue } }
  }

  /// The rate of the tax in hundredths of a per cent: 700 for 7 %.
  public var vatRate: Int? {
    get { rare.isEmpty ? nil : rare[0].vatRate }
    set { if !rare.isEmpty || newValue != nil { changing.vatRate = newValue } }
  }

  /// Whether and how the price per litre or kilogram is shown.
  public var unitPrice: UnitPriceRule {
    get { rare.isEmpty ? .computed : rare[0].unitPrice }
    set { if !rare.isEmpty || newValue != .computed { changing.unitPrice = newValue } }
  }

  /// What customers get back for the empty bottle or crate.
  public var deposit: Deposit? {
    get { rare.isEmpty ? nil : rare[0].deposit }
    set { if !rare.isEmpty || newValue != nil { changing.deposit = newValue } }
  }

  /// From when it can be delivered.
  public var availableFrom: Timestamp? {
    get { rare.isEmpty ? nil : rare[0].availableFrom }
    set { if !rare.isEmpty || newValue != nil { changing.availableFrom = newValue } }
  }

  /// How long a delivery takes, in words.
  public var deliveryTime: String? {
    get { rare.isEmpty ? nil : rare[0].deliveryTime }
    set { if !rare.isEmpty || newValue != nil { changing.deliveryTime = newValue } }
  }

  /// The id of the product that took its place.
  public var replacement: Entry.Named? {
    // Whoever looks through a catalogue does not want a copy of each product.
    @inlinable get { rare.isEmpty ? nil : rare[0].replacement }
    set { if !rare.isEmpty || newValue != nil { changing.replacement = newValue } }
  }

  /// What happens to links and cards once it is sold out, if not as the site says.
  public var soldOut: SoldOutPolicy? {
    get { rare.isEmpty ? nil : rare[0].soldOut }
    set { if !rare.isEmpty || newValue != nil { changing.soldOut = newValue } }
  }

  /// The strength in tenths of a per cent of the volume: 65 for 6.5 %.
  public var alcohol: Int? {
    get { rare.isEmpty ? nil : rare[0].alcohol }
    set { if !rare.isEmpty || newValue != nil { changing.alcohol = newValue } }
  }

  /// The age from which it may be sold.
  public var minimumAge: Int? {
    get { rare.isEmpty ? nil : rare[0].minimumAge }
    set { if !rare.isEmpty || newValue != nil { changing.minimumAge = newValue } }
  }

  /// Substances that it contains and that some people must avoid.
  public var allergens: [String] {
    get { rare.isEmpty ? [] : rare[0].allergens }
    set { if !rare.isEmpty || !newValue.isEmpty { changing.allergens = newValue } }
  }

  /// The ingredients in words.
  public var ingredients: String? {
    get { rare.isEmpty ? nil : rare[0].ingredients }
    set { if !rare.isEmpty || newValue != nil { changing.ingredients = newValue } }
  }

  /// Where it comes from.
  public var origin: String? {
    get { rare.isEmpty ? nil : rare[0].origin }
    set { if !rare.isEmpty || newValue != nil { changing.origin = newValue } }
  }

  /// The number of the organic control body, such as `DE-ÖKO-006`.
  public var organicNumber: String? {
    get { rare.isEmpty ? nil : rare[0].organicNumber }
    set { if !rare.isEmpty || newValue != nil { changing.organicNumber = newValue } }
  }

  /// Who made it, with address.
  public var manufacturer: String? {
    get { rare.isEmpty ? nil : rare[0].manufacturer }
    set { if !rare.isEmpty || newValue != nil { changing.manufacturer = newValue } }
  }

  /// What variants of one product have in common.
  public var groupID: String? {
    get { rare.isEmpty ? nil : rare[0].groupID }
    set { if !rare.isEmpty || newValue != nil { changing.groupID = newValue } }
  }

  /// The file with its long text, if it has one of its own.
  public var source: String? {
    @inlinable get { rare.isEmpty ? nil : rare[0].source }
    set { if !rare.isEmpty || newValue != nil { changing.source = newValue } }
  }

  /// The owner's own values.
  public var params: [ParameterValue.Entry] {
    get { rare.isEmpty ? [] : rare[0].params }
    set { if !rare.isEmpty || !newValue.isEmpty { changing.params = newValue } }
  }

  /// The rendered text of its own file; empty until the texts are rendered.
  public var body: Body {
    get { rare.isEmpty ? Body() : rare[0].body }
    set { if !rare.isEmpty || newValue != Body() { changing.body = newValue } }
  }
}
