import BlogModel
import Diagnostics
import Testing

/// Random rules over few words, so that they often meet.
@Suite struct RedirectFuzzTests {
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  static func path(_ dice: inout Dice, stars: Bool) -> String {
    let words = ["a", "b", "c.html", "ä", "A", "a-b"] + (stars ? ["*", "a*", "*.html"] : [])
    let parts = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
      words.randomElement(using: &dice) ?? "a"
    }
    return "/" + parts.joined(separator: "/") + (Bool.random(using: &dice) ? "/" : "")
  }

  /// The redirect that a host takes: the first that fits.
  static func step(_ path: String, _ table: RedirectTable) -> String? {
    for redirect in table.redirects where redirect.source.query == nil {
      let (before, after) = (redirect.source.before, redirect.source.after)
      guard let after else {
        if path == before || path + "/" == before { return redirect.target.description }
        continue
      }
      guard path.hasPrefix(before), path.hasSuffix(after),
        path.utf8.count >= before.utf8.count + after.utf8.count
      else { continue }
      let text = path.dropFirst(before.count).dropLast(after.count)
      if !after.isEmpty, text.isEmpty || text.contains("/") { continue }
      guard case .pages(let head, let tail) = redirect.target else {
        return redirect.target.description
      }
      return head + text + tail
    }
    return nil
  }

  @Test(arguments: 0..<40)
  func whatIsLeftLeadsSomewhere(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<25 {
      let pages = Set((0..<4).map { _ in Self.path(&dice, stars: false) })
      let written = (0..<8).compactMap { number -> Redirect? in
        let to =
          Bool.random(using: &dice)
          ? pages.sorted().randomElement(using: &dice) ?? "/a/" : Self.path(&dice, stars: true)
        let rule = try? RedirectRule(from: Self.path(&dice, stars: true), to: to)
        return rule?.redirect(at: SourceLocation(path: "blogen.yaml", line: number + 1))
      }
      let paths = pages.sorted().compactMap { PagePath($0) }
      let table = RedirectTable(written, pages: paths)
      #expect(table.redirects.count <= written.count)
      for page in paths where page.text.hasSuffix("/") {
        #expect(Self.step(page.text, table) == nil, "\(page) is hidden")
      }
      for redirect in table.redirects {
        guard case .page(let target) = redirect.target else { continue }
        #expect(paths.contains { $0.file == target.file }, "\(redirect.source) leads nowhere")
      }
      // Everything written is kept, repeated or reported.
      if table.findings.isEmpty {
        #expect(Set(written.map(\.source)).count == table.redirects.count)
      }
      #expect(RedirectTable(written, pages: paths.reversed()).redirects == table.redirects)
    }
  }

  @Test(arguments: 0..<20)
  func noTextStopsTheReader(seed: Int) {
    var dice = Dice(state: UInt64(seed) &+ 99)
    let bytes: [UInt8] = Array("/:*?=&%#idslug2C3.\\ \n\"".utf8) + [0xC3, 0xA4, 0xFF, 0]
    for _ in 0..<300 {
      let count = Int.random(in: 0...12, using: &dice)
      let text = String(
        decoding: (0..<count).map { _ in bytes.randomElement(using: &dice) ?? 0 }, as: UTF8.self)
      if let pattern = try? RedirectPattern("/\(text)") {
        #expect(pattern.uses(.id) || pattern.uses(.slug))
      }
      if let rule = try? RedirectRule(from: "/\(text)", to: text) {
        #expect(!rule.target.isCarrying || rule.source.after != nil)
        #expect(!rule.target.description.utf8.contains { $0 < 0x20 })
      }
    }
  }
}
