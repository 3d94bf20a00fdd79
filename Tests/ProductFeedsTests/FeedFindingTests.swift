import BlogModel
import Diagnostics
import Testing

@testable import ProductFeeds

/// Everything that can be wrong in a feed, at its exact place.
@Suite struct FeedFindingTests {
  /// A table with one row, and one column beside number and name.
  private static func findings(_ column: String, _ value: String) -> [String] {
    let reading = readFeed(
      "Artikelnummer;Name;Preis;\(column)\nA;Saft;5,00;\(value)\n", format: .csv)
    #expect(reading.products.count == 1)
    return reading.findings.map(words)
  }

  @Test(arguments: [
    ("UVP", "zwölf", "`zwölf` is no amount of money «zwölf»"),
    ("UVP", "12,90 EUT", "`EUT` is no currency «12,90 EUT»"),
    ("Angebotspreis", "5,50", "the sale price is not lower than the price; it is left out «5,50»"),
    ("Inhalt", "3 Kisten", "`Kisten` is no unit that blogen knows «3 Kisten»"),
    ("Inhalt", "3", "`3` has no unit «3»"),
    ("Inhalt", "viel", "`viel` is no measure «viel»"),
    ("Inhalt", "-3 l", "`-3 l` is negative; it is left out «-3 l»"),
    ("Verfügbarkeit", "lieferba", "`lieferba` is no availability «lieferba»"),
    ("EAN", "4006381333932", "`4006381333932` is no article number (GTIN) «4006381333932»"),
    (
      "Bild", "data:image/png,x",
      "an address cannot begin with `data:`; it is left out «data:image/png,x»"
    ),
    ("Bild", "../x.jpg", "`../x.jpg` is no address «../x.jpg»"),
    ("Link", "www.shop.example", "`www.shop.example` is no whole address «www.shop.example»"),
    (
      "Link", "javascript:alert(1)",
      "an address cannot begin with `javascript:`; it is left out «javascript:alert(1)»"
    ),
    ("Stand", "morgen", "`morgen` is no date «morgen»"),
    ("MwSt", "120 %", "`120 %` is no number of per cent «120 %»"),
    ("MwSt", "viel", "`viel` is no number of per cent «viel»"),
    ("Alkohol", "101", "`101` is no number of per cent «101»"),
    ("Mindestalter", "erwachsen", "`erwachsen` is no age «erwachsen»"),
    ("Mindestalter", "400", "`400` is no age «400»"),
    ("Versandkostenfrei", "manchmal", "`manchmal` is neither yes nor no «manchmal»"),
    ("Steuerart", "viel", "`viel` says nothing of the tax in prices «viel»"),
    ("Bestand", "viele", "`viele` is no number of pieces «viele»"),
    ("Grundpreis", "exempt", "`exempt` needs a reason «exempt»"),
  ])
  func wrongValues(_ column: String, _ value: String, _ message: String) {
    #expect(Self.findings(column, value) == ["2:13 warning[feed-value] \(message)"])
  }

  @Test(arguments: [
    ("Angebotspreis", ""), ("Angebotspreis", "5,00"), ("Angebotspreis", "0"), ("UVP", "-"),
    ("Inhalt", "0 l"), ("Verfügbarkeit", "nein"), ("EAN", "-"), ("Mindestalter", "0"),
    ("Grundpreis", "exempt: Geschenkkorb"), ("Grundpreis", "auto"), ("Pfand", "0,00"),
    ("Kategorie", "Saft"), ("Bestand", "1.000"), ("Lieferzeit", "bald"),
  ])
  func valuesThatAreNoMistake(_ column: String, _ value: String) {
    #expect(Self.findings(column, value) == [])
  }

  @Test(arguments: [
    ("-5,00", "error[feed-value] `-5,00` is negative; it is left out «-5,00»"),
    ("0,00", "warning[feed-value] a price of 0 is not shown «0,00»"),
    ("1.234", "error[ambiguous-number] `1.234` can mean thousands or three decimals «1.234»"),
    ("0,001", "warning[feed-value] `0,001` is less than the smallest coin «0,001»"),
  ])
  func wrongPrices(_ price: String, _ message: String) {
    let reading = readFeed("Name;Artikelnummer;Preis\nÄpfel;A;\(price)\n")
    #expect(reading.findings.map(words) == ["2:9 \(message)"])
    #expect(reading.products.map { $0.price == nil } == [true])
  }

  @Test(arguments: [
    // The column decides, whatever comes first.
    ("1.234\n2,50", [123_400, 250]), ("2,50\n1.234", [250, 123_400]),
    ("1,234\n2.50", [123_400, 250]), ("1.234\n1.234.567", [123_400, 123_456_700]),
  ])
  func theColumnDecides(_ prices: String, _ expected: [Int]) {
    let lines = prices.split(separator: "\n").enumerated().map { "A\($0);Saft;\($1)" }
    let text = (["Artikelnummer;Name;Preis"] + lines).joined(separator: "\n")
    let reading = readFeed(text)
    #expect(reading.products.map { $0.price?.minorUnits } == expected)
    #expect(reading.products.map(\.id) == expected.indices.map { "A\($0)" })
    #expect(reading.findings.map(words) == [])
  }

  @Test(arguments: [
    ("1.999\n2.50", "1.999", "`1999.00` or `2.00`"),
    ("1,999\n2,50", "1,999", "`1999.00` or `2.00`"),
    // Nothing would be lost, but it may be a thousand times as much.
    ("1.990\n2.50", "1.990", "`1990.00` or `1.99`"),
    ("2.000 €\n2.50", "2.000 €", "`2000.00` or `2.00`"),
    ("EUR 12.605\n2.50", "EUR 12.605", "`12605.00` or `12.61`"),
  ])
  func threeDecimalsAreNoPrice(_ prices: String, _ marked: String, _ meant: String) {
    let lines = prices.split(separator: "\n").enumerated().map { "A\($0);Saft;\($1)" }
    let reading = readFeed((["Artikelnummer;Name;Preis"] + lines).joined(separator: "\n"))
    #expect(
      reading.findings.map(words) == [
        "2:9 error[ambiguous-number] `\(marked)` can mean thousands, or three decimals, "
          + "which prices do not have «\(marked)»"
      ])
    #expect(
      reading.findings.first?.help == [
        "write \(meant) in the shop, or `decimal` for this feed, which decides"
      ])
    #expect(reading.products.map { $0.price?.minorUnits } == [nil, 250])
  }

  @Test(
    arguments: [
      // Coins of a thousandth, a column of measures, and what the owner said.
      ("Preis;Inhalt", "1.250 KWD;1 l\nB;Saft;2.500 KWD;1 l\nC;Saft;3.75 EUR;1 l", nil, 1_250),
      ("Preis;Inhalt", "2.50;1.500 kg", nil, 250), ("Preis;Inhalt", "1.999;1 l", ".", 200),
      ("Preis;Inhalt", "1.999;1 l", ",", 199_900),
    ] as [(String, String, Character?, Int)])
  func threeDecimalsThatAreMeant(
    _ header: String, _ rest: String, _ decimal: Character?, _ price: Int
  ) {
    let reading = readFeed("Artikelnummer;Name;\(header)\nA;Saft;\(rest)") { feed, _ in
      feed.decimalSign = decimal
    }
    #expect(reading.findings.filter { $0.id == .ambiguousNumber } == [])
    #expect(reading.products.first?.price?.minorUnits == price)
  }

  @Test(arguments: [
    ("0,07", "7"), ("0.07", "7"), ("0,19 %", "19"), ("0,025", "2.5"), (",5", "50"),
    ("0,000001", "0.0001"),
  ])
  func ratesThatAreShares(_ rate: String, _ meant: String) {
    let reading = readFeed("Artikelnummer;Name;Preis;MwSt\nA;Saft;5,00;\(rate)\n", format: .csv)
    #expect(
      reading.findings.map(words) == [
        "2:13 warning[feed-value] `\(rate)` is less than one per cent, as no rate of VAT is; it is left out «\(rate)»"
      ])
    #expect(reading.findings.first?.label == "did you mean `\(meant)`?")
    #expect(reading.products.map(\.vatRate) == [nil])
  }

  @Test(arguments: [("0", 0), ("0 %", 0), ("1", 100), ("2,6", 260), ("7 %", 700)])
  func ratesInPerCent(_ rate: String, _ hundredths: Int) {
    let reading = readFeed("Artikelnummer;Name;Preis;MwSt\nA;Saft;5,00;\(rate)\n", format: .csv)
    #expect(reading.findings == [])
    #expect(reading.products.map(\.vatRate) == [hundredths])
  }

  @Test func twoDecimalSignsDecideNothing() {
    let reading = readFeed("Artikelnummer;Name;Preis\nA;x;1.234\nB;x;2,50\nC;x;2.50\n")
    #expect(
      reading.findings.map(words) == [
        "2:5 error[ambiguous-number] `1.234` can mean thousands or three decimals «1.234»"
      ])
    #expect(reading.products.map { $0.price?.minorUnits } == [nil, 250, 250])
  }

  @Test func theConfigurationDecides() {
    let text = "Artikelnummer;Name;Preis\nA;x;1.234\nB;x;2.50\n"
    let reading = readFeed(text) { feed, _ in feed.decimalSign = "," }
    #expect(reading.products.map { $0.price?.minorUnits } == [123_400, 250])
    #expect(reading.findings == [])
  }

  @Test func otherColumnsHelp() {
    let reading = readFeed("Artikelnummer;Name;Preis;UVP\nA;x;1.234;2.345,00\n")
    #expect(reading.products.map { $0.price?.minorUnits } == [123_400])
    #expect(reading.findings == [])
  }

  @Test func googleWantsAPoint() {
    let text =
      "id\ttitle\tlink\tprice\tavailability\nA\tSaft\thttps://x.example/\t15,00 EUR\tin_stock\n"
    let reading = readFeed(text)
    #expect(
      reading.findings.map(words) == [
        "2:27 warning[feed-value] Google wants a decimal point in `15,00 EUR` «15,00 EUR»"
      ])
    #expect(reading.products.first?.price?.minorUnits == 1_500)
  }

  @Test(arguments: [
    (
      "2026-02-24T13:00/2026-02-28T15:30+0100", true,
      "this time has no offset from UTC; it is taken as one of the site"
    ),
    ("2026-02-24T13:00+0100", false, "`2026-02-24T13:00+0100` is no period; the sale is left out"),
    (
      "2026-02-28T13:00Z/2026-02-24T13:00Z", false, "the sale ends before it begins; it is left out"
    ),
    ("heute/2026-02-24T13:00Z", false, "`heute` is no date"),
  ])
  func periods(_ period: String, _ hasSale: Bool, _ message: String) {
    let text =
      "id\ttitle\tlink\tprice\tavailability\tsale_price\tsale_price_effective_date\n"
      + "A\tSaft\thttps://x.example/\t15.00 EUR\tin_stock\t12.00 EUR\t\(period)\n"
    let reading = readFeed(text)
    #expect(reading.findings.map(words) == ["2:56 warning[feed-value] \(message) «\(period)»"])
    #expect((reading.products.first?.sale != nil) == hasSale)
  }

  @Test func pricesWithoutCurrency() {
    let text = "Artikelnummer,Name,Preis\nA,Saft,5.00\nB,Saft,6.00\n"
    let reading = readFeed(text, currency: nil)
    #expect(
      reading.findings.map(words) == [
        "2:8 error[missing-currency] this feed has prices, but nothing says in which currency «5.00»"
      ])
    let given = readFeed(text, currency: nil) { feed, _ in
      feed.defaults["currency"] = Entry.Named("CHF", at: feed.location)
    }
    #expect(
      given.findings == [] && given.products.map { $0.price?.currency.code } == ["CHF", "CHF"])
  }

  @Test func rowsWithoutIDOrName() {
    let reading = readFeed(
      "Artikelnummer;Name;Preis\n;Saft;1,00\nB;;2,00\n///;Saft;3,00\nC;Most;4,00\n")
    #expect(
      reading.findings.map(words) == [
        "2:1 warning[feed-row] this row has neither id nor article number and is left out",
        "3:1 warning[feed-row] the product `B` has no name and is left out",
        "4:1 warning[feed-row] `///` has no letter or digit, so no address can have it",
      ])
    #expect(reading.products.map(\.id) == ["C"])
    #expect(addsUp(reading.summary) && reading.summary.rowsRead == 4)
  }

  @Test func twoRowsWithOneID() {
    let reading = readFeed("Name;Artikelnummer;Preis\nSaft;A;1,00\nMost;B;2,00\nWein;A;3,00\n")
    #expect(
      reading.findings.map(words) == [
        "4:6 error[duplicate-product] two rows have the id `A`; the first one is used «A» <- 2:6"
      ])
    #expect(reading.products.map(\.name) == ["Saft", "Most"])
    #expect(addsUp(reading.summary))
  }

  @Test func missingColumns() {
    let text = "Artikelnumer;Bezeichnung;Preis\nA;Saft;1,00\n"
    let reading = readFeed(text, format: .csv)
    #expect(
      reading.findings.map(words) == [
        "1:1 error[missing-column] this table has no column for the id or article number «Artikelnumer»"
      ])
    #expect(reading.findings.first?.label == "is it `Artikelnumer`?")
    #expect(
      readFeed("Artikelnummer;Was\nA;Saft\n", format: .csv).findings.map(words) == [
        "1:1 error[missing-column] this table has no column for the name «Artikelnummer»"
      ])
    #expect(
      readFeed("Artikelnummer;Name;Preiss\nA;Saft;1\n", format: .csv).findings.map(words) == [
        "1:20 warning[missing-column] this table has no column for the price «Preiss»"
      ])
    let urls = readFeed("Artikelnummer;Name;Preis\nA;Saft;1\n") { feed, _ in feed.defaults = [:] }
    #expect(
      urls.findings.map(words) == [
        "1:1 note[missing-column] nothing in this feed says where its products can be bought «Artikelnummer»"
      ])
  }

  @Test func wrongMappings() {
    func mapping(_ field: String, _ column: String, line: Int) -> ProductFeed.Mapping {
      let place = SourceLocation(path: "blogen.yaml", line: line, column: 7)
      return ProductFeed.Mapping(field: field, column: Entry.Named(column, at: place))
    }
    let reading = readFeed("Nr;Text;VK brutto;EK Preis\nA;Saft;1,50;0,30\n") { feed, _ in
      feed.columns = [
        mapping("id", "Nr", line: 1), mapping("name", "Text", line: 2),
        mapping("price", "VK bruto", line: 3), mapping("prise", "VK brutto", line: 4),
        mapping("price", "EK Preis", line: 5), mapping("price", "vk BRUTTO", line: 6),
      ]
    }
    #expect(
      reading.findings.map(words) == [
        "3:7 error[missing-column] `feed.csv` has no column `VK bruto`",
        "4:7 error[missing-column] products have no field `prise`",
        "5:7 error[missing-column] the column `EK Preis` is confidential and never read",
      ])
    #expect(
      reading.findings.map(\.label) == [
        "did you mean `VK brutto`?", "did you mean `price`?", nil,
      ])
    #expect(reading.products.map(words) == ["A: Saft | 1.50 EUR"])
  }

  @Test func wrongFieldsOfValuesAndDefaults() {
    let reading = readFeed("Nr.;Name;Preis;Artikelnummer\n1;Saft;1;A\n") { feed, _ in
      feed.values = ["availabilty": ["1": "in_stock"]]
      feed.defaults["currencie"] = Entry.Named(
        "EUR", at: SourceLocation(path: "b", line: 3, column: 2))
    }
    #expect(
      reading.findings.map(words) == [
        "3:2 error[missing-column] products have no field `currencie`",
        "9:5 error[missing-column] `values` names a field `availabilty`, which products do not have",
      ])
    #expect(
      reading.findings.map(\.label) == ["did you mean `currency`?", "did you mean `availability`?"])
  }

  @Test func valuesAndDefaultsOfTheOwner() {
    let reading = readFeed(
      "Artikelnummer;Name;Preis;Verfügbarkeit\nÄ 1;Saft;1;Ampel GRÜN\nB;Most;2;\n"
    ) { feed, _ in
      feed.values = ["availability": ["Ampel grün": "low_stock"]]
      feed.defaults["availability"] = Entry.Named("preorder", at: feed.location)
      feed.defaults["brand"] = Entry.Named("Muster", at: feed.location)
    }
    #expect(reading.findings == [])
    #expect(reading.products.map(\.availability) == [.lowStock, .preorder])
    #expect(reading.products.map(\.brand) == ["Muster", "Muster"])
    #expect(reading.products.first?.url == "https://shop.example/%C3%84%201")
  }

  @Test func wrongDefaultsAreFoundInTheConfiguration() {
    let reading = readFeed("Artikelnummer;Name;Preis\nA;Saft;1\n") { feed, _ in
      feed.defaults["url"] = Entry.Named(
        "shop.example/{sku}", at: SourceLocation(path: "b", line: 7, column: 3))
    }
    #expect(
      reading.findings.map(words) == [
        "7:3 warning[feed-value] `shop.example/A` is no whole address"
      ])
  }

  @Test func thousandsOfOneMistakeAreCounted() {
    let rows = (0..<1_000).map { "A\($0);Saft;teuer;\($0 < 21 ? "viel" : "1 l")" }
    let reading = readFeed(
      (["Artikelnummer;Name;Preis;Inhalt"] + rows).joined(separator: "\n"), format: .csv)
    #expect(reading.findings.count == 42)
    #expect(
      reading.findings.suffix(2).map(words) == [
        "22:10 warning[feed-value] 980 more values in `Preis` have such mistakes «teuer»",
        "22:16 warning[feed-value] one more value in `Inhalt` has such a mistake «viel»",
      ])
    #expect(reading.products.count == 1_000)
  }

  @Test(arguments: [
    (
      "windows-1252", "Äpfel",
      ["2:3 warning[invalid-feed] this table is UTF-8, but is read as `windows-1252`"]
    ),
    ("windows-1252", "Most", []), ("utf-8", "Äpfel", []), ("auto", "Äpfel", []),
  ])
  func theWrongEncodingIsNamed(_ encoding: String, _ name: String, _ findings: [String]) {
    let reading = readFeed("Artikelnummer;Name;Preis\nA;\(name);5,00\n") { feed, _ in
      feed.encoding = encoding
    }
    #expect(
      reading.findings.map { words($0).split(separator: " «").first.map(String.init) ?? "" }
        == findings)
  }

  @Test func unknownFormats() {
    let unknown = readFeed("Farbe;Größe\nrot;3\n")
    #expect(
      unknown.findings.map(words) == [
        "1:1 error[unknown-feed-format] this table is not like any export that blogen knows «Farbe»"
      ])
    #expect(unknown.summary.lines == ["feed.csv: not read"])
    let tie = readFeed(
      "id,title,link,price,availability,Handle,Vendor,Variant SKU\n1,a,b,c,d,e,f,g\n")
    #expect(
      tie.findings.map(words) == [
        "1:1 error[unknown-feed-format] this table looks like `shopify-csv` and `google-tsv` «id»"
      ])
    let encoding = readFeed("a;b\n") { feed, _ in feed.encoding = "EBCDIC" }
    #expect(
      encoding.findings.map(words) == [
        "9:5 error[invalid-feed] blogen cannot read the encoding `EBCDIC`"
      ])
    let delimiter = readFeed("a;b\n") { feed, _ in feed.delimiter = "€" }
    #expect(
      delimiter.findings.map(words) == [
        "9:5 error[invalid-feed] `€` cannot stand between the cells of a table"
      ])
    #expect(readFeed("").findings.map(\.severity) == [.error])
  }

  @Test func brokenRowsAreCounted() {
    let reading = readFeed(
      "Artikelnummer;Name;Preis\nA;Saft;1,00;x\nB;\"Most\"x;2,00\nC;Wein\nD;Bier;4,00\n")
    #expect(
      reading.findings.map(words) == [
        "2:13 error[invalid-data] this row has 4 cells, but the table has 3 columns «x»",
        "3:9 error[invalid-data] text stands behind the closing quote of this cell «x» <- 3:3",
        "4:7 warning[invalid-data] this row has 2 cells, but the table has 3 columns",
      ])
    #expect(reading.products.map(\.id) == ["C", "D"])
    #expect(reading.summary.rowsRead == 4 && addsUp(reading.summary))
    #expect(reading.summary.rowsSkipped == [.init(reason: .broken, count: 2)])
  }

  @Test func variationsWithoutTheirProduct() {
    let reading = readFeed(
      "ID,Type,SKU,Name,Published,In stock?,Regular price,Parent,Backorders allowed?\n"
        + "1,variation,A,Saft,1,1,5,NIX,0\n2,variable,V,Most,-1,1,,,0\n3,variation,B,Most,1,1,5,V,0\n4,variable,W,Wein,1,1,9,,0\n"
    )
    #expect(
      reading.findings.map(words) == [
        "2:1 warning[feed-row] the product `NIX` of this variation is missing"
      ])
    #expect(reading.products.map(\.id) == ["A", "W"])
    #expect(addsUp(reading.summary))
  }

  @Test func basesThatTheLawDoesNotWant() {
    let text =
      "id\ttitle\tlink\tprice\tavailability\tunit_pricing_measure\tunit_pricing_base_measure\n"
      + (0..<3).map { "A\($0)\tSaft\thttps://x.example/\t15.00 EUR\tin_stock\t3 l\t100 ml\n" }
      .joined()
    #expect(
      readFeed(text).findings.map(words) == [
        "2:51 warning[feed-value] the feed has the unit price of this and 2 more products per 100 ml, not per 1 l, kg or m «100 ml»"
      ])
  }

  @Test(arguments: [
    ("8,30", "1 l", "3 l", true), ("8,31", "1 l", "3 l", true), ("8,32", "1 l", "3 l", false),
    ("0,83", "100 ml", "3 l", true), ("0,83", "0,1 l", "6 x 500 ml", true),
    ("9,00", "1 kg", "3 l", true), ("8,30", "", "3 l", true),
  ])
  func unitPricesOfTheFeedAreCompared(
    _ unitPrice: String, _ base: String, _ content: String, _ isSame: Bool
  ) {
    let reading = readFeed(
      "Artikelnummer;Name;Preis;Inhalt;Grundpreis;Bezugsmenge\nA;Saft;24,90;\(content);\(unitPrice);\(base)\n"
    )
    let found = reading.findings.filter { $0.message.contains("another unit price") }.map(words)
    let column = 15 + content.count
    #expect(
      found
        == (isSame
          ? []
          : [
            "2:\(column) warning[feed-value] price and content give another unit price than `\(unitPrice)`; ours is shown «\(unitPrice)»"
          ]))
  }

  @Test func netPricesAreMarked() {
    let reading = readFeed("Artikelnummer;Name;VK netto;MwSt\nA;Saft;10,00;19\n")
    #expect(reading.products.map(\.vat) == [.net] && reading.products.map(\.vatRate) == [1_900])
    let gross = readFeed("Artikelnummer;Name;VK netto;VK brutto\nA;Saft;10,00;11,90\n")
    #expect(gross.products.map(\.vat) == [nil])
    #expect(gross.products.map { $0.price?.minorUnits } == [1_190])
  }
}
