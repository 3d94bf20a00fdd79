import Diagnostics
import Synchronization
import Testing

@testable import Liquid

/// Partials whose output depends on their arguments alone are rendered once for each.
@Suite struct KeptPartialTests {
  /// An object with or without an identity.
  struct Post: LiquidObject, Equatable {
    enum Property: String, CaseIterable { case title, tags, next, missing }
    static let typeName = "post"
    static let properties = PropertyTable<Property>()
    let index: Int
    var isFrozen = true
    var identity: Int? { isFrozen ? index : nil }

    func value(of property: Property) -> Value {
      switch property {
      case .title: .string("<\(index)>")
      case .tags: .array(["a", "b", .integer(index)])
      case .next: .object(Post(index: index + 1))
      case .missing: .null
      }
    }
  }

  /// Another type with the same identities.
  struct Tag: LiquidObject {
    enum Property: String, CaseIterable { case title }
    static let typeName = "tag"
    static let properties = PropertyTable<Property>()
    let index: Int
    var identity: Int? { index }

    func value(of property: Property) -> Value { .string("tag\(index)") }
  }

  /// How often the filter `counted` was called.
  final class Counter: Sendable {
    let calls = Atomic(0)
    var count: Int { calls.load(ordering: .relaxed) }
  }

  /// The values of one page.
  struct Page: Sendable {
    var kind = "post"
    var post = 1
    var isFrozen = true
  }

  static let pages = [
    Page(), Page(post: 2), Page(), Page(kind: "home"), Page(post: 2), Page(kind: "home", post: 3),
    Page(isFrozen: false), Page(post: 3), Page(), Page(post: 2, isFrozen: false),
  ]

  private func set(
    _ example: Example, _ counter: Counter = Counter(), isKept: Bool = true,
    _ change: (inout Environment) -> Void = { _ in }
  ) throws -> TemplateSet {
    var environment = Environment(
      globals: ["site", "page", "post", "posts", "tag", "now", "menus"])
    environment.constants = ["site", "menus"]
    if isKept { environment.fixed = ["site"] }
    environment.register(filter: "counted") { input, _, _ in
      counter.calls.add(1, ordering: .relaxed)
      return input
    }
    environment.register(filter: "failing") { _, _, _ throws(FilterError) in
      throw FilterError("no")
    }
    change(&environment)
    let sources =
      [("main", example.main), ("partials/card", example.card)]
      + example.others.map { ("partials/\($0)", $1) }.sorted { $0.0 < $1.0 }
    let (set, findings) = TemplateSet.parse(
      sources.map { name, text in
        TemplateSource(name: name, file: SourceFile(path: "\(name).liquid", text: text))
      }, in: environment)
    try #require(findings.allSatisfy { $0.severity != .error })
    return set
  }

  private func globals(_ page: Page, _ set: TemplateSet) -> Globals {
    var globals = Globals(set)
    globals.revision = page.kind == "home" ? 1 : 0
    globals["site"] = .map(["title": "t<i>tle", "items": ["a", "b"]])
    globals["menus"] = .string("menu of \(page.kind)")
    globals["page"] = .map(["kind": .string(page.kind)])
    globals["post"] = .object(Post(index: page.post, isFrozen: page.isFrozen))
    globals["posts"] = .array((1...3).map { .object(Post(index: $0, isFrozen: page.isFrozen)) })
    globals["tag"] = .object(Tag(index: page.post))
    return globals
  }

  private func text(_ page: Page, _ set: TemplateSet, _ renderer: inout Renderer) throws -> String {
    var output: [UInt8] = []
    renderer.render(
      try #require(set.template(named: "main")), globals: globals(page, set), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: examples)
  func keepsWhatDependsOnArgumentsAlone(_ example: Example) throws {
    let counter = Counter()
    let set = try set(example, counter)
    var renderer = Renderer(set)
    // The second time tells that it is worth keeping, the third is the first that can be copied.
    for _ in 0..<2 { _ = try text(Page(), set, &renderer) }
    let once = counter.count / 2
    let expected = try text(Page(), set, &renderer)
    #expect(once > 0)
    #expect(counter.count == (example.isKept ? 2 * once : 3 * once))
    var other = Renderer(set)
    #expect(try text(Page(), set, &other) == expected)
  }

  @Test(arguments: examples)
  func looksTheSameAsWithout(_ example: Example) throws {
    let kept = try set(example)
    let plain = try set(example, isKept: false)
    var shared = Renderer(kept)
    for page in Self.pages + Self.pages + Self.pages {
      var alone = Renderer(plain)
      #expect(try text(page, kept, &shared) == text(page, plain, &alone), "\(page)")
    }
  }

  /// Objects without an identity are rendered each time.
  @Test func needsAnIdentity() throws {
    let counter = Counter()
    let set = try set(Self.examples[0], counter)
    var renderer = Renderer(set)
    for _ in 0..<4 { _ = try text(Page(isFrozen: false), set, &renderer) }
    #expect(counter.count == 4)
  }

  /// Calls at different places share what they made if they mean the same.
  @Test func sharesBetweenPlaces() throws {
    let counter = Counter()
    let set = try set(
      Example(
        "{% render \"card\", post: post, a: 1 %}{% render \"card\", post: post, a: 1, b: nil %}|{% render \"card\", post: post, a: 2 %}",
        Self.body + "{{ a }}", isKept: true), counter)
    var renderer = Renderer(set)
    var alone = Renderer(set)
    let expected = try text(Page(), set, &alone)
    #expect(counter.count == 3)
    // The second call repeats the first, and so the third is kept at once.
    for _ in 0..<3 { #expect(try text(Page(), set, &renderer) == expected) }
    #expect(counter.count == 3 + 3)
  }

  @Test(arguments: [
    ("{{ post.titel }}", "`post` has no property `titel`"), ("{{ post.title | failing }}", "no"),
    ("{% for x in post.tags limit: post.tags %}{% endfor %}", "must be a whole number"),
  ])
  func reportsOnEachPage(_ mistake: String, _ message: String) throws {
    let example = Example(
      "{% render \"card\", post: post %}", Self.body + mistake, isKept: false)
    let kept = try set(example)
    let plain = try set(example, isKept: false)
    var shared = Renderer(kept)
    for page in Self.pages {
      var alone = Renderer(plain)
      #expect(try text(page, kept, &shared) == text(page, plain, &alone))
      let findings = shared.takeFindings()
      #expect(findings == alone.takeFindings())
      #expect(findings.count == 1)
      #expect(findings.first?.message.contains(message) == true)
      #expect(findings.first?.related.count == 1)
    }
  }

  /// Cards that output what they keep, and one that collects more than it outputs.
  static let cardsWithLimits = [
    "{{ post.title | upcase | append: \"x\" }}{% for t in post.tags %}{{ t }}{% endfor %}",
    "{% capture x %}{{ post.title }}{% for t in post.tags %}{{ t }}{% endfor %}{% endcapture %}{% if x != \"\" %}x{% endif %}{% render \"part\", post: post %}",
  ]

  @Test(arguments: 1...40, cardsWithLimits)
  func stopsAtTheSameLimits(_ limit: Int, _ card: String) throws {
    let example = Example(
      "{{ page.kind }}{% for item in posts %}{% render \"card\", post: item %}{% endfor %}end",
      card,
      ["part": "{% capture y %}{{ post.title }}{{ post.title }}{% endcapture %}{{ y | size }}"],
      isKept: true)
    for isOutput in [true, false] {
      func limited(_ environment: inout Environment) {
        if isOutput { environment.limits.outputBytes = limit }
        if !isOutput { environment.limits.iterations = limit }
      }
      let kept = try set(example) { limited(&$0) }
      let plain = try set(example, isKept: false) { limited(&$0) }
      var shared = Renderer(kept)
      for page in Self.pages {
        var alone = Renderer(plain)
        #expect(try text(page, kept, &shared) == text(page, plain, &alone), "\(page)")
        #expect(shared.takeFindings() == alone.takeFindings(), "\(page)")
      }
    }
  }

  /// A partial that was kept at the top may not hide that it goes too deep elsewhere.
  @Test(arguments: 1...8)
  func stopsAtTheSameDepth(_ depth: Int) throws {
    let example = Example(
      "{% render \"card\", post: post, deep: 0 %}{% render \"nest\", post: post, page: page, levels: 4 %}",
      Self.body + "{% render \"part\", post: post %}",
      [
        "nest":
          "{% if levels > 0 %}{% assign less = levels | minus: 1 %}{% render \"nest\", post: post, page: page, levels: less %}{% else %}{% render \"card\", post: post, deep: 0 %}{% endif %}",
        "part": "{{ post.title }}",
      ], isKept: true)
    let kept = try set(example) { $0.limits.depth = depth }
    let plain = try set(example, isKept: false) { $0.limits.depth = depth }
    var shared = Renderer(kept)
    for page in Self.pages {
      var alone = Renderer(plain)
      #expect(try text(page, kept, &shared) == text(page, plain, &alone), "\(page)")
      #expect(shared.takeFindings() == alone.takeFindings(), "\(page)")
    }
  }
}
