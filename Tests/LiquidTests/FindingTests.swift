import Diagnostics
import Liquid
import Testing

/// Mistakes in templates: each is named at its place, all of them in one run.
@Suite struct FindingTests {
  @Test(arguments: [
    ("a\n  {{ x | upcas }}", "2:10 unknown-filter unknown filter `upcas` (did you mean `upcase`?)"),
    ("{% asign x = 1 %}", "1:4 unknown-tag unknown tag `asign` (did you mean `assign`?)"),
    ("{% endfro %}", "1:4 unknown-tag unknown tag `endfro` (did you mean `endfor`?)"),
    ("{% if x %}a", "1:4 unclosed-tag `if` is not closed"),
    (
      "ä{% for i in x %}{% if i %}{% endfor %}",
      "1:21 unclosed-tag `if` is not closed before `endfor`"
    ),
    ("{% endif %}", "1:4 template-syntax unexpected `endif`: nothing to close"),
    ("{% else %}", "1:4 template-syntax unexpected `else`: no tag is open"),
    ("{% when 1 %}", "1:4 template-syntax unexpected `when`: no `case` is open"),
    ("{% elsif x %}", "1:4 template-syntax unexpected `elsif`: no `if` is open"),
    (
      "{% capture a %}{% else %}{% endcapture %}",
      "1:19 template-syntax unexpected `else` in `capture`"
    ),
    ("{{ x", "1:1 unclosed-tag `{{` is not closed by `}}`"),
    ("\n{% if x\n{{ x }}", "2:1 unclosed-tag `{%` is not closed by `%}`"),
    ("{{ 'abc }}", "1:4 template-syntax text without a closing quote"),
    ("{{ x ~ }}", "1:6 template-syntax unexpected character `~`"),
    ("{{ ä }}", "1:4 template-syntax unexpected character `ä`"),
    ("{{ x y }}", "1:6 template-syntax expected the end of the tag, found `y`"),
    ("{{ x. }}", "1:6 template-syntax expected a property name here"),
    ("{{ x[ }}", "1:6 template-syntax expected a value here"),
    ("{{ (1..) }}", "1:8 template-syntax expected a value, found `)`"),
    ("{{ 99999999999999999999 }}", "1:4 template-syntax number is too large"),
    ("{% if x = 1 %}{% endif %}", "1:9 template-syntax `=` does not compare (did you mean `==`?)"),
    (
      "{% if x contain 1 %}{% endif %}",
      "1:9 template-syntax unknown operator `contain` (did you mean `contains`?)"
    ),
    ("{% if not x.a %}{% endif %}", "1:7 template-syntax Liquid has no `not`"),
    ("{% if x and not x %}{% endif %}", "1:13 template-syntax Liquid has no `not`"),
    ("{% unless not 'a' %}{% endunless %}", "1:11 template-syntax Liquid has no `not`"),
    ("{% if x %}{% elsif not x %}{% endif %}", "1:20 template-syntax Liquid has no `not`"),
    ("{{ x | where_exp: 'i', 'not i.a' }}", "1:25 template-syntax Liquid has no `not`"),
    ("{% if !x.a %}{% endif %}", "1:7 template-syntax Liquid has no `!`"),
    ("{% if x && x %}{% endif %}", "1:9 template-syntax Liquid has no `&&` (did you mean `and`?)"),
    (
      "{% if x == 1 || x %}{% endif %}",
      "1:14 template-syntax Liquid has no `||` (did you mean `or`?)"
    ),
    ("{% if x || x %}{% endif %}", "1:9 template-syntax Liquid has no `||` (did you mean `or`?)"),
    (
      "{% if x == 1 && x %}{% endif %}",
      "1:14 template-syntax Liquid has no `&&` (did you mean `and`?)"
    ),
    ("{% if x | size %}{% endif %}", "1:9 template-syntax expected a comparison, found `|`"),
    ("{{ x && x }}", "1:6 template-syntax expected the end of the tag, found `&&`"),
    ("{{ x & x }}", "1:6 template-syntax unexpected character `&`"),
    ("{% if %}{% endif %}", "1:7 template-syntax expected a value here"),
    ("{% for i on x %}{% endfor %}", "1:10 template-syntax expected `in`, found `on`"),
    (
      "{% for i in x limt: 2 %}{% endfor %}",
      "1:15 template-syntax unknown argument `limt` (did you mean `limit`?)"
    ),
    (
      "{% cycle 'a' 'b' %}",
      "1:14 template-syntax expected `,` between the values of `cycle`, found `'b'`"
    ),
    (
      "{% cycle 'a', 'b' x %}",
      "1:19 template-syntax expected `,` between the values of `cycle`, found `x`"
    ),
    (
      "{% cycle x: 'a' 'b' %}",
      "1:17 template-syntax expected `,` between the values of `cycle`, found `'b'`"
    ),
    ("{% assign y %}", "1:12 template-syntax expected `=` here"),
    ("{% assign y? = 1 %}", "1:11 template-syntax a name that is assigned cannot end with `?`"),
    ("{% render x %}", "1:11 template-syntax expected the name of a partial in quotes, found `x`"),
    ("{% render 'crad' %}", "1:11 unknown-partial unknown partial `crad` (did you mean `card`?)"),
    ("{% include 'crad' %}", "1:12 unknown-partial unknown partial `crad` (did you mean `card`?)"),
    (
      "{% include 'card.html' %}",
      "1:12 unknown-partial unknown partial `card.html` (did you mean `card`?)"
    ),
    (
      "{% render 'crad.liquid' %}",
      "1:11 unknown-partial unknown partial `crad.liquid` (did you mean `card`?)"
    ),
    (
      "{% layout 'base.html' %}",
      "1:11 unknown-layout unknown layout `base.html` (did you mean `base`?)"
    ),
    ("{% layout 'bsae' %}", "1:11 unknown-layout unknown layout `bsae` (did you mean `base`?)"),
    (
      "{% layout 'base' %}{% block mian %}{% endblock %}",
      "1:29 unknown-block no layout has a block `mian` (did you mean `main`?)"
    ),
    (
      "{% layout 'base' %}\n <p> {{ x }}\n{{ x }}",
      "2:2 template-syntax not shown: it stands outside of the blocks"
    ),
    ("x{% layout 'base' %}", "1:5 template-syntax `layout` comes before everything else"),
    ("{{ x | append }}", "1:8 filter-arguments `append` takes 1 argument, not 0"),
    ("{{ x | upcase: 1 }}", "1:8 filter-arguments `upcase` takes no arguments, not 1"),
    ("{{ x | replace: 1, 2, 3 }}", "1:8 filter-arguments `replace` takes 1 or 2 arguments, not 3"),
    (
      "{{ x | default: 1, alow_false: 1 }}",
      "1:20 filter-arguments `default` has no argument `alow_false` (did you mean `allow_false`?)"
    ),
    ("{% # a\n b %}", "2:2 template-syntax each line of an inline comment begins with `#`"),
    ("{% doc x %}{% enddoc %}", "1:8 template-syntax `doc` takes no arguments"),
    ("{% comment %}", "1:4 unclosed-tag `comment` is not closed"),
    ("{% raw %}", "1:4 unclosed-tag `raw` is not closed"),
    ("{% liquid\n  if x\n  echo x\n%}", "2:3 unclosed-tag `if` is not closed inside `liquid`"),
    ("{{ x | where_exp: 'i', 'i ==' }}", "1:29 template-syntax expected a value here"),
    (
      "{% for i in x %}{{ forloop.idx }}{% endfor %}",
      "1:28 unknown-property `forloop` has no property `idx`"
    ),
    (
      "{% case x %}{% when 1 and 2 %}{% endcase %}",
      "1:23 template-syntax what follows is ignored: `when` takes values with `,` or `or` between"
    ),
    (
      "{% case x %}{% else 1 %}{% endcase %}",
      "1:21 template-syntax `else` of a case takes no value"
    ),
  ])
  func parsing(template: String, expected: String) {
    let result = render(
      template, [("x", [])],
      templates: [("layouts/base", "{% block main %}{% endblock %}"), ("partials/card", "")])
    #expect(result.lines == ["main.liquid:" + expected])
  }

  @Test(arguments: [
    ("{{ 1 | divided_by: 0 }}", "1:20 template-runtime division by zero"),
    ("{{ 'a' | slice: 'x' }}", "1:17 template-runtime expected a whole number, not a text"),
    ("{% if 'a' < 1 %}{% endif %}", "1:11 template-runtime cannot compare a text with a number"),
    (
      "{% for i in (1..3) limit: 'x' %}{% endfor %}",
      "1:8 template-runtime `limit` must be a whole number, not a text"
    ),
    ("{{ x | concat: 1 }}", "1:16 template-runtime expected a list, not a number"),
    ("{% assign n = 'nope' %}{% include n %}", "1:35 unknown-partial unknown partial `nope`"),
    (
      "{% assign n = 'crad.html' %}{% include n %}",
      "1:40 unknown-partial unknown partial `crad.html` (did you mean `card`?)"
    ),
    ("{{ '!' | base64_decode }}", "1:10 template-runtime the text is not Base64"),
    (
      "{% assign f = 1.5 %}{{ (1..f) }}",
      "1:24 template-runtime the end of a range must be a whole number, not a number"
    ),
  ])
  func rendering(template: String, expected: String) {
    let result = render(template, [("x", [])], templates: [("partials/card", "")])
    #expect(result.lines == ["main.liquid:" + expected])
  }

  @Test func allMistakesOfAllTemplatesInOneRun() {
    let result = render(
      "{{ a | b }}\n{% c %}\n{{ 'd }}\n{% render 'p' %}{% render 'q' %}",
      [("a", 1)], templates: [("partials/p", "{% if %}\n{{ x | y }}")])
    #expect(
      result.lines == [
        "main.liquid:1:8 unknown-filter unknown filter `b`",
        "main.liquid:2:4 unknown-tag unknown tag `c`",
        "main.liquid:3:4 template-syntax text without a closing quote",
        "main.liquid:4:27 unknown-partial unknown partial `q`",
        "partials/p.liquid:1:4 unclosed-tag `if` is not closed",
        "partials/p.liquid:1:7 template-syntax expected a value here",
        "partials/p.liquid:2:4 unknown-variable unknown variable `x`",
        "partials/p.liquid:2:8 unknown-filter unknown filter `y`",
      ])
  }

  @Test func theUnderlinedWordIsTheWrongOne() throws {
    let finding = try #require(render("<b>{{ x | upcas: 1 }}</b>", [("x", 1)]).findings.first)
    let excerpt = try #require(finding.location?.excerpt)
    #expect(excerpt.before == "<b>{{ x | ")
    #expect(excerpt.marked == "upcas")
    #expect(excerpt.after == ": 1 }}</b>")
  }

  @Test func theWayToAMistakeIsTold() throws {
    let result = render(
      "\n{% render 'a' %}",
      templates: [("a", "{% include 'b' %}"), ("b", "{{ 1 | divided_by: 0 }}")])
    let finding = try #require(result.findings.first)
    #expect(finding.location?.description == "b.liquid:1:20")
    #expect(finding.related.map(\.location.description) == ["a.liquid:1:12", "main.liquid:2:11"])
  }

  @Test(arguments: ["{% if not x %}{% endif %}", "{% if !x %}{% endif %}"])
  func whatDoesTheWorkOfNotIsTold(template: String) throws {
    let finding = try #require(render(template, [("x", 1)]).findings.first)
    #expect(finding.help == ["`unless` does it, or `== false` behind the value"])
  }

  /// `not` and what looks like it stay names where they can be nothing else.
  @Test(arguments: [
    "{% if not %}{% endif %}", "{% if not and x %}{% endif %}",
    "{% if not contains 'a' %}{% endif %}",
    "{% if not == nil %}{% endif %}", "{% if not.a or not[0] %}{% endif %}",
  ])
  func notIsAName(template: String) {
    #expect(render(template, [("x", 1), ("not", ["a"])]).lines == [])
  }

  @Test func runtimeFindingsComeOncePerPlace() {
    let result = render(
      "{% for i in (1..5) %}{{ i | divided_by: 0 }}{{ i | divided_by: 0 }}{% render 'a' %}{% endfor %}{% render 'a' %}",
      templates: [("a", "{{ 1 | modulo: 0 }}")])
    #expect(
      result.lines == [
        "a.liquid:1:16 template-runtime division by zero",
        "main.liquid:1:41 template-runtime division by zero",
        "main.liquid:1:64 template-runtime division by zero",
      ])
  }

  @Test func aFailedFilterShowsNothing() {
    #expect(render("a{{ 1 | divided_by: 0 | plus: 1 }}b").text == "ab")
  }
}
