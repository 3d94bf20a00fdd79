import Diagnostics
import Liquid
import Testing

/// Mutations of real templates: whatever comes of them must end without a trap.
@Suite struct FuzzTests {
  /// A small generator with a fixed start, so that each run does the same.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var value = state
      value ^= value >> 33
      value = value &* 0xFF51_AFD7_ED55_8CCD
      return value ^ value >> 33
    }
  }

  private static let seeds = [
    "{% layout 'base' %}{% block main %}<h1>{{ post.title | upcase }}</h1>{{ block.super }}{% endblock %}",
    "{% for p in posts limit: 2 offset: n %}{{ forloop.index }}{{ p.title | append: '!' }}{% else %}-{% endfor %}",
    "{% if a == 1 and b contains 'x' or c != blank %}{% elsif d %}y{% else %}z{% endif %}{% unless a %}b{% endunless %}",
    "{% case n %}{% when 1, 2 %}a{% when 'x' or nil %}b{% else %}c{% endcase %}{% cycle 'a', 'b' %}{% increment n %}",
    "{% render 'card', post: posts[0] %}{% include 'card' for posts as p %}{% render 'card' for posts as post %}",
    "{% tablerow x in (1..n) cols: 2 %}{{ tablerowloop.col }}{% break %}{% endtablerow %}{% raw %}{{{% endraw %}",
    "{%- liquid\n assign x = posts | where: 'title', 'b' | map: 'title' | sort | first\n echo x | default: 'none'\n# note\n-%}",
    "{% capture x %}{{ posts | where_exp: 'p', 'p.title > \"a\"' | size }}{% endcapture %}{{ x | plus: 1.5 | round: 1 }}",
    "{% comment %}{% if %}{% endcomment %}{% doc %}@param {string} a{% enddoc %}{% ifchanged %}{{ n }}{% endifchanged %}",
    "{{ '2026-10-03' | date: '%-d. %B %Y' }}{{ html | strip_html | truncatewords: 3 | escape }}{{ posts | jsonify }}",
  ]

  private static let parts = [
    "{{", "}}", "{%", "%}", "-", "|", ":", ",", "'", "\"", "..", "[", "]", "(", ")", ".", "if",
    "endif",
    "for", "in", "endfor", "block", "endblock", "x", "n", "posts", "0", "-1", "1e9",
    "99999999999999999999",
    "\n", "ä", "\u{0}", "blank", "empty", "liquid", "render", "include", "break", "continue",
    "else", "when",
  ]

  @Test(arguments: 0..<4)
  func mutationsNeverTrap(seed: Int) {
    var generator = Generator(state: UInt64(seed) &+ 42)
    var environment = Environment()
    environment.limits.iterations = 20_000
    environment.limits.outputBytes = 200_000
    environment.limits.textBytes = 100_000
    environment.limits.items = 10_000
    var rendered = 0
    for _ in 0..<1200 {
      let template = mutation(&generator)
      let result = render(
        template,
        [
          ("posts", [.map(["title": "b"]), .map(["title": "a"]), "text", nil]), ("n", 3),
          ("html", .html("<p>a &amp; b</p>")), ("post", .map(["title": "T<"])),
        ],
        templates: [
          ("layouts/base", "[{% block main %}base{% endblock %}]"),
          ("partials/card", mutation(&generator)),
        ], environment: environment)
      for finding in result.findings { #expect(finding.location != nil, "\(template)") }
      rendered += result.text.isEmpty ? 0 : 1
    }
    #expect(rendered > 300)
  }

  private func mutation(_ generator: inout Generator) -> String {
    var bytes = Array((Self.seeds.randomElement(using: &generator) ?? "").utf8)
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        bytes.insert(
          contentsOf: (Self.parts.randomElement(using: &generator) ?? "").utf8, at: place)
      case 1:
        bytes.removeSubrange(
          place..<min(bytes.count, place + Int.random(in: 0...12, using: &generator)))
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      case 3:
        bytes.insert(
          contentsOf: (Self.seeds.randomElement(using: &generator) ?? "").utf8, at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: 0)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
