import Diagnostics
import TestSupport
import Testing

@testable import ProductFeeds

/// Lines and columns, compared with a slow count.
@Suite struct FeedPlacesTests {
  private static func slow(_ bytes: [UInt8], _ offset: Int) -> (Int, Int) {
    var (line, column) = (1, 1)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in start..<max(start, offset) {
      let isBreak =
        bytes[index] == 0x0A
        || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isBreak {
        (line, column) = (line + 1, 1)
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  @Test(arguments: 0..<12)
  func placesAreRight(_ seed: Int) {
    var dice = DataDice(seed)
    let breaks = [["\n"], ["\r\n"], ["\r"], ["\n", "\r", "\r\n"], [""], ["\n"]][seed % 6]
    var text = seed < 6 ? "" : "\u{FEFF}"
    while text.utf8.count < 7_000 {
      text += ["a", "ä", "€", "x y", "🍎"].randomElement(using: &dice) ?? ""
      if Int.random(in: 0..<9, using: &dice) == 0 {
        text += breaks.randomElement(using: &dice) ?? ""
      }
    }
    let bytes = Array(text.utf8)
    var places = FeedPlaces(path: "f", bytes: bytes)
    for _ in 0..<300 {
      // Rows in any order, and cells before and behind the start of the row.
      places.begin(at: Int.random(in: 0...bytes.count, using: &dice))
      let offset = Int.random(in: 0...bytes.count, using: &dice)
      if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { continue }
      let expected = Self.slow(bytes, offset)
      let position = places.position(of: offset..<min(bytes.count, offset + 3))
      #expect((position.line ?? 0, position.column ?? 0) == expected)
      let location = places.location(of: offset..<offset)
      #expect((location.line ?? 0, location.column ?? 0) == expected)
    }
  }

  @Test func longLinesAreCut() {
    let text = String(repeating: "ä", count: 5_000) + "MARKE" + String(repeating: "ü", count: 5_000)
    var places = FeedPlaces(path: "f", bytes: Array(text.utf8))
    let location = places.location(of: 10_000..<10_005)
    #expect(location.column == 5_001 && location.length == 5)
    #expect(location.excerpt?.marked == "MARKE")
    #expect(location.excerpt?.before == "…" + String(repeating: "ä", count: 80))
    #expect(location.excerpt?.after == String(repeating: "ü", count: 60) + "…")
  }
}
