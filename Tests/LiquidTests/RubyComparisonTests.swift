import Liquid
import Testing

/// Compares with recorded results of Ruby's Liquid: each filter on each kind of value, all
/// comparisons, and templates in which implementations differ.
@Suite struct RubyComparisonTests {
  /// Where we differ on purpose: the beginning of the line, and why.
  static let deviations = [
    "| divided_by: 0": "division by zero is a finding for fractions as well",
    "| sort_natural: 't'": "items without an order keep their places",
    "| times: s": "there is no negative zero",
  ]

  static let data: [(String, Value)] = [
    ("n", 5), ("m", -7), ("f", 2.5), ("g", -1.75), ("z", 0), ("s", "Hello World"), ("e", ""),
    ("w", "  "),
    ("ns", "12"), ("fs", "3.70"), ("t", true), ("fl", false), ("nl", nil), ("a", [3, 1, 2]),
    ("sa", ["b", "a", "C"]), ("ea", []), ("na", [1, [2, [3]], nil, "x"]),
    ("h", .map(["k": "v", "z": 1])),
    ("eh", .map([:])),
    (
      "oa",
      [
        .map(["t": "b", "n": 2, "d": true]), .map(["t": "a", "n": 1, "d": false]),
        .map(["t": "c", "n": nil]),
      ]
    ),
    ("ma", [.map(["t": "a"]), "str", 3, nil]), ("u", "Äpfel ß öl"),
    ("html", "<p>a & b</p>\n<script>x</script> 'q' &amp;"), ("big", 1234567.891),
    ("nlx", "a\nb\r\nc"),
    ("date", "2026-10-03 14:05:09 +0200"), ("tiny", 1.0e-5), ("bad", "12abc"),
  ]

  private static let partials = [
    ("p", "[{{ x }}{{ p }}{{ forloop.index }}]{% assign q = 1 %}"),
    ("inc", "<{{ i }}{{ x }}>{% assign q = x %}{% increment c %}"),
  ]

  @Test func filters() {
    var deviating: Set<String> = []
    for line in lines(of: RubyResults.filters) {
      let (expression, cells) = parts(of: line)
      #expect(cells.count == Self.data.count - 1)
      for (cell, (name, _)) in zip(cells, Self.data) {
        if cell == "≠" {
          deviating.insert(expression)
        } else {
          check("{{ \(name) \(expression) }}", cell)
        }
      }
    }
    #expect(deviating == Set(Self.deviations.keys))
  }

  @Test func tags() {
    for line in lines(of: RubyResults.tags) {
      let (template, cells) = parts(of: line)
      #expect(cells.count == Self.data.count - 1)
      for (cell, (name, _)) in zip(cells, Self.data) {
        check(template.replacing("$", with: name), cell)
      }
    }
  }

  @Test func comparisons() {
    for line in lines(of: RubyResults.comparisons) {
      let words = line.split(separator: " ").map(String.init)
      #expect(words[2].count == Self.data.count - 1)
      for (cell, (name, _)) in zip(words[2], Self.data) {
        let template = "{% if \(words[1]) \(words[0]) \(name) %}T{% else %}F{% endif %}"
        check(template, cell == "!" ? "!" : String(cell))
      }
    }
  }

  @Test func templates() {
    let lines = lines(of: RubyResults.templates)
    #expect(lines.count > 90)
    for line in lines {
      let (template, cells) = parts(of: line)
      check(unescaped(template), cells.joined(separator: "¦"))
    }
  }

  private func check(_ template: String, _ expected: String) {
    let result = render(template, Self.data, templates: Self.partials, escaping: .none)
    if expected == "!" {
      #expect(!result.errors.isEmpty, "\(template)")
    } else {
      #expect(result.text == unescaped(expected), "\(template)")
      #expect(result.errors.isEmpty, "\(template)")
    }
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }

  private func parts(of line: String) -> (String, [String]) {
    let halves = line.split(separator: "⟶", maxSplits: 1).map(String.init)
    let cells = halves[1].dropFirst().split(separator: "¦", omittingEmptySubsequences: false)
    return (String(halves[0].dropLast()), cells.map(String.init))
  }

  private func unescaped(_ text: String) -> String {
    var result = ""
    var isEscape = false
    for character in text {
      if isEscape {
        result += ["n": "\n", "r": "\r", "t": "\t", "p": "¦"][character] ?? String(character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
