import Diagnostics
import Liquid
import Testing

/// One set, many renderers: reuse, parallel work, cost.
@Suite struct RendererTests {
  private func set(_ sources: [(String, String)], globals: [String] = []) -> TemplateSet {
    TemplateSet.parse(
      sources.map { TemplateSource(name: $0, path: "\($0).liquid", text: $1) },
      in: Environment(globals: globals)
    ).set
  }

  @Test func aRendererForgetsThePageBefore() throws {
    let set = set(
      [
        (
          "a",
          "{% assign x = 1 %}{% increment c %}{% cycle 'a', 'b' %}{% for i in (1..3) limit: 1 %}{% endfor %}{% capture y %}{% break %}"
        ),
        (
          "b",
          "[{{ x }}{{ c }}{{ y }}{% cycle 'a', 'b' %}{% for i in (1..3) offset: continue %}{{ i }}{% endfor %}{{ page }}]"
        ),
      ], globals: ["page"])
    var renderer = Renderer(set)
    let (first, second) = (
      try #require(set.template(named: "a")), try #require(set.template(named: "b"))
    )
    var globals = Globals(set)
    globals["page"] = "p"
    globals["unknown"] = "ignored"
    var output = Array("kept ".utf8)
    renderer.render(first, globals: globals, into: &output)
    renderer.render(second, globals: Globals(set), into: &output)
    renderer.render(second, globals: globals, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "kept 0a[a123][a123p]")
    #expect(globals["page"]?.text == "p")
    #expect(globals["unknown"] == nil)
  }

  @Test func manyTasksShareOneSet() async throws {
    let set = set(
      [
        ("a", "{% for i in (1..n) %}{% render 'b', i: i %}{% endfor %}"),
        ("b", "{{ i | times: 2 }},{{ 1 | divided_by: 0 }}"),
      ], globals: ["n"])
    let template = try #require(set.template(named: "a"))
    let results = await withTaskGroup(of: (String, [Finding]).self) { group in
      for _ in 0..<8 {
        group.addTask {
          var renderer = Renderer(set)
          var globals = Globals(set)
          var output: [UInt8] = []
          for _ in 0..<20 {
            globals["n"] = 50
            output.removeAll()
            renderer.render(template, globals: globals, into: &output)
          }
          return (String(decoding: output, as: UTF8.self), renderer.takeFindings())
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let expected = (1...50).map { "\($0 * 2)," }.joined()
    #expect(results.allSatisfy { $0.0 == expected })
    let findings = results.flatMap(\.1).mergedByPlace()
    #expect(findings.map(\.location?.description) == ["b.liquid:1:39"])
    #expect(findings.first?.related.map(\.location.description) == ["a.liquid:1:32"])
  }

  @Test func mergedFindingsDoNotDependOnTheirOrder() {
    let file = SourceFile(path: "a", text: "abc\ndef")
    let near = Finding.Related("called from here", at: file.location(at: 1))
    let far = Finding.Related("called from here", at: file.location(at: 5))
    let findings = [[far], [near, far], [near]].map {
      Finding(.templateRuntime, .error, "x", at: file.location(at: 0), related: $0)
    }
    #expect(findings.mergedByPlace().map(\.related) == [[near]])
    #expect(findings.reversed().mergedByPlace().map(\.related) == [[near]])
  }

  @Test func manyReportsOfOnePlaceAreTheSameForAnyShareOfThePages() throws {
    var environment = Environment(globals: ["n"])
    environment.register(filter: "refuse") { input, _, _ throws(FilterError) in
      throw FilterError("no \(input.text)", help: ["say something else"])
    }
    let source = TemplateSource(
      name: "a", file: SourceFile(path: "a.liquid", text: "{{ n | refuse }}"))
    let (set, _) = TemplateSet.parse([source], in: environment)
    let template = try #require(set.template(named: "a"))
    func findings(tasks: Int) -> [Finding] {
      (0..<tasks).flatMap { task in
        var renderer = Renderer(set)
        var globals = Globals(set)
        var output: [UInt8] = []
        for page in stride(from: task, to: 200, by: tasks) {
          globals["n"] = .string("w\(page)")
          renderer.render(template, globals: globals, into: &output)
        }
        return renderer.takeFindings()
      }.mergedByPlace()
    }
    let alone = findings(tasks: 1)
    #expect(
      alone.map(\.message) == ["0", "1"].map { "no w\($0)" } + [10].map { "no w\($0)" }
        + (100...106).map { "no w\($0)" })
    #expect(alone.first?.help == ["say something else"])
    for tasks in [2, 3, 7] { #expect(findings(tasks: tasks) == alone) }
  }

  @Test func takingFindingsEmptiesTheRenderer() throws {
    let set = set([("a", "{{ 1 | divided_by: 0 }}")])
    var renderer = Renderer(set)
    var output: [UInt8] = []
    renderer.render(try #require(set.template(named: "a")), globals: Globals(set), into: &output)
    #expect(renderer.takeFindings().count == 1)
    #expect(renderer.findings.isEmpty)
  }

  @Test func lazyListsMakeOnlyWhatIsShown() throws {
    final class Counter: Sendable {
      let list: @Sendable (Int) -> Value
      init(_ list: @escaping @Sendable (Int) -> Value) { self.list = list }
    }
    struct Numbers: LiquidList {
      var count: Int { 1_000_000_000 }
      func value(at index: Int) -> Value { .integer(index) }
    }
    let result = render(
      "{{ n.size }} {{ n.last }} {% for i in n limit: 2 offset: 999 %}{{ i }} {% endfor %}{{ n | first }}",
      [("n", .list(Numbers()))])
    #expect(result.text == "1000000000 999999999 999 1000 0")
  }

  @Test func thingsOfAnotherSetDoNoHarm() throws {
    let first = set([("a", "{{ x }}{{ y }}"), ("b", "")], globals: ["x", "y", "x"])
    let second = set([("b", "{{ y }}")], globals: ["y"])
    var globals = Globals(first)
    globals["x"] = "X"
    globals["y"] = "Y"
    var output: [UInt8] = []
    var renderer = Renderer(second)
    renderer.render(try #require(second.template(named: "b")), globals: globals, into: &output)
    renderer.render(try #require(first.template(named: "a")), globals: globals, into: &output)
    renderer.render(try #require(first.template(named: "b")), globals: globals, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "Y")
    var other = Renderer(first)
    other.render(try #require(first.template(named: "a")), globals: globals, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "YXY")
  }

  @Test func templatesByName() {
    let set = set([("b", ""), ("partials/a", "")])
    #expect(set.names == ["b", "partials/a"])
    #expect(set.template(named: "partials/a")?.name == "partials/a")
    #expect(set.template(named: "a") == nil)
  }

  @Test func aPartialOfTheFolderComesFirst() {
    let result = render(
      "{% render 'x' %}{% render 'y' %}", templates: [("x", "1"), ("partials/x", "2"), ("y", "3")])
    #expect(result.text == "23")
  }
}
