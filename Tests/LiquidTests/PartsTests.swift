import Diagnostics
import Testing

@testable import Liquid

/// The small parts on their own, against simple and slow versions of the same.
@Suite struct PartsTests {
  @Test func searchFindsWhatASimpleSearchFinds() {
    var generator = FuzzTests.Generator(state: 7)
    for _ in 0..<3000 {
      let letters = Int.random(in: 1...3, using: &generator)
      func text(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 97..<(97 + UInt8(letters)), using: &generator) }
      }
      let needle = text(Int.random(in: 1...40, using: &generator))
      var bytes = text(Int.random(in: 0...120, using: &generator))
      if Bool.random(using: &generator) { bytes += needle + bytes }
      var expected: [Int] = []
      var index = 0
      while index + needle.count <= bytes.count {
        if Array(bytes[index..<index + needle.count]) == needle {
          expected.append(index)
          index += needle.count
        } else {
          index += 1
        }
      }
      #expect(ByteText.places(of: needle, in: bytes) == expected)
      let last = (0...max(0, bytes.count - needle.count)).last {
        $0 + needle.count <= bytes.count && Array(bytes[$0..<$0 + needle.count]) == needle
      }
      #expect(ByteText.last(needle, in: bytes) == last)
    }
  }

  @Test func calendarAgreesWithCountingDays() {
    var (year, month, day) = (1899, 12, 31)
    func length() -> Int {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
    var dayOfYear = 365
    let first = CivilTime.day(year: year, month: month, day: day)
    for number in first..<first + 80_000 {
      let time = CivilTime(LiquidDate(seconds: number * 86_400 + 86_399))
      #expect(
        (time.year, time.month, time.day, time.dayOfYear) == (year, month, day, dayOfYear))
      #expect(time.weekday == (number - first) % 7)
      #expect((time.hour, time.minute, time.second) == (23, 59, 59))
      day += 1
      dayOfYear += 1
      if day > length() { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month, dayOfYear) = (year + 1, 1, 1) }
    }
  }

  @Test func base64ReadsWhatItWrites() {
    var generator = FuzzTests.Generator(state: 11)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for alphabet in [Base64.Alphabet.standard, .urlSafe] {
        let text = Base64.encoded(bytes, alphabet: alphabet)
        #expect(text.count == (count + 2) / 3 * 4)
        #expect(Base64.decoded(Array(text.utf8), alphabet: alphabet) == bytes)
      }
    }
  }

  @Test(arguments: ["A", "A===", "AAAAA", "AA=A", "AA A", "ÄÄ", "A-_A"])
  func base64Refuses(text: String) {
    #expect(Base64.decoded(Array(text.utf8), alphabet: .standard) == nil)
  }

  @Test func decimalsAreExact() {
    var generator = FuzzTests.Generator(state: 3)
    for _ in 0..<2000 {
      let left = Int.random(in: -99_999...99_999, using: &generator)
      let right = Int.random(in: -99_999...99_999, using: &generator)
      // Hundredths, so that the exact sum and product are known as whole numbers.
      guard let first = Scaled(Double(left) / 100), let second = Scaled(Double(right) / 100) else {
        Issue.record("finite numbers have digits")
        return
      }
      #expect(first.adding(second)?.double == Double(left + right) / 100)
      #expect(first.multiplied(by: second)?.double == Double(left * right) / 10_000)
      #expect(first.adding(second.negated)?.double == Double(left - right) / 100)
      #expect(first.rounded(digits: 2) == Double(left) / 100)
    }
    #expect(Scaled(.infinity) == nil)
    #expect(Scaled(1e308).flatMap { large in Scaled(1e-308).flatMap { large.adding($0) } } == nil)
  }

  @Test func escapingAgreesWithReplacing() {
    for byte in UInt8.min...UInt8.max {
      var output: [UInt8] = []
      [UInt8](repeating: byte, count: 3).withUnsafeBufferPointer {
        HTMLEscape.append($0, to: &output)
      }
      let text = [34: "&quot;", 38: "&amp;", 39: "&#39;", 60: "&lt;", 62: "&gt;"][Int(byte)]
      let expected = text.map { Array($0.utf8) } ?? [byte]
      #expect(output == expected + expected + expected)
    }
  }

  @Test(arguments: [0, 1, 8, 9, 40])
  func mapsFindTheirKeys(count: Int) {
    let map = LiquidMap((0..<count).map { ("key\($0)", Value.integer($0)) })
    var guess = 0
    for index in (0..<count).reversed() {
      #expect(map["key\(index)"]?.text == "\(index)")
      #expect(map.value(of: "key\(index)", guess: &guess)?.text == "\(index)")
      #expect(guess == index)
    }
    #expect(map["none"] == nil)
    #expect(map.value(of: "none", guess: &guess) == nil)
    #expect(map.keys.count == count)
  }

  @Test func theLastOfEqualKeysCounts() {
    let map = LiquidMap([("a", 1), ("b", 2), ("a", 3)])
    #expect(map.keys == ["a", "b"])
    #expect(map["a"]?.text == "3")
  }

  @Test(arguments: [
    ("a{{ b }}c{% d %}", "text 0..<1|output 1..<8|text 8..<9|tag 9..<16"),
    ("{{- a -}}", "output< > 0..<9"), ("{{-}}", "output< 0..<5"), ("{{--}}", "output< > 0..<6"),
    ("{{ a", "unclosed 0..<2"), ("{{ a {{ b }}", "unclosed 0..<2|output 5..<12"),
    ("{% a {{ b }} %}", "tag 0..<15"), ("{% a {% b %}", "unclosed 0..<2|tag 5..<12"),
    ("{{ '{{' }}", "output 0..<10"), ("{{ a\nb", "unclosed 0..<2|text 4..<6"), ("{", "text 0..<1"),
    ("{ {", "text 0..<3"), ("", ""), ("{%#%}", "tag 0..<5"), ("a{", "text 0..<2"),
  ])
  func pieces(template: String, expected: String) {
    var scanner = SegmentScanner(Array(template.utf8))
    var pieces: [String] = []
    while let segment = scanner.next() {
      let trims = (segment.trimsBefore ? "<" : "") + (segment.trimsAfter ? " >" : "")
      pieces.append("\(segment.kind)\(trims) \(segment.range)")
    }
    #expect(pieces.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    (
      "a.b[0] | c: 'd', -1.5",
      "name dot name openSquare number closeSquare pipe name colon string comma number"
    ),
    ("(1..-2)", "openRound number dotDot number closeRound"), ("a-b? -c", "name dash name"),
    (
      "== != <> <= >= < > =",
      "comparison comparison comparison comparison comparison comparison comparison equals"
    ),
    ("1.5.2", "number dot number"), ("1..5", "number dotDot number"), ("_a1", "name"),
    ("- ?", "dash question"), ("", ""),
  ])
  func words(markup: String, expected: String) throws {
    let bytes = Array(markup.utf8)
    let tokens = try Lexer.tokens(of: bytes, in: 0..<bytes.count)
    #expect(tokens.last?.kind == .end)
    #expect(tokens.dropLast().map { "\($0.kind)" }.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("", 0), ("12", 12), (" -7x", -7), ("+3", 3), ("1_000", 1000), ("x1", 0),
    ("9999999999999999999", Int.max), ("-9999999999999999999", Int.min),
  ])
  func integersAtTheStart(text: String, expected: Int) {
    #expect(NumberText.integerPrefix(of: text) == expected)
  }

  @Test func costGrowsWithTheTemplate() {
    func instructions(_ count: Int) -> Int {
      let text = String(
        repeating: "{% if x %}{{ x | upcase }}{% render 'p', a: x %}{% endif %}\n", count: count)
      let sources = [("main", text), ("p", "{{ a }}")].map {
        TemplateSource(name: $0, path: $0, text: $1)
      }
      return TemplateSet.parse(sources, in: Environment(globals: ["x"])).set.program.code.count
    }
    #expect(Double(instructions(2000)) / Double(instructions(1000)) < 2.2)
  }

  @Test func parametersAreDeclaredWithTypeAndPlace() throws {
    let text = """
      {% doc %}
        A card.
        @param {string} title - what it says
        @param {number} [size]
        @param [bare] @param
        @param
      {% enddoc %}{{ title }}/{{ size }}/{{ bare }}
      """
    let (set, findings) = TemplateSet.parse(
      [TemplateSource(name: "card", file: SourceFile(path: "card.liquid", text: text))],
      in: Environment())
    let template = try #require(set.template(named: "card"))
    #expect(findings == [])
    #expect(
      set.parameters(of: template).map {
        "\($0.location) \($0.name) \($0.type ?? "-") \($0.isRequired)"
      } == [
        "card.liquid:3:19 title string true", "card.liquid:4:19 size number false",
        "card.liquid:5:10 bare - false",
      ])
    var renderer = Renderer(set)
    var output: [UInt8] = []
    renderer.render(
      template, globals: Globals(set),
      parameters: [("title", "a&b"), ("size", 3), ("unknown", "x")], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a&amp;b/3/")
    output = []
    renderer.render(template, globals: Globals(set), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "//")
    #expect(renderer.findings == [])
  }
}
