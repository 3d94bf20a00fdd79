import Diagnostics
import Markdown
import Testing

/// What a resolver gives for a link beyond its URL, and links that it does not want.
@Suite struct ResolvedLinkTests {
  /// Gives every `product:` link an address, a name and, for `product:alt`, a note.
  static let shop = ClosureResolver { reference in
    switch reference.destination {
    case "product:x": .link(ResolvedLink("/x/", text: "Saft & <Most>"))
    case "product:alt":
      .link(
        ResolvedLink(
          "/alt/", attributes: [HTMLAttribute("rel", "nofollow")], text: "Alt",
          note: "(aus & \"vorbei\")", noteClass: "product-note"))
    case "product:plain": .link(ResolvedLink("/p/", note: "neu", noteClass: ""))
    case "product:own": .link(ResolvedLink("/o/", note: "neu"))
    case "https://shop.example", "http://www.shop.example":
      .link(ResolvedLink("https://shop.example/", text: "Laden", note: "(zu)", noteClass: "n"))
    default: .keep
    }
  }

  @Test(arguments: [
    // A link without text gets the resolver's.
    ("[](product:x)", "<a href=\"/x/\">Saft &amp; &lt;Most&gt;</a>", "Saft & <Most>"),
    ("[ ](product:x)", "<a href=\"/x/\">Saft &amp; &lt;Most&gt;</a>", "Saft & <Most>"),
    (
      "[](product:x \"T\")", "<a href=\"/x/\" title=\"T\">Saft &amp; &lt;Most&gt;</a>",
      "Saft & <Most>"
    ),
    ("<product:x>", "<a href=\"/x/\">Saft &amp; &lt;Most&gt;</a>", "Saft & <Most>"),
    ("[product:x](product:x)", "<a href=\"/x/\">Saft &amp; &lt;Most&gt;</a>", "Saft & <Most>"),
    ("[][r]\n\n[r]: product:x", "<a href=\"/x/\">Saft &amp; &lt;Most&gt;</a>", "Saft & <Most>"),
    // One with text keeps it.
    ("[Apfel *saft*](product:x)", "<a href=\"/x/\">Apfel <em>saft</em></a>", "Apfel saft"),
    ("[`x`](product:x)", "<a href=\"/x/\"><code>x</code></a>", "x"),
    ("[](product:none)", "<a href=\"product:none\"></a>", ""),
    ("<product:none>", "<a href=\"product:none\">product:none</a>", "product:none"),
    // A note stands behind the link.
    (
      "[A](product:alt).",
      "<a href=\"/alt/\" rel=\"nofollow\">A</a> "
        + "<span class=\"product-note\">(aus &amp; &quot;vorbei&quot;)</span>.",
      "A (aus & \"vorbei\")."
    ),
    (
      "<product:alt>",
      "<a href=\"/alt/\" rel=\"nofollow\">Alt</a> "
        + "<span class=\"product-note\">(aus &amp; &quot;vorbei&quot;)</span>",
      "Alt (aus & \"vorbei\")"
    ),
    ("[A](product:plain)", "<a href=\"/p/\">A</a> <span>neu</span>", "A neu"),
    ("[A](product:own)", "<a href=\"/o/\">A</a> <span class=\"link-note\">neu</span>", "A neu"),
    (
      "[A](product:plain) [B](product:x)",
      "<a href=\"/p/\">A</a> <span>neu</span> <a href=\"/x/\">B</a>", "A neu B"
    ),
  ])
  func textsAndNotesArePrinted(text: String, html: String, plain: String) {
    let result = rendered(text, additions: [], resolver: Self.shop)
    #expect(result.html == "<p>\(html)</p>\n")
    #expect(result.excerptHTML == (plain.isEmpty ? "" : result.html))
    #expect(result.excerptText == plain)
  }

  @Test(arguments: [
    (
      "www.shop.example",
      "<a href=\"https://shop.example/\">Laden</a> <span class=\"n\">(zu)</span>"
    ),
    (
      "https://shop.example",
      "<a href=\"https://shop.example/\">Laden</a> <span class=\"n\">(zu)</span>"
    ),
  ])
  func bareAddressesShowThemselvesToo(text: String, html: String) {
    #expect(rendered(text, additions: .gfm, resolver: Self.shop).html == "<p>\(html)</p>\n")
  }

  @Test func textsCountInOutlineAndWords() throws {
    let result = rendered("# Der [](product:x)\n\n[](product:alt)", resolver: Self.shop)
    let heading = try #require(result.outline.first)
    #expect(heading.text == "Der Saft & <Most>")
    #expect(heading.html == "Der Saft &amp; &lt;Most&gt;")
    #expect(result.wordCount == 8)
    #expect(result.siteURLs.count == 2)
    #expect(
      result.absoluteHTML(origin: "https://a.b").contains("href=\"https://a.b/alt/\""))
  }

  /// Quotes behind a text or note of the resolver's know what they follow.
  @Test func typographyKnowsWhatStandsBefore() {
    #expect(
      html2("\"[](product:own)\" \"<product:x>\"")
        == "<p>“<a href=\"/o/\"></a> <span class=\"link-note\">neu</span>” "
        + "“<a href=\"/x/\">Saft &amp; &lt;Most&gt;</a>”</p>\n")
  }

  private func html2(_ text: String) -> String {
    rendered(text, additions: .typography, resolver: Self.shop).html
  }

  @Test func imagesAndRawHTMLTakeOnlyURLAndAttributes() {
    #expect(
      rendered("![A](product:alt) <a href=\"product:alt\"></a>", additions: [], resolver: Self.shop)
        .html
        == "<p><img src=\"/alt/\" alt=\"A\" rel=\"nofollow\" /> "
        + "<a href=\"/alt/\" rel=\"nofollow\"></a></p>\n")
  }

  @Test func anImageInALinkIsContent() {
    #expect(
      rendered("[![B](b.png)](product:alt)", additions: .figures, resolver: Self.shop).html
        == "<figure>\n<a href=\"/alt/\" rel=\"nofollow\"><img src=\"b.png\" alt=\"B\" /></a> "
        + "<span class=\"product-note\">(aus &amp; &quot;vorbei&quot;)</span>\n</figure>\n")
  }

  /// libcmark lets an address stand in a link.
  @Test func anAddressMayStandInALink() {
    let result = rendered(
      "[a <product:alt> b](product:plain)", additions: [], resolver: Self.shop)
    #expect(
      result.html
        == "<p><a href=\"/p/\">a <a href=\"/alt/\" rel=\"nofollow\">Alt</a> "
        + "<span class=\"product-note\">(aus &amp; &quot;vorbei&quot;)</span> b</a> "
        + "<span>neu</span></p>\n")
    #expect(result.links.map(\.text) == ["a Alt (aus & \"vorbei\") b", "Alt"])
    let unlinked = ClosureResolver { $0.destination == "c" ? .unlinked : .keep }
    #expect(
      rendered("[a <bb:d> e](c)", additions: [], resolver: unlinked).html
        == "<p>a <a href=\"bb:d\">bb:d</a> e</p>\n")
  }

  @Test func theExcerptMayEndInALink() {
    let result = rendered("[a <!--more--> b](product:alt)", resolver: Self.shop)
    #expect(result.excerptHTML == "<p><a href=\"/alt/\" rel=\"nofollow\">a </a></p>\n")
  }
}

/// Links that a resolver does not want leave their content.
@Suite struct UnlinkedTests {
  static let resolver = ClosureResolver { reference in
    reference.destination.hasPrefix("product:") || reference.destination.contains("shop")
      ? .unlinked : .keep
  }

  @Test(arguments: [
    ("[Apfel *saft*](product:x)!", "<p>Apfel <em>saft</em>!</p>\n"),
    ("[](product:x)", "<p></p>\n"), ("<product:x>", "<p>product:x</p>\n"),
    ("[A](product:x \"T\") [B](b)", "<p>A <a href=\"b\">B</a></p>\n"),
    ("[![B](b.png)](product:x) c", "<p><img src=\"b.png\" alt=\"B\" /> c</p>\n"),
    ("a ![Bild *x* &amp; y](product:x) b", "<p>a Bild x &amp; y b</p>\n"),
    ("a ![](product:x)", "<p>a </p>\n"), ("www.shop.de a", "<p>www.shop.de a</p>\n"),
    ("![B](product:x \"T\")", "<p>B</p>\n"), ("[![B](product:y)](product:x)", "<p>B</p>\n"),
    ("[![B](product:y)](z)", "<p><a href=\"z\">B</a></p>\n"),
    ("[![B](y)](product:z)", "<figure>\n<img src=\"y\" alt=\"B\" />\n</figure>\n"),
    ("<a href='product:x'>y</a>", "<p><a href='product:x'>y</a></p>\n"),
    ("<img src=product:x alt=''>", "<img src=product:x alt=''>\n"),
  ])
  func onlyTheContentIsPrinted(text: String, html: String) {
    let result = rendered(text, additions: [.gfm, .figures], resolver: Self.resolver)
    #expect(result.html == html)
  }

  @Test(arguments: [
    ("[Apfel *saft*](product:x)!", "<p>Apfel <em>saft</em>!</p>\n"),
    ("[](product:x)!", "<p>A &amp; B!</p>\n"), ("<product:x>!", "<p>A &amp; B!</p>\n"),
    ("www.shop.de!", "<p>A &amp; B!</p>\n"), ("a ![Bild](product:x)", "<p>a Bild</p>\n"),
    ("<a href='product:x'>y</a>", "<p><a href='product:x'>y</a></p>\n"),
  ])
  func aLinkWithoutWordsGetsThem(text: String, html: String) {
    let resolver = ClosureResolver { _ in .plain(text: "A & B") }
    let result = rendered(text, additions: [.gfm], resolver: resolver)
    #expect(result.html == html)
    #expect(result.links.isEmpty == !text.hasPrefix("<a"))
  }

  @Test func contentCountsAsText() {
    let result = rendered(
      "# [A b](product:x)\n\n[c](product:x) ![d](product:y)", resolver: Self.resolver)
    #expect(result.outline.map(\.html) == ["A b"])
    #expect(result.excerptText == "c d")
    #expect(result.wordCount == 4)
    #expect(result.links.isEmpty)
  }

  @Test func notesAndMarkersInTheContentStay() {
    let result = rendered(
      "[a[^1] <!--more--> b](product:x)\n\n[^1]: c", additions: .footnotes, resolver: Self.resolver)
    #expect(result.html.hasPrefix("<p>a<sup class=\"footnote-ref\">"))
    #expect(result.excerptHTML == "<p>a </p>\n")
  }

  /// The link is not printed, so that no request and no image count.
  @Test func unlinkedImagesAreNoRequests() {
    let resolver = ClosureResolver { $0.kind == .image ? .unlinked : .keep }
    let result = rendered("a ![b](https://shop.example/a.png)", resolver: resolver)
    #expect(result.html == "<p>a b</p>\n")
  }
}

/// What the result says of each link.
@Suite struct LinkListTests {
  @Test func linksKnowTheirReferenceAndText() {
    let resolver = ClosureResolver {
      $0.destination == "a.md" ? .link(ResolvedLink("/a/", text: "Aa", note: "n")) : .keep
    }
    let result = rendered(
      "# [H](h)\n\n[A *b* `c`](a.md) [](a.md) ![D *e*](d&amp;.png) <https://f.de> www.g.de\n"
        + "[![I](i)  \nj](a.md) <a href=\"k\">K</a> [bad](javascript:x) [\"q\"](q)",
      findings: ["5:34 unsafe-link"], resolver: resolver)
    #expect(
      result.links.map { "\($0.reference) \($0.destination) \($0.text)" } == [
        "h h H", "a.md /a/ A b c", "a.md /a/ Aa", "d&.png d&.png D e",
        "https://f.de https://f.de https://f.de",
        "http://www.g.de http://www.g.de www.g.de", "a.md /a/  j", "i i I", "k k ", "q q “q”",
      ])
  }

  @Test func linksInTablesLabelsAndNotesKnowTheirText() {
    let result = rendered(
      "| [a b](c) |\n|---|\n\n::d[[e](f)]\n\ng[^1]\n\n[^1]: [h *i*](j)\n")
    #expect(result.links.map(\.text) == ["a b", "e", "h i"])
    #expect(result.links.map(\.reference) == ["c", "f", "j"])
  }
}
