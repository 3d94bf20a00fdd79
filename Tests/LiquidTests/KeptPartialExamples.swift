/// Partials that are kept, and those that are not.
extension KeptPartialTests {
  /// A template with partials, and pages that are rendered with it.
  struct Example: Sendable, CustomStringConvertible {
    var main: String
    var card: String
    var others: [String: String] = [:]
    var isKept: Bool
    var description: String { "\(main) / \(card)" }

    init(_ main: String, _ card: String, _ others: [String: String] = [:], isKept: Bool) {
      (self.main, self.card, self.others, self.isKept) = (main, card, others, isKept)
    }
  }

  static let body = "{{ post.title | counted }}{{ post.title | upcase | append: site.title }}"

  static let examples = [
    // Kept: arguments with an identity, small values, fixed globals, loops of its own.
    Example("{% render \"card\", post: post %}", body, isKept: true),
    Example(
      "{% render \"card\", post: post, n: 2, s: \"a\", d: 1.5, t: true, x: nil %}", body,
      isKept: true),
    Example("{% render \"card\" with post as post, post: post %}", body, isKept: true),
    Example(
      "{% for item in posts %}{% render \"card\", post: item %}{% endfor %}", body, isKept: true),
    Example(
      "{% render \"card\" for posts as item %}",
      "{{ item.title | counted | upcase | append: \"x\" }}", isKept: true),
    Example(
      "{% render \"card\", post: post %}",
      "{% for t in post.tags %}{{ t | counted }}{{ forloop.last }}{% endfor %}", isKept: true),
    Example(
      "{% render \"card\", post: post %}",
      "{% for post in post.tags %}{{ post | counted }}{% if post == \"b\" %}{% break %}{% endif %}{% else %}{{ post.title }}{% endfor %}{{ post.title }}",
      isKept: true),
    Example(
      "{% render \"card\", post: post %}",
      "{% case post.title %}{% when \"<1>\" %}{{ post.title | counted }}{% else %}-{{ post.title | counted }}{% endcase %}{{ post.title | size }}",
      isKept: true),
    Example(
      "{% render \"card\", post: post %}",
      "{% assign x = post.tags | where_exp: \"t\", \"t != 'a'\" %}{{ x | counted | join: \",\" }}",
      isKept: true),
    Example(
      "{% render \"card\", post: post %}",
      "{{ post.title | counted }}{% render \"part\", post: post.next %}",
      ["part": "{{ post.title }}{{ site.title }}"], isKept: true),
    Example(
      "{% render \"card\", post: post, deep: 2 %}",
      "{{ post.title | counted }}{% if deep > 0 %}{% assign less = deep | minus: 1 %}{% render \"card\", post: post.next, deep: less %}{% endif %}",
      isKept: true),
    Example(
      "{% assign s = page.kind %}{% render \"card\", post: post, kind: s %}",
      "{{ post.title | counted }}{{ kind | upcase | append: \"!\" }}", isKept: true),
    Example(
      "{% render \"card\", post: tag %}{% render \"card\", post: post %}", body, isKept: true),
    Example(
      "{% render \"card\", post: post %}",
      body + "{% capture x %}{{ post.title }}{% endcapture %}{{ x }}{{ x }}", isKept: true),
    // Not kept: what is around the partial can be seen in it.
    Example("{% render \"card\", post: post %}", body + "{{ page.kind }}", isKept: false),
    Example(
      "{% render \"card\", post: post %}", body + "{% if page.kind == \"home\" %}!{% endif %}",
      isKept: false),
    Example("{% render \"card\", post: post %}", body + "{{ menus }}", isKept: false),
    Example("{% render \"card\", post: post %}", body + "{{ now }}", isKept: false),
    Example(
      "{% render \"card\", item: post %}", "{{ item.title | counted | upcase }}{{ post.title }}",
      isKept: false),
    Example("{% render \"card\" with post as post %}", body, isKept: false),
    Example("{% render \"card\", post: post %}", body + "{% increment n %}", isKept: false),
    Example("{% render \"card\", post: post %}", body + "{% decrement n %}", isKept: false),
    Example("{% increment post %}{% render \"card\", post: post %}", body, isKept: false),
    Example(
      "{% render \"card\", post: post %}{% render \"card\", post: post %}",
      body + "{% cycle \"a\", \"b\", \"c\" %}", isKept: false),
    Example(
      "{% render \"card\", post: post %}",
      body + "{% ifchanged %}{{ post.title }}{% endifchanged %}", isKept: false),
    Example(
      "{% render \"card\", post: post %}",
      body + "{% tablerow x in post.tags %}{{ x }}{% endtablerow %}", isKept: false),
    Example(
      "{% for x in posts %}{% render \"card\", post: post %}{% endfor %}",
      body + "{{ forloop.index }}", isKept: false),
    Example(
      "{% for x in posts %}{% render \"card\", post: post, forloop: forloop %}{% endfor %}",
      body + "{{ forloop.index }}", isKept: false),
    Example(
      "{% render \"card\" for posts as item %}",
      "{{ item.title | counted | upcase }}{{ forloop.index }}", isKept: false),
    Example(
      "{% render \"card\", post: post %}",
      body
        + "{% for x in post.tags limit: 1 %}{% endfor %}{% for x in post.tags offset: continue %}{{ x }}{% endfor %}",
      isKept: false),
    Example(
      "{% render \"card\", post: post, name: \"post\" %}", body + "{{ [name].title }}",
      isKept: false),
    Example(
      "{% render \"card\", post: post %}", body + "{% include \"part\" %}",
      ["part": "{{ post.title }}"], isKept: false),
    Example(
      "{% render \"card\", post: post %}", body + "{% render \"part\" %}",
      ["part": "{{ page.kind }}"], isKept: false),
    Example(
      "{% render \"card\", post: post %}", body + "{% render \"part\" %}",
      ["part": "{{ post.title }}"], isKept: false),
    Example(
      "{% render \"card\", post: post %}", body + "{% block x %}{% endblock %}", isKept: false),
    Example("{% include \"card\", post: post %}", body, isKept: false),
    // Not kept: an argument that may be another next time.
    Example("{% render \"card\", post: post, list: posts %}", body, isKept: false),
    Example("{% render \"card\", post: post, map: page %}", body, isKept: false),
    Example("{% assign r = (1..3) %}{% render \"card\", post: post, r: r %}", body, isKept: false),
    Example(
      "{% assign s = \"0123456789\" | append: \"0123456789012345678901234567890123456789012345678901234\" %}{% render \"card\", post: post, s: s %}",
      body, isKept: false),
    // Not kept: found as slowly as rendered.
    Example("{% render \"card\", post: post %}", "{{ post.title | counted }}", isKept: false),
  ]
}
