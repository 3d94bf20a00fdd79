import BlogModel
import Diagnostics
import Testing

/// The file of former prices.
@Suite struct PriceHistoryTests {
  static func day(_ text: String) -> CalendarDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
      ?? CalendarDay(daysSince1970: 0)
  }

  static func history(_ lines: [String]) -> PriceHistory {
    let entries = lines.map { line in
      let parts = line.split(separator: " ")
      return PriceHistory.Entry(
        day: day(String(parts[0])), id: String(parts[1]),
        price: Money(minorUnits: Int(parts[2]) ?? 0, currency: .euro))
    }
    return PriceHistory(entries)
  }

  @Test func linesAreReadAndWritten() {
    let text = """
      \u{FEFF}{"date":"2026-08-30","id":"ARONIA-3L","price":"24.90","currency":"EUR"}\r

      { "currency" : "CHF", "note": {"a":[1,-2.5e3,null,true,"}"]}, "price" : 7.5, "id" : "Ä \\"\\u00e4\\ud83c\\udf4e\\n", "date" : "2026-09-01" }
      """
    let (history, findings) = PriceHistory.read(path: "prices.jsonl", bytes: Array(text.utf8))
    #expect(findings == [])
    #expect(history.knows("ARONIA-3L") && history.knows("Ä \"ä🍎\n") && !history.knows("aronia-3l"))
    let price = history.price(of: "Ä \"ä🍎\n", on: Self.day("2026-09-01"))
    #expect(price == Money(minorUnits: 750, currency: .swissFranc))
    #expect(history.price(of: "ARONIA-3L", on: Self.day("2026-08-29")) == nil)
    let entry = PriceHistory.Entry(
      day: Self.day("2026-09-01"), id: "Ä \"ä🍎\n\\\u{1}",
      price: Money(minorUnits: 750, currency: .swissFranc))
    #expect(
      entry.line
        == #"{"date":"2026-09-01","id":"Ä \"ä🍎\n\\\u0001","price":"7.50","currency":"CHF"}"#
    )
    let (again, none) = PriceHistory.read(path: "p", bytes: Array(entry.line.utf8))
    #expect(none == [])
    #expect(again.price(of: entry.id, on: entry.day) == entry.price)
  }

  private static let good = #"{"date":"2026-08-30","id":"A","price":"24.90","currency":"EUR"}"#

  @Test(
    arguments: [
      ("[]", 1, "`{` is missing here"),
      ("{", 2, "a text in quotes is missing here"),
      ("{}", 1, "`date` is missing in this line"),
      (#"{"date":"2026-08-30","id":"A","price":"1"}"#, 1, "`currency` is missing in this line"),
      (#"{"date" "2026-08-30"}"#, 9, "`:` is missing here"),
      (#"{"date":"2026-08-30" "id":"A"}"#, 22, "`}` is missing here"),
      (
        #"{"date":"2026-02-30","id":"A","price":"1","currency":"EUR"}"#, 9,
        "`2026-02-30` is not a date like `2026-08-30`"
      ),
      (
        #"{"date":"30.08.2026","id":"A","price":"1","currency":"EUR"}"#, 9,
        "`30.08.2026` is not a date like `2026-08-30`"
      ),
      (#"{"date":"2026-08-30","id":"","price":"1","currency":"EUR"}"#, 27, "`id` is empty"),
      (
        #"{"date":"2026-08-30","id":7,"price":"1","currency":"EUR"}"#, 27,
        "a text in quotes is missing here"
      ),
      (
        #"{"date":"2026-08-30","id":"A","price":"24,90","currency":"EUR"}"#, 39,
        "`24,90` is not a price like `24.90`"
      ),
      (
        #"{"date":"2026-08-30","id":"A","price":"0","currency":"EUR"}"#, 39,
        "`0` is not a price like `24.90`"
      ),
      (
        #"{"date":"2026-08-30","id":"A","price":-1,"currency":"EUR"}"#, 39,
        "`-1` is not a price like `24.90`"
      ),
      (
        #"{"date":"2026-08-30","id":"A","price":true,"currency":"EUR"}"#, 39,
        "`true` is not a price like `24.90`"
      ),
      (#"{"date":"2026-08-30","id":"A","price":,"currency":"EUR"}"#, 39, "a price is missing here"),
      (
        #"{"date":"2026-08-30","id":"A","price":"1","currency":"€"}"#, 54,
        "`€` is not the code of a currency, such as `EUR`"
      ),
      (#"{"date":"2026-08-30","id":"A","id":"B"}"#, 31, "`id` stands twice in this line"),
      (#"{"date":"2026-08-30","id":"A"#, 27, "this text has no closing quote"),
      (#"{"date":"\x"}"#, 10, "this escape does not exist in JSON"),
      (#"{"date":"\u12"}"#, 10, "this escape does not exist in JSON"),
      (#"{"date":"\ud800"}"#, 10, "this escape does not exist in JSON"),
      ("{\"date\":\"a\tb\"}", 11, "a control character stands in this text"),
      (#"{"x":[1,{"y":2]"#, 6, "this value does not end"),
      (#"{"x":[1,2"#, 6, "this value does not end"),
      (#"{"x":}"#, 6, "a value is missing here"),
      (good + "x", 64, "text stands behind the end of the object"),
    ] as [(String, Int, String)])
  func aBrokenLineIsNamedAndTheOthersCount(line: String, column: Int, message: String) throws {
    let text = "\(Self.good)\n\(line)\n\(Self.good.replacing("\"A\"", with: "\"B\""))\n"
    let (history, findings) = PriceHistory.read(path: "prices.jsonl", bytes: Array(text.utf8))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.id == .invalidData && finding.severity == .warning)
    #expect(finding.message == message)
    #expect(finding.location?.description == "prices.jsonl:2:\(column)")
    #expect(history.knows("A") && history.knows("B"))
  }

  @Test func bytesThatAreNoTextAreNamed() {
    let bytes = Array(#"{"date":"2026-08-30","id":"A"#.utf8) + [0xFF] + Array("\"}".utf8)
    let (history, findings) = PriceHistory.read(path: "p", bytes: bytes)
    #expect(history.isEmpty)
    #expect(findings.map(\.message) == ["this text is not valid UTF-8"])
    #expect(findings.first?.location?.description == "p:1:27")
  }

  @Test func manyBrokenLinesAreCounted() {
    let text = String(repeating: "x\n", count: 1_000)
    let findings = PriceHistory.read(path: "p", bytes: Array(text.utf8)).findings
    #expect(findings.count == 21)
    #expect(
      findings.last?.message == "980 more lines of this price history cannot be read")
  }

  @Test(
    arguments: [
      // The price in force when the window opens counts.
      (["2026-01-01 A 2490"], "2026-08-30", 2490),
      (["2026-01-01 A 1990", "2026-08-20 A 2490"], "2026-08-30", 1990),
      // The window is [start − 30, start): 31 July belongs to it, its opening price too.
      (["2026-01-01 A 1990", "2026-07-31 A 2490"], "2026-08-30", 1990),
      (["2026-01-01 A 1990", "2026-07-30 A 2490"], "2026-08-30", 2490),
      (["2026-07-31 A 2490"], "2026-08-30", 2490),
      // The first day of the reduction does not count, nor anything later.
      (["2026-01-01 A 2490", "2026-08-30 A 990"], "2026-08-30", 2490),
      (["2026-01-01 A 2490", "2026-08-29 A 990", "2026-08-30 A 1990"], "2026-08-30", 990),
      // Several prices of one day all count.
      (["2026-01-01 A 2490", "2026-08-15 A 990", "2026-08-15 A 2490"], "2026-08-30", 990),
      // In any order, other products apart.
      (["2026-08-15 A 2390", "2026-01-01 A 2490", "2026-08-10 B 1"], "2026-08-30", 2390),
      // Too short: nobody knows what it cost on 31 July.
      (["2026-08-01 A 2490"], "2026-08-30", nil),
      (["2026-08-30 A 2490"], "2026-08-30", nil),
      (["2026-01-01 B 2490"], "2026-08-30", nil),
      ([], "2026-08-30", nil),
    ] as [([String], String, Int?)])
  func lowestPrice(lines: [String], start: String, expected: Int?) {
    let lowest = Self.history(lines).lowest(of: "A", in: .euro, before: Self.day(start))
    #expect(lowest?.minorUnits == expected)
  }

  @Test func otherCurrenciesAreLeftOut() {
    let history = PriceHistory([
      PriceHistory.Entry(
        day: Self.day("2026-01-01"), id: "A",
        price: Money(minorUnits: 2_490, currency: .swissFranc)),
      PriceHistory.Entry(
        day: Self.day("2026-08-10"), id: "A", price: Money(minorUnits: 990, currency: .euro)),
    ])
    #expect(history.lowest(of: "A", in: .euro, before: Self.day("2026-08-30")) == nil)
    let francs = history.lowest(of: "A", in: .swissFranc, before: Self.day("2026-08-30"))
    #expect(francs?.minorUnits == 2_490)
  }

  /// Day by day: what was paid at any time of each of the days before.
  @Test(arguments: 0..<30)
  func lowestPriceAgreesWithGoingThroughTheDays(seed: Int) {
    var dice = PriceDice(seed)
    for _ in 0..<60 {
      let entries = (0..<Int.random(in: 0...12, using: &dice)).map { _ in
        PriceHistory.Entry(
          day: CalendarDay(daysSince1970: Int.random(in: 20_000...20_060, using: &dice)),
          id: ["A", "B"][Int.random(in: 0...1, using: &dice)],
          price: Money(minorUnits: Int.random(in: 1...50, using: &dice), currency: .euro))
      }
      let history = PriceHistory(entries)
      let start = Int.random(in: 19_990...20_070, using: &dice)
      let days = Int.random(in: 1...40, using: &dice)
      var lowest: Int?
      var current: Int?
      var isCovered = true
      for day in 19_900..<start {
        var prices = current.map { [$0] } ?? []
        prices += entries.filter { $0.id == "A" && $0.day.daysSince1970 == day }
          .map(\.price.minorUnits)
        current = prices.last
        guard day >= start - days else { continue }
        if prices.isEmpty { isCovered = false }
        lowest = (prices + (lowest.map { [$0] } ?? [])).min()
      }
      let found = history.lowest(
        of: "A", in: .euro, before: CalendarDay(daysSince1970: start), days: days)
      #expect(found?.minorUnits == (isCovered ? lowest : nil))
    }
  }

  @Test func onlyChangesAreRecorded() {
    let history = Self.history([
      "2026-08-01 A 2490", "2026-08-01 B 500", "2026-08-01 C 700", "2026-09-15 D 100",
    ])
    func euros(_ units: Int) -> Money { Money(minorUnits: units, currency: .euro) }
    let prices = [
      (id: "Z", price: euros(1)), (id: "C", price: Money(minorUnits: 700, currency: .swissFranc)),
      (id: "B", price: euros(550)), (id: "A", price: euros(2_490)), (id: "B", price: euros(9)),
      (id: "D", price: euros(90)), (id: "E", price: euros(0)), (id: "a", price: euros(100)),
    ]
    let lines = history.recording(prices, on: Self.day("2026-09-01"))
    #expect(
      lines == [
        #"{"date":"2026-09-01","id":"B","price":"5.50","currency":"EUR"}"#,
        #"{"date":"2026-09-01","id":"C","price":"7.00","currency":"CHF"}"#,
        #"{"date":"2026-09-01","id":"D","price":"0.90","currency":"EUR"}"#,
        #"{"date":"2026-09-01","id":"Z","price":"0.01","currency":"EUR"}"#,
        #"{"date":"2026-09-01","id":"a","price":"1.00","currency":"EUR"}"#,
      ])
    #expect(history.recording(prices.reversed(), on: Self.day("2026-09-01")).count == 5)
  }

  static let languages = PriceHistory.read(
    path: "p",
    bytes: Array(
      """
      {"date":"2026-08-01","id":"A","price":"2.00","currency":"EUR"}
      {"date":"2026-08-05","id":"A","price":"3.00","currency":"EUR"}
      {"date":"2026-08-05","id":"A","price":"2.50","currency":"EUR","language":"en"}
      {"date":"2026-08-09","id":"A","price":"4.00","currency":"EUR"}
      {"date":"2026-08-01","id":"B","price":"1.00","currency":"EUR"}
      {"language":"EN","date":"2026-08-02","id":"C","price":"7.00","currency":"EUR"}
      """.utf8))

  /// Until it has a price of its own in a language, a product costs there what it does elsewhere.
  @Test(
    arguments: [
      ("en", "A", [200, 200, 250, 250, 250]), ("EN", "A", [200, 200, 250, 250, 250]),
      ("fr", "A", [200, 200, 300, 300, 400]), ("en", "B", [100, 100, 100, 100, 100]),
      ("en", "C", [nil, 700, 700, 700, 700]), ("fr", "C", [nil, nil, nil, nil, nil]),
    ] as [(String, String, [Int?])])
  func aLanguageHasItsOwnPrices(language: String, id: String, expected: [Int?]) {
    #expect(Self.languages.findings == [])
    let history = Self.languages.history.history(in: language)
    let days = ["2026-08-01", "2026-08-04", "2026-08-05", "2026-08-08", "2026-08-09"]
    #expect(days.map { history.price(of: id, on: Self.day($0))?.minorUnits } == expected)
  }

  @Test func theMainLanguageDoesNotKnowOtherPrices() {
    let main = Self.languages.history
    #expect(main.price(of: "A", on: Self.day("2026-08-08"))?.minorUnits == 300)
    #expect(main.ids(since: Self.day("2026-01-01")) == ["A", "B"])
    #expect(!main.knows("C") && main.history(in: "en").knows("C"))
  }

  @Test func onlyWhatDiffersIsRecordedInALanguage() {
    func euros(_ units: Int) -> Money { Money(minorUnits: units, currency: .euro) }
    let english = Self.languages.history.history(in: "en")
    let prices = [
      (id: "A", price: euros(250)), (id: "B", price: euros(150)), (id: "C", price: euros(700)),
      (id: "D", price: euros(5)), (id: "E", price: euros(6)),
    ]
    // B costs more than ever in the main language as well, E something else there.
    let lines = english.recording(
      prices, on: Self.day("2026-09-01"), shared: ["A": euros(400), "B": euros(150), "E": euros(5)])
    #expect(
      lines == [
        #"{"date":"2026-09-01","id":"D","price":"0.05","currency":"EUR","language":"en"}"#,
        #"{"date":"2026-09-01","id":"E","price":"0.06","currency":"EUR","language":"en"}"#,
      ])
    // What stays when the main language's price changes needs a line.
    let changed = english.recording(
      [(id: "B", price: euros(100))], on: Self.day("2026-09-01"), shared: ["B": euros(150)])
    #expect(changed.count == 1)
  }

  @Test(arguments: 0..<20)
  func whatIsRecordedIsNotRecordedAgain(seed: Int) {
    var dice = PriceDice(seed)
    var text = ""
    for step in 0..<30 {
      let day = CalendarDay(daysSince1970: 20_000 + step)
      let prices = (0..<5).map { number in
        (
          id: "P\(number)\"\u{7}ü",
          price: Money(minorUnits: Int.random(in: 1...3, using: &dice), currency: .euro)
        )
      }
      let (history, findings) = PriceHistory.read(path: "p", bytes: Array(text.utf8))
      #expect(findings == [])
      text += history.recording(prices, on: day).map { $0 + "\n" }.joined()
      let (next, _) = PriceHistory.read(path: "p", bytes: Array(text.utf8))
      #expect(next.recording(prices, on: day) == [])
      for (id, price) in prices { #expect(next.price(of: id, on: day) == price) }
    }
  }

  @Test func productsThatAreGoneAreKnown() {
    let place = SourceLocation(path: "p")
    let catalogue = Catalogue([Product(id: "B", name: "B", location: place)])
    let history = Self.history([
      "2026-08-01 C 1", "2026-08-01 b 1", "2026-08-01 B 1", "2026-08-01 A 1",
    ])
    #expect(history.vanished(from: catalogue) == ["A", "C", "b"])
  }

  @Test(arguments: 0..<30)
  func noBytesStopTheReader(seed: Int) {
    var dice = PriceDice(seed)
    let line = Array((Self.good + "\n" + #"{"x":[{"y":"\u00e4"}],"date":"2026-08-30"}"#).utf8)
    let marks = Array("{}[]\",:\\ue0-9.\n\r \u{0}ä".utf8) + [0xFF, 0xC3]
    for _ in 0..<200 {
      var bytes = line + line
      for _ in 0..<Int.random(in: 1...8, using: &dice) {
        let index = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0...2, using: &dice) {
        case 0: bytes[index] = marks.randomElement(using: &dice) ?? 0
        case 1: bytes.removeSubrange(index..<min(bytes.count, index + 9))
        default: bytes.insert(marks.randomElement(using: &dice) ?? 0, at: index)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let (_, findings) = PriceHistory.read(path: "p", bytes: bytes)
      let lines = bytes.split(separator: UInt8(ascii: "\n")).count
      #expect(findings.count <= min(lines, 21))
      for finding in findings { #expect((finding.location?.line ?? 0) <= lines + 4) }
    }
  }
}
