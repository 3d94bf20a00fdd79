import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// YAML as people write it: anchors, merge keys, block scalars, nested values, and its limits.
@Suite struct YAMLTests {
  private func params(_ yaml: String) throws -> [ParameterValue.Entry] {
    let read = try readEntry("---\ntitle: T\nparams:\n\(yaml)\n---\n")
    #expect(read.findings.isEmpty, "\(read.all)")
    return read.entry.params
  }

  @Test(
    arguments: [
      ("5", .integer(5)), ("-5", .integer(-5)), ("0.5", .decimal(0.5)), ("true", .bool(true)),
      ("FALSE", .bool(false)), ("~", .null), ("", .null), ("null", .null), ("yes", .text("yes")),
      ("\"5\"", .text("5")), ("'true'", .text("true")), ("007", .text("007")),
      ("1.2.3", .text("1.2.3")),
      ("12:30", .text("12:30")), ("2026-01-01", .text("2026-01-01")), ("0x1F", .text("0x1F")),
      ("99999999999999999999", .text("99999999999999999999")),
      (".", .text(".")), ("!!str 5", .text("5")), ("[a, 1]", .list([.text("a"), .integer(1)])),
      (
        "{b: {c: [1]}}",
        .map([.init(key: "b", value: .map([.init(key: "c", value: .list([.integer(1)]))]))])
      ),
      ("|\n    eins\n    zwei\n", .text("eins\nzwei\n")), ("|-\n    eins\n", .text("eins")),
      (">\n    eins\n    zwei\n", .text("eins zwei\n")), ("|2\n      eins\n", .text("  eins\n")),
      ("\"\\u00fc\"", .text("ü")), ("'a: b # c'", .text("a: b # c")),
    ] as [(String, ParameterValue)]) func parameter(_ yaml: String, _ value: ParameterValue) throws
  {
    #expect(try params("  a: \(yaml)") == [.init(key: "a", value: value)])
  }

  @Test func anchorsAreFollowed() throws {
    let found = try params("  a: &x [1, 2]\n  b: *x\n  c: &y text\n  d: *y")
    #expect(found.map(\.key) == ["a", "b", "c", "d"])
    #expect(found.dropFirst(0).first?.value == found.dropFirst(1).first?.value)
    #expect(found.dropFirst(3).first?.value == .text("text"))
  }

  @Test func mergeKeysFillWhatIsMissing() throws {
    let found = try params(
      "  a: &a {x: 1, y: 2}\n  b: &b {y: 3, z: 4}\n  c:\n    <<: *a\n    y: 9\n  d:\n    <<: [*a, *b]"
    )
    #expect(
      found.dropFirst(2).first?.value
        == .map([.init(key: "y", value: .integer(9)), .init(key: "x", value: .integer(1))]))
    #expect(
      found.dropFirst(3).first?.value
        == .map([
          .init(key: "x", value: .integer(1)), .init(key: "y", value: .integer(2)),
          .init(key: "z", value: .integer(4)),
        ]))
  }

  @Test func quotedMergeKeyIsAKey() throws {
    #expect(try params("  '<<': 1").map(\.key) == ["<<"])
  }

  @Test func orderOfTheFileIsKept() throws {
    #expect(try params("  z: 1\n  a: 2\n  m: 3").map(\.key) == ["z", "a", "m"])
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1 error duplicate-key"),
    ("x:\n  - a: 1\n    b: 2\n    a: 3", "4:5 error duplicate-key"),
    ("\"a\": 1\na: 2", "2:1 error duplicate-key"), ("a: 1\n'a': 2", "2:1 error duplicate-key"),
    ("\ta: 1", "1:1 error tab-in-yaml"), ("a:\n\t- b", "2:1 error tab-in-yaml"),
    ("a: b: c", "1:5 error invalid-yaml"), ("a: @b", "1:4 error invalid-yaml"),
    ("a: *b", "1:4 error invalid-yaml"), ("[a]: b", "1:1 error invalid-yaml"),
    ("a: \"\\q\"", "1:5 error invalid-yaml"), ("%x", "1:3 error invalid-yaml"),
  ]) func mistakeHasAPlace(_ yaml: String, _ expected: String) {
    #expect(mistake(yaml).map(summary) == expected)
  }

  @Test func secondKeyPointsToTheFirst() throws {
    let finding = try #require(mistake("a: 1\nb: 2\na: 3"))
    #expect(finding.related.map(\.location.line) == [1])
  }

  @Test(arguments: [
    "a: [", "a: {", "a: \"", "a: '", "- a\nb", "a:\n  - b\n c", "}", "]", "&", "*", "? ", "!", "|",
    "%",
    "a: !!int x", "!<tag:x> {a: b}", "a: !!binary x", "---\n---", "a: 1\n---\nb: 2", "\u{0}",
    "\u{7}", "\u{85}",
    "{a: b, a", "? ? ? a", "- - - - a", "<<: 1", "<<: *x", "a: &a *a", "a: &a [*a]", "&a {b: *a}",
    ":",
  ]) func oddTextEndsInOneFindingOrNone(_ yaml: String) {
    // Nothing is expected of the value: it must come back, and a mistake must have a place.
    if let finding = mistake(yaml) { #expect(finding.location != nil) }
  }

  @Test func manyAliasesThatStaySmallAreAllowed() throws {
    let list = Array(repeating: "*x", count: 500).joined(separator: ", ")
    let found = try params("  a: &x wort\n  b: [\(list)]")
    #expect(found.last?.value == .list(Array(repeating: .text("wort"), count: 500)))
  }

  /// A list of stars, emphasis and a colon in a value are no aliases.
  @Test func markdownInAValueIsNoAliasBomb() throws {
    let lines = (1...60).map { "    * Punkt *\($0)*: a, *b* & c" }.joined(separator: "\n")
    #expect(try params("  a: |\n\(lines)").count == 1)
  }

  @Test func limitCountsValuesBehindAliases() {
    let yaml = "a: &a [1, 2, 3]\nb: [*a, *a, *a]"
    #expect(throws: Never.self) { _ = try YAMLReader.read(yaml, path: "x", nodeLimit: 18) }
    #expect(mistake(yaml, limit: 12)?.id == .yamlTooLarge)
  }

  private func mistake(_ yaml: String, limit: Int = 50_000) -> Finding? {
    do {
      _ = try YAMLReader.read(yaml, path: "x", nodeLimit: limit)
      return nil
    } catch {
      return error.finding
    }
  }
}
