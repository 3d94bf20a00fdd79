import Liquid
import Testing

/// Tags in detail: scopes, loops, partials, layouts, white space.
@Suite struct TagTests {
  @Test(arguments: [
    (
      "{% for i in list %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.length }} {% endfor %}",
      "10323 21213 32103 "
    ),
    (
      "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.parentloop.parentloop.index }}{% endfor %}{% endfor %}",
      "1122"
    ),
    (
      "{% for i in list %}{% if forloop.first %}{% continue %}{% endif %}{{ i }}{% break %}{% endfor %}",
      "1"
    ),
    (
      "{% for i in list %}{% for i in (8..9) %}{{ i }}{% endfor %}{{ i }} {% endfor %}{{ i }}",
      "893 891 892 "
    ),
    ("{% for i in list %}{% assign i = 9 %}{{ i }}{% endfor %}{{ i }}", "3129"),
    (
      "{% for i in list limit: 2 %}{{ i }}{% endfor %}{% for i in list offset: continue %}[{{ i }}]{% endfor %}",
      "31[2]"
    ),
    (
      "{% for i in list reversed %}{{ i }}{% endfor %}{% for i in list offset: -1 limit: 2 %}{{ i }}{% endfor %}",
      "2133"
    ),
    ("{% for i in list %}{{ forloop.name }}{% break %}{% endfor %}", "i-list"),
    (
      "{% for i in text %}{{ i }}{% endfor %}{% for i in nil %}x{% else %}none{% endfor %}",
      "textnone"
    ),
    ("{% for i in map %}{{ i[0] }}={{ i[1] }},{% endfor %}", "a=1,b=2,"),
    (
      "{% capture x %}{% for i in list %}{{ i }}{% if i == 1 %}{% break %}{% endif %}{% endfor %}{% endcapture %}{{ x }}",
      "31"
    ),
    (
      "{% for i in list %}{% capture x %}{{ i }}{% break %}{% endcapture %}{% endfor %}{{ x }}", "3"
    ),
    ("a{% break %}b", "a"),
    (
      "{% assign f = nil %}{% for i in (1..2) %}{% assign f = forloop %}{% endfor %}{{ f.index }}",
      "2"
    ),
  ])
  func loops(template: String, expected: String) { check(template, expected) }

  @Test(arguments: [
    ("{% if true or false and false %}y{% else %}n{% endif %}", "y"),
    ("{% if false and false or true %}y{% else %}n{% endif %}", "n"),
    ("{% if text contains 'ex' and list contains 3 and map contains 'a' %}y{% endif %}", "y"),
    (
      "{% if list contains '3' or nil contains 1 or text contains nil %}y{% else %}n{% endif %}",
      "n"
    ),
    ("{% if nil < 1 or 1 > nil or list < list %}y{% else %}n{% endif %}", "n"),
    ("{% if 1 == 1.0 and 'a' <> 'b' %}y{% endif %}", "y"),
    (
      "{% if text == empty or '' == empty %}y{% endif %}{% if '  ' == blank and nil == blank %}b{% endif %}",
      "yb"
    ),
    (
      "{% unless false %}a{% endunless %}{% unless true %}b{% elsif text %}c{% else %}d{% endunless %}",
      "ac"
    ),
    ("{% case 1 %}x{% when 2 %}a{% when 1, 1 %}b{% when 1 %}c{% else %}d{% endcase %}", "bbc"),
    (
      "{% case text %}{% when empty %}e{% else %}n{% endcase %}{% case nil %}{% when blank %}b{% endcase %}",
      "nb"
    ),
    ("{% if false %}a{% else %}b{% elsif true %}c{% else %}d{% endif %}", "b"),
  ])
  func conditions(template: String, expected: String) { check(template, expected) }

  @Test(arguments: [
    ("a {%- if true -%} b {%- endif -%} c", "abc"), ("a\n{{- 1 -}}\nb", "a1b"),
    ("a{% if true %} \n {% endif %}b", "ab"),
    ("a{% if true %} {% assign x = 1 %} {% endif %}b", "ab"),
    ("a{% if true %} {{ '' }} {% endif %}b", "a  b"),
    ("a {%- raw -%} {{ x }} {%- endraw -%} b", "a {{ x }} b"),
    ("a{% comment -%} x {%- endcomment -%} b", "ab"),
    (
      "{% liquid\n  assign x = 1\n  if x\n    echo x | plus: 1\n  endif\n  # note\n  comment\n  nothing\n  endcomment\n%}!",
      "2!"
    ),
    ("{%- # a -%} b {%- # c\n  # d -%}", "b"), ("{{ 'a' -}}  {{- 'b' }}", "ab"),
    ("{% raw %}{% raw %}{% endraw %}", "{% raw %}"),
    ("\u{FEFF}a", "a"), ("{ {% if true %}{ {% endif %}} }", "{ { } }"), ("{{}}{{ }}", ""),
  ])
  func whiteSpace(template: String, expected: String) { check(template, expected) }

  @Test(arguments: [
    ("{% increment a %}{% increment a %}{{ a }}{% decrement a %}{% decrement b %}", "0121-1"),
    ("{% assign a = 9 %}{% increment a %}{{ a }}", "09"),
    ("{% cycle 1, 2 %}{% cycle 1, 2 %}{% cycle 'x': 1, 2 %}{% cycle 1, 2 %}", "1211"),
    ("{% for i in (1..4) %}{% cycle 'a', text, i %}{% endfor %}", "atext3a"),
    (
      "{% for i in '1,1,2' %}{% endfor %}{% for i in (1..3) %}{% ifchanged %}{{ i | at_least: 2 }}{% endifchanged %}{% endfor %}",
      "23"
    ),
    (
      "{% tablerow i in (1..3) cols: 2 %}{{ i }}{{ tablerowloop.col }}{{ tablerowloop.row }}{{ tablerowloop.col_last }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">111false</td><td class=\"col2\">221true</td></tr>\n<tr class=\"row2\"><td class=\"col1\">312false</td></tr>\n"
    ),
    (
      "{% tablerow i in nil %}x{% endtablerow %}{% tablerow i in empty %}x{% endtablerow %}",
      "<tr class=\"row1\">\n</tr>\n"
    ),
    ("{% assign x = 'a' %}{% capture x %}{{ x }}b{% endcapture %}{{ x }}", "ab"),
    ("{% capture 'y' %}1{% endcapture %}{{ y }}", "1"),
    ("{% assign r = (1..3) %}{{ r }}{{ r.size }}{{ r.first }}{{ r.last }}{{ r[0] }}", "1..3313"),
    (
      "{{ list[0] }}{{ list[-1] }}{{ list[9] }}{{ list['x'] }}{{ map['a'] }}{{ map[text] }}{{ text.size }}{{ ['text'] }}",
      "3214text"
    ),
    (
      "{% assign k = 'a' %}{{ map[k] }}{{ [k] }}{{ map.size }}{{ map.first | join }}{{ list.first }}{{ list.last }}",
      "12a 132"
    ),
    ("{% doc %}{% if %}{{ x }}@param a{% enddoc %}x", "x"),
    ("{% echo text | upcase %}{% echo %}", "TEXT"),
  ])
  func others(template: String, expected: String) { check(template, expected) }

  @Test(arguments: [
    ("{% render 'p', x: 1 %}", "[1||]"), ("{% assign x = 5 %}{% render 'p' %}{{ x }}", "[||]5"),
    ("{% render 'p' with text as x %}", "[text||]"),
    ("{% render 'p' with text %}", "[|text|]"),
    ("{% render 'p' for list as x %}", "[3||1][1||2][2||3]"),
    ("{% render 'p' for (1..2) as x, p: 'P' %}", "[1|P|1][2|P|2]"),
    ("{% render 'p' for empty %}", "[||]"), ("{% render 'p' for nil %}", "[||]"),
    ("{% render 'set' %}{{ y }}", ""),
    ("{% include 'p', x: 1 %}{{ x }}", "[1||]"), ("{% assign x = 5 %}{% include 'p' %}", "[5||]"),
    ("{% include 'set' %}{{ y }}", "set"),
    ("{% include 'p' for list as x %}", "[3||][1||][2||]"),
    ("{% include 'p' with list as x %}", "[3||][1||][2||]"),
    ("{% assign n = 'p' %}{% include n, x: 2 %}", "[2||]"),
    ("{% for x in list %}{% include 'p' %}{% endfor %}", "[3||1][1||2][2||3]"),
    (
      "{% for x in list %}{% render 'p', x: x, p: forloop.index %}{% endfor %}",
      "[3|1|][1|2|][2|3|]"
    ),
    ("{% for i in list %}{% include 'stop' %}{{ i }}{% endfor %}!", "!"),
    ("{% for i in list %}{% render 'stop' %}{{ i }}{% endfor %}!", "312!"),
    ("{% render 'inner' for list as x %}!", "312!"),
    ("{% include 'inner' for list as x %}!", "3"),
    ("{% include 'set' y: 'arg' %}{{ y }}", "set"), ("{% render 'global' %}", "text"),
    (
      "{% render 'loop', forloop: 1 %}{% for i in list %}{% render 'loop', forloop: forloop %}{% endfor %}",
      "123"
    ),
    ("{% increment c %}{% render 'count' %}{% include 'count' %}{% increment c %}", "0012"),
  ])
  func partials(template: String, expected: String) {
    let result = render(
      template, Self.data,
      templates: [
        ("partials/p", "[{{ x }}|{{ p }}|{{ forloop.index }}]"),
        ("partials/set", "{% assign y = 'set' %}"), ("partials/stop", "{% break %}"),
        ("partials/global", "{{ text }}"), ("partials/loop", "{{ forloop.index }}"),
        ("partials/count", "{% increment c %}"),
        ("partials/inner", "{{ x }}{% include 'stop' %}no"),
      ])
    #expect(result.text == expected)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    ("{% layout 'base' %}", "<base|>"),
    ("{% layout 'base' %}ignored {{ text }}{% block main %}M{% endblock %}", "<base|M>"),
    ("{% layout 'base' %}{% block title %}{{ block.super }}+{% endblock %}", "<base+|>"),
    (
      "{% layout 'base' %}{% block title %}{% assign s = block.super | upcase %}{{ s }}{{ block.super | size }}{% endblock %}",
      "<BASE4|>"
    ),
    ("{% layout 'inner' %}", "<inner+base|[]>"),
    (
      "{% layout 'inner' %}{% block part %}P{% endblock %}{% block title %}T{{ block.super }}{% endblock %}",
      "<Tinner+base|[P]>"
    ),
    (
      "{% layout 'base' %}{% assign x = 1 %}{% block main %}{{ x }}{% assign x = 2 %}{% endblock %}",
      "<base|1>"
    ),
    (
      "{% layout 'loop' %}{% block item %}{{ i }}{{ forloop.index }}{{ block.super }}{% endblock %}",
      "31d12d23d"
    ),
    ("{% layout 'args', color: text %}", "text"),
    ("{% block a %}x{% block b %}y{% endblock %}{% endblock %}", "xy"),
    ("{% liquid layout 'base' %}{% block main %}M{% endblock %}", "<base|M>"),
    ("{% comment %}{% endcomment %}\n{% layout 'base' %}", "\n<base|>"),
    (
      "{% layout 'base' %}{% block main %}{% if true %}a{% break %}{% endif %}b{% endblock %}",
      "<base|a>"
    ),
  ])
  func layouts(template: String, expected: String) {
    let result = render(
      template, Self.data,
      templates: [
        ("layouts/base", "<{% block title %}base{% endblock %}|{% block main %}{% endblock %}>"),
        (
          "layouts/inner",
          "{% layout 'base' %}{% block title %}inner+{{ block.super }}{% endblock %}{% block main %}[{% block part %}{% endblock %}]{% endblock %}"
        ),
        ("layouts/loop", "{% for i in list %}{% block item %}d{% endblock %}{% endfor %}"),
        ("layouts/args", "{{ color }}"),
      ])
    #expect(result.text == expected)
    #expect(result.errors.isEmpty)
  }

  private func check(_ template: String, _ expected: String) {
    let result = render(template, Self.data)
    #expect(result.text == expected)
    #expect(result.errors.isEmpty)
  }

  private static let data: [(String, Value)] = [
    ("list", [3, 1, 2]), ("text", "text"), ("map", .map(["a": 1, "b": 2])),
  ]
}
