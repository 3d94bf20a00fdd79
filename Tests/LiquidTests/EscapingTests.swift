import Liquid
import Testing

/// Output is escaped once and only once, and HTML stays HTML through filters.
@Suite struct EscapingTests {
  @Test(arguments: [
    ("{{ t }}", "&lt;&amp;&gt;&quot;&#39;"),
    ("{{ h }}", "<b>&amp;</b>"),
    ("{{ t | raw }}", "<&>\"'"),
    ("{{ t | escape }}", "&lt;&amp;&gt;&quot;&#39;"),
    ("{{ h | escape }}", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
    ("{{ t | escape | upcase }}", "&LT;&AMP;&GT;&QUOT;&#39;"),
    ("{% assign x = t | escape %}{{ x }}", "&lt;&amp;&gt;&quot;&#39;"),
    ("{{ t | escape_once }}{{ '&amp;<' | escape_once }}", "&lt;&amp;&gt;&quot;&#39;&amp;&lt;"),
    ("{{ h | append: '<i>' }}", "<b>&amp;</b>&lt;i&gt;"),
    ("{{ '<i>' | append: h }}", "&lt;i&gt;<b>&amp;</b>"),
    ("{{ '<i>' | prepend: h }}", "<b>&amp;</b>&lt;i&gt;"),
    ("{{ h | replace: 'b', '<' }}", "<&lt;>&amp;</&lt;>"),
    ("{{ 'a<b' | replace: 'b', h }}", "a&lt;<b>&amp;</b>"),
    ("{{ h | strip | upcase | downcase }}", "<b>&amp;</b>"),
    ("{{ h | strip_html }}", "&amp;"),
    ("{{ '<b>&</b>' | strip_html }}", "&amp;"),
    ("{{ u | strip_html }}", "a &lt; b"),
    ("{{ \"a<\nb\" | newline_to_br }}", "a&lt;<br />\nb"),
    (
      "{% assign list = '<,>' | split: ',' %}{{ list }}{{ list | join: h }}",
      "&lt;&gt;&lt;<b>&amp;</b>&gt;"
    ),
    ("{{ h | split: '&amp;' | join: '<' }}", "<b>&lt;</b>"),
    (
      "{% capture x %}<i>{{ t }}</i>{% endcapture %}{{ x }}{{ x | size }}",
      "<i>&lt;&amp;&gt;&quot;&#39;</i>31"
    ),
    ("{% if h == '<b>&amp;</b>' %}same{% endif %}", "same"),
    ("{{ h | truncate: 6, '…' }}", "<b>&a…"),
    ("{{ m }}", "{&quot;&lt;&quot;=&gt;&quot;&amp;&quot;}"),
    ("{{ t | jsonify }}", "&quot;\\u003c\\u0026\\u003e\\&quot;\\u0027&quot;"),
    ("{{ t | jsonify | raw }}", "\"\\u003c\\u0026\\u003e\\\"\\u0027\""),
    ("{% cycle t, h %}{% cycle t, h %}", "&lt;&amp;&gt;&quot;&#39;<b>&amp;</b>"),
    ("{{ nothing | escape }}{{ nothing | raw }}", ""),
    (
      "{% tablerow x in list %}{{ x }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">&lt;</td></tr>\n"
    ),
  ])
  func html(template: String, expected: String) {
    let result = render(template, Self.data)
    #expect(result.text == expected)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    ("{{ t }}{{ t | escape }}", "<&>\"'&lt;&amp;&gt;&quot;&#39;"),
    ("{{ t | escape | escape }}", "&amp;lt;&amp;amp;&amp;gt;&amp;quot;&amp;#39;"),
    ("{% capture x %}<{% endcapture %}{{ x | append: '>' }}{{ t | raw }}", "<><&>\"'"),
    ("{{ \"a<\nb\" | newline_to_br }}", "a<<br />\nb"),
  ])
  func withoutEscaping(template: String, expected: String) {
    #expect(render(template, Self.data, escaping: .none).text == expected)
  }

  private static let data: [(String, Value)] = [
    ("t", "<&>\"'"), ("h", .html("<b>&amp;</b>")), ("u", .html("a < b")), ("nothing", .null),
    ("m", .map(["<": "&"])), ("list", ["<"]),
  ]
}
