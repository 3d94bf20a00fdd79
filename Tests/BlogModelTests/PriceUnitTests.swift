import BlogModel
import Diagnostics
import Testing

/// What a litre or kilogram costs.
@Suite struct PriceUnitTests {
  private static func measure(_ amount: String, _ unit: MeasureUnit, _ pieces: Int = 1) -> Measure {
    Measure(
      amount: DecimalNumber(amount) ?? DecimalNumber(digits: 0), unit: unit, pieces: pieces)
  }

  @Test(
    arguments: [
      // The table of the reference.
      ("24.90", measure("3", .litre), "8.30 EUR/l"),
      ("2.49", measure("0.7", .litre), "3.56 EUR/l"),
      ("4.49", measure("250", .gram), "17.96 EUR/kg"),
      ("17.94", measure("0.75", .litre, 6), "3.99 EUR/l"),
      ("23.88", measure("1", .litre, 12), "1.99 EUR/l"),
      ("2.99", measure("1", .litre), nil),
      // Every unit, always for one whole litre, kilogram and so on.
      ("1.00", measure("100", .millilitre), "10.00 EUR/l"),
      ("1.00", measure("70", .centilitre), "1.43 EUR/l"),
      ("1.00", measure("2", .decilitre), "5.00 EUR/l"),
      ("1.00", measure("2", .hectolitre), "0.01 EUR/l"),
      ("9.00", measure("2", .cubicMetre), "4.50 EUR/m³"),
      ("1.00", measure("12", .fluidOunce), "2.82 EUR/l"),
      ("1.00", measure("1", .pint), "2.11 EUR/l"),
      ("1.00", measure("1", .quart), "1.06 EUR/l"),
      ("3.785411784", measure("1", .gallon), "1.00 EUR/l"),
      ("1.00", measure("20000", .milligram), "50.00 EUR/kg"),
      ("1.00", measure("5", .decagram), "20.00 EUR/kg"),
      ("5.00", measure("2", .kilogram), "2.50 EUR/kg"),
      ("1.00", measure("1", .ounce), "35.27 EUR/kg"),
      ("4.54", measure("1", .pound), "10.01 EUR/kg"),
      ("1.00", measure("50", .centimetre), "2.00 EUR/m"),
      ("1.00", measure("4", .metre), "0.25 EUR/m"),
      ("2.54", measure("1", .inch), "100.00 EUR/m"),
      ("1.00", measure("1", .foot), "3.28 EUR/m"),
      ("1.00", measure("1", .yard), "1.09 EUR/m"),
      ("1.00", measure("0.5", .squareMetre), "2.00 EUR/m²"),
      ("1.00", measure("1", .squareFoot), "10.76 EUR/m²"),
      // Counted goods have none.
      ("1.00", measure("12", .piece), nil),
      ("1.00", measure("12", .sheet), nil),
      ("1.00", measure("12", .item), nil),
      // A half is rounded up, anything less is not.
      ("0.05", measure("2", .litre), "0.03 EUR/l"),
      ("0.05", measure("2.001", .litre), "0.02 EUR/l"),
      // As dear as the whole: other spellings of one litre, and a rounding that makes it the same.
      ("2.99", measure("1000", .millilitre), nil),
      ("2.99", measure("0.5", .litre, 2), nil),
      ("2.99", measure("1.0001", .litre), nil),
      // Below 10 g or 10 ml nobody has to be told; from there on, everybody.
      ("5.00", measure("9.999", .gram), nil),
      ("5.00", measure("10", .gram), "500.00 EUR/kg"),
      ("5.00", measure("9", .millilitre), nil),
      ("5.00", measure("1", .centilitre), "500.00 EUR/l"),
      ("5.00", measure("5", .millilitre, 2), "500.00 EUR/l"),
      ("5.00", measure("1", .centimetre), "500.00 EUR/m"),
      // What is no price or no content.
      ("0.00", measure("3", .litre), nil),
      ("-1.00", measure("3", .litre), nil),
      ("1.00", measure("0", .litre), nil),
      ("1.00", measure("-3", .litre), nil),
      ("1.00", measure("3", .litre, 0), nil),
      ("1.00", measure("3", .litre, .max), nil),
    ] as [(String, Measure, String?)])
  func isComputed(price: String, content: Measure, expected: String?) throws {
    let money = try #require(Money(decimal: price, currency: .euro))
    let unitPrice = UnitPrice(price: money, content: content)
    let text = unitPrice.map {
      "\($0.price.decimalText) \($0.price.currency.code)/\($0.base.rawValue)"
    }
    #expect(text == expected)
  }

  @Test(arguments: [("JPY", 1_000, 333), ("KWD", 10_000, 3_333), ("CHF", 2_000, 667)])
  func isRoundedToTheCurrency(code: String, units: Int, expected: Int) throws {
    let currency = try #require(Currency(code))
    let price = Money(minorUnits: units, currency: currency)
    let unitPrice = UnitPrice(price: price, content: Self.measure("3", .kilogram))
    #expect(unitPrice?.price == Money(minorUnits: expected, currency: currency))
  }

  @Test func numbersBeyondAllBoundsGiveNone() {
    let dear = Money(minorUnits: .max, currency: .euro)
    let tiny = DecimalNumber(digits: 1, scale: 15)
    #expect(
      UnitPrice(price: dear, content: Measure(amount: tiny, unit: .fluidOunce, pieces: 1)) == nil)
    #expect(
      UnitPrice(price: dear, content: Measure(amount: tiny, unit: .inch, pieces: 1)) == nil)
    let huge = DecimalNumber(digits: .max)
    #expect(UnitPrice(price: dear, content: Measure(amount: huge, unit: .litre)) == nil)
    let half = UnitPrice(price: dear, content: Self.measure("2", .metre))
    #expect(half?.price.minorUnits == Int.max / 2 + 1)
  }

  @Test func basesHaveCodes() {
    #expect(UnitPriceBase.allCases.map(\.code) == ["LTR", "KGM", "MTR", "MTK", "MTQ"])
    #expect(MeasureUnit.allCases.filter { $0.size == nil } == [.piece, .sheet, .item])
  }

  /// Long multiplication and division on decimal digits, as on paper.
  private struct Paper {
    var digits: [Int]

    init(_ number: Int) { digits = String(number).compactMap(\.wholeNumberValue) }

    func times(_ factor: Int) -> Paper {
      var result = self
      result.digits = Array(repeating: 0, count: digits.count + 20)
      for (place, digit) in String(factor).compactMap(\.wholeNumberValue).reversed().enumerated() {
        for (offset, own) in digits.reversed().enumerated() {
          result.digits[result.digits.count - 1 - place - offset] += digit * own
        }
      }
      for index in result.digits.indices.reversed().dropLast() where result.digits[index] > 9 {
        result.digits[index - 1] += result.digits[index] / 10
        result.digits[index] %= 10
      }
      return result
    }

    /// The quotient, a half rounded up, by a divisor of at most 17 digits.
    func divided(by divisor: Int) -> [Int] {
      var quotient: [Int] = []
      var remainder = 0
      for digit in digits {
        remainder = remainder * 10 + digit
        quotient.append(remainder / divisor)
        remainder %= divisor
      }
      if remainder * 2 >= divisor {
        for index in quotient.indices.reversed() {
          quotient[index] += 1
          if quotient[index] < 10 { break }
          quotient[index] = 0
        }
      }
      return Array(quotient.drop { $0 == 0 })
    }
  }

  @Test(arguments: 0..<20)
  func agreesWithLongDivision(seed: Int) {
    var dice = PriceDice(seed)
    // Divisor = digits × pieces × digits of the unit, kept below 17 digits.
    let units: [MeasureUnit] = [
      .millilitre, .centilitre, .litre, .hectolitre, .gram, .kilogram, .pound, .metre, .foot,
      .inch, .squareFoot, .pint,
    ]
    for _ in 0..<100 {
      let unit = units[Int.random(in: 0..<units.count, using: &dice)]
      guard let size = unit.size else { continue }
      let pieces = Int.random(in: 1...24, using: &dice)
      let digits = Int.random(
        in: 1...(1_000_000 >> Int.random(in: 0...19, using: &dice)), using: &dice)
      let scale = Int.random(in: 0...15, using: &dice)
      let price = Int.random(in: 1...(1 << Int.random(in: 1...40, using: &dice)), using: &dice)
      let content = Measure(
        amount: DecimalNumber(digits: digits, scale: scale), unit: unit, pieces: pieces)
      let divisor = digits * pieces * size.amount.digits
      let power = scale + size.amount.scale
      var numerator = Paper(price)
      numerator.digits += Array(repeating: 0, count: power)
      let expected = numerator.divided(by: divisor)
      let isSmall =
        size.base == .litre || size.base == .kilogram
        ? Paper(divisor).times(100).digits.drop { $0 == 0 }.count <= power : false
      let found = UnitPrice(price: Money(minorUnits: price, currency: .euro), content: content)
      let expectedText = expected.map(String.init).joined()
      if isSmall || expectedText == String(price)
        || Int(expectedText.isEmpty ? "0" : expectedText) == nil
      {
        #expect(found == nil, "\(price) for \(content)")
      } else {
        #expect(
          found?.price.minorUnits == Int(expectedText.isEmpty ? "0" : expectedText),
          "\(price) for \(content)")
        #expect(found?.base == size.base)
      }
    }
  }
}

/// A random number generator whose numbers depend on its seed alone.
struct PriceDice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
