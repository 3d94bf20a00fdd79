import Diagnostics
import Liquid
import Testing

/// Unknown variables and properties: found, but not where absence is meant.
@Suite struct UnknownNameTests {
  struct Post: LiquidObject, Equatable {
    enum Property: String, CaseIterable {
      case title, author
      case wordCount = "word_count"
    }

    static let typeName = "post"
    static let properties = PropertyTable<Property>()
    var title: String

    func value(of property: Property) -> Value {
      switch property {
      case .title: .string(title)
      case .author: .null
      case .wordCount: 12
      }
    }

    var liquidText: Value { .string("post \(title)") }
  }

  @Test(arguments: [
    ("{{ psot }}", ["1:4 unknown variable `psot` (did you mean `post`?)"]),
    (
      "{{ psot.title }}{% if psot.title %}{% endif %}",
      [
        "1:4 unknown variable `psot` (did you mean `post`?)",
        "1:23 unknown variable `psot` (did you mean `post`?)",
      ]
    ),
    ("{{ foo | default: 'x' }}", []),
    ("{{ foo.bar | default: 'x' }}", ["1:4 unknown variable `foo`"]),
    ("{% if foo %}{% endif %}{% unless foo and foo %}{% endunless %}", []),
    ("{% if foo == nil or foo == blank or foo != empty %}{% endif %}", []),
    ("{% if foo == 1 %}{% endif %}", ["1:7 unknown variable `foo`"]),
    ("{% for i in items %}{{ i }}{% endfor %}{{ i }}", ["1:43 unknown variable `i`"]),
    ("{% assign a = 1 %}{{ a }}{% capture b %}{% endcapture %}{{ b }}{% increment c %}{{ c }}", []),
    ("{% if items %}{% assign later = 1 %}{% endif %}{{ later }}", []),
    (
      "{% assign titel = 1 %}{{ title }}", ["1:26 unknown variable `title` (did you mean `titel`?)"]
    ),
    ("{{ page }}{{ page.title }}", []),
    ("{{ ['post'] }}{{ ['nope'] }}", ["1:19 unknown variable `nope`"]),
    ("{% render 'card', post: post %}", []),
    ("{% render 'greedy' %}", ["greedy.liquid:1:4 unknown variable `title`"]),
    ("{% assign title = 1 %}{% render 'greedy' %}", ["greedy.liquid:1:4 unknown variable `title`"]),
    ("{% assign title = 1 %}{% include 'greedy' %}", []),
    ("{% render 'greedy', title: 1 %}{% render 'greedy' %}", []),
    ("{% for title in items %}{% include 'greedy' %}{% endfor %}", []),
    ("{% render 'documented', a: 1 %}", []),
    ("{{ items | where_exp: 'i', 'i.x == y' }}", ["1:36 unknown variable `y`"]),
  ])
  func variables(template: String, expected: [String]) {
    let used = ["card", "greedy", "documented"].filter { template.contains("'\($0)'") }
    let partials = [
      "card": "{{ post.title }}", "greedy": "{{ title }}",
      "documented": "{% doc %}\n@param {string} a - one\n@param [b]\n{% enddoc %}{{ a }}{{ b }}",
    ]
    let result = render(
      template, [("post", .object(Post(title: "T"))), ("items", []), ("page", .null)],
      templates: used.map { ($0, partials[$0] ?? "") })
    #expect(result.findings.allSatisfy { $0.severity == .warning && $0.id == .unknownVariable })
    let lines = result.lines.map {
      $0.replacing("main.liquid:", with: "").replacing("unknown-variable ", with: "")
    }
    #expect(lines == expected)
  }

  @Test(arguments: [
    (
      "{{ post.titel }}",
      "1:9 unknown-property `post` has no property `titel` (did you mean `title`?)"
    ),
    (
      "{% if post.titel %}{% endif %}",
      "1:12 unknown-property `post` has no property `titel` (did you mean `title`?)"
    ),
    (
      "{{ post.wordcount | default: 1 }}",
      "1:9 unknown-property `post` has no property `wordcount` (did you mean `word_count`?)"
    ),
    (
      "{{ post['titel'] }}",
      "1:9 unknown-property `post` has no property `titel` (did you mean `title`?)"
    ),
    (
      "{% assign k = 'titel' %}{{ post[k] }}",
      "1:33 unknown-property `post` has no property `titel` (did you mean `title`?)"
    ),
    (
      "{{ posts | map: 'titel' }}",
      "1:17 unknown-property `post` has no property `titel` (did you mean `title`?)"
    ),
  ])
  func properties(template: String, expected: String) {
    let post = Value.object(Post(title: "T"))
    #expect(
      render(template, [("post", post), ("posts", [post])]).lines == ["main.liquid:" + expected])
  }

  /// A list of the caller has no properties but its own; other lists are free, as in Liquid.
  @Test(arguments: [
    ("{{ list.sizee }}", ["1:9 `list` has no property `sizee` (did you mean `size`?)"]),
    ("{{ list.frist.title }}", ["1:9 `list` has no property `frist` (did you mean `first`?)"]),
    ("{% if list.lst %}{% endif %}", ["1:12 `list` has no property `lst` (did you mean `last`?)"]),
    ("{{ list.title }}", ["1:9 `list` has no property `title`"]),
    ("{{ list['sizee'] }}", ["1:9 `list` has no property `sizee` (did you mean `size`?)"]),
    ("{{ list['size'] }}", ["1:9 `list` has no property `size` (did you mean `.size`?)"]),
    (
      "{% assign k = 'frist' %}{{ list[k] }}",
      ["1:33 `list` has no property `frist` (did you mean `first`?)"]
    ),
    ("{% for p in list %}{{ list.nope }}{% endfor %}", ["1:28 `list` has no property `nope`"]),
    ("{{ list.size }}{{ list.first.title }}{{ list.last.title }}{{ list[7] }}{{ list[-9] }}", []),
    ("{% assign a = list | reverse %}{{ a.sizee }}{{ a.frist.title }}{{ array.nope }}", []),
    ("{{ map.nope }}{{ map.nope.more }}{{ text.nope }}", []),
  ])
  func lists(template: String, expected: [String]) {
    let list = MappedList(["a", "b"]) { .object(Post(title: $0)) }
    let result = render(
      template,
      [("list", .list(list)), ("array", [1, 2]), ("map", .map(["a": 1])), ("text", "T")])
    #expect(result.findings.allSatisfy { $0.severity == .warning && $0.id == .unknownProperty })
    let lines = result.lines.map {
      $0.replacing("main.liquid:", with: "").replacing("unknown-property ", with: "")
    }
    #expect(lines == expected)
  }

  @Test(arguments: [
    ("{{ post }}", "post T"), ("{{ post.title }}{{ post['word_count'] }}", "T12"),
    ("{{ post.author }}{{ post.author.name }}{{ post.author | default: 'none' }}", "none"),
    ("{{ params.nope }}{{ params.nope.more }}", ""),
    ("{{ list.size }}{{ list.first.title }}{{ list.last.title }}{{ list[1].title }}", "3acb"),
    ("{% for p in list reversed %}{{ p.title }}{% endfor %}", "cba"),
    ("{{ list | map: 'title' | join: ',' }}{{ list | where: 'title', 'b' | size }}", "a,b,c1"),
    ("{% if post == same %}same{% endif %}{% if post != list[0] %}other{% endif %}", "sameother"),
    ("{% assign u = list | concat: list | uniq %}{{ u | size }}", "3"),
    ("{{ list | sort: 'title' | reverse | map: 'title' | join }}", "c b a"),
    ("{{ post | jsonify | raw }}", #"{"title":"T","author":null,"word_count":12}"#),
  ])
  func typedObjects(template: String, expected: String) {
    let list = MappedList(["a", "b", "c"]) { .object(Post(title: $0)) }
    let result = render(
      template,
      [
        ("post", .object(Post(title: "T"))), ("same", .object(Post(title: "T"))),
        ("list", .list(list)), ("params", .map(["a": 1])),
      ])
    #expect(result.text == expected)
    #expect(result.lines == [])
  }

  @Test func placesThatSeeSeveralTypes() {
    struct Page: LiquidObject {
      enum Property: String, CaseIterable { case url, title }
      static let typeName = "page"
      static let properties = PropertyTable<Property>()
      func value(of property: Property) -> Value { .string("page \(property.rawValue)") }
    }
    let mixed: Value = [
      .object(Post(title: "a")), .object(Page()), .object(Post(title: "b")), .map(["title": "map"]),
      .object(Page()),
    ]
    let result = render("{% for x in mixed %}{{ x.title }},{% endfor %}", [("mixed", mixed)])
    #expect(result.text == "a,page title,b,map,page title,")
    #expect(result.lines == [])
  }
}
