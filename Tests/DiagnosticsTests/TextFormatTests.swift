import Diagnostics
import Foundation
import Testing

@Suite struct TextFormatTests {
  private func text(_ finding: Finding) -> String { FindingFormat.text.format([finding]) }

  @Test func placeLabelAndHelp() {
    let file = SourceFile(path: "content/posts/apfelernte.md", text: "---\n\nexpire: 2026-12-01\n")
    let finding = Finding(
      .unknownKey, .error, "unknown key `expire`", at: file.location(at: 5, length: 6),
      label: "did you mean `expires`?", help: ["keys of your own belong under `params:`"])
    #expect(
      text(finding) == """
        error[unknown-key]: unknown key `expire`
         --> content/posts/apfelernte.md:3:1
          |
        3 | expire: 2026-12-01
          | ^^^^^^ did you mean `expires`?
          = help: keys of your own belong under `params:`


        """)
  }

  @Test func relatedPlacesAndWideGutter() {
    let file = SourceFile(path: "a.md", text: String(repeating: "\n", count: 99) + "x: y")
    let finding = Finding(
      .duplicateKey, .warning, "key `x` twice", at: file.location(at: 102),
      related: [.init("first used here", at: file.location(line: 4, byteColumn: 0))])
    #expect(
      text(finding) == """
        warning[duplicate-key]: key `x` twice
           --> a.md:100:4
            |
        100 | x: y
            |    ^
            = first used here at a.md:4:1


        """)
  }

  @Test(arguments: [
    (0, "author: Max <max@a.example>", 8, 19, "author: ••• •••••••••••••••"),
    (0, "email: max@a.example", 0, 5, "email: •••••••••••••"),
    (0, "  - email: a@b.example", 4, 5, "  - email: •••••••••••"),
    (0, "Mail: a@b.example: x", 6, 11, "Mail: •••••••••••• •"),
    (0, "a@b.example: x", 0, 11, "•••••••••••• •"),
    (0, "Max a@b.example", 4, 11, "••• •••••••••••"),
    (0, "203.0.113.7: x", 0, 11, "•••••••••••• •"), (3, "\u{FEFF}a: ä", 3, 2, "a: •"),
  ])
  func aHiddenLineShowsItsKeyOnly(
    mark: Int, line: String, offset: Int, length: Int, shown: String
  ) throws {
    let file = SourceFile(path: "a.md", text: line + "\n")
    let place = file.location(at: mark + offset, length: length).hidingText()
    #expect(place.hidesText && place.column == file.location(at: mark + offset).column)
    // Another finding in the same line shows no more.
    let other = Finding(.unknownKey, "b", at: file.location(at: mark))
    let text = FindingFormat.text.format([Finding(.privateDataInTalk, "a", at: place), other])
    #expect(text.components(separatedBy: "\n1 | \(shown)\n").count == 3, "\(text)")
  }

  @Test func withoutExcerptTheLabelHasItsOwnLine() {
    let finding = Finding(
      .noPosts, .note, "no posts", at: SourceFile(path: "content", text: "").location,
      label: "empty")
    #expect(text(finding) == "note[no-posts]: no posts\n --> content\n  = empty\n\n")
    #expect(
      text(Finding(.missingSite, .error, "no site", label: "here", help: ["run `blogen new`"]))
        == "error[missing-site]: no site\n  = here\n  = help: run `blogen new`\n\n")
  }

  /// The line and its carets, which must stand below the marked word in a terminal.
  @Test(arguments: [
    ("äö WORT", "1 | äö WORT", "  |    ^^^^"),
    ("\tx\tWORT", "1 | \tx\tWORT", "  | \t \t^^^^"),
    ("🍎 WORT", "1 | 🍎 WORT", "  |    ^^^^"),
    ("中 WORT 文", "1 | 中 WORT 文", "  |    ^^^^"),
    ("a\u{308} WORT", "1 | a\u{308} WORT", "  |   ^^^^"),
    ("\u{1B}[2J WORT", "1 | \\u{1B}[2J WORT", "  |           ^^^^"),
    ("\u{FEFF}WORT\r\nx", "1 | WORT", "  | ^^^^"),
  ])
  func caretsStandBelowTheirWord(source: String, line: String, carets: String) throws {
    let file = SourceFile(path: "a.md", text: source)
    let offset = try #require(file.bytes.firstIndex(of: UInt8(ascii: "W")))
    let lines = text(Finding(.rawHTML, .error, "x", at: file.location(at: offset, length: 4)))
      .split(separator: "\n").suffix(2)
    #expect(lines.map(String.init) == [line, carets])
  }

  @Test func wideMarkedTextHasWideCarets() {
    let file = SourceFile(path: "a.md", text: "中文")
    let lines = text(Finding(.rawHTML, .error, "x", at: file.location(at: 0, length: 6)))
    #expect(lines.hasSuffix("  | ^^^^\n\n"))
  }

  @Test func nothingInAFindingReachesTheTerminalRaw() {
    let evil = "\u{1B}[31m\u{202E}\nfake"
    let file = SourceFile(path: evil, text: evil)
    let finding = Finding(
      .rawHTML, .error, evil, at: file.location(at: 0, length: 3), label: evil, help: [evil],
      related: [.init(evil, at: file.location)])
    let output = text(finding)
    #expect(!output.unicodeScalars.contains("\u{1B}"))
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(
      output.split(separator: "\\u{1B}[31m\\u{202E}", omittingEmptySubsequences: false).count == 8)
    #expect(output.split(separator: "\n").count == 7)
  }

  @Test func coloursWrapWholeParts() {
    let file = SourceFile(path: "a.md", text: "x")
    let finding = Finding(.rawHTML, .warning, "raw", at: file.location(at: 0), label: "here")
    let bar = "\u{1B}[34m|\u{1B}[0m"
    #expect(
      FindingFormat.text.format([finding], colored: true)
        == "\u{1B}[1;33mwarning[raw-html]\u{1B}[0m\u{1B}[1m: raw\u{1B}[0m\n"
        + " \u{1B}[34m-->\u{1B}[0m a.md:1:1\n"
        + "  \(bar)\n"
        + "\u{1B}[34m1\u{1B}[0m \(bar) x\n"
        + "  \(bar) \u{1B}[1;33m^ here\u{1B}[0m\n\n")
  }

  @Test func noFindingsPrintNothing() {
    for format in FindingFormat.allCases { #expect(format.format([]) == "") }
  }
}
