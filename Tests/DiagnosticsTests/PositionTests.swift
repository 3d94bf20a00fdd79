import Diagnostics
import Testing

@Suite struct PositionTests {
  /// A place found by the byte offset of `needle` in `text`.
  struct Case: CustomTestStringConvertible {
    var text: String
    var offset: Int
    var length = 0
    var place: String
    var underlined = 0
    var parts: [String]
    var testDescription: String { "\(text.debugDescription) at \(offset)" }
  }

  @Test(arguments: [
    Case(text: "abc", offset: 0, length: 2, place: "1:1", underlined: 2, parts: ["", "ab", "c"]),
    Case(text: "a\nbc\n", offset: 2, place: "2:1", parts: ["", "", "bc"]),
    Case(text: "a\nbc\n", offset: 4, place: "2:3", parts: ["bc", "", ""]),
    Case(text: "a\nbc\n", offset: 5, place: "3:1", parts: ["", "", ""]),
    Case(text: "", offset: 0, place: "1:1", parts: ["", "", ""]),
    // Umlauts are two bytes and one column; decomposed ones are two scalars.
    Case(
      text: "äöü: x", offset: 8, length: 1, place: "1:6", underlined: 1, parts: ["äöü: ", "x", ""]),
    Case(text: "x äö", offset: 2, length: 4, place: "1:3", underlined: 2, parts: ["x ", "äö", ""]),
    Case(text: "a\u{308}b", offset: 3, place: "1:3", parts: ["a\u{308}", "", "b"]),
    // An emoji of one scalar, and a family of five.
    Case(text: "🍎 b", offset: 5, place: "1:3", parts: ["🍎 ", "", "b"]),
    Case(text: "👨‍👩‍👧b", offset: 18, place: "1:6", parts: ["👨‍👩‍👧", "", "b"]),
    Case(text: "\t\tb", offset: 2, place: "1:3", parts: ["\t\t", "", "b"]),
    // The underlined part stays in its line.
    Case(text: "ab\ncd", offset: 1, length: 9, place: "1:2", underlined: 1, parts: ["a", "b", ""]),
    Case(
      text: "ab\r\ncd", offset: 1, length: 9, place: "1:2", underlined: 1, parts: ["a", "b", ""]),
    Case(text: "ab", offset: 1, length: .max, place: "1:2", underlined: 1, parts: ["a", "b", ""]),
    Case(text: "ab", offset: 1, length: -5, place: "1:2", parts: ["a", "", "b"]),
    // CRLF is one line break, and neither of its bytes is text.
    Case(text: "ab\r\ncd", offset: 2, place: "1:3", parts: ["ab", "", ""]),
    Case(text: "ab\r\ncd", offset: 3, place: "1:3", parts: ["ab", "", ""]),
    Case(text: "ab\r\ncd", offset: 4, place: "2:1", parts: ["", "", "cd"]),
    // A byte order mark takes no column, wherever the place begins.
    Case(text: "\u{FEFF}ab", offset: 3, place: "1:1", parts: ["", "", "ab"]),
    Case(text: "\u{FEFF}ab", offset: 4, place: "1:2", parts: ["a", "", "b"]),
    Case(
      text: "\u{FEFF}ab", offset: 0, length: 4, place: "1:1", underlined: 1, parts: ["", "a", "b"]),
    Case(text: "\u{FEFF}\r\nab", offset: 5, place: "2:1", parts: ["", "", "ab"]),
    Case(text: "\u{FEFF}", offset: 0, place: "1:1", parts: ["", "", ""]),
    // Beyond the end, and before the beginning.
    Case(text: "ab", offset: 99, length: 3, place: "1:3", parts: ["ab", "", ""]),
    Case(text: "ab\n", offset: .max, place: "2:1", parts: ["", "", ""]),
    Case(text: "ab", offset: -1, place: "1:1", parts: ["", "", "ab"]),
  ])
  func byOffset(_ expected: Case) {
    let file = SourceFile(path: "a.md", text: expected.text)
    let location = file.location(at: expected.offset, length: expected.length)
    #expect(location.description == "a.md:\(expected.place)")
    #expect(location.length == expected.underlined)
    #expect(location.excerpt.map { [$0.before, $0.marked, $0.after] } == expected.parts)
  }

  @Test(arguments: [
    (1, 0, "1:1"), (2, 0, "2:1"), (2, 3, "2:3"), (2, 4, "2:4"), (3, 0, "3:1"),
    // Columns beyond the line give its end, lines beyond the file the last one.
    (2, 99, "2:4"), (2, .max, "2:4"), (1, .max, "1:3"), (9, 0, "4:1"), (.max, 9, "4:1"),
    (0, 1, "1:2"), (-3, -3, "1:1"),
  ])
  func byLineAndColumn(line: Int, byteColumn: Int, place: String) {
    let file = SourceFile(path: "a.md", text: "ab\r\ncäö\nx\n")
    #expect(file.location(line: line, byteColumn: byteColumn).description == "a.md:\(place)")
  }

  @Test func bothWaysAgreeOnEveryByte() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}ä🍎\r\n\r\n\tü\nx")
    var line = 1
    var start = 0
    for offset in file.bytes.indices {
      let byLine = file.location(line: line, byteColumn: offset - start, length: 2)
      #expect(file.location(at: offset, length: 2) == byLine, "offset \(offset)")
      if file.bytes[offset] == UInt8(ascii: "\n") { (line, start) = (line + 1, offset + 1) }
    }
    #expect(line == 4)
  }

  @Test func invalidBytesCountAsOneScalarEach() {
    let file = SourceFile(path: "a.md", bytes: [0xFF, 0xFE, UInt8(ascii: "x")])
    let location = file.location(at: 2, length: 1)
    #expect(location.column == 3)
    #expect(location.excerpt?.before == "\u{FFFD}\u{FFFD}")
  }

  @Test func wholeFileHasNeitherLineNorExcerpt() {
    let location = SourceFile(path: "a.md", text: "x").location
    #expect(location.description == "a.md")
    #expect(location.excerpt == nil)
  }

  @Test func longLinesAreCutAroundThePlace() {
    let text =
      String(repeating: "a", count: 81) + String(repeating: "b", count: 81)
      + String(repeating: "c", count: 61)
    let excerpt = SourceFile(path: "a.md", text: text).location(at: 81, length: 81).excerpt
    #expect(excerpt?.before == "…" + String(repeating: "a", count: 80))
    #expect(excerpt?.marked == String(repeating: "b", count: 80) + "…")
    #expect(excerpt?.after == String(repeating: "c", count: 60) + "…")
    let fitting = SourceFile(path: "a.md", text: String(text.dropFirst().dropLast()))
    #expect(
      fitting.location(at: 80, length: 80).excerpt?.before == String(repeating: "a", count: 80))
  }
}
