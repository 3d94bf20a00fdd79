import Diagnostics
import Liquid
import Testing

/// Templates that try to crash, hang or exhaust memory.
///
/// Each gives a finding and an end.
@Suite struct HostileTests {
  private func environment(_ change: (inout Limits) -> Void) -> Environment {
    var environment = Environment()
    change(&environment.limits)
    return environment
  }

  @Test(arguments: ["if true", "unless false", "for i in (1..2)", "capture x", "case 1"])
  func deepNesting(tag: String) async {
    // Tasks run on small stacks, where recursion would show.
    let result = await Task {
      render(
        String(repeating: "{% \(tag) %}", count: 10_000),
        environment: environment { $0.iterations = 1000 })
    }.value
    #expect(result.errors.map(\.id).contains(.templateLimit))
    #expect(
      result.errors.first { $0.id == .templateLimit }?.message
        == "tags are nested more than 100 deep")
  }

  @Test func nestingUpToTheLimitIsFine() {
    let depth = 100
    let template =
      String(repeating: "{% if true %}", count: depth) + "x"
      + String(repeating: "{% endif %}", count: depth)
    let result = render(template)
    #expect(result.text == "x")
    #expect(result.lines == [])
  }

  @Test(arguments: ["[", "(1..", "a["])
  func deepExpressions(opening: String) async {
    let result = await Task { render("{{ " + String(repeating: opening, count: 10_000) + " }}") }
      .value
    #expect(result.errors.map(\.message) == ["expression is nested too deeply"])
  }

  @Test func hugeRange() {
    let result = render(
      "{% for i in (1..999999999) %}{% endfor %}after",
      environment: environment { $0.iterations = 1000 })
    #expect(
      result.lines == ["main.liquid:1:8 template-limit the page stops here: more than 1000 rounds"])
    #expect(!result.text.contains("after"))
  }

  @Test(arguments: [
    "{{ (1..999999999) | join: ',' }}", "{{ (1..999999999) | reverse }}",
    "{{ (-9223372036854775807..9223372036854775807) | sort }}",
    "{% assign x = (1..999999999) | map: 'a' %}",
  ])
  func hugeRangeInFilters(template: String) {
    #expect(render(template).errors.map(\.id) == [.templateLimit])
  }

  @Test func rangeAtTheEndOfTheNumbers() {
    let result = render(
      "{% for i in (9223372036854775806..9223372036854775807) %}{{ i }} {% endfor %}"
        + "{% for i in (1..3) offset: 9223372036854775807 limit: 9223372036854775807 %}x{% endfor %}"
    )
    #expect(result.text == "9223372036854775806 9223372036854775807 ")
    #expect(result.lines == [])
  }

  @Test func outputLimit() {
    let result = render(
      "{% for i in (1..1000000) %}0123456789{% endfor %}",
      environment: environment { $0.outputBytes = 1000 })
    #expect(result.text.utf8.count == 1010)
    #expect(result.errors.map(\.id) == [.templateLimit])
  }

  @Test(arguments: [
    "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | append: x %}{% endfor %}{{ x.size }}",
    "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | prepend: x %}{% endfor %}{{ x.size }}",
    "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | replace: '', x %}{% endfor %}{{ x.size }}",
    "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | split: '' | join: x %}{% endfor %}{{ x.size }}",
    "{% assign x = '&' %}{% for i in (1..100) %}{% assign x = x | append: x | url_encode %}{% endfor %}{{ x.size }}",
    "{% assign x = '1' | split: ',' %}{% for i in (1..100) %}{% assign x = x | concat: x %}{% endfor %}{{ x.size }}",
    "{% assign x = '1' | split: ',' %}{% for i in (1..100) %}{% assign x = x | push: x %}{% endfor %}{{ x.size }}",
  ])
  func growingValues(template: String) {
    let result = render(
      template,
      environment: environment {
        $0.textBytes = 100_000
        $0.items = 10_000
      })
    #expect(result.errors.map(\.id).contains(.templateLimit))
  }

  @Test(arguments: [
    "{% assign x = '' | split: ',' %}{% for i in (1..20000) %}{% assign x = '' | split: ',' | push: x %}{% endfor %}{{ x.size }}",
    "{% assign x = '' | split: ',' %}{% for i in (1..20000) %}{% assign x = x | unshift: x %}{% endfor %}{{ x.size }}",
    "{% assign x = '1' | split: ',' %}{% for i in (1..20000) %}{% assign x = x | group_by: 'a' %}{% endfor %}{{ x.size }}",
    "{% assign x = '1,2' | split: ',' %}{% for i in (1..200) %}{% assign x = '1,2' | split: ',' | map_exp: 'i', 'x' %}{% endfor %}{{ x }}",
    "{% assign x = '1,2' | split: ',' %}{% for i in (1..200) %}{% assign x = x | group_by_exp: 'i', 'x' %}{% endfor %}{{ x }}",
  ])
  func nestedValues(template: String) async {
    // Values nested without end would overflow the stack when they are freed.
    let result = await Task {
      render(template, environment: environment { $0.iterations = 300_000 })
    }.value
    #expect(result.findings.allSatisfy { $0.id == .templateLimit || $0.id == .templateRuntime })
  }

  @Test func capturesThatGrow() {
    let result = render(
      "{% capture x %}ab{% endcapture %}{% for i in (1..100) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}",
      environment: environment { $0.outputBytes = 100_000 })
    #expect(result.errors.map(\.id) == [.templateLimit])
  }

  @Test func capturesThatCostTime() {
    let result = render(
      "{% assign x = 'ab' | append: '\(String(repeating: "x", count: 64_000))' %}{% for i in (1..9999999) %}{% capture y %}{{ x }}{% endcapture %}{% endfor %}",
      environment: environment { $0.iterations = 100_000 })
    #expect(result.errors.map(\.id) == [.templateLimit])
  }

  @Test(arguments: ["render", "include"])
  func endlessRecursion(tag: String) {
    let result = render(
      "{% \(tag) 'a' %}", templates: [("a", "x{% \(tag) 'b' %}"), ("b", "y{% \(tag) 'a' %}")])
    #expect(result.errors.map(\.id) == [.templateRecursion])
    #expect(result.text.utf8.count == 100)
  }

  @Test func recursionThatBranches() {
    let result = render(
      "{% render 'a' %}", templates: [("a", "{% render 'a' %}{% render 'a' %}")],
      environment: environment { $0.iterations = 10_000 })
    #expect(Set(result.errors.map(\.id)) == [.templateRecursion, .templateLimit])
  }

  @Test func recursionWithAnEndIsFine() {
    let result = render(
      "{% render 'tree', n: 3 %}",
      templates: [
        (
          "tree",
          "{{ n }}{% if n > 0 %}{% assign m = n | minus: 1 %}{% render 'tree', n: m %}{% endif %}"
        )
      ])
    #expect(result.text == "3210")
    #expect(result.lines == [])
  }

  @Test func layoutsInACircle() {
    let result = render(
      "{% layout 'a' %}",
      templates: [("a", "A{% layout 'b' %}"), ("b", "{% layout 'c' %}"), ("c", "{% layout 'b' %}")])
    #expect(result.errors.map(\.id).contains(.templateRecursion))
    #expect(render("{% layout 'main' %}").errors.map(\.message) == ["the layout extends itself"])
  }

  @Test func blocksInsideThemselves() {
    let result = render(
      "{% layout 'a' %}{% block b %}{% block c %}{% endblock %}{% endblock %}",
      templates: [
        ("a", "{% block b %}{% endblock %}{% block c %}{% block b %}{% endblock %}{% endblock %}")
      ])
    #expect(result.errors.map(\.message) == ["there is a block `b` already"])
  }

  @Test func tenMegabytes() {
    let line = "<p>{{ x }}</p>{% if x %}a{% endif %}\n"
    let count = 10_000_000 / line.utf8.count
    let result = render(String(repeating: line, count: count), [("x", 1)])
    #expect(result.text.utf8.count == count * "<p>1</p>a\n".utf8.count)
    #expect(result.lines == [])
  }

  @Test(arguments: [
    "{{ ", "{% ", "{{ x", "{{ ' ", "{% if \"", "{{ x | y }} ", "{% end %}", "{% layout 'x' %}x",
  ])
  func manyMistakes(part: String) {
    let result = render(String(repeating: part, count: 20_000))
    #expect(!result.errors.isEmpty)
    #expect(result.findings.count <= 160)
  }

  @Test func mistakesAreBounded() {
    let result = render(String(repeating: "{% nosuch %}\n", count: 1000))
    #expect(result.errors.count == 51)
    #expect(result.errors.contains { $0.message == "more than 50 mistakes; the rest is not shown" })
  }

  @Test func invalidUTF8() {
    let file = SourceFile(
      path: "main.liquid",
      bytes: Array("ä\nb".utf8) + [0xFF] + Array("c{{ '".utf8) + [0xC3] + Array("' }}".utf8))
    let (set, findings) = TemplateSet.parse(
      [TemplateSource(name: "main", file: file)], in: Environment())
    #expect(findings.map(\.id) == [.invalidUTF8])
    #expect(findings.first?.location?.description == "main.liquid:2:2")
    var output: [UInt8] = []
    var renderer = Renderer(set)
    if let template = set.template(named: "main") {
      renderer.render(template, globals: Globals(set), into: &output)
    }
    #expect(String(validating: output, as: UTF8.self) == "ä\nb\u{FFFD}c\u{FFFD}")
  }

  @Test(arguments: [
    "{{ 9223372036854775807 | plus: 1 }}", "{{ -9223372036854775808 | abs }}",
    "{{ -9223372036854775808 | minus: 1 }}",
    "{{ 9223372036854775807 | times: 9223372036854775807 }}",
    "{{ -9223372036854775808 | divided_by: -1 }}", "{{ 1 | divided_by: 0 }}",
    "{{ 1.5 | divided_by: 0 }}", "{{ 1 | modulo: 0 }}", "{{ 1.5 | modulo: 0.0 }}",
    "{{ '1000000000000000000000.5' | ceil }}",
  ])
  func arithmeticThatOverflows(template: String) {
    let result = render(template)
    #expect(result.errors.map(\.id) == [.templateRuntime])
    #expect(result.text == "")
  }

  @Test(arguments: [
    ("{{ -9223372036854775808 | modulo: -1 }}", "0"), ("{{ 1 | round: 9223372036854775807 }}", "1"),
    ("{{ 1.5 | round: 400 }}", "1.5"), ("{{ 15 | round: -9223372036854775808 }}", "0"),
    ("{{ 9223372036854775807 | round: -18 }}", "9000000000000000000"),
    ("{{ 'abc' | slice: -9223372036854775808, 9223372036854775807 }}", ""),
    ("{{ 'abc' | slice: 1, 9223372036854775807 }}", "bc"),
    ("{{ 'abc' | truncate: -9223372036854775808, 'x' }}", "x"),
    ("{{ 'a b' | truncatewords: 9223372036854775807 }}", "a b"),
    ("{{ 9223372036854775807 | date: '%Y' }}", "2917333"),
    ("{{ 'a' | pop: 9223372036854775807 | size }}", "0"),
  ])
  func extremesThatHaveAResult(template: String, expected: String) {
    let result = render(template)
    #expect(result.text == expected)
    #expect(result.errors.isEmpty)
  }
}
