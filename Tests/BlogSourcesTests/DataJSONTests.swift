import BlogModel
import Diagnostics
import TestSupport
import Testing

@testable import BlogSources
@testable import Tables

/// JSON as programs and people write it.
@Suite struct DataJSONTests {
  private func read(_ text: String) -> (value: ParameterValue, findings: [Finding]) {
    DataFile.read("content/data/a.json", Array(text.utf8))
  }

  @Test(
    arguments: [
      ("null", .null), ("true", .bool(true)), (" false\n", .bool(false)), ("\"\"", .text("")),
      ("\u{FEFF}5", .integer(5)), ("-5", .integer(-5)), ("-0", .integer(0)), ("0.5", .decimal(0.5)),
      ("1.0", .decimal(1)), ("1e3", .decimal(1_000)), ("1E+2", .decimal(100)),
      ("25e-1", .decimal(2.5)), ("9223372036854775807", .integer(.max)),
      ("99999999999999999999", .text("99999999999999999999")), ("1e400", .text("1e400")),
      ("\"007\"", .text("007")), ("\"true\"", .text("true")),
      ("\"a\\/b \\\" \\\\ \\b\\f\\n\\r\\t\"", .text("a/b \" \\ \u{8}\u{C}\n\r\t")),
      ("\"\\u00fc\\u20AC\"", .text("ü€")), ("\"x\\ud83d\\ude00y\"", .text("x😀y")),
      ("\"Öl 🍎\"", .text("Öl 🍎")), ("[]", .list([])), ("{}", .map([])), ("[\t]", .list([])),
      ("[1,\"a\" , [null]]", .list([.integer(1), .text("a"), .list([.null])])),
      (
        "{\n\t\"z\":\t1,\r\n\t\"a\": {\"\": []}}",
        .map([
          .init(key: "z", value: .integer(1)),
          .init(key: "a", value: .map([.init(key: "", value: .list([]))])),
        ])
      ),
    ] as [(String, ParameterValue)])
  func value(_ text: String, _ value: ParameterValue) {
    let found = read(text)
    #expect(found.value == value)
    #expect(found.findings == [])
  }

  @Test(arguments: [
    ("", "1:1 error this file is empty; JSON needs a value"),
    (" \n", "2:1 error this file is empty; JSON needs a value"),
    ("{\n  \"a\": 1,\n}", "2:9 error no comma may stand behind the last value"),
    ("[1, 2,\n]", "1:6 error no comma may stand behind the last value"),
    ("{\"a\": 1 \"b\": 2}", "1:9 error a comma is missing before this"),
    ("{\"ä\" 1}", "1:2 error a colon is missing behind this key"),
    ("{\"a\": }", "1:7 error a value is missing before this"),
    ("[,1]", "1:2 error a value is missing before this"),
    ("[1,,2]", "1:4 error a value is missing before this"),
    ("{,}", "1:2 error a key in double quotes is missing before this"),
    ("{a: 1}", "1:2 error a key stands in double quotes"),
    ("{'a': 1}", "1:2 error texts and keys stand in double quotes"),
    ("{\"a\": 'b'}", "1:7 error texts and keys stand in double quotes"),
    ("// a\n[]", "1:1 error JSON has no comments"), ("{/* a */}", "1:2 error JSON has no comments"),
    ("[1, # a\n2]", "1:5 error JSON has no comments"),
    ("[", "1:1 error this bracket is not closed"),
    ("{\"a\": [1,\n2", "1:7 error this bracket is not closed"),
    ("{\"a\"", "1:1 error this bracket is not closed"),
    ("{\"a\":", "1:1 error this bracket is not closed"),
    ("{\"a\": 1,", "1:1 error this bracket is not closed"),
    ("[1}", "1:3 error this does not close what is open <- 1:1"),
    ("{\"a\": 1]", "1:8 error this does not close what is open <- 1:1"),
    ("[1] 2", "1:5 error text stands behind the end of the value"),
    ("]", "1:1 error a value is missing before this"),
    ("{\"a\": True}", "1:7 error `True` is no value of JSON"),
    ("NaN", "1:1 error `NaN` is no value of JSON"),
    ("nulls", "1:1 error `nulls` is no value of JSON"),
    ("[07]", "1:2 error a number cannot begin with a zero"),
    ("[-]", "1:2 error a digit is missing in this number"),
    ("1.", "1:1 error a digit is missing in this number"),
    ("1e", "1:1 error a digit is missing in this number"),
    ("+1", "1:1 error a number cannot begin with this"),
    (".5", "1:1 error a number cannot begin with this"),
    ("[1.2.3]", "1:2 error this is not a number"), ("12a", "1:1 error this is not a number"),
    ("\"a", "1:1 error this text is not closed"),
    ("\"a\\", "1:3 error an unknown escape with `\\`"),
    ("\"a\nb\"", "1:1 error this text does not end on its line"),
    ("\"a\tb\"", "1:3 error a control character stands in this text"),
    ("\"C:\\Apfel\"", "1:4 error an unknown escape with `\\`"),
    ("\"\\u12g4\"", "1:2 error four hexadecimal digits stand behind `\\u`"),
    ("\"\\u12", "1:2 error four hexadecimal digits stand behind `\\u`"),
    ("\"\\ud83d\"", "1:2 error this is half of a character"),
    ("\"\\ud83dx\"", "1:2 error this is half of a character"),
    ("\"\\ud83d\\u0041\"", "1:2 error this is half of a character"),
    ("\"\\ude00\"", "1:2 error this is half of a character"),
    ("\"\\u0000\"", "1:2 error a text cannot hold this character"),
    ("*", "1:1 error no value begins with this character"),
    ("{\"a\": 1,\n \"b\": 2, \"\\u0061\": 3}", "2:10 error the key `a` stands here twice <- 1:2"),
  ]) func mistakeHasAPlace(_ text: String, _ finding: String) throws {
    let found = read(text)
    #expect(found.value == .null)
    #expect(found.findings.map(dataWords) == [finding])
    let id = try #require(found.findings.first?.id)
    #expect(id == (finding.contains("twice") ? .duplicateKey : .invalidData))
  }

  @Test func nearWordsAreSuggested() {
    #expect(read("[True]").findings.first?.label == "did you mean `true`?")
    #expect(read("{ab: 1}").findings.first?.label == "write `\"ab\"`")
  }

  @Test func nestingAndSizeAreLimited() {
    let limit = DataFile.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(limit)).findings == [])
    #expect(
      read(nested(limit + 1)).findings.map(dataWords)
        == ["1:51 error this is nested more than 50 deep"])
    #expect(read(String(repeating: "[{\"a\":", count: 100_000)).findings.count == 1)
    let text = DecodedText(
      file: SourceFile(path: "x", text: "[1, [2, 3]]"), start: 0, encoding: .utf8)
    #expect(throws: Never.self) {
      _ = try JSONReader.read(text, depthLimit: 2, valueLimit: 5)
    }
    #expect(throws: FileMistake.self) {
      _ = try JSONReader.read(text, depthLimit: 2, valueLimit: 4)
    }
  }

  /// Values that are written as JSON come back.
  @Test(arguments: 0..<100)
  func whatIsWrittenIsReadBack(seed: Int) {
    var dice = DataDice(seed)
    for _ in 0..<10 {
      let value = Self.value(&dice, depth: 0)
      let found = read(Self.written(value, &dice))
      #expect(found.value == value)
      #expect(found.findings == [])
    }
  }

  /// Damaged JSON ends in one finding with a place, or in a value.
  @Test(arguments: 0..<100)
  func noBytesStopTheReader(seed: Int) {
    var dice = DataDice(seed)
    let pieces = Array("{}[]\",:\\/ud83e+-.0159 \n\ttruefalsn'#ä".utf8)
    for _ in 0..<20 {
      var bytes = Array(Self.written(Self.value(&dice, depth: 0), &dice).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
        let index = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(pieces.randomElement(using: &dice) ?? 0, at: index)
        default: bytes.removeSubrange(index...)
        }
      }
      let found = DataFile.read("content/data/a.json", bytes)
      #expect(found.findings.count <= 1)
      if let finding = found.findings.first {
        #expect(found.value == .null)
        #expect(finding.severity == .error)
        #expect(finding.location?.line != nil)
      }
    }
  }

  private static func value(_ dice: inout DataDice, depth: Int) -> ParameterValue {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &dice) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &dice))
    case 2: return .integer(Int.random(in: Int.min...Int.max, using: &dice))
    case 3: return .decimal(Double(Int.random(in: -9_999...9_999, using: &dice)) / 8)
    case 4: return .text(text(&dice))
    case 5:
      return .list(
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in value(&dice, depth: depth + 1) })
    default:
      return .map(
        (0..<Int.random(in: 0...4, using: &dice)).map { number in
          .init(key: "\(number)\(text(&dice))", value: value(&dice, depth: depth + 1))
        })
    }
  }

  private static func text(_ dice: inout DataDice) -> String {
    let parts = ["a", "ä", "€", "😀", "\"", "\\", "/", "\n", "\u{1}", "\u{7F}", " ", "\u{2028}"]
    return (0..<Int.random(in: 0...6, using: &dice)).map { _ in
      parts.randomElement(using: &dice) ?? ""
    }.joined()
  }

  private static func written(_ value: ParameterValue, _ dice: inout DataDice) -> String {
    let space = ["", " ", "\n\t", "\r\n"].randomElement(using: &dice) ?? ""
    switch value {
    case .null: return "null"
    case .bool(let bool): return "\(bool)"
    case .integer(let integer): return "\(integer)"
    case .decimal(let decimal): return "\(decimal)"
    case .text(let text): return quoted(text, &dice)
    case .list(let items):
      let parts = items.map { space + written($0, &dice) + space }
      return "[" + parts.joined(separator: ",") + "]"
    case .map(let entries):
      let parts = entries.map {
        space + quoted($0.key, &dice) + space + ":" + written($0.value, &dice) + space
      }
      return "{" + parts.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String, _ dice: inout DataDice) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || Bool.random(using: &dice) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
