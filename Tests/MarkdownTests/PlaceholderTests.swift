import Diagnostics
import Markdown
import Testing

/// Placeholders are found where text is, taken apart, and printed as the resolver says.
@Suite struct PlaceholderTests {
  /// `price` and a few ids are known; all else is kept.
  static let shop = ClosureResolver.placeholders { placeholder in
    switch (placeholder.argument, placeholder.field) {
    case (_, "price"): .html("<b class=\"p\">3,20&nbsp;€</b>", text: "3,20 €")
    case (_, "link"): .html("<a href=\"/x/\">S &amp; T</a>", text: "S & T")
    case (_, "quote"): .html("“a” -- b", text: "“a” -- b")
    case (_, "empty"): .html("", text: "")
    default: .keep
    }
  }

  static func html(_ text: String, _ additions: MarkdownAdditions = []) -> String {
    rendered(
      text, additions: additions, resolver: shop, options: { $0.placeholders = ["product", "p"] }
    ).html
  }

  static let price = "<b class=\"p\">3,20&nbsp;€</b>"

  @Test(arguments: [
    ("{product.price}", "P"), ("a {product.price}, b", "a P, b"), ("{p.price}{p.price}", "PP"),
    ("{product:saft_1_l.price} und {product:saft_2_l.price}", "P und P"),
    ("{product:a*b*.price} *c*", "P <em>c</em>"), ("*{product.price}*", "<em>P</em>"),
    ("**ab {p:__x__.price}**", "<strong>ab P</strong>"), ("_{p.price}_", "<em>P</em>"),
    ("a*{p.price}*b", "a*P*b"), ("{p:a &amp; b.price}", "P"), ("{p:ä ö.price}", "P"),
    ("{p:http://a.b/*c_.price}", "P"), ("{p:x@y.de.price}", "P"), ("{p:~~a~~.price}", "P"),
    ("{p:a\"b'--c....price}", "P"), ("{p:.price}", "P"),
    ("({p.price})", "(P)"), ("x{p.price}y", "xPy"), ("{p.price}\n{p.price}", "P\nP"),
    ("{p.price}\\\n{p.price}", "P<br />\nP"), ("<b>{p.price}</b>", "<b>P</b>"),
    ("\u{201E}{p.price}\u{201C}", "„P“"), ("{x} {p.price} {", "{x} P {"),
    ("{ {p.price}", "{ P"), ("{a{p.price}", "{aP"), ("\\\\{p.price}", "\\P"),
    ("`\\`{p.price}", "<code>\\</code>P"), ("{p.empty}.", "."),
  ])
  func placeholdersInTextAreReplaced(text: String, expected: String) {
    let html = expected.split(separator: "P", omittingEmptySubsequences: false)
      .joined(separator: Self.price)
    for additions in [[], .gfm, .all] as [MarkdownAdditions] {
      #expect(Self.html(text, additions) == "<p>\(html)</p>\n")
    }
  }

  @Test(arguments: [
    "{product.name}", "{Product.price}", "{produc.price}", "{products.price}", "{product}",
    "{product.}", "{product:}", "{product. price}", "{product.price }", "{ product.price}",
    "{product price}", "{product.price", "product.price}", "{product.{x.price}",
    "{product.a\nprice}",
    "{product.a\tb.price}", "{product.a|price}", "{product.[price]}", "{.price}", "{:x.price}",
    "{{product.price}}", "{{{product.price}}}", "{#product.price}",
  ])
  func otherBracesAreText(text: String) {
    #expect(Self.html(text) == "<p>\(text)</p>\n")
  }

  @Test(arguments: [
    ("\\{product.price}", "<p>{product.price}</p>\n"),
    ("{product.price\\}", "<p>{product.price}</p>\n"),
    ("\\\\\\{product.price}", "<p>\\{product.price}</p>\n"),
    ("`{p.price}`", "<p><code>{p.price}</code></p>\n"),
    ("``{p:a_b.price}`` {p.price}", "<p><code>{p:a_b.price}</code> \(price)</p>\n"),
    ("    {p:*a*.price}", "<pre><code>{p:*a*.price}\n</code></pre>\n"),
    (
      "```{p.price}\n\\{p.price} {p.price}\n```",
      "<pre><code class=\"language-{p.price}\">\\{p.price} {p.price}\n</code></pre>\n"
    ),
    ("<b title=\"{p.price}\">x</b>", "<p><b title=\"{p.price}\">x</b></p>\n"),
    ("<div>\n{p:a_b.price}\n</div>", "<div>\n{p:a_b.price}\n</div>\n"),
    ("<!-- {p.price} -->", "<!-- {p.price} -->\n"),
    ("[a](/{p:x_y_z.price})", "<p><a href=\"/%7Bp:x_y_z.price%7D\">a</a></p>\n"),
    ("[a](</{p:x y.price}>)", "<p><a href=\"/%7Bp:x%20y.price%7D\">a</a></p>\n"),
    ("[a]\n\n[a]: {p.price}", "<p><a href=\"%7Bp.price%7D\">a</a></p>\n"),
    (
      "<http://a.b/{p.price}>",
      "<p><a href=\"http://a.b/%7Bp.price%7D\">http://a.b/{p.price}</a></p>\n"
    ),
  ])
  func codeHTMLAndDestinationsStay(text: String, html: String) {
    #expect(Self.html(text) == html)
  }

  @Test func bareAddressesStay() {
    #expect(
      Self.html("http://a.b/{p:_c_.price} {p.price}", .gfm)
        == "<p><a href=\"http://a.b/%7Bp:_c_.price%7D\">http://a.b/{p:_c_.price}</a> "
        + "\(Self.price)</p>\n")
  }

  /// A link must not hold another one, and an attribute no element.
  @Test(arguments: [
    ("[a {p.link}](b)", "<p><a href=\"b\">a S &amp; T</a></p>\n"),
    ("[*{p.price}*](b) {p.price}", "<p><a href=\"b\"><em>3,20 €</em></a> \(price)</p>\n"),
    ("![a {p.link} *{p.price}*](b)", "<p><img src=\"b\" alt=\"a S &amp; T 3,20 €\" /></p>\n"),
    ("![{p.name}](b)", "<p><img src=\"b\" alt=\"{p.name}\" /></p>\n"),
    ("[a](b \"c {p.link}\")", "<p><a href=\"b\" title=\"c S &amp; T\">a</a></p>\n"),
    (
      "![a](b '{p.name} {p.price}') c",
      "<p><img src=\"b\" alt=\"a\" title=\"{p.name} 3,20 €\" /> c</p>\n"
    ),
    ("[Nur {p.price}]\n\n[Nur {p.price}]: b", "<p><a href=\"b\">Nur 3,20 €</a></p>\n"),
    (
      "[a][{p.x}] [{p.x} {p.price}][]\n\n[{p.x}]: b\n[{p.x} {p.price}]: c",
      "<p><a href=\"b\">a</a> <a href=\"c\">{p.x} 3,20 €</a></p>\n"
    ),
  ])
  func linksAndAlternativesGetTheText(text: String, html: String) {
    #expect(Self.html(text) == html)
  }

  @Test func captionsGetTheHTML() {
    #expect(
      Self.html("![a](b \"Für {p.price} & {p.link}\")", .figures)
        == "<figure>\n<img src=\"b\" alt=\"a\" />\n<figcaption>Für \(Self.price) &amp; "
        + "<a href=\"/x/\">S &amp; T</a></figcaption>\n</figure>\n")
  }

  /// An unlinked link is no link, so that its content may hold some.
  @Test func unlinkedContentGetsTheHTML() {
    let resolver = ClosureResolver { _ in .unlinked }.with(Self.shop.placeholder)
    let result = rendered(
      "[{p.link}](b)", resolver: resolver, options: { $0.placeholders = ["p"] })
    #expect(result.html == "<p><a href=\"/x/\">S &amp; T</a></p>\n")
  }

  @Test(arguments: [
    ("# {p:a_b.price}\n", "<h1>P</h1>\n"), ("{p.price}\n---\n", "<h2>P</h2>\n"),
    (
      "| {p:a_b.price} | b\\|{p.price} |\n|---|---|\n| *{p.price}* | `{p.price}` |\n",
      "<table>\n<thead>\n<tr>\n<th>P</th>\n<th>b|P</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><em>P</em></td>\n<td><code>{p.price}</code></td>\n</tr>\n</tbody>\n</table>\n"
    ),
    ("> - {p.price}\n", "<blockquote>\n<ul>\n<li>P</li>\n</ul>\n</blockquote>\n"),
    ("~~{p.price}~~ *~~{p:a*b~.price}~~*", "<p><del>P</del> <em><del>P</del></em></p>\n"),
  ])
  func blocksHoldPlaceholders(text: String, expected: String) {
    let html = expected.split(separator: "P", omittingEmptySubsequences: false)
      .joined(separator: Self.price)
    #expect(Self.html(text, [.tables, .strikethrough]) == html)
  }

  @Test func directivesHoldPlaceholders() throws {
    let result = rendered(
      "::d[Nur *{p:a_b.price}* {p.link}]{title=\"{p:a_b.price}\" sku={p.price}\n\n"
        + ":::e\n{p:a_b.price}\n:::\n",
      additions: .directives, resolver: Self.shop, options: { $0.placeholders = ["p"] })
    let directive = try #require(result.directives.first)
    #expect(directive.labelHTML == "Nur <em>\(Self.price)</em> <a href=\"/x/\">S &amp; T</a>")
    #expect(directive.labelText == "Nur 3,20 € S & T")
    // An attribute is read by its template, not by Markdown.
    #expect(directive["title"] == .text("{p:a_b.price}"))
    #expect(directive["sku"] == .text("{p.price"))
    #expect(
      result.replacingDirectives { $1 }.absoluteHTML(origin: "https://a.b")
        == "<p>\(Self.price)</p>\n")
  }

  @Test func footnotesHoldPlaceholders() {
    let html = rendered(
      "x[^n] y[^{p.price}]\n\n[^n]: {p:a_b.price} {p.link}\n[^{p.price}]: z\n",
      additions: .footnotes, resolver: Self.shop, options: { $0.placeholders = ["p"] }
    ).absoluteHTML(origin: "https://a.b")
    #expect(
      html.contains(
        "<p>\(Self.price) <a href=\"https://a.b/x/\">S &amp; T</a> <a href=\"#fnref-1\""))
    #expect(html.contains("<p>z <a href=\"#fnref-2\""))
  }

  @Test func typographyLeavesPlaceholdersAlone() {
    #expect(
      Self.html("\"{p.quote}\" '{p:x.price}' {p.price}'s 5 {p:5 kg.name}...", .typography)
        == "<p>““a” -- b” ‘\(Self.price)’ \(Self.price)’s 5 {p:5 kg.name}…</p>\n")
    #expect(
      Self.html("{p:\"a\" -- z. B..name}", .typography)
        == "<p>{p:&quot;a&quot; -- z. B..name}</p>\n")
  }

  /// The resolver's text counts wherever text does; ids stay when a price changes.
  @Test func textsCount() throws {
    let result = rendered(
      "# Ab {p:a_1.price} {p.link}\n\nErst {p.link}.\n\n{p.price} `{p.price}`\n",
      resolver: Self.shop, options: { $0.placeholders = ["p"] })
    let heading = try #require(result.outline.first)
    #expect(heading.id == "ab-p-a-1-price-p-link")
    #expect(heading.text == "Ab 3,20 € S & T")
    #expect(heading.html == "Ab \(Self.price) S &amp; T")
    #expect(result.excerptText == "Erst S & T.")
    #expect(result.excerptHTML == "<p>Erst <a href=\"/x/\">S &amp; T</a>.</p>\n")
    #expect(result.wordCount == 13)
    #expect(
      result.absoluteExcerptHTML(origin: "https://a.b")
        == "<p>Erst <a href=\"https://a.b/x/\">S &amp; T</a>.</p>\n")
    #expect(result.absoluteHTML(origin: "https://a.b").contains("<a href=\"https://a.b/x/\">"))
    #expect(result.links.isEmpty)
  }

  @Test func anOwnIDMayFollow() {
    #expect(
      Self.html("## {p:a_b.price} {#preis}\n## {p.price}\n", .headingIDs)
        == "<h2 id=\"preis\">\(Self.price)</h2>\n<h2 id=\"p-price\">\(Self.price)</h2>\n")
  }

  @Test func withoutNamesBracesAreText() {
    let result = rendered("{product.price} {product:a_b_c.price}", resolver: Self.shop)
    #expect(result.html == "<p>{product.price} {product:a_b_c.price}</p>\n")
  }

  @Test func resolversNeedNotKnowPlaceholders() {
    let result = rendered("{p:_a_.price}", options: { $0.placeholders = ["p"] })
    #expect(result.html == "<p>{p:_a_.price}</p>\n")
  }

  @Test func placeholdersHaveAtMost200Bytes() {
    let longest = "{p:\(String(repeating: "x", count: 190)).price}"
    #expect(longest.utf8.count == 200)
    #expect(Self.html(longest) == "<p>\(Self.price)</p>\n")
    let longer = "{p:\(String(repeating: "x", count: 191)).price}"
    #expect(Self.html(longer) == "<p>\(longer)</p>\n")
  }

  /// Whoever writes with the letters of tokens gets them back, and no placeholders.
  @Test(arguments: ["\u{10A60}", "{\u{10A60}}", "\u{10A50}", "\u{10A7F}"])
  func textsInRareLettersAreLeftAlone(letters: String) {
    #expect(Self.html("\(letters) {p.price}", .all) == "<p>\(letters) {p.price}</p>\n")
    #expect(Self.html(letters, .all) == "<p>\(letters)</p>\n")
  }

  @Test func invalidBytesStayInTheirPlace() {
    var options = MarkdownOptions()
    options.placeholders = ["p"]
    var findings: [Finding] = []
    let source = MarkdownSource(
      file: SourceFile(
        path: "p.md", bytes: Array("{p:".utf8) + [0xFF] + Array(".price} {p.x}".utf8)))
    let result = renderMarkdown(
      source, options: options, resolver: Self.shop, findings: &findings)
    #expect(result.html == "<p>\(Self.price) {p.x}</p>\n")
  }
}
