import Testing

@testable import Diagnostics

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("Äpfel 🍎 中", "Äpfel 🍎 中"), ("a\tb", "a\tb"), ("a\nb", "a\\nb"),
    ("a\r\nb", "a\\r\\nb"), ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{0}", "\\u{0}"),
    ("\u{1F}", "\\u{1F}"), ("\u{7F}", "\\u{7F}"), ("\u{80}", "\\u{80}"),
    ("\u{9B}31m", "\\u{9B}31m"),
    ("\u{9F}\u{A0}", "\\u{9F}\u{A0}"), ("\u{61C}", "\\u{61C}"),
    ("\u{200E}\u{200F}", "\\u{200E}\\u{200F}"),
    ("\u{202A}\u{202E}", "\\u{202A}\\u{202E}"), ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"),
    ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{FEFF}", "\\u{FEFF}"),
  ])
  func controlAndDirectionCharactersAreShown(text: String, expected: String) {
    #expect(visible(text) == expected)
  }

  @Test func nothingOutputControlsATerminal() {
    for value in (0..<0x3000 as Range<UInt32>) where value != 9 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = visible("a\(Character(scalar))b").unicodeScalars
      let isSafe = shown.allSatisfy {
        $0.properties.generalCategory != .control && !$0.properties.isBidiControl
      }
      #expect(isSafe, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("äöü", 3), ("a\u{308}", 1), ("🍎", 2), ("中文", 4), ("ｗ", 2), ("한", 2),
    ("\u{200B}", 0), ("❤\u{FE0F}", 1), ("🇩🇪", 2),
  ])
  func columnsOfATerminal(text: String, expected: Int) {
    #expect(columns(of: text) == expected)
  }
}
