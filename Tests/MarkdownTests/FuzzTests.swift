import Diagnostics
import Markdown
import Testing

/// Seeded mutations of examples: every result is well formed HTML, and nothing traps.
@Suite struct FuzzTests {
  static let seeds = [
    "# T {#t}\n\nA **b** _c_ `d` ~~e~~ [f](g \"h\") ![i](j) <http://k.l> www.m.n o@p.q\n",
    "> - 1. a\n>   b\n>\n>   c\n> - d\n\n---\n\n    code\n\n```x\ny\n```\n",
    "| a | b\\|c |\n|:--|--:|\n| `d` | **e** |\n| f |\n\ng[^1] h[^2]\n\n[^1]: i\n    j\n\n    k\n[^2]: > l\n",
    ":::a[b *c*]{d=e f=\"g\"}\n- [ ] h\n- [x] i\n\n::j{k}\n:::\n\n\"l\" 'm' -- n... 5 kg z. B. \\\"o\\\"\n",
    "- a\n\n  | b |\n  |---|\n  | c |\n\n  [^3]: d\n1) e[^3]\n2) f\n\n[g]: /h 'i'\n\n[g] [j][g] \\[^k] \\~l~\n",
    "~~a *b~~ c* http://d.e/*f_ [http://g.h] _i_j **k** <b c_d=\"*\">\n\n- [x] l\n\n[x]: /m\n\n{{< n >}} ![o](p q)\n",
    "a\n===\nb\n---\n* c\n+ d\n\ne  \nf\\\ng &amp; &#42; &lt;\n\nh<!--more-->i\n",
  ]

  /// Seeds and pieces of raw HTML.
  static let tags = [
    "<a href=\"x\" rel='me'>y</a>", "<img src=a.png width=1 alt=''>", "<b id=c>", "</b>",
    "<!-- d -->",
    "<style>\np { e: url(f) }\n@import \"g\";\n</style>\n", "<p style=\"h:url('i')\">",
    "<script>\nj\n</script>\n",
    "<svg><use xlink:href='#k'/></svg>", "<video poster=l><source srcset=\"m 1x, n 2x\"></video>",
    "<meta http-equiv=refresh content='0;url=o'>", "<a ping='p q'>", "<", ">", "\"", "'", "=", "/",
    "\\", "(", ")",
    "url(", "@import", "/*", "*/", "<style", "</style", "<!--", "-->", "&amp;", "&#47;", " ", "\n",
    "ü", "\u{0}", "x",
  ]

  static let pieces = [
    "{{< a >}}", "{%", "](b c)", "http://a.b/*_c", "*_~", "~~a *b~~ c*", "<style>", "[x]: /u\n",
    "- [x] ",
    "\n", "\n\n", " ", "    ", "\t", "*", "**", "_", "`", "```", "~", "~~", "~~~", "[", "]", "(",
    ")",
    "!", "^", "[^1]", "[^1]: ", "|", "|-|", "\n|-|-|\n", ":", "::a", ":::", "\n:::a\n", "\n:::\n",
    "{", "}",
    "{#a}", "\"", "'", "--", "...", "\\", "#", "# ", "> ", "- ", "1. ", "1) ", "[ ] ", "&", "&amp;",
    "http://a.b", "www.", "@", "=", "---", "\r", "\u{FEFF}", "ü", "🍎", "\u{10A50}", "\u{0}", "5 kg",
  ]

  @Test(arguments: 0..<40)
  func mutatedTextsGiveWellFormedHTML(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<60 {
      var bytes = Array(Self.seeds[random.below(Self.seeds.count)].utf8)
      for _ in 0..<(1 + random.below(12)) { Self.mutate(&bytes, &random) }
      Self.check(bytes, seed: seed)
    }
  }

  static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = random.below(bytes.count + 1)
    switch random.below(5) {
    case 0 where !bytes.isEmpty:
      let end = min(bytes.count, place + 1 + random.below(6))
      bytes.removeSubrange(min(place, end)..<end)
    case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 2:
      let other = Array(seeds[random.below(seeds.count)].utf8)
      let start = random.below(other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(60))], at: place)
    default: bytes.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: place)
    }
  }

  static func check(_ bytes: [UInt8], seed: Int) {
    var options = MarkdownOptions()
    // Raw HTML is the author's own and may be anything; as text it must be escaped.
    options.allowsRawHTML = false
    options.language = seed % 2 == 0 ? "de" : "fr"
    var findings: [Finding] = []
    let source = MarkdownSource(file: SourceFile(path: "p.md", bytes: bytes))
    let result = renderMarkdown(source, options: options, findings: &findings)
    let replaced = result.replacingDirectives { "<b>\($0.labelHTML ?? "")</b>\($1)" }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(result.html.wellFormedness == nil, "\(text.debugDescription)")
    #expect(result.excerptHTML.wellFormedness == nil, "\(text.debugDescription)")
    #expect(replaced.html.wellFormedness == nil, "\(text.debugDescription)")
    let leaks = result.html.contains("?blogen?")
    #expect(!leaks, "\(text.debugDescription)")
    for offset in result.siteURLs {
      #expect(Array(result.html.utf8)[offset] == UInt8(ascii: "/"), "\(text.debugDescription)")
    }
    #expect(Set(result.ids).count == result.ids.count)
    for id in result.ids where !id.contains(where: { "&<>\"".contains($0) }) {
      #expect(replaced.html.contains("id=\"\(id)\""), "\(text.debugDescription)")
    }
    options.allowsRawHTML = true
    _ = renderMarkdown(source, options: options, findings: &findings)
    options.additions = []
    _ = renderMarkdown(source, options: options, findings: &findings)
  }

  /// Raw HTML that no resolver touches is printed byte for byte, and what a resolver gives is only
  /// added to it.
  @Test(arguments: 0..<40)
  func rawHTMLIsKept(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 104_729 &+ 3)
    for _ in 0..<60 {
      var inner = ""
      for _ in 0..<(1 + random.below(10)) { inner += Self.tags[random.below(Self.tags.count)] }
      // A blank line would end the block.
      let lines = inner.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
      let text = "<div>" + lines.joined(separator: "\n") + "\n"
      let kept = text.split(separator: "\u{0}", omittingEmptySubsequences: false)
        .joined(separator: "\u{FFFD}")
      var findings: [Finding] = []
      let source = MarkdownSource(path: "p.md", text: text)
      let plain = renderMarkdown(source, findings: &findings)
      #expect(plain.html == kept, "\(text.debugDescription)")
      let resolver = ClosureResolver {
        .url(
          $0.destination,
          attributes: [.init("rel", "r me"), .init("width", "7"), .init("height", "8")])
      }
      let more = renderMarkdown(source, resolver: resolver, findings: &findings)
      // Without the added attributes and quotes, the letters are the same.
      #expect(more.html.utf8.count >= kept.utf8.count, "\(text.debugDescription)")
      for offset in more.siteURLs {
        #expect(Array(more.html.utf8)[offset] == UInt8(ascii: "/"), "\(text.debugDescription)")
      }
    }
  }
}

/// A small random generator with a fixed sequence for each seed.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
}
