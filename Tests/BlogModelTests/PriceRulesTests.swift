import BlogModel
import Diagnostics
import Testing

/// What is shown as the price of a product.
@Suite struct PriceRulesTests {
  static let place = SourceLocation(path: "catalogue.csv", line: 7, column: 3)
  /// 1 September 2026, noon in Berlin.
  static let now = time("2026-09-01", hours: 10)

  static func euros(_ text: String) -> Money {
    Money(decimal: text, currency: .euro) ?? Money(minorUnits: -1, currency: .euro)
  }

  /// So many hours after midnight UTC, on clocks two hours ahead.
  static func time(_ day: String, hours: Int = 0) -> Timestamp {
    let seconds = PriceHistoryTests.day(day).daysSince1970 * 86_400 + hours * 3_600
    return Timestamp(seconds: seconds, offset: 7_200)
  }

  static func product(_ price: String? = "24.90", _ change: (inout Product) -> Void = { _ in })
    -> Product
  {
    var product = Product(id: "A", name: "Aroniasaft", location: place)
    product.price = price.map(euros)
    product.content = Measure(amount: DecimalNumber(digits: 3), unit: .litre)
    change(&product)
    return product
  }

  static func rules(
    history: [String] = [], zone: TimeZoneRules? = nil,
    _ change: (inout ProductSettings) -> Void = { _ in }
  ) -> PriceRules {
    var settings = ProductSettings()
    settings.shippingURL = "https://shop.example/versand"
    change(&settings)
    return PriceRules(
      settings: settings, history: PriceHistoryTests.history(history), now: now, zone: zone)
  }

  @Test func everythingThatBelongsToAPrice() throws {
    let product = Self.product {
      $0.recommendedPrice = Self.euros("29.90")
      $0.deposit = Product.Deposit(amount: Self.euros("3.30"), kind: .mehrweg)
      $0.isShippedFree = true
      $0.updated = Self.time("2026-08-30")
    }
    let rules = Self.rules { $0.updated = Self.time("2026-01-01") }
    let display = try #require(rules.display(of: product))
    #expect(display.price == Self.euros("24.90"))
    #expect(display.reduction == nil)
    #expect(display.recommendedPrice == Self.euros("29.90"))
    #expect(display.unitPrice == UnitPrice(price: Self.euros("8.30"), base: .litre))
    #expect(display.deposit == product.deposit)
    #expect(display.vat == .included)
    #expect(display.isShippedFree)
    #expect(display.shippingURL == "https://shop.example/versand")
    #expect(display.asOf?.seconds == Self.time("2026-08-30").seconds)
    #expect(display.validUntil == nil && !display.isStale)
    #expect(rules.problems(of: product) == [])
  }

  @Test func theSettingsSayWhatTheProductDoesNot() throws {
    let rules = Self.rules {
      $0.vat = .smallBusiness
      $0.updated = Self.time("2026-08-01")
    }
    let display = try #require(rules.display(of: Self.product()))
    #expect(display.vat == .smallBusiness)
    #expect(display.asOf?.seconds == Self.time("2026-08-01").seconds)
    let other = rules.display(of: Self.product { $0.vat = .differential })
    #expect(other?.vat == .differential)
  }

  @Test(arguments: [nil, "0.00", "-1.00"] as [String?])
  func withoutPriceNothingIsShown(price: String?) {
    let product = Self.product(price) { $0.content = nil }
    #expect(Self.rules().display(of: product) == nil)
    #expect(Self.rules().problems(of: product) == [])
    #expect(Self.rules { $0.shippingURL = nil }.problems(of: [product]) == [])
  }

  @Test(
    arguments: [
      ("24.90", nil, nil), ("24.90", "24.90", nil), ("24.90", "19.90", nil),
      ("24.90", "24.91", "24.91"),
    ] as [(String, String?, String?)])
  func recommendedPricesAreShownAboveThePrice(price: String, recommended: String?, shown: String?) {
    let product = Self.product(price) { $0.recommendedPrice = recommended.map(Self.euros) }
    #expect(Self.rules().display(of: product)?.recommendedPrice == shown.map(Self.euros))
  }

  @Test(arguments: [
    ("100.00", 700, "107.00"), ("10.00", 1_900, "11.90"), ("0.05", 1_000, "0.06"),
    ("10.00", 0, "10.00"), ("1.00", 250, "1.03"), ("1.00", 249, "1.02"),
  ])
  func netPricesGetTheTax(net: String, rate: Int, gross: String) {
    let product = Self.product(net) {
      $0.vat = .net
      $0.vatRate = rate
    }
    let display = Self.rules().display(of: product)
    #expect(display?.price == Self.euros(gross))
    #expect(display?.vat == .included)
    #expect(
      display?.unitPrice
        == UnitPrice(
          price: Self.euros(gross), content: Measure(amount: DecimalNumber(digits: 3), unit: .litre)
        ))
    #expect(Self.rules().problems(of: product) == [])
  }

  @Test func netPricesWithoutRateAreNotShown() {
    let rules = Self.rules { $0.vat = .net }
    let product = Self.product()
    #expect(rules.display(of: product) == nil)
    let findings = rules.problems(of: product)
    #expect(findings.map(\.id) == [.missingPriceNotes])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.location == Self.place)
    #expect(rules.recording([product]) == [])
    let absurd = Self.product {
      $0.price = Money(minorUnits: .max, currency: .euro)
      $0.vatRate = .max
    }
    #expect(rules.display(of: absurd) == nil)
  }

  // MARK: Sales

  /// A sale from 20 August to 10 September.
  static func sale(
    _ price: String = "19.90", from: String? = "2026-08-20", to: String? = "2026-09-10"
  ) -> Product.Sale {
    Product.Sale(price: euros(price), start: from.map { time($0) }, end: to.map { time($0) })
  }

  @Test(arguments: [
    // In its time only.
    (sale(), "19.90"), (sale(from: nil, to: nil), "19.90"),
    (sale(from: "2026-09-02"), "24.90"), (sale(from: "2026-09-01", to: "2026-09-02"), "19.90"),
    // A sale that is not cheaper is none.
    (sale("24.90"), "24.90"), (sale("30.00"), "24.90"), (sale("0"), "24.90"),
    (Product.Sale(price: Money(minorUnits: 1, currency: .swissFranc)), "24.90"),
  ])
  func thePricePaidNowIsShown(sale: Product.Sale, price: String) throws {
    let display = try #require(Self.rules().display(of: Self.product { $0.sale = sale }))
    #expect(display.price == Self.euros(price))
    let expected = UnitPrice(
      price: Self.euros(price), content: Measure(amount: DecimalNumber(digits: 3), unit: .litre))
    #expect(display.unitPrice == expected)
    #expect(display.validUntil?.seconds == (price == "19.90" ? sale.end?.seconds : nil))
  }

  @Test func aSalePriceAloneIsAPrice() {
    let display = Self.rules().display(of: Self.product(nil) { $0.sale = Self.sale() })
    #expect(display?.price == Self.euros("19.90"))
  }

  @Test(
    arguments: [
      // From the history: the lowest price from 21 July to 19 August.
      (["2026-01-01 A 2490"], nil, "24.90", 20),
      (["2026-01-01 A 2490", "2026-08-01 A 2200"], nil, "22.00", 9),
      (["2026-01-01 A 2490", "2026-08-20 A 1990"], nil, "24.90", 20),
      // The source knows better.
      (["2026-01-01 A 2490"], "23.90", "23.90", 16), ([], "19.91", "19.91", 0),
      // Unknown, or no reduction at all.
      ([], nil, nil, nil), (["2026-08-01 A 2490"], nil, nil, nil),
      (["2026-01-01 A 2490", "2026-08-10 A 1500"], nil, nil, nil), ([], "19.90", nil, nil),
    ] as [([String], String?, String?, Int?)])
  func reductionsNeedTheLowestPrice(
    history: [String], known: String?, lowest: String?, percent: Int?
  ) throws {
    let product = Self.product {
      $0.sale = Self.sale()
      $0.lowestPrice = known.map(Self.euros)
    }
    let rules = Self.rules(history: history)
    let display = try #require(rules.display(of: product))
    #expect(display.price == Self.euros("19.90"))
    #expect(display.reduction?.lowestPrice == lowest.map(Self.euros))
    #expect(display.reduction?.percent == percent)
    let findings = rules.problems(of: product)
    #expect(findings.map(\.id) == (lowest == nil ? [.strikeWithoutHistory] : []))
    for finding in findings {
      #expect(finding.severity == .note && finding.location == Self.place)
    }
  }

  @Test func lowestPricesWithoutSaleAreNotAnnounced() {
    let product = Self.product { $0.lowestPrice = Self.euros("29.90") }
    let rules = Self.rules(history: ["2026-01-01 A 2990"])
    #expect(rules.display(of: product)?.reduction == nil)
    #expect(rules.problems(of: product) == [])
  }

  /// A sale without a first day began when its price got into the history, or today.
  @Test(
    arguments: [
      (["2026-01-01 A 2490", "2026-08-20 A 1990"], "24.90"),
      (["2026-01-01 A 1500", "2026-08-01 A 2490", "2026-08-31 A 1990"], "15.00"),
      (["2026-01-01 A 2490"], "24.90"), (["2026-01-01 A 2490", "2026-08-15 A 2190"], "21.90"),
      (["2026-01-01 A 1990"], nil),
    ] as [([String], String?)])
  func salesOfUnknownBeginning(history: [String], lowest: String?) {
    let product = Self.product { $0.sale = Self.sale(from: nil) }
    let expected = lowest.map(Self.euros).flatMap {
      PriceDisplay.Reduction(from: $0, to: Self.euros("19.90"))
    }
    #expect(Self.rules(history: history).display(of: product)?.reduction == expected)
  }

  /// 23:00 UTC on 19 August is already the 20th in Berlin.
  @Test func saleBeginsOnTheDayOfTheSite() {
    let start = Timestamp(seconds: Self.time("2026-08-19", hours: 23).seconds)
    let product = Self.product {
      $0.sale = Product.Sale(price: Self.euros("19.90"), start: start)
    }
    let history = ["2026-01-01 A 2490", "2026-08-19 A 2290"]
    let berlin = TimeZoneRules(identifier: "Europe/Berlin", firstOffset: 7_200)
    let inZone = Self.rules(history: history, zone: berlin).display(of: product)
    #expect(inZone?.reduction?.lowestPrice == Self.euros("22.90"))
    let without = Self.rules(history: history).display(of: product)
    #expect(without?.reduction?.lowestPrice == Self.euros("24.90"))
  }

  @Test(
    arguments: [
      (10_000, 9_999, 0), (10_000, 9_901, 0), (10_000, 9_900, 1), (3, 2, 33), (3, 1, 66),
      (.max, 1, 99), (100, 100, nil), (100, 101, nil), (100, 0, nil),
    ] as [(Int, Int, Int?)])
  func percentIsRoundedDown(lowest: Int, price: Int, percent: Int?) {
    let reduction = PriceDisplay.Reduction(
      from: Money(minorUnits: lowest, currency: .euro),
      to: Money(minorUnits: price, currency: .euro))
    #expect(reduction?.percent == percent)
  }

  // MARK: Age

  @Test(
    arguments: [
      (7, "2026-08-25", false), (7, "2026-08-24", true), (0, "2026-09-01", false),
      (0, "2026-08-31", true),
      (7, nil, true), (nil, "2001-01-01", false), (nil, nil, false), (.max, "2001-01-01", false),
      // A date of the future is none.
      (7, "2026-12-01", true),
    ] as [(Int?, String?, Bool)])
  func oldPricesAreStale(limit: Int?, updated: String?, isStale: Bool) {
    let product = Self.product { $0.updated = updated.map { Self.time($0, hours: 10) } }
    for policy in ProductSettings.StalePricePolicy.allCases {
      let rules = Self.rules {
        $0.maximumPriceAge = limit
        $0.stalePrices = policy
        $0.updated = nil
      }
      let display = rules.display(of: product)
      #expect((display == nil) == (isStale && policy == .hide))
      #expect(display?.isStale ?? true == isStale)
      let findings = rules.problems(of: product)
      #expect(findings.map(\.id) == (isStale ? [.stalePrice] : []))
      #expect(findings.allSatisfy { $0.severity == (policy == .fail ? .error : .warning) })
      #expect(findings.allSatisfy { $0.location == Self.place })
      #expect(findings.allSatisfy { $0.message.hasSuffix("not shown") == (policy == .hide) })
    }
  }

  @Test(
    arguments: [
      // The sale is over, and nothing was written since.
      (sale(to: "2026-08-31"), nil, nil, nil, true),
      (sale(to: "2026-08-31"), nil, nil, "2026-08-30", true),
      (sale(to: "2026-08-31"), nil, nil, "2026-09-01", false),
      (sale(), nil, nil, nil, false),
      // It was to be available by now.
      (nil, .preorder, "2026-08-31", nil, true), (nil, .backorder, "2026-08-31", nil, true),
      (nil, .outOfStock, "2026-08-31", "2026-08-31", true),
      (nil, .preorder, "2026-08-31", "2026-09-01", false),
      (nil, .preorder, "2026-09-02", nil, false), (nil, .inStock, "2026-08-31", nil, false),
      (nil, nil, "2026-08-31", nil, false),
    ] as [(Product.Sale?, Availability?, String?, String?, Bool)])
  func pricesAreStaleOnceTheirDatesHavePassed(
    sale: Product.Sale?, availability: Availability?, from: String?, updated: String?, isStale: Bool
  ) {
    let product = Self.product {
      $0.sale = sale
      $0.availability = availability
      $0.availableFrom = from.map { Self.time($0) }
      $0.updated = updated.map { Self.time($0) }
      $0.lowestPrice = Self.euros("24.90")
    }
    #expect((Self.rules().display(of: product) == nil) == isStale)
    #expect(Self.rules().problems(of: product).map(\.id) == (isStale ? [.stalePrice] : []))
  }

  // MARK: What is missing

  @Test func contentIsMissed() {
    let rules = Self.rules()
    let without = Self.product { $0.content = nil }
    let findings = rules.problems(of: without)
    #expect(findings.map(\.id) == [.missingUnitPrice])
    #expect(findings.first?.severity == .warning && findings.first?.location == Self.place)
    #expect(rules.display(of: without)?.unitPrice == nil)
    let empty = Self.product { $0.content?.amount = DecimalNumber(digits: 0) }
    #expect(rules.problems(of: empty).map(\.id) == [.missingUnitPrice])
    let exempt = Self.product { $0.unitPrice = .exempt(reason: "Geschenkkorb") }
    #expect(rules.problems(of: exempt) == [])
    #expect(rules.display(of: exempt)?.unitPrice == nil)
    let counted = Self.product {
      $0.content = Measure(amount: DecimalNumber(digits: 1), unit: .piece)
    }
    #expect(rules.problems(of: counted) == [])
    let litre = Self.product { $0.content?.amount = DecimalNumber(digits: 1) }
    #expect(rules.problems(of: litre) == [])
  }

  @Test func shippingPageIsMissedOnce() {
    let settingsPlace = SourceLocation(path: "blogen.yaml", line: 20)
    let rules = Self.rules {
      $0.shippingURL = nil
      $0.location = settingsPlace
    }
    let products = (0..<5).map { _ in Self.product() }
    let findings = rules.problems(of: products)
    #expect(findings.map(\.id) == [.missingPriceNotes])
    #expect(findings.first?.location == settingsPlace)
    #expect(
      rules.problems(of: products.map { _ in Self.product { $0.isShippedFree = true } }) == [])
    #expect(Self.rules().problems(of: products) == [])
  }

  @Test func pricesPaidNowAreRecorded() {
    let products = [
      Self.product { $0.sale = Self.sale() },
      Self.product("10.00") {
        $0.id = "N"
        $0.vat = .net
        $0.vatRate = 700
      },
      Self.product(nil) { $0.id = "X" },
    ]
    let lines = Self.rules(history: ["2026-01-01 A 2490"]).recording(products)
    #expect(
      lines == [
        #"{"date":"2026-09-01","id":"A","price":"19.90","currency":"EUR"}"#,
        #"{"date":"2026-09-01","id":"N","price":"10.70","currency":"EUR"}"#,
      ])
    #expect(
      Self.rules(history: ["2026-01-01 A 1990", "2026-01-01 N 1070"]).recording(products) == [])
  }
}
