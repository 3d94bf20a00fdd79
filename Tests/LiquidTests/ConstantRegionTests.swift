import Diagnostics
import Liquid
import Synchronization
import Testing

/// Parts that depend on constants alone are rendered once and then copied.
@Suite struct ConstantRegionTests {
  /// One page: its own values and the revision of the constants.
  struct Page: Sendable {
    var kind = "post"
    var title = "A"
    var number = 1
    var revision = 0
  }

  static let pages = [
    Page(), Page(title: "B"), Page(kind: "home", title: "C"), Page(number: 5),
    Page(revision: 1), Page(kind: "home", number: 9, revision: 1), Page(title: "D"),
    Page(number: 20), Page(kind: "home"), Page(),
  ]

  static let partials = [
    ("partials/list", "{% for item in items %}{{ item }}{% render \"dot\" %}{% endfor %}"),
    ("partials/dot", "{{ site.title | upcase }}{% if page.kind == \"home\" %}!{% endif %}"),
    ("partials/page", "{{ site.title | upcase }}{{ page.title }}"),
  ]

  private func set(
    _ template: String, _ change: (inout Environment) -> Void = { _ in }
  ) throws -> TemplateSet {
    var environment = Environment(globals: ["site", "page"])
    environment.constants = ["site"]
    change(&environment)
    let sources = ([("main", template)] + Self.partials).map { name, text in
      TemplateSource(name: name, file: SourceFile(path: "\(name).liquid", text: text))
    }
    let (set, findings) = TemplateSet.parse(sources, in: environment)
    try #require(findings.allSatisfy { $0.severity != .error })
    return set
  }

  private func text(
    _ page: Page, _ set: TemplateSet, _ renderer: inout Renderer
  ) throws -> String {
    var globals = Globals(set)
    globals.revision = page.revision
    globals["site"] = .map([
      "title": page.revision == 0 ? "t<i>tle" : "other",
      "items": page.revision == 0 ? ["a", "b", "c"] : ["d"], "none": [],
    ])
    globals["page"] = .map([
      "kind": .string(page.kind), "title": .string(page.title), "number": .integer(page.number),
    ])
    var output: [UInt8] = []
    renderer.render(try #require(set.template(named: "main")), globals: globals, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func runsOnceForAllPages() throws {
    final class Counter: Sendable { let calls = Atomic(0) }
    let counter = Counter()
    let set = try set("{{ site.title | counted }} {{ page.title }}") { environment in
      environment.register(filter: "counted") { input, _, _ in
        counter.calls.add(1, ordering: .relaxed)
        return input
      }
    }
    var renderer = Renderer(set)
    #expect(try text(Page(title: "B"), set, &renderer) == "t&lt;i&gt;tle B")
    #expect(try text(Page(title: "C"), set, &renderer) == "t&lt;i&gt;tle C")
    #expect(counter.calls.load(ordering: .relaxed) == 1)
    #expect(try text(Page(revision: 1), set, &renderer) == "other A")
    #expect(try text(Page(), set, &renderer) == "t&lt;i&gt;tle A")
    #expect(counter.calls.load(ordering: .relaxed) == 2)
  }

  /// What matters of a page is whether it is the one that the region asks for, not which one it is.
  @Test(arguments: [
    "{{ site.title | counted }}{% if page.title == \"P7\" %}here{% endif %}",
    "{{ site.title | counted }}{% if site.here != page.title %}{% else %}here{% endif %}",
    "{{ site.title | counted }}{% for x in site.places %}{% if page.title == x %}here{% endif %}{% endfor %}",
  ])
  func runsOncePerAnswer(_ template: String) throws {
    final class Counter: Sendable { let calls = Atomic(0) }
    let counter = Counter()
    let set = try set(template) { environment in
      environment.register(filter: "counted") { input, _, _ in
        counter.calls.add(1, ordering: .relaxed)
        return input
      }
    }
    var renderer = Renderer(set)
    for number in (0..<100).map({ $0 % 50 }) {
      var globals = Globals(set)
      globals["site"] = .map(["title": "T", "here": "P7", "places": ["Q", "P7"]])
      globals["page"] = .map(["title": .string("P\(number)")])
      var output: [UInt8] = []
      renderer.render(
        try #require(set.template(named: "main")), globals: globals, into: &output)
      #expect(String(decoding: output, as: UTF8.self) == (number == 7 ? "There" : "T"))
    }
    #expect(counter.calls.load(ordering: .relaxed) == 2)
  }

  @Test(arguments: [
    "{% for item in site.items %}{{ item | upcase }}{{ forloop.index }}{% endfor %}{{ page.title }}",
    "{% for item in site.items reversed limit: 2 %}{% if item == \"b\" %}{% break %}{% endif %}{{ item }}{% else %}none{% endfor %}",
    "{% for item in site.none %}{{ item }}{% else %}{{ site.title | upcase }}{% endfor %}",
    "{% if page.kind == \"home\" %}{{ site.title | upcase }}{% elsif page.number == 5 %}five{{ site.title | upcase }}{% else %}no{{ site.title | size }}{% endif %}",
    "{% assign tag = \"span\" %}{% if page.kind == \"home\" %}{% assign tag = \"h1\" %}{% endif %}<{{ tag }}>{{ site.title | upcase }}{{ page.title }}</{{ tag }}>{{ tag | upcase }}",
    "{% for item in site.items %}{{ page.title }}{{ item }}{{ site.title | upcase }}{% endfor %}",
    "{% for site in (1..2) %}{{ site | plus: 1 }}{% endfor %}",
    "{% assign x = page.title %}{{ x | append: \"-\" }}{{ site.title | upcase }}",
    "{% for x in (1..page.number) %}{% assign x = \"a\" %}{{ x | append: \"b\" }}{% endfor %}",
    "{% render \"list\", items: site.items %}{% render \"dot\" %}{% render \"page\" %}",
    "{% capture box %}{{ site.title | upcase }}{{ page.title }}{% endcapture %}{{ box }}",
    "{% if page.number %}{{ site.title | upcase }}{% endif %}{% unless page.missing %}{{ site.title | downcase }}{% endunless %}",
    "{% for item in site.items limit: 1 %}{{ item }}{% endfor %}{% for item in site.items offset: continue %}{{ item | upcase }}{% endfor %}",
    "{% case page.kind %}{% when \"home\" %}{{ site.title | upcase }}{% else %}{{ site.title | size }}{% endcase %}",
    "{% increment n %}{{ site.title | upcase }}{{ n }}{% cycle \"a\", \"b\" %}{{ site.title | upcase }}",
    "{% for x in (1..page.number) %}{{ forloop.index | plus: 1 }}{{ site.items | join: \",\" }}{% endfor %}",
    "{% for item in site.items %}{% if item == page.title %}{{ item | upcase }}{% endif %}{% endfor %}{{ site.title | upcase }}",
    "{% if page.title == page.kind %}same{% endif %}{% if page.number != page.missing %}{{ site.title | upcase }}{% endif %}",
    "{% if site.items == page.title %}same{% endif %}{{ site.title | upcase }}{% if page.number == 1.0 %}one{% endif %}",
    "{% if site.items contains page.title %}{{ site.title | upcase }}{% endif %}{{ \"x\" | append: page.kind }}",
  ])
  func looksTheSameAsAlone(_ template: String) throws {
    let set = try set(template)
    var shared = Renderer(set)
    for page in Self.pages + Self.pages {
      var alone = Renderer(set)
      #expect(try text(page, set, &shared) == text(page, set, &alone), "\(page)")
    }
    var alone = Renderer(set)
    for page in Self.pages { _ = try text(page, set, &alone) }
    #expect(shared.findings == alone.findings)
  }

  @Test(arguments: [3, 8, 12, 20, 40])
  func stopsAtTheSameLimits(_ limit: Int) throws {
    let template =
      "{% for x in (1..page.number) %}{{ page.title }}{% endfor %}{% for x in (1..4) %}{{ x }}{% endfor %}end"
    for isOutput in [true, false] {
      let set = try set(template) { environment in
        if isOutput { environment.limits.outputBytes = limit }
        if !isOutput { environment.limits.iterations = limit }
      }
      var shared = Renderer(set)
      for page in Self.pages {
        var alone = Renderer(set)
        #expect(try text(page, set, &shared) == text(page, set, &alone), "\(page)")
        #expect(shared.takeFindings() == alone.takeFindings(), "\(page)")
      }
    }
  }

  /// A long text takes rounds from its own page only, whichever page comes first.
  @Test(arguments: [["short", "long", "short"], ["long", "short", "long"]])
  func eachPagePaysForItself(_ titles: [String]) throws {
    let set = try set(
      "{{ site.title | upcase }}{% if page.title == site.home %}same{% endif %}{{ page.title | size }}{% for i in (1..300) %}.{% endfor %}end"
    ) { $0.limits.iterations = 1000 }
    var shared = Renderer(set)
    for title in titles {
      let page = Page(title: title == "long" ? String(repeating: "x", count: 50_000) : "s")
      var alone = Renderer(set)
      #expect(try text(page, set, &shared) == text(page, set, &alone))
      #expect(shared.takeFindings() == alone.takeFindings())
    }
  }

  @Test func reportsOnEachPage() throws {
    let set = try set("{{ page.title }}{{ site.title | failing }}") { environment in
      environment.register(filter: "failing") { _, _, _ throws(FilterError) in
        throw FilterError("no")
      }
    }
    var renderer = Renderer(set)
    for _ in 0..<3 {
      #expect(try text(Page(), set, &renderer) == "A")
      #expect(renderer.takeFindings().map(\.message) == ["no"])
    }
  }

  /// A region that differs on every page is not kept for ever, and stays right.
  @Test func staysRightWithManyVariants() throws {
    let set = try set("{% if page.kind == page.title %}same{% endif %}{{ site.title | upcase }}")
    var shared = Renderer(set)
    for number in 0..<100 {
      let page = Page(kind: "\(number)", title: number % 7 == 3 ? "\(number)" : "\(number + 1)")
      let expected = number % 7 == 3 ? "sameT&lt;I&gt;TLE" : "T&lt;I&gt;TLE"
      #expect(try text(page, set, &shared) == expected)
    }
  }
}
