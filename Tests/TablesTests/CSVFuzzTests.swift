import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Random tables: what is written is read back, and nothing stops the reader.
@Suite struct CSVFuzzTests {
  private static let pieces = [
    "a", "ä", "€", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "1.5", "x y", "–",
    "",
  ]

  private static func cell(_ dice: inout DataDice) -> String {
    (0..<Int.random(in: 0...5, using: &dice)).map { _ in
      pieces.randomElement(using: &dice) ?? ""
    }.joined()
  }

  /// A cell as RFC 4180 writes it, in quotes if it needs them or by chance.
  private static func written(_ cell: String, _ delimiter: Character, _ dice: inout DataDice)
    -> String
  {
    let special: [Unicode.Scalar] = ["\"", "\n", "\r", delimiter.unicodeScalars.first ?? ","]
    let needsQuotes =
      cell.unicodeScalars.contains { special.contains($0) }
      // Spaces before a quote are warned of, and an empty line is none.
      || cell.first == " " || cell.isEmpty
    guard needsQuotes || Bool.random(using: &dice) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  @Test(arguments: TextEncoding.allCases, [",", ";", "\t", "|"] as [Character])
  func whatIsWrittenIsReadBack(_ encoding: TextEncoding, _ delimiter: Character) {
    var dice = DataDice(Int(delimiter.asciiValue ?? 0))
    for _ in 0..<150 {
      let width = Int.random(in: 2...5, using: &dice)
      let names = (0..<width).map { "Spalte\($0)" }
      let rows = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
        (0..<width).map { _ in Self.cell(&dice) }
      }
      let lineBreak = ["\n", "\r\n", "\r"].randomElement(using: &dice) ?? "\n"
      let lines = ([names] + rows).map { row in
        row.map { Self.written($0, delimiter, &dice) }.joined(separator: String(delimiter))
      }
      let end = Bool.random(using: &dice) ? lineBreak : ""
      let text = lines.joined(separator: lineBreak) + end
      // `ä€–` in Windows-1252 is valid UTF-8: chance must not decide.
      let found = readTable(
        encodedText(text, encoding), delimiter: delimiter,
        encoding: encoding == .windows1252 ? encoding : nil)
      #expect(found.columns == names)
      #expect(
        found.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
      #expect(found.findings == [])
    }
  }

  @Test(arguments: 0..<60)
  func noBytesStopTheReader(seed: Int) throws {
    var dice = DataDice(seed)
    var limits = CSVLimits()
    for _ in 0..<40 {
      limits.cell = Int.random(in: 0...40, using: &dice)
      limits.row = Int.random(in: 0...80, using: &dice)
      limits.columns = Int.random(in: 0...6, using: &dice)
      limits.problems = Int.random(in: 0...5, using: &dice)
      var bytes = (0..<Int.random(in: 0...60, using: &dice)).flatMap { _ in
        Array((Self.pieces.randomElement(using: &dice) ?? "").utf8)
      }
      if !bytes.isEmpty, Int.random(in: 0..<4, using: &dice) == 0 {
        bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      if Int.random(in: 0..<8, using: &dice) == 0 { bytes = [0xFF, 0xFE] + bytes }
      let isLimited = Bool.random(using: &dice)
      let (table, findings) = CSVTable.open(
        "t.csv", bytes, limits: isLimited ? limits : CSVLimits())
      #expect(table != nil || findings.contains { $0.severity == .error })
      guard let table else { continue }
      let lines =
        table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
        + table.bytes.count { $0 == 0x0D }
      var rows = table.rows
      var last = 0
      while let row = rows.next() {
        #expect(row.start >= last)
        #expect(row.cells.count <= table.columns.count)
        for cell in row.cells {
          #expect(cell.range.lowerBound >= last)
          last = cell.range.upperBound
          #expect(table.text(of: cell).utf8.count <= cell.range.count)
          #expect((row.line...lines).contains(table.location(of: cell, in: row).line ?? 0))
        }
      }
      #expect(rows.findings.allSatisfy { (1...lines).contains($0.location?.line ?? 0) })
      let most = isLimited ? limits.problems : CSVLimits().problems
      // Mistakes and warnings up to the limit each, the mistake that stops, and both summaries.
      #expect(rows.findings.count <= max(1, most) + most + 2)
    }
  }

  /// Each line closes the quote of the line above and opens one, so that no row ends: the reader
  /// goes back a bounded number of times.
  @Test func rowsThatNeverEndAreBounded() {
    var limits = CSVLimits()
    limits.row = 1_000
    let text = "a,b\n" + String(repeating: "x\",\"\n", count: 5_000)
    let found = readTable(Array(text.utf8), limits: limits)
    #expect(found.rows == [])
    #expect(found.findings.count == limits.problems + 1)
    #expect(found.findings.first == "2:1 error this row has more than 1000 bytes")
    #expect(found.findings.dropFirst().first == "3:1 error this row has more than 1000 bytes")
  }
}
