import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// What a table has, as texts.
struct ReadTable: Equatable {
  var columns: [String] = []
  var rows: [[String]] = []
  /// `line:column severity words`, in the order in which they were found.
  var findings: [String] = []
}

/// Reads a whole table.
func readTable(
  _ bytes: [UInt8], delimiter: Character? = nil, encoding: TextEncoding? = nil,
  limits: CSVLimits = CSVLimits()
) -> ReadTable {
  let (table, findings) = CSVTable.open(
    "t.csv", bytes, delimiter: delimiter?.asciiValue, encoding: encoding, limits: limits)
  var result = ReadTable(findings: findings.map(dataWords))
  guard let table else { return result }
  result.columns = table.columns.map(\.name)
  var rows = table.rows
  while let row = rows.next() { result.rows.append(row.cells.map(table.text)) }
  result.findings += rows.findings.map(dataWords)
  return result
}

func readTable(_ text: String, delimiter: Character? = nil) -> ReadTable {
  readTable(Array(text.utf8), delimiter: delimiter)
}

/// Tables as spreadsheets, shops and people write them.
@Suite struct CSVTableTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]),
      ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]), ("a,b\n1,\n,2\n", [["1", ""], ["", "2"]]),
      ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]), ("\n\r\n  \na,b\n\n1,2\n \n,\n\n", [["1", "2"]]),
      ("a,b\n\"1,2\",3\n", [["1,2", "3"]]), ("a,b\n\"1\n2\",3\n", [["1\n2", "3"]]),
      ("a,b\n\"1\r\n2\",\"\r\"\n", [["1\r\n2", "\r"]]),
      ("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
      ("a,b\n\"\",\"\"\n", [["", ""]]), ("a,b\n\"1\" ,2\n", [["1", "2"]]),
      ("a,b\n19\" Rohr,5\"\n", [["19\" Rohr", "5\""]]), ("a,b\n 1 , 2 \n", [[" 1 ", " 2 "]]),
      ("a,b,\n1,2,\n3,4,,,\n", [["1", "2"], ["3", "4"]]), (" a ,\" b\"\n1,2\n", [["1", "2"]]),
      ("a,b\n", []), ("a,b", []), ("\"a\",\"b\"\n\"1\",\"2\"", [["1", "2"]]),
    ] as [(String, [[String]])])
  func rows(_ text: String, _ rows: [[String]]) {
    let found = readTable(text)
    #expect(found.rows == rows)
    #expect(found.findings == [])
    #expect(found.columns.map { $0.filter { $0 != " " } } == ["a", "b"])
  }

  @Test func namesAreTrimmedUnlessQuoted() {
    #expect(readTable(" a , \t,\" b \"\n1,2,3").columns == ["a", "", " b "])
    #expect(readTable("\"Preis\nnetto\";b\n1;2").columns == ["Preis\nnetto", "b"])
  }

  @Test(
    arguments: [
      ("a,b,c\n1,2,3", ","), ("a;b;c\n1;2;3", ";"), ("a\tb\tc\n1\t2\t3", "\t"),
      ("a|b|c\n1|2|3", "|"), ("a\n1", ","), ("", ","),
      // More commas than semicolons, but not in the rows.
      ("Name;Preis, netto, Euro\nSaft;1\nMost;2", ";"),
      // As often in each row, but less often.
      ("Preis, netto;Ort;Land\n12,50;Ulm;DE\n3,20;Wien;AT", ";"),
      ("\"a;b;c;d\",e\n1,2", ","), ("\"a\n;;;\",e\n1,2", ","), ("\n\n;a,b,c\n1,2,3", ","),
      ("sep=;\na,b\n1,2", ";"), ("SEP=|\r\na,b", "|"), ("sep=,", ","),
      // A header of these names is no directive.
      ("sep=a;b\n1;2", ";"),
    ]) func delimiterIsRecognised(_ text: String, _ delimiter: Character)
  {
    let bytes = Array(text.utf8)
    let named = CSVDelimiter.named(in: bytes, from: 0)
    let found = named?.delimiter ?? CSVDelimiter.recognised(in: bytes, from: 0)
    #expect(found == delimiter.asciiValue)
  }

  @Test func directiveOfExcelIsNoRow() {
    let table = readTable("sep=|\r\na|b\r\n1,5|2\r\n|\"")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows == [["1,5", "2"]])
    #expect(table.findings == ["4:2 error this quote is never closed"])
  }

  @Test func delimiterCanBeGiven() {
    #expect(readTable("a,b;c\n1,2;3", delimiter: ",").columns == ["a", "b;c"])
    #expect(readTable("a:b\n1:2", delimiter: ":").rows == [["1", "2"]])
  }

  @Test func rowsAndCellsKnowTheirPlaces() throws {
    let text = "\u{FEFF}ä,b\r\n\r\n\"x\ny\",\"\"\"ö\"\"\"\r\n 1,2\n"
    let table = try #require(CSVTable.open("t.csv", Array(text.utf8)).table)
    #expect(table.columns.map { table.location(of: $0).description } == ["t.csv:1:1", "t.csv:1:3"])
    var rows = table.rows
    var places: [String] = []
    while let row = rows.next() {
      places.append("\(row.line) \(table.location(of: row).line ?? 0)")
      for cell in row.cells {
        let place = table.location(of: cell, in: row)
        places.append("\(place.line ?? 0):\(place.column ?? 0)+\(place.length)")
        #expect(place.excerpt != nil)
        // The range is that of the file.
        let own = Array(text.utf8)[cell.range]
        #expect(
          String(decoding: own, as: UTF8.self)
            == table.text(of: cell).split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\""))
      }
    }
    // A cell of several lines is underlined to the end of its first.
    #expect(places == ["3 3", "3:1+2", "4:4+7", "5 5", "5:1+2", "5:4+1"])
  }

  @Test func lineBreaksOfAllKindsCount() throws {
    let table = try #require(CSVTable.open("t.csv", Array("a\r1\n2\r\n\"3\r4\"\r5".utf8)).table)
    var rows = table.rows
    var lines: [Int] = []
    while let row = rows.next() {
      lines.append(row.line)
      let place = row.cells.map { table.location(of: $0, in: row) }
      #expect(place.map(\.line) == [row.line])
      #expect(place.map(\.column) == [1])
    }
    #expect(lines == [2, 3, 4, 6])
  }

  @Test func rowsCanBeReadTwice() throws {
    let table = try #require(CSVTable.open("t.csv", Array("a\n1\n2".utf8)).table)
    for _ in 0..<2 {
      var rows = table.rows
      let found = (0..<4).map { _ in rows.next() }
      #expect(found.map { $0?.line } == [2, 3, nil, nil])
      #expect(found.map { $0?[0].map(table.text) } == ["1", "2", nil, nil])
    }
  }

  @Test func shortRowHasNoMoreCells() throws {
    let table = try #require(CSVTable.open("t.csv", Array("a,b\n1".utf8)).table)
    var rows = table.rows
    let next = rows.next()
    let row = try #require(next)
    #expect(row[0] != nil)
    #expect(row[1] == nil)
    #expect(row[-1] == nil)
  }

  @Test func textInUTF8IsNotCopied() throws {
    let bytes = Array("a,b\n1,2\n".utf8)
    let table = try #require(CSVTable.open("t.csv", bytes).table)
    #expect(
      table.bytes.withUnsafeBufferPointer(\.baseAddress)
        == bytes.withUnsafeBufferPointer(\.baseAddress))
  }
}
