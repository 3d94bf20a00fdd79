import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// Where front matter begins and ends, in every spelling that other systems accept.
@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: T\n---\nText\n", "Text\n"),
    ("---\ntitle: T\n...\nText\n", "Text\n"),
    ("---  \ntitle: T\n--- \t\nText\n", "Text\n"),
    ("---\r\ntitle: T\r\n---\r\nText\r\n", "Text\r\n"),
    ("\u{FEFF}---\ntitle: T\n---\nText\n", "Text\n"),
    ("\u{FEFF}---\r\ntitle: T\r\n...\r\nText", "Text"),
    ("---\ntitle: T\n---", ""),
    ("---\ntitle: T\n---\n", ""),
    ("---\ntitle: T\n---\n---\nText\n", "---\nText\n"),
    ("---\ntitle: T\n---\nOben\n\n---\n\nUnten\n...\n", "Oben\n\n---\n\nUnten\n...\n"),
    ("---\ntitle: T # --- \n---\nText", "Text"),
    ("---\ntitle: T\nparams:\n  a: '---'\n  b: x---\n---\nText", "Text"),
  ]) func textBeginsBehindTheClosingLine(_ text: String, _ body: String) throws {
    let read = try readEntry(text)
    #expect(read.findings.isEmpty)
    #expect(read.entry.title == "T")
    #expect(read.body == body)
  }

  @Test(arguments: [
    "---\ntitle: T\n", "---\ntitle: T\n----\nText", "---\ntitle: T\n ---\nText", "---", "---\n",
    "---\ntitle: T --- \nx", "---\ntitle: T\n---x\n",
  ]) func blockWithoutEndIsReportedAtItsBegin(_ text: String) throws {
    let read = try readEntry(text)
    #expect(read.findings == ["1:1 error unclosed-front-matter"])
    #expect(read.all.first?.location?.length == 3)
    // What follows is not taken for a text, which would only give more findings.
    #expect(read.body.isEmpty)
  }

  @Test func byteOrderMarkDoesNotMoveColumns() throws {
    let read = try readEntry("\u{FEFF}---\ntitle: [a]\ndraft: x\n---\n")
    #expect(read.findings == ["2:8 error wrong-type", "3:8 error wrong-type"])
  }

  @Test func columnsCountScalarsBehindUmlauts() throws {
    let read = try readEntry("---\ntitle: T\nseries: {name: Äöü, part: x}\n---\n")
    #expect(read.findings == ["3:27 error wrong-type"])
  }

  @Test func carriageReturnsDoNotBecomePartOfValues() throws {
    let read = try readEntry(
      "---\r\ntitle: Titel\r\ntags:\r\n  - a\r\n  - b\r\ndescription: |\r\n  eins\r\n  zwei\r\n---\r\n"
    )
    #expect(read.findings.isEmpty)
    #expect(read.entry.title == "Titel")
    #expect(read.entry.tags.map(\.name) == ["a", "b"])
    #expect(read.entry.description == "eins\nzwei")
  }

  @Test func pageWithoutFrontMatterIsATextWithAWarning() throws {
    let read = try readEntry("Nur Text", kind: .page)
    #expect(read.findings == ["1:1 warning missing-title"])
    #expect(read.body == "Nur Text")
  }

  @Test(arguments: [
    "---\n---\nText", "---\n\n---\nText", "---\n# nichts\n---\nText", "---\n~\n---\nText",
  ])
  func emptyBlockHasNoTitle(_ text: String) throws {
    let read = try readEntry(text)
    #expect(read.findings.map { $0.split(separator: " ").last } == ["missing-title"])
    #expect(read.body == "Text")
  }
}
