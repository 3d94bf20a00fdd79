import BlogModel
import Diagnostics
import TestSupport
import Testing

@testable import BlogSources
@testable import Tables

/// Data files of all kinds as values.
@Suite struct DataFileTests {
  private func read(_ name: String, _ text: String) -> (value: ParameterValue, findings: [Finding])
  {
    DataFile.read("content/data/\(name)", Array(text.utf8))
  }

  /// The values of the column `key`.
  private func column(_ key: String, _ value: ParameterValue) -> [ParameterValue?] {
    guard case .list(let rows) = value else { return [] }
    return rows.map { row in
      guard case .map(let entries) = row else { return nil }
      return entries.first { $0.key == key }?.value
    }
  }

  @Test(arguments: ["a.yaml", "a.yml", "A.YAML", "a.json"])
  func mapsKeepTheirOrder(_ name: String) {
    let found = read(name, "{\"z\": 1, \"a\": [true, null, 0.5, \"5\"]}")
    #expect(
      found.value
        == .map([
          .init(key: "z", value: .integer(1)),
          .init(key: "a", value: .list([.bool(true), .null, .decimal(0.5), .text("5")])),
        ]))
    #expect(found.findings == [])
  }

  @Test func tableIsAListOfMaps() {
    let found = read("a.csv", "Name;Tür\nAnna;3\n\n\"Be;\"\"n\"\"\" ; \n")
    #expect(
      found.value
        == .list([
          .map([.init(key: "Name", value: .text("Anna")), .init(key: "Tür", value: .integer(3))]),
          .map([.init(key: "Name", value: .text("Be;\"n\"")), .init(key: "Tür", value: .null)]),
        ]))
    #expect(found.findings == [])
    #expect(read("a.csv", "a,b\n").value == .list([]))
  }

  @Test(
    arguments: [
      (
        ["12.5", "3", " -1 ", "\"7\"", ""],
        [.decimal(12.5), .integer(3), .integer(-1), .integer(7), .null]
      ),
      // One text makes a column of texts: otherwise it could not be sorted.
      (["01067", "80331"], [.text("01067"), .text("80331")]),
      (["5", "auf Anfrage"], [.text("5"), .text("auf Anfrage")]),
      (["5", "\" 6 \""], [.text("5"), .text(" 6 ")]),
      (["+49 421", "12,50", "true"], [.text("+49 421"), .text("12,50"), .text("true")]),
      (["", "\"\""], [.null, .null]), ([" a b\t", "\" a \""], [.text("a b"), .text(" a ")]),
      (["\"x\r\ny\"", "\"x\ry\n\""], [.text("x\ny"), .text("x\ny\n")]),
    ] as [([String], [ParameterValue?])])
  func columnsAreTyped(_ cells: [String], _ values: [ParameterValue?]) {
    let rows = cells.map { "\($0)|x\n" }.joined()
    let found = read("a.csv", "c|d\n\(rows)")
    #expect(column("c", found.value) == values)
    #expect(found.findings == [])
  }

  @Test func tabsSeparateInTSV() {
    #expect(column("b", read("a.tsv", "a,c\tb\n1,5\t2").value) == [.integer(2)])
  }

  @Test func missingCellsAreNothing() {
    let found = read("a.csv", "a,b\n1\n")
    #expect(column("b", found.value) == [.null])
    #expect(found.findings.map(\.severity) == [.warning])
  }

  @Test func tableWithAMistakeIsNothing() {
    let found = read("a.csv", "a,b\n1,2,3\n4\n\"5\n")
    #expect(found.value == .null)
    #expect(
      found.findings.map(summary) == [
        "2:5 error invalid-data", "3:2 warning invalid-data", "4:1 error invalid-data",
      ])
    #expect(read("a.csv", "a,a\n1,2").value == .null)
  }

  @Test func tableInWindows1252IsRead() {
    let found = DataFile.read(
      "content/data/a.csv",
      Array("Stra".utf8) + [0xDF] + Array("e\nM".utf8) + [0xFC] + Array("hle".utf8))
    #expect(found.value == .list([.map([.init(key: "Straße", value: .text("Mühle"))])]))
  }

  @Test func numberOfCellsIsLimited() {
    let rows = String(repeating: "1\n", count: 4)
    let (value, findings) = CSVRecords.read(
      "t.csv", Array("a,b\n\(rows)".utf8), delimiter: nil, valueLimit: 6)
    #expect(value == nil)
    #expect(findings.last.map(dataWords) == "5:1 error this table has more than 6 cells")
    #expect(
      CSVRecords.read("t.csv", Array("a,b\n\(rows)".utf8), delimiter: nil, valueLimit: 8).value
        != nil)
  }

  @Test(
    arguments: [
      ("a.yaml", "a: b: c", "1:5 error invalid-yaml"),
      ("a.yaml", "\u{FEFF}a: b: c", "1:5 error invalid-yaml"),
      ("a.yaml", "a: 1\na: 2", "2:1 error duplicate-key"),
      ("a.yaml", "", " warning invalid-data"), ("a.yml", "# nur das\n", " warning invalid-data"),
      ("a.yaml", "~", " warning invalid-data"),
      ("a.yaml", "a: \u{0}", "1:4 error nul-byte"), ("a.json", "\u{0}", "1:1 error nul-byte"),
      ("a.json", "[1,]", "1:3 error invalid-data"),
      ("a.csv", "", "1:1 error invalid-data"), ("a.tsv", "\n", "1:1 error invalid-data"),
    ]) func mistakeIsReported(_ name: String, _ text: String, _ finding: String)
  {
    let found = read(name, text)
    #expect(found.value == .null)
    #expect(found.findings.map(summary) == [finding])
  }

  @Test(arguments: ["a.yaml", "a.json"])
  func otherEncodingsAreReported(_ name: String) {
    let found = DataFile.read("content/data/\(name)", [0x22, 0xE4, 0x22])
    #expect(found.findings.map(summary) == ["1:2 error invalid-utf8"])
    let wide = DataFile.read("content/data/\(name)", encodedText("\"ä\"", .utf16LittleEndian))
    #expect(wide.findings.map(summary) == ["1:1 error invalid-utf8"])
    #expect(wide.findings.first?.help.first?.contains("UTF-16") == true)
  }

  @Test func nestingOfYAMLIsLimited() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read("a.yaml", nested(50)).findings == [])
    #expect(
      read("a.yaml", "a:\n  b: \(nested(49))").findings.map(summary) == ["2:54 error invalid-data"])
  }

  @Test func otherEndingsAreNotRead() {
    for name in ["a.txt", "a.xlsx", "a", ".csv", "csv", "a.csv.bak"] {
      let found = read(name, "a,b\n1,2")
      #expect(found.value == .null)
      #expect(found.findings == [])
    }
  }

  /// More than the texts of posts may hold.
  @Test func longListsOfYAMLAreRead() {
    let found = read("a.yaml", (0..<60_000).map { "- \($0)\n" }.joined())
    #expect(found.findings == [])
    guard case .list(let items) = found.value else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 60_000)
  }
}
