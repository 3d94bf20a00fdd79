import Diagnostics
import Testing

@testable import Tables

/// What is wrong with tables, and where.
@Suite struct CSVFindingTests {
  @Test(
    arguments: [
      // Quotes.
      ("a,b\n1,\"2\n3,4", ["2:3 error this quote is never closed"], [["3", "4"]]),
      ("a,b\n\"", ["2:1 error this quote is never closed"], []),
      ("a,b\n\"\"\"", ["2:1 error this quote is never closed"], []),
      // Reading goes on behind the line of the quote, not of the row.
      ("a,b\n\"1\n2\",\"3\n4,5", ["3:4 error this quote is never closed"], [["4", "5"]]),
      ("a,\"b\n1,2\n", ["1:3 error this quote is never closed"], []),
      (
        "a,b\n\"5\" Rohr\",1\n3,4",
        ["2:5 error text stands behind the closing quote of this cell <- 2:1"], [["3", "4"]]
      ),
      (
        "ä,b\nö,\"x\n1,2\ny,\"z\"\n3,4",
        ["4:4 error text stands behind the closing quote of this cell <- 2:3"],
        [["1", "2"], ["y", "z"], ["3", "4"]]
      ),
      (
        "a,b\n1, \"2\"\n", ["2:4 warning spaces stand before this quote, so it counts as text"],
        [["1", " \"2\""]]
      ),
      // Cells.
      (
        "a,b\n1,2,3\n4,5",
        ["2:5 error this row has 3 cells, but the table has 2 columns"], [["4", "5"]]
      ),
      (
        "a,b\n\"1\n2\",2,,\"3\",4\n",
        ["3:7 error this row has 5 cells, but the table has 2 columns"], []
      ),
      ("a,b\n1,2,\"\"", ["2:5 error this row has 3 cells, but the table has 2 columns"], []),
      (
        "Name\nMüller, Anna", ["2:8 error this row has 2 cells, but the table has one column"], []
      ),
      (
        "a,b,c\n1\n1,2\n1,2,3\n",
        [
          "2:2 warning this row has one cell, but the table has 3 columns",
          "3:4 warning this row has 2 cells, but the table has 3 columns",
        ], [["1"], ["1", "2"], ["1", "2", "3"]]
      ),
      // The header.
      ("", ["1:1 error this table has no line with the names of its columns"], []),
      ("\n \r\n,,\n", ["1:1 error this table has no line with the names of its columns"], []),
      ("\"\",\"\"\n1,2", ["1:1 error this table has no line with the names of its columns"], []),
      ("a,,c\n1,2,3", ["1:3 error column 2 has no name"], [["1", "2", "3"]]),
      (
        "a,b, a\n1,2,3", ["1:5 error two columns have the name `a` <- 1:1"], [["1", "2", "3"]]
      ),
      (
        "\"a\nb\",\"c\",c\n1,2,3", ["2:8 error two columns have the name `c` <- 2:4"],
        [["1", "2", "3"]]
      ),
    ] as [(String, [String], [[String]])])
  func mistakeHasItsPlace(_ text: String, _ findings: [String], _ rows: [[String]]) {
    for lineBreak in ["\n", "\r\n", "\r"] {
      // Line breaks alone do not move a place.
      let plain = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        .joined(separator: "\n")
      let changed = plain.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineBreak)
      let found = readTable(changed)
      #expect(found.findings == findings, "\(changed.debugDescription)")
      #expect(found.rows == rows, "\(changed.debugDescription)")
    }
  }

  @Test func findingsAreInvalidDataAndHelp() throws {
    let table = try #require(CSVTable.open("t.csv", Array("a\n\"x\n1,2\n\"y\" z".utf8)).table)
    var rows = table.rows
    while let row = rows.next() { Issue.record("\(row)") }
    #expect(
      rows.problems.map(\.kind) == [
        .textBehindQuote, .tooManyCells(expected: 1, found: 2), .textBehindQuote,
      ])
    #expect(rows.errors == 3)
    #expect(rows.findings.allSatisfy { $0.id == .invalidData && !$0.help.isEmpty })
    #expect(rows.findings.allSatisfy { $0.location?.excerpt != nil })
  }

  /// A quote that is missing in a large file takes a bounded part of it.
  @Test func limitsStopAWrongQuote() {
    var limits = CSVLimits()
    limits.cell = 100
    let rows = (1...100).map { "\($0),x\n" }.joined()
    let found = readTable(Array("a,b\n1,\"open\n\(rows)".utf8), limits: limits)
    #expect(found.findings == ["2:3 error this cell has more than 100 bytes"])
    #expect(found.rows.count == 100)
    #expect(found.rows.first == ["1", "x"])
  }

  @Test func limitsOfCellsAndRows() {
    var limits = CSVLimits()
    limits.cell = 10
    limits.row = 25
    let text = "a,b,c\n1234567890,\"1234567890\",1\n12345678901,1,1\n1,\"12345678901\",1\n"
    let found = readTable(
      Array((text + "123456789,123456789,123456789\n1,2,3").utf8), limits: limits)
    #expect(
      found.findings == [
        "3:1 error this cell has more than 10 bytes", "4:3 error this cell has more than 10 bytes",
        "5:1 error this row has more than 25 bytes",
      ])
    #expect(found.rows == [["1234567890", "1234567890", "1"], ["1", "2", "3"]])
  }

  @Test func limitOfColumns() {
    var limits = CSVLimits()
    limits.columns = 2
    #expect(readTable(Array("a,b\n1,2".utf8), limits: limits).findings == [])
    #expect(
      readTable(Array("a,b,c\n1,2,3".utf8), limits: limits).findings
        == ["1:5 error this table has more than 2 columns"])
  }

  @Test func readingStopsAfterManyMistakes() {
    var limits = CSVLimits()
    limits.problems = 3
    let bad = String(repeating: "1,2,3\n", count: 3)
    let found = readTable(Array("a,b\n\(bad)1,2\n".utf8), limits: limits)
    #expect(found.findings.count == 4)
    #expect(
      found.findings.last == "4:5 error after 3 mistakes, the rest of this table was not read")
    #expect(found.rows == [])
    // Nothing was left out.
    #expect(readTable(Array("a,b\n\(bad)".utf8), limits: limits).findings.count == 3)
  }

  @Test func manyWarningsAreCounted() {
    var limits = CSVLimits()
    limits.problems = 2
    let found = readTable(Array("a,b\n1\n2\n3\n4\n".utf8), limits: limits)
    #expect(found.rows.count == 4)
    #expect(found.findings.count == 3)
    #expect(found.findings.last == "4:2 warning 2 more rows have such warnings in this table")
  }

  @Test func headerKeepsItsFirstMistakes() {
    let names = Array(repeating: "a", count: 5_000).joined(separator: ",")
    #expect(readTable("\(names)\n").findings.count == CSVLimits().problems)
  }
}
