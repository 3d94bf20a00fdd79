import Diagnostics
import Markdown
import Testing

/// Seeded mutations of texts with placeholders: nothing traps, and every result is well formed.
@Suite struct PlaceholderFuzzTests {
  static let seeds =
    FuzzTests.seeds + [
      "# {p.a} {#b}\n\n*{p:c_d.e}* [f {p.g}](h '{p.i}') ![{p.j}](k) <product:l> [](product:m)\n",
      "| {p.a} | b\\|{p:*c*.d} |\n|:--|--:|\n| `{p.e}` | **{p.f}** |\n\ng[^1]\n\n[^1]: {p.h}\n    {p.i}\n",
      ":::a[{p.b} *c*]{d={p.e} f=\"{p.g}\"}\n- [ ] {p.h}\n- [x] [{p.i}]\n:::\n\n[{p.i}]: j\n",
      "![a](b \"{p.c}\")\n\n[![{p.d}](product:e)](product:f) \"{p.g}\" '{p.h}' \\{p.i} {{p.j}}\n",
      "http://a.b/{p.c}*_ ~~{p.d} *e~~ f* <b g=\"{p.h}\"> i@j.k{p.l}@m.n www.{p.o}\n",
    ]

  static let pieces =
    FuzzTests.pieces + [
      "{p.x}", "{p:a_b.x}", "{p:*.x}", "{p:a b.x}", "{p:&amp;.x}", "{p:a@b.c.x}", "{p:", "{p.",
      ".x}",
      "[{p.x}]", "[{p.x}]: y\n", "[](product:a)", "<product:b>", "![](product:c)", "[^{p.x}]",
      "\\{p.x}", "`{p.x}`", "{p:ü.x}", "\"{p.x}\"", "](", "\u{10A60}",
    ]

  /// Answers that differ by what is asked, and that check what they get.
  static let resolver = ClosureResolver { reference in
    switch reference.destination.utf8.count % 6 {
    case 0: .link(.init("/a?b&c", text: "<T>", note: "<n> & \"m\"", noteClass: "c\"d"))
    case 1: .unlinked
    case 2: .url("/e", attributes: [HTMLAttribute("rel", "f")])
    case 3: .broken(.brokenLink, message: "x")
    case 4: .plain(text: "<P> \"q\"")
    default: .keep
    }
  }.with { placeholder in
    let bytes = placeholder.file.bytes
    let start = placeholder.position.offset
    let end = start + placeholder.position.length
    let slice = bytes[start..<min(end, bytes.count)]
    // One in the label of a definition shares its token with those that refer to it.
    if slice.isEmpty {
      #expect(bytes.indices.contains { bytes[$0...].starts(with: "]:".utf8) })
    } else {
      #expect(String(decoding: slice, as: UTF8.self) == placeholder.text)
    }
    #expect(placeholder.name == "p")
    return switch placeholder.text.utf8.count % 5 {
    case 0: .html("<b class=\"g\">1 &lt; 2</b>", text: "1 < 2")
    case 1: .html("<a href=\"/h\">&quot;i&quot;</a>", text: "\"i\"")
    case 2: .broken(.brokenLink, message: "y")
    case 3: .html("", text: "")
    default: .keep
    }
  }

  static func mutated(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(seeds[random.below(seeds.count)].utf8)
    for _ in 0..<(1 + random.below(12)) {
      if random.below(2) == 0 {
        FuzzTests.mutate(&bytes, &random)
      } else {
        bytes.insert(
          contentsOf: pieces[random.below(pieces.count)].utf8, at: random.below(bytes.count + 1))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<40)
  func mutatedTextsGiveWellFormedHTML(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 15_485_863 &+ 5)
    for _ in 0..<60 { Self.check(Self.mutated(&random), seed: seed) }
  }

  static func check(_ bytes: [UInt8], seed: Int) {
    var options = MarkdownOptions()
    options.allowsRawHTML = false
    options.placeholders = ["p"]
    options.language = seed % 2 == 0 ? "de" : "fr"
    let text = String(decoding: bytes, as: UTF8.self)
    let source = MarkdownSource(file: SourceFile(path: "p.md", bytes: bytes))
    var findings: [Finding] = []
    let result = renderMarkdown(source, options: options, resolver: resolver, findings: &findings)
    let replaced = result.replacingDirectives { "<b>\($0.labelHTML ?? "")</b>\($1)" }
    var htmls = [result.html, result.excerptHTML, replaced.html, replaced.excerptHTML]
    htmls += result.outline.map(\.html)
    for html in htmls {
      #expect(html.wellFormedness == nil, "\(text.debugDescription)")
      #expect(!html.holdsPlaceholdersInLinks, "\(text.debugDescription)")
    }
    for heading in result.outline {
      #expect(!heading.html.contains("<a "), "\(text.debugDescription)")
    }
    if !text.holdsTokenDigits {
      var texts = htmls + [result.excerptText] + result.ids + findings.map(\.message)
      texts += result.outline.map(\.text) + findings.compactMap(\.label)
      texts += result.links.flatMap { [$0.destination, $0.reference, $0.text] }
      for directive in result.directives {
        texts += [directive.name, directive.labelText ?? ""]
        texts += directive.attributes.map(\.value.description)
      }
      #expect(!texts.contains { $0.holdsTokenDigits }, "\(text.debugDescription)")
    }
    let printed = Array(result.html.utf8)
    for offset in result.siteURLs {
      #expect(printed[offset] == UInt8(ascii: "/"), "\(text.debugDescription)")
    }
    options.allowsRawHTML = true
    _ = renderMarkdown(source, options: options, resolver: resolver, findings: &findings)
    options.additions = []
    _ = renderMarkdown(source, options: options, resolver: resolver, findings: &findings)
  }

  /// A placeholder of letters that is kept is the same as none: nothing around it reads differently.
  @Test(arguments: 0..<40)
  func keptPlaceholdersChangeNothing(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 32_452_843 &+ 7)
    for _ in 0..<60 {
      var bytes = Array(FuzzTests.seeds[random.below(FuzzTests.seeds.count)].utf8)
      for _ in 0..<(1 + random.below(6)) { FuzzTests.mutate(&bytes, &random) }
      for _ in 0..<(1 + random.below(6)) {
        let piece = random.below(2) == 0 ? "{p.x}" : "{p:a.x}"
        bytes.insert(contentsOf: piece.utf8, at: random.below(bytes.count + 1))
      }
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      // How far a single quote looks for its end is up to the text around it.
      var options = MarkdownOptions()
      options.additions = seed % 2 == 0 ? .all.subtracting(.typography) : []
      let source = MarkdownSource(file: SourceFile(path: "p.md", bytes: bytes))
      var expected: [Finding] = []
      let plain = renderMarkdown(source, options: options, findings: &expected)
      options.placeholders = ["p"]
      var found: [Finding] = []
      let kept = renderMarkdown(source, options: options, findings: &found)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(kept.html == plain.html, "\(text.debugDescription)")
      #expect(kept.excerptText == plain.excerptText, "\(text.debugDescription)")
      #expect(kept.outline == plain.outline, "\(text.debugDescription)")
      #expect(kept.links == plain.links, "\(text.debugDescription)")
      #expect(found == expected, "\(text.debugDescription)")
    }
  }
}

extension String {
  /// Whether a letter is in it that stands for a digit while a text is read.
  fileprivate var holdsTokenDigits: Bool {
    var run: UInt32 = 0
    for byte in utf8 {
      run = run << 8 | UInt32(byte)
      if run & 0xFFFF_FFF0 == 0xF090_A9A0 { return true }
    }
    return false
  }

  /// Whether the link that stands for a placeholder stands in another link.
  fileprivate var holdsPlaceholdersInLinks: Bool {
    var depth = 0
    let bytes = Array(utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
      let rest = bytes[(index + 1)...]
      if rest.starts(with: "a ".utf8) {
        if depth > 0, rest.starts(with: "a href=\"/h\"".utf8) { return true }
        depth += 1
      } else if rest.starts(with: "/a>".utf8) {
        depth -= 1
      }
    }
    return false
  }
}
