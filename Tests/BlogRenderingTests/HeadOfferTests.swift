import BlogModel
import Testing

@testable import BlogRendering

/// Product pages of owners who say that they sell there.
@Suite struct HeadOfferTests {
  @Test func pageOffersTheProduct() throws {
    var sample = try ShopSample.full()
    sample.settings.hasOffers = true
    let html = try sample.site().headHTML(.product(0))
    #expect(
      html.contains(
        #"""
        ,{"@type":"Product","@id":"https://shop.example/saft-3l",\#
        "name":"Apfelsaft „Die Dicke“","description":"Drei Liter.",\#
        "url":"https://shop.example/saft-3l",\#
        "image":["https://example.de/b/saft%203l.webp","https://example.de/b/karton.webp"],\#
        "sku":"SAFT-3L","gtin":"2000000000015","mpn":"DD-3",\#
        "brand":{"@type":"Brand","name":"Querbaum"},\#
        "category":["Saft > Apfelsaft","Geschenke"],"offers":{"@type":"Offer",\#
        "url":"https://shop.example/saft-3l","price":"24.90","priceCurrency":"EUR",\#
        "availability":"https://schema.org/InStock",\#
        "priceSpecification":{"@type":"UnitPriceSpecification","price":"24.90",\#
        "priceCurrency":"EUR","referenceQuantity":{"@type":"QuantitativeValue","value":"3",\#
        "unitCode":"LTR","valueReference":{"@type":"QuantitativeValue","value":"1",\#
        "unitCode":"LTR"}}}}},{"@type":"BreadcrumbList",
        """#))
    let head = try sample.site().head(.product(0))
    #expect(head.types == ["WebSite", "Organization", "WebPage", "Product", "BreadcrumbList"])
    let page = try head.node("WebPage")
    #expect(page["mainEntity"] as? [String: String] == ["@id": "https://shop.example/saft-3l"])
    #expect(page["about"] == nil)
    for word in ["Rating", "review"] { #expect(!html.contains(word), "\(word)") }
  }

  /// Offers are for the page of a product only.
  @Test func otherPagesOfferNothing() throws {
    var sample = try ShopSample.full()
    sample.settings.hasOffers = true
    let site = sample.site()
    for recipe in [
      Recipe.post(0), .home(page: 1), .products, .productCategory(0, page: 1), .embed(.product(0)),
    ] {
      #expect(!(try site.headHTML(recipe)).contains("Offer"), "\(recipe)")
    }
  }

  /// The offer of the sample's product after a change; `nil` if there is none.
  static func offer(_ edit: (inout ShopSample) throws -> Void) throws -> [String: Any]? {
    var sample = try ShopSample.full()
    sample.settings.hasOffers = true
    sample.products[0].content = nil
    try edit(&sample)
    return try sample.site().head(.product(0)).node("Product")["offers"] as? [String: Any]
  }

  static func plain(_ price: String, _ currency: String = "EUR") -> [String: Any] {
    [
      "@type": "Offer", "url": "https://shop.example/saft-3l", "price": price,
      "priceCurrency": currency, "availability": "https://schema.org/InStock",
    ]
  }

  static func specification(
    _ price: String, _ amount: String? = nil, _ unit: String = "LTR"
  ) -> [String: Any] {
    var json: [String: Any] = [
      "@type": "UnitPriceSpecification", "price": price, "priceCurrency": "EUR",
    ]
    if let amount {
      json["referenceQuantity"] = [
        "@type": "QuantitativeValue", "value": amount, "unitCode": unit,
        "valueReference": ["@type": "QuantitativeValue", "value": "1", "unitCode": unit],
      ]
    }
    return json
  }

  @Test func withoutContentThereIsOnlyThePrice() throws {
    try expectJSON(try #require(try Self.offer { _ in }), Self.plain("24.90"))
    try expectJSON(
      try #require(try Self.offer { $0.products[0].price = try ShopSample.money("980", "JPY") }),
      Self.plain("980", "JPY"))
  }

  @Test func depositIsNotPartOfThePrice() throws {
    var expected = Self.plain("23.88")
    expected["priceSpecification"] = Self.specification("23.88", "12")
    try expectJSON(
      try #require(
        try Self.offer {
          $0.products[0].price = try ShopSample.money("23.88")
          $0.products[0].deposit = .init(amount: try ShopSample.money("3.30"))
          $0.products[0].content = Measure(
            amount: DecimalNumber(digits: 1), unit: .litre, pieces: 12)
        }), expected)
  }

  /// A sale until 24 December 2026, 23:59:59 in Berlin.
  static func sale(_ sample: inout ShopSample, lowest: String?) throws {
    sample.products[0].sale = .init(
      price: try ShopSample.money("19.90"), start: Timestamp(seconds: 1_795_000_000),
      end: Timestamp(seconds: 1_798_153_199))
    sample.products[0].lowestPrice = try lowest.map { try ShopSample.money($0) }
  }

  @Test func saleHasAnEnd() throws {
    var expected = Self.plain("19.90")
    expected["priceValidUntil"] = "2026-12-24"
    try expectJSON(try #require(try Self.offer { try Self.sale(&$0, lowest: nil) }), expected)
  }

  /// Only a reduction that the page announces is announced.
  @Test func reductionHasTheFormerPrice() throws {
    var expected = Self.plain("19.90")
    expected["priceValidUntil"] = "2026-12-24"
    let former: [String: Any] = [
      "@type": "UnitPriceSpecification", "priceType": "https://schema.org/StrikethroughPrice",
      "price": "22.90", "priceCurrency": "EUR",
    ]
    expected["priceSpecification"] = [Self.specification("19.90"), former]
    try expectJSON(try #require(try Self.offer { try Self.sale(&$0, lowest: "22.90") }), expected)
    expected["priceSpecification"] = [Self.specification("19.90", "3"), former]
    try expectJSON(
      try #require(
        try Self.offer {
          try Self.sale(&$0, lowest: "22.90")
          $0.products[0].content = Measure(amount: DecimalNumber(digits: 3), unit: .litre)
        }), expected)
    expected["priceSpecification"] = nil
    try expectJSON(try #require(try Self.offer { try Self.sale(&$0, lowest: "19.90") }), expected)
  }

  /// A price that holds no longer would hide the product.
  @Test func saleThatIsOverIsNotSaid() throws {
    func over(_ sample: inout ShopSample) throws {
      try Self.sale(&sample, lowest: "22.90")
      sample.now = Timestamp(seconds: 1_798_153_200)
    }
    #expect(try Self.offer(over) == nil)
    try expectJSON(
      try #require(
        try Self.offer {
          try over(&$0)
          $0.settings.stalePrices = .warn
        }), Self.plain("24.90"))
    // The last moment still counts.
    let last = try Self.offer {
      try Self.sale(&$0, lowest: nil)
      $0.now = Timestamp(seconds: 1_798_153_199)
    }
    #expect(last?["priceValidUntil"] as? String == "2026-12-24")
  }

  @Test func withoutAPriceThereIsNoOffer() throws {
    #expect(try Self.offer { $0.products[0].price = nil } == nil)
    #expect(
      try Self.offer {
        $0.products[0].availability = .outOfStock
        $0.products[0].soldOut = .hidePrice
      } == nil)
    #expect(try Self.offer { $0.settings.vat = .net } == nil)
    let gross = try Self.offer {
      $0.settings.vat = .net
      $0.products[0].vatRate = 700
    }
    #expect(gross?["price"] as? String == "26.64")
  }

  @Test(
    arguments: [
      (.inStock, "InStock"), (.lowStock, "LimitedAvailability"), (.preorder, "PreOrder"),
      (.backorder, "BackOrder"), (.outOfStock, "OutOfStock"), (.discontinued, "Discontinued"),
      (nil, nil),
    ] as [(Availability?, String?)])
  func availabilityIsThatOfTheShop(availability: Availability?, term: String?) throws {
    let offer = try #require(try Self.offer { $0.products[0].availability = availability })
    #expect(offer["availability"] as? String == term.map { "https://schema.org/\($0)" })
  }

  static let contents: [(String, MeasureUnit, Int, String?, String)] = [
    ("75", .centilitre, 1, "0.75", "LTR"), ("0.7", .litre, 1, "0.7", "LTR"),
    ("0.75", .litre, 6, "4.5", "LTR"), ("250", .millilitre, 4, "1", "LTR"),
    ("250", .gram, 1, "0.25", "KGM"), ("12.5", .kilogram, 2, "25", "KGM"),
    ("1", .pound, 1, "0.45359237", "KGM"), ("20", .fluidOunce, 1, "0.59147059125", "LTR"),
    ("1", .hectolitre, 1, "100", "LTR"), ("150", .centimetre, 1, "1.5", "MTR"),
    ("1", .squareFoot, 1, "0.09290304", "MTK"), ("2", .cubicMetre, 1, "2", "MTQ"),
    ("999999999999999", .fluidOunce, 1_000_000, "29573529562499970426.4704375", "LTR"),
    ("0.00000000000001", .milligram, 1, "0.00000000000000000001", "KGM"),
    ("6", .piece, 1, nil, ""), ("0", .litre, 1, nil, ""), ("-1", .litre, 1, nil, ""),
    ("1", .litre, 0, nil, ""), ("1", .litre, 1_000_001, nil, ""), ("1", .litre, .max, nil, ""),
  ]

  @Test(arguments: contents)
  func contentIsConverted(
    amount: String, unit: MeasureUnit, pieces: Int, expected: String?, code: String
  ) throws {
    let measure = Measure(
      amount: try #require(DecimalNumber(amount)), unit: unit, pieces: pieces)
    #expect(measure.inBase?.amount == expected)
    #expect(measure.inBase?.base.code ?? "" == code)
  }

  @Test func contentBeyondAllBoundsIsLeftOut() {
    for (digits, scale) in [(Int.max, 0), (1, 16), (1, -1), (.min, 0)] {
      var number = DecimalNumber(digits: 1)
      number.digits = digits
      number.scale = scale
      #expect(Measure(amount: number, unit: .litre).inBase == nil)
    }
  }
}
