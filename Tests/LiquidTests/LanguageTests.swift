import Liquid
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("a{{ 1 }}b", "a1b"),
    ("{{ x }}", "&lt;b&gt;"),
    ("{{ x | raw }}", "<b>"),
    ("{{ x | escape }}", "&lt;b&gt;"),
    ("{{ h }}", "<i>"),
    ("{% assign y = x %}{{ y }}", "&lt;b&gt;"),
    ("{% capture y %}<{{ x }}>{% endcapture %}{{ y }}", "<&lt;b&gt;>"),
    ("{% if x == '<b>' and n > 2 or false %}A{% else %}B{% endif %}", "A"),
    ("{% unless n == 3 %}A{% elsif n %}C{% else %}B{% endunless %}", "C"),
    ("{% case n %}{% when 1, 2 %}x{% when 3 or 4 %}y{% else %}z{% endcase %}", "y"),
    ("{% for i in (1..n) %}{{ i }}{{ forloop.last }},{% endfor %}", "1false,2false,3true,"),
    ("{% for i in (1..9) reversed limit: 2 offset: 1 %}{{ i }}{% endfor %}", "32"),
    ("{% for i in nothing %}x{% else %}none{% endfor %}", "none"),
    ("{% for p in m %}{{ p[0] }}={{ p[1] }};{% endfor %}", "a=1;b=2;"),
    ("a {%- comment %} x {{ {% endcomment -%} b", "ab"),
    ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    ("{{ m.a }}{{ m['b'] }}{{ m.size }}{{ m.none }}", "122"),
  ])
  func renders(template: String, expected: String) {
    let result = render(
      template,
      [
        ("x", "<b>"), ("h", .html("<i>")), ("n", 3), ("nothing", .array([])),
        ("m", .map(["a": 1, "b": 2])),
      ])
    #expect(result.text == expected)
    #expect(result.lines == [])
  }

  @Test func layoutsBlocksAndPartials() {
    let result = render(
      "{% layout 'base' %}{% assign t = 'T' %}{% block title %}{{ t }}-{{ block.super }}{% endblock %}"
        + "{% block main %}{% render 'card', post: t %}{% endblock %}",
      templates: [
        ("layouts/base", "<{% block title %}base{% endblock %}>{% block main %}{% endblock %}."),
        ("partials/card", "[{{ post }}{{ other }}]"),
      ])
    #expect(result.text == "<T-base>[T].")
    #expect(
      result.lines == [
        "partials/card.liquid:1:15 unknown-variable unknown variable `other`"
      ])
  }
}
