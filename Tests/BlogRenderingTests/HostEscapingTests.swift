import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

/// Whatever an address holds, it stays inside its line, its quotes and its pattern.
@Suite struct HostEscapingTests {
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  static let signs = Array("ab/\"'`$\\ #%{}()[]<>|^*:;,.!?&=~+-ä\u{2028}\u{85}🍏".unicodeScalars)

  static func text(_ dice: inout Dice) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...10, using: &dice) {
      text.append(signs.randomElement(using: &dice) ?? "a")
    }
    return String(text)
  }

  static func table(seed: Int) -> RedirectTable {
    var dice = Dice(state: UInt64(seed))
    var written: [Redirect] = []
    var pages: [PagePath] = []
    while written.count < 60 {
      guard let target = PagePath("/z/\(text(&dice))/"),
        let source = RedirectSource(
          before: "/a\(written.count)/\(text(&dice))",
          after: Int.random(in: 0...2, using: &dice) == 0 ? text(&dice) : nil,
          query: Bool.random(using: &dice) ? .init(name: text(&dice), value: text(&dice)) : nil)
      else { continue }
      pages.append(target)
      let carries = source.after != nil && Bool.random(using: &dice)
      written.append(
        Redirect(
          from: source,
          to: carries ? .pages(before: target.text, after: text(&dice)) : .page(target),
          kind: Int.random(in: 0...2, using: &dice) == 0 ? .temporary : .moved,
          at: SourceLocation(path: "blogen.yaml", line: written.count + 1)))
      let address = "https://x.example/\(text(&dice))"
      if let target = try? RedirectTarget(address, hasStar: false),
        let other = RedirectSource(before: "/b\(written.count)/")
      {
        written.append(
          Redirect(from: other, to: target, at: SourceLocation(path: "blogen.yaml")))
      }
    }
    return RedirectTable(written, pages: pages)
  }

  /// The words of a line, as hosts part them: quoted ones keep their spaces.
  ///
  /// nginx knows `\"` in them; to mod_rewrite of Apache every quote is the end.
  static func words(_ line: String, escapesQuotes: Bool) -> [String]? {
    var words: [String] = []
    var word = ""
    var (isQuoted, isEscaped) = (false, false)
    for scalar in line.unicodeScalars {
      if isEscaped {
        word.unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\", escapesQuotes {
        word.unicodeScalars.append(scalar)
        isEscaped = true
      } else if scalar == "\"" {
        if isQuoted { words.append(word) } else if !word.isEmpty { return nil }
        word = ""
        isQuoted.toggle()
      } else if scalar == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if isQuoted || isEscaped { return nil }
    return word.isEmpty ? words : words + [word]
  }

  @Test(arguments: 0..<20)
  func apache(seed: Int) throws {
    let table = Self.table(seed: seed)
    let base = try HostFixture.base("https://example.de/b$(l/")
    let file = ApacheFile(baseURL: base, redirects: table, headers: nil).file()
    let lines = HostFixture.text(file).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("  Rewrite") && !$0.hasSuffix("On") }
    #expect(lines.count == table.redirects.reduce(0) { $0 + ($1.source.query == nil ? 1 : 2) })
    for line in lines {
      let words = try #require(Self.words(line, escapesQuotes: false), "\(line)")
      if words[0] == "RewriteRule" {
        #expect(words.count == 4, "\(line)")
        #expect(words[1].hasPrefix("^") && words[1].hasSuffix("$"), "\(line)")
        #expect(words[1].utf8.allSatisfy { (0x21..<0x7F).contains($0) }, "\(line)")
        // Apache would put something else for any other dollar or percent sign.
        let plain = words[2].replacing(try Regex(#"\\."#), with: "")
        #expect(plain.filter { $0 == "$" }.count == (plain.contains("$1") ? 1 : 0), "\(line)")
        #expect(!plain.contains("%"), "\(line)")
        let moved = words[3].replacing("[R=302", with: "[R=301")
          .replacing(",E=blogen_temporary:1]", with: "]")
        #expect(
          ["[R=301,L]", "[R=301,L,QSD]", "[R=301,L,NE]", "[R=301,L,NE,QSD]"].contains(moved),
          "\(line)")
        #expect(words[3].hasPrefix("[R=302") == words[3].hasSuffix(":1]"), "\(line)")
      } else {
        #expect(words.count == 3, "\(line)")
      }
      _ = try Regex(words[words[0] == "RewriteRule" ? 1 : 2])
    }
  }

  @Test(arguments: 0..<20)
  func nginx(seed: Int) throws {
    let table = Self.table(seed: seed)
    let base = try HostFixture.base("https://example.de/b$(l/")
    let lines = HostFixture.lines(NginxFile(baseURL: base, redirects: table, headers: nil).file())
      .prefix { $0 != "map $blogen_found $blogen_target {" }.filter { $0.hasPrefix("  \"") }
    #expect(lines.count >= table.redirects.count)
    for line in lines {
      let words = try #require(Self.words(line, escapesQuotes: true), "\(line)")
      #expect(words.count == 3 && words[2] == ";", "\(line)")
      let value = words[1].replacing("$is_args$args", with: "")
        .replacing("${blogen_text}", with: "")
      #expect(!value.contains("$"), "\(line)")
      let address = value.hasPrefix("302 ") ? value.dropFirst(4) : value[...]
      #expect(address.utf8.allSatisfy { (0x21..<0x7F).contains($0) }, "\(line)")
      if words[0].hasPrefix("~") {
        #expect(words[0].utf8.allSatisfy { (0x21..<0x7F).contains($0) }, "\(line)")
        _ = try Regex(String(words[0].dropFirst()).replacing("\\\\", with: "\\"))
      }
    }
  }

  @Test(arguments: 0..<20, PublishingHost.allCases)
  func publishingHosts(seed: Int, host: PublishingHost) throws {
    let table = Self.table(seed: seed)
    let base = try HostFixture.base("https://example.de/b$(l/")
    let file = RedirectsFile(host: host, baseURL: base, redirects: table, at: nil).file()
    let lines = HostFixture.lines(file)
    #expect(!lines.isEmpty)
    for line in lines {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      #expect(words.count == 3 || host == .netlify && words.count == 4, "\(line)")
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)")
      let statuses = host == .netlify ? ["301!", "302!"] : ["301", "302"]
      #expect(statuses.contains(String(words.last ?? "")), "\(line)")
      #expect(words[0].hasPrefix("/b%24%28l/"), "\(line)")
      #expect(words[0].filter { $0 == "*" || $0 == ":" }.count <= 1, "\(line)")
    }
  }
}
