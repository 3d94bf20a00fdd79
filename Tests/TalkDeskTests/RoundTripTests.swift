import BlogModel
import BlogSources
import Conversation
import Diagnostics
import Testing

@testable import TalkDesk

/// Items in memory.
enum TalkDraftItem {
  static func item(_ id: String, at seconds: Int) -> TalkItem {
    var item = TalkItem(
      id: id, type: .comment, state: .approved, post: "p",
      received: Timestamp(seconds: seconds), path: "\(id).md")
    item.text = "Text."
    return item
  }
}

/// Whatever is written is read as it was.
@Suite struct RoundTripTests {
  /// Pieces that mean something to YAML, front matter, Markdown, or a terminal.
  private static let pieces = [
    "a", "Erika", "ü", "ß", "é", " ", "  ", "\t", "\n", "\r\n", "\r", ":", ": ", " #", "#", "-",
    "- ", "---", "\n---\n", "...", "?", "!", "!!str ", "&a", "*a", "|", ">", "'", "\"", "\\", "\\n",
    "%", "@", "`", "{", "}", "[", "]", ",", "~", "null", "true", "no", "2026-03-04", "0x1F", "1e3",
    "<<", "=", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{2028}", "\u{2029}",
    "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{E000}", "\u{10FFFF}",
    "\u{1F34E}", "👨‍👩‍👧", "🇩🇪", "שלום", "日本", "e\u{301}", "\u{301}",
  ]

  private func text(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...8, using: &dice)).map { _ in
      Self.pieces.randomElement(using: &dice) ?? ""
    }.joined()
  }

  @Test func valuesRoundTrip() throws {
    var dice = Dice(seed: 1)
    for round in 0..<3_000 {
      let texts = (0..<4).map { _ in text(&dice) }
      var yaml = "---\n"
      for (index, text) in texts.enumerated() { yaml += "key\(index): \(YAMLText.value(text))\n" }
      yaml += "---\nBody"
      let block = try TalkFrontMatter.read(SourceFile(path: "x.md", text: yaml))
      // Compared by scalars: to Swift, other spellings of a letter are equal.
      #expect(
        block.fields.pairs.map { Array($0.value.unicodeScalars) }
          == texts.map { $0.unicodeScalars.filter { $0 != "\u{FEFF}" } }.map(Array.init),
        "round \(round): \(yaml)")
      #expect(block.bodyStart == yaml.utf8.count - 4, "round \(round)")
    }
  }

  @Test func itemsRoundTrip() throws {
    var dice = Dice(seed: 2)
    let reader = TalkReader(
      authors: [:], timeZone: .utc, now: Timestamp(seconds: 1_800_000_000))
    var read = 0
    for round in 0..<1_500 {
      var draft = TalkDraft(
        id: "7f3a\(round)", post: "post-\(round)",
        received: Timestamp(seconds: 1_700_000_000 + round),
        text: text(&dice) + "x" + text(&dice))
      draft.author = "A" + text(&dice)
      draft.title = text(&dice)
      let file = SourceFile(path: draft.path, bytes: draft.bytes)
      let block = try TalkFrontMatter.read(file)
      var findings: [Finding] = []
      let item = reader.read(
        block.fields, of: file, bodyStart: block.bodyStart, findings: &findings)
      // The reader also looks for addresses of mail, which chance can make.
      if findings.contains(where: { $0.severity == .error }) { continue }
      read += 1
      #expect(
        (item?.text.unicodeScalars).map(Array.init)
          == Array(TalkDraft.cleaned(draft.text).unicodeScalars), "round \(round)")
      #expect(item?.id == draft.id)
      #expect(item?.post == draft.post)
      #expect(item?.received == draft.received)
      #expect(!findings.contains { $0.severity == .note }, "the name of the file fits")
    }
    #expect(read > 1_400)
  }

  @Test(arguments: [
    ("Erika M.", "Erika M."), ("Jörg Müller-Lüdenscheid", "Jörg Müller-Lüdenscheid"),
    ("https://a.example/b?c=d", "https://a.example/b?c=d"), ("a: b", "\"a: b\""),
    ("no", "\"no\""), ("NULL", "\"NULL\""), ("", "\"\""), (" a", "\" a\""), ("a ", "\"a \""),
    ("a #b", "\"a #b\""), ("a\"b\\", "\"a\\\"b\\\\\""), ("-a", "\"-a\""), ("a:", "\"a:\""),
    ("\u{1B}\u{202E}", "\"\\u001B\\u202E\""), ("\u{10FFFF}", "\"\\U0010FFFF\""),
    ("日本", "\"日本\""), ("2026-03-04T10:15:00Z", "2026-03-04T10:15:00Z"), ("7f3a", "7f3a"),
  ]) func values(_ text: String, _ yaml: String) { #expect(YAMLText.value(text) == yaml) }

  @Test(arguments: [
    ("\r\na\rb\r\nc\n\n", "a\nb\nc"), ("\u{0}\u{1B}a\u{7F}\u{85}\u{9B}b\u{FEFF}", "ab"),
    (" \t ", ""), ("a\tb", "a\tb"),
  ]) func texts(_ text: String, _ clean: String) { #expect(TalkDraft.cleaned(text) == clean) }

  @Test func editsKeepEveryOtherByte() throws {
    var dice = Dice(seed: 3)
    for round in 0..<800 {
      var lines = (0..<4).map { "key\($0): \(YAMLText.value(text(&dice)))" }
      lines.append("state: pending")
      lines.append("nested: {a: [1, 2], b: {c: \"#\"}}\n# note")
      lines.shuffle(using: &dice)
      let body = text(&dice)
      let source = "---\n" + lines.joined(separator: "\n") + "\n---\n" + body
      let edit = try FrontMatterEdit(SourceFile(path: "x.md", text: source))
      let changed = try edit.setting("state", to: "approved")
      let wanted = source.replacing("\nstate: pending\n", with: "\nstate: approved\n")
      #expect(changed == Array(wanted.utf8), "round \(round)")
      let shorter = try edit.removing(["key2", "nested"], body: nil)
      let kept = lines.filter { !$0.hasPrefix("key2:") && !$0.hasPrefix("nested:") }
      #expect(
        shorter == Array(("---\n" + kept.joined(separator: "\n") + "\n---\n" + body).utf8),
        "round \(round)")
    }
  }
}
