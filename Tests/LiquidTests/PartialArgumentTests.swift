import Diagnostics
import Liquid
import Testing

/// What `render` gives a partial that does not take it, and what it forgets.
@Suite struct PartialArgumentTests {
  private static let partials = [
    "comment": "{{ item.name }}{% if form_url %}{{ form_url }}{% endif %}",
    "card":
      "{% doc %}\n@param {post} post\n@param {count} [max] - unused so far\n@param {text}\n{% enddoc %}{{ post.title }}",
    "star": "*", "counted": "{{ forloop.index }}", "shared": "{% include 'star' %}",
    "computed": "{{ [name] }}{{ name }}", "broken": "{{ item ~ }}",
    "looped": "{% for item in list %}{{ item }}{% else %}{{ none }}{% endfor %}",
    "passed": "{% render 'comment', item: thing.reply %}",
    "keys":
      "{{ list[index].name }}{{ (1..upper) | join: glue }}{{ list | where_exp: 'i', 'i == wanted' }}",
    "own": "{% unless tag %}{% assign tag = 'p' %}{% endunless %}{{ tag }}{{ c.title }}",
    "extends": "{% layout 'base' %}",
  ]

  private static let cases: [(String, [String])] = [
    // A name that is read, or declared.
    ("{% render 'comment', item: c, form_url: c %}", []),
    ("{% render 'card', post: c, max: 1 %}", []),
    (
      "{% render 'comment', itm: c %}",
      ["1:22 `comment` takes no `itm` (did you mean `item`?)"]
    ),
    (
      "a\n{% render 'comment', item: c, colour: c, formurl: c %}",
      [
        "2:31 `comment` takes no `colour`",
        "2:42 `comment` takes no `formurl` (did you mean `form_url`?)",
      ]
    ),
    (
      "{% liquid\n  render 'card', post: c, maxx: 1\n%}",
      ["2:27 `card` takes no `maxx` (did you mean `max`?)"]
    ),
    ("{% render 'star', size: 1 %}", ["1:19 `star` takes no `size`"]),
    ("{% for i in (1..3) %}{% render 'star', a: i %}{% endfor %}", ["1:40 `star` takes no `a`"]),
    // Every way to read a name.
    ("{% render 'passed', thing: c %}", []),
    ("{% render 'keys', list: c, index: 1, upper: 2, glue: '', wanted: c %}", []),
    ("{% render 'own', tag: 'b', c: c %}", []),
    ("{% render 'looped', list: c, none: 1 %}", []),
    ("{% render 'looped', list: c, none: 1, item: c %}", ["1:39 `looped` takes no `item`"]),
    // What cannot be known.
    ("{% render 'shared', anything: c %}", []),
    ("{% render 'computed', name: 'x', x: c %}", []),
    ("{% render 'extends', anything: c %}", []),
    ("{% assign n = 'comment' %}{% include n, itm: c %}", []),
    // An include shares its variables with all that is around.
    ("{% include 'star', anything: c %}", []),
    // The value of `with` and `for`.
    ("{% render 'comment' with c as item %}{% render 'comment' for posts as item %}", []),
    (
      "{% render 'comment' with c as itm %}",
      ["1:31 `comment` takes no `itm` (did you mean `item`?)"]
    ),
    (
      "{% render 'comment' for posts as itm %}",
      ["1:34 `comment` takes no `itm` (did you mean `item`?)"]
    ),
    ("{% render 'comment' with c %}", ["1:26 `comment` takes no `comment`"]),
    ("{% render 'comment' for posts %}", ["1:25 `comment` takes no `comment`"]),
    // What only counts its rounds needs no item.
    ("{% render 'counted' for posts %}{% render 'star' for (1..5) %}", []),
    ("{% render 'counted' for posts as post %}", ["1:34 `counted` takes no `post`"]),
    // What has to be given.
    ("{% render 'card' %}", ["1:11 `card` needs `post`"]),
    ("{% render 'card', max: 1 %}", ["1:11 `card` needs `post`"]),
    (
      "{% render 'card', pots: c %}",
      ["1:11 `card` needs `post`", "1:19 `card` takes no `pots` (did you mean `post`?)"]
    ),
    ("{% render 'card' with c as post %}{% render 'card' for posts as post %}", []),
    ("{% render 'card', post: nil %}", []),
  ]

  @Test(arguments: cases)
  func arguments(template: String, expected: [String]) {
    let used = Self.partials.filter { template.contains("'\($0.key)'") }
    let all = used.isEmpty ? [:] : Self.partials.filter { $0.key != "broken" }
    let data: [(String, Value)] = [
      ("c", .map(["name": "C"])), ("posts", .array([.map(["name": "P"])])),
    ]
    var templates = all.sorted { $0.key < $1.key }.map { ("partials/\($0.key)", $0.value) }
    templates.append(("layouts/base", ""))
    let result = render(template, data, templates: templates)
    let found = result.findings.filter { $0.id == .partialArguments }
    #expect(found.allSatisfy { $0.severity == .warning })
    let lines = result.lines.filter { $0.contains(" partial-arguments ") }.map {
      $0.replacing("main.liquid:", with: "").replacing("partial-arguments ", with: "")
    }
    #expect(lines == expected)
  }

  @Test func aPartialWithAMistakeIsNotJudged() {
    let result = render(
      "{% render 'broken', item: 1 %}", templates: [("partials/broken", "{{ item ~ }}")])
    #expect(result.findings.map(\.id) == [.templateSyntax])
  }

  /// Any number of calls, arguments and parameters ends with the same number of findings.
  @Test func findingsAreBounded() {
    let names = (0..<200).map { "x\($0)" }
    let calls = String(repeating: "{% render 'p', y: 1 %}", count: 200)
    let arguments = names.map { "\($0): 1" }.joined(separator: ", ")
    let parameters = names.map { "@param z\($0)\n@param z\($0)\n" }.joined()
    let texts = [
      ("main", calls), ("p", "{% doc %}\n\(parameters){% enddoc %}\(calls)"),
      ("q", "{% render 'r', \(arguments) %}"), ("r", ""),
    ]
    let sources = texts.map { TemplateSource(name: $0.0, path: "\($0.0).liquid", text: $0.1) }
    let findings = TemplateSet.parse(sources, in: Environment()).findings
    let counts = Dictionary(
      grouping: findings.filter { $0.id == .partialArguments },
      by: { $0.location?.path ?? "" }
    ).mapValues(\.count)
    #expect(counts == ["main.liquid": 50, "p.liquid": 50, "q.liquid": 50])
  }

  @Test func whatItTakesIsToldAndHowToDeclareMore() throws {
    var environment = Environment()
    environment.fixed = ["site"]
    let result = render(
      "{% render 'p', zzz: 1, site: 2, a: 3 %}", [("site", 1), ("page", 2)],
      templates: [
        ("partials/p", "{% assign own = 1 %}{{ b }}{{ site }}{{ a }}{{ own }}{{ page }}")
      ],
      environment: environment)
    let finding = try #require(result.findings.first { $0.id == .partialArguments })
    #expect(finding.location?.description == "main.liquid:1:16")
    #expect(
      finding.help == [
        "it takes `a`, `b`, `page`",
        "what a partial may ignore is declared in its `doc` tag: `@param [zzz]`",
      ])
  }

  @Test func theWayToNameTheValueIsTold() throws {
    let result = render(
      "{% render 'row' for posts %}", [("posts", [])], templates: [("row", "{{ post.title }}")])
    let finding = try #require(result.findings.first { $0.id == .partialArguments })
    #expect(
      finding.help == [
        "it takes `post`",
        "without `as` the value is called like the partial: write `for … as post`",
      ])
  }

  /// A site may replace a partial of its theme by one that needs less than the theme gives it;
  /// what it calls itself is still looked at.
  @Test(arguments: [
    ("themes/saft/", "themes/overrides/", "lead", []),
    ("themes/saft/", "themes/overrides/", "hedaing", ["1:18 `card` takes no `hedaing`"]),
    ("themes/overrides/", "themes/saft/", "hedaing", ["1:18 `card` takes no `hedaing`"]),
    ("themes/saft/", "themes/saft/", "lead", ["1:18 `card` takes no `lead`"]),
  ])
  func replacedPartials(caller: String, partial: String, name: String, expected: [String]) {
    let sources = [
      TemplateSource(
        name: "home", path: "\(caller)home.liquid", text: "{% render 'card',\(name): 1 %}"),
      TemplateSource(
        name: "partials/card", path: "\(partial)partials/card.liquid", text: "{{ heading }}"),
    ]
    let findings = TemplateSet.parse(sources, in: Environment()).findings
      .filter { $0.id == .partialArguments }
    let lines = findings.map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
    }
    #expect(lines == expected)
  }
}
