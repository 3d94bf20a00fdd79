import BlogModel
import Diagnostics
import Markdown
import Testing

@testable import BlogSources

/// What `product:` links and `{product.…}` in a text become, and what is said about them.
@Suite struct ProductLinkTests {
  /// Five products: one for each thing that can happen.
  private static func catalogue() throws -> [Product] {
    func product(
      _ id: String, _ name: String, _ availability: Availability?,
      _ change: (inout Product) -> Void = { _ in }
    ) -> Product {
      var product = Product(id: id, name: name, location: SourceLocation(path: "feed.xml"))
      product.availability = availability
      product.url = "https://shop.example.de/\(id)"
      product.categories = [["Saft"]]
      change(&product)
      return product
    }
    let page = try #require(PagePath("/produkte/becher/"))
    return [
      product("apfelsaft-1l", "Apfelsaft", .inStock),
      product("quitte", "Quittensaft", .outOfStock) {
        $0.replacement = Entry.Named("apfelsaft-1l", at: SourceLocation(path: "feed.xml"))
      },
      product("brinensaft", "Brinensaft", .discontinued),
      product("becher", "Becher & Glas", nil) {
        $0.url = nil
        $0.path = page
        $0.categories = []
      },
      product("ohne", "Ohne", nil) { $0.url = nil },
      product("A 3 L", "Aronia", .inStock) { $0.url = "https://shop.example.de/?p=3#oben" },
    ]
  }

  /// A text that was rendered.
  struct Rendered {
    var html: String
    /// `line:column severity id`, those of the products last.
    var findings: [String]
    var all: [Finding]
    /// The ids of the products that the text mentions.
    var mentioned: [String]
  }

  private func render(
    _ text: String, subject: String? = nil, _ change: (inout ProductSettings) -> Void = { _ in }
  ) throws -> Rendered {
    let policy = LinkPolicy()
    var settings = ProductSettings()
    change(&settings)
    let history = PriceHistory.read(
      path: "p",
      bytes: Array(#"{"date":"2026-01-01","id":"frueher","price":"1.00","currency":"EUR"}"#.utf8)
    ).history
    let products = try Self.catalogue()
    let rules = PriceRules(settings: settings, history: history, now: Timestamp(seconds: 0))
    let references = ProductReferences(Shop(catalogue: Catalogue(products), rules: rules))
    let base = try #require(BaseURL("https://blog.example.de/"))
    let words = ProductLinks.Words(
      notes: [.soldOut: "ausverkauft", .discontinued: "gibt es nicht mehr"],
      fact: { field, product, showsPrice in
        switch field {
        case "name": (product.name.replacing("&", with: "&amp;"), product.name)
        case "price": showsPrice ? ("<b>1 €</b>", "1 €") : nil
        case "sku": (product.sku, product.sku)
        default: nil
        }
      },
      factNames: ["name", "price", "sku", "origin"],
      campaign: settings.campaign.map { Campaign($0) },
      baseURL: base)
    let links = ProductLinks(
      references, words: words,
      subject: subject.map { Entry.Named($0, at: SourceLocation(path: "a.md")) }, post: "ernte")
    var options = MarkdownOptions()
    options.placeholders = ["product"]
    options.additions.remove(.typography)
    var findings: [Finding] = []
    let file = SourceFile(path: "content/posts/a.md", text: text)
    let rendered = renderMarkdown(
      MarkdownSource(file: file, bodyStart: 0), options: options,
      resolver: LinkResolver(
        book: AddressBook(baseURL: base), source: file.path, policy: policy, products: links),
      findings: &findings)
    findings += references.findings
    return Rendered(
      html: rendered.html.hasSuffix("\n") ? String(rendered.html.dropLast()) : rendered.html,
      findings: findings.map(summary), all: findings,
      mentioned: references.mentioned.map { products[$0].id })
  }

  private static let shop = "https://shop.example.de"

  // MARK: Links

  @Test(arguments: [
    ("[Saft](product:apfelsaft-1l)", "<a href=\"\(shop)/apfelsaft-1l\" rel=\"external\">Saft</a>"),
    ("<product:apfelsaft-1l>", "<a href=\"\(shop)/apfelsaft-1l\" rel=\"external\">Apfelsaft</a>"),
    ("[](product:apfelsaft-1l)", "<a href=\"\(shop)/apfelsaft-1l\" rel=\"external\">Apfelsaft</a>"),
    (
      "[Saft][1]\n\n[1]: product:apfelsaft-1l",
      "<a href=\"\(shop)/apfelsaft-1l\" rel=\"external\">Saft</a>"
    ),
    (
      "[Saft](product:apfelsaft-1l?menge=12#pfand)",
      "<a href=\"\(shop)/apfelsaft-1l?menge=12#pfand\" rel=\"external\">Saft</a>"
    ),
    (
      "[Aronia](<product:A 3 L>)", "<a href=\"\(shop)/?p=3#oben\" rel=\"external\">Aronia</a>"
    ),
    (
      "[Aronia](product:A%203%20L?menge=2)",
      "<a href=\"\(shop)/?p=3&amp;menge=2#oben\" rel=\"external\">Aronia</a>"
    ),
    ("[](product:becher)", "<a href=\"/produkte/becher/\">Becher &amp; Glas</a>"),
    (
      "<a href=\"product:apfelsaft-1l\">Saft</a>",
      "<a href=\"\(shop)/apfelsaft-1l\" rel=\"external\">Saft</a>"
    ),
    ("`product:apfelsaft-1l`", "<code>product:apfelsaft-1l</code>"),
  ])
  func linkLeadsToTheProduct(_ text: String, _ html: String) throws {
    let rendered = try render(text)
    #expect(rendered.findings == [])
    #expect(rendered.html == "<p>\(html)</p>")
  }

  @Test func aCampaignIsAdded() throws {
    let rendered = try render("[Saft](product:apfelsaft-1l?menge=12)") {
      $0.campaign = "utm_source=blog&utm_campaign={post}&utm_content={sku}"
    }
    #expect(
      rendered.html.contains(
        "/apfelsaft-1l?menge=12&amp;utm_source=blog&amp;utm_campaign=ernte&amp;utm_content=apfelsaft-1l\""
      ))
  }

  // MARK: Placeholders

  @Test(
    arguments: [
      ("{product:apfelsaft-1l.price}", nil, "<b>1 €</b>"),
      ("{product:becher.name}", nil, "Becher &amp; Glas"),
      ("{product:becher}", nil, "Becher &amp; Glas"),
      ("{product:A 3 L.sku}", nil, "A 3 L"),
      ("{product.price}", "apfelsaft-1l", "<b>1 €</b>"),
      ("{product.name}", "becher", "Becher &amp; Glas"),
      ("\\{product.price}", "apfelsaft-1l", "{product.price}"),
      ("`{product.price}`", "apfelsaft-1l", "<code>{product.price}</code>"),
    ] as [(String, String?, String)])
  func placeholderPrintsAFact(_ text: String, _ subject: String?, _ html: String) throws {
    let rendered = try render(text, subject: subject)
    #expect(rendered.findings == [])
    #expect(rendered.html == "<p>\(html)</p>")
  }

  // MARK: Mistakes

  static let mistakes: [(text: String, findings: [String], label: String?)] = [
    // Unknown.
    (
      "Der [Saft](product:apfelsaft-2l)", ["1:12 error unknown-product"],
      "did you mean `apfelsaft-1l`?"
    ),
    ("Der <product:apfelsat-1l>", ["1:6 error unknown-product"], "did you mean `apfelsaft-1l`?"),
    ("Der [Saft](product:xyz)", ["1:12 error unknown-product"], nil),
    (
      "Für {product:apfelsaft.price}", ["1:5 error unknown-product"], "did you mean `apfelsaft-1l`?"
    ),
    (
      "[S][1]\n\n[1]: product:apfelsaft", ["3:6 error unknown-product"],
      "did you mean `apfelsaft-1l`?"
    ),
    ("[Saft](product:)", ["1:8 error unknown-product"], nil),
    // Other capitals.
    ("[Saft](product:Apfelsaft-1L)", ["1:8 warning unknown-product"], "write `apfelsaft-1l`"),
    ("{product:BECHER.name}", ["1:1 warning unknown-product"], "write `becher`"),
    // Facts.
    ("{product:becher.prise}", ["1:1 error unknown-product"], "did you mean `price`?"),
    ("{product:becher.origin}", ["1:1 warning missing-price"], nil),
    ("{product.price}", ["1:1 error unknown-product"], nil),
    // Gone and sold out.
    ("[Saft](product:quitte)", ["1:8 note sold-out-product"], nil),
    ("ä {product:quitte.name}", ["1:3 note sold-out-product"], nil),
    ("[Saft](product:brinensaft)", ["1:8 warning discontinued-product"], nil),
    ("[Saft](product:frueher)", ["1:8 warning discontinued-product"], nil),
    // No address, no image.
    ("[Saft](product:ohne)", ["1:8 error missing-product-address"], nil),
    ("![Saft](product:apfelsaft-1l)", ["1:9 error unknown-product"], nil),
  ]

  @Test(arguments: mistakes)
  func mistakeIsNamedAtItsPlace(_ text: String, _ findings: [String], _ label: String?) throws {
    let rendered = try render(text)
    #expect(rendered.findings == findings)
    #expect(rendered.all.map(\.label) == [label])
  }

  @Test func aDiscontinuedProductHasAlternatives() throws {
    let help = try render("[](product:brinensaft)").all.flatMap(\.help)
    #expect(help.first == "of the same category are `apfelsaft-1l`, `ohne`, `A 3 L`")
    #expect(help.count == 2)
  }

  @Test func mentionsAreCountedOnceInTheirOrder() throws {
    let rendered = try render(
      "<product:becher> {product:quitte.name} [a](product:becher) [x](product:fehlt) <product:ohne>"
    )
    #expect(rendered.mentioned == ["becher", "quitte", "ohne"])
  }

  @Test func everyMisspeltNameHasASuggestion() throws {
    let text = (1...30).map { "[x](product:apfelsaft-\($0)x)" }.joined(separator: "\n")
    let findings = try render(text).all
    #expect(findings.count == 30)
    #expect(findings.allSatisfy { $0.label != nil })
  }

  // MARK: Policies

  @Test func aFactThatIsMissingPrintsNothing() throws {
    let rendered = try render("Aus {product:becher.origin}, {product:becher.name}.")
    #expect(rendered.html == "<p>Aus , Becher &amp; Glas.</p>")
    #expect(rendered.findings == ["1:5 warning missing-price"])
  }

  static let note = " <span class=\"product-note\">(ausverkauft)</span>"

  @Test(
    arguments: [
      (.badge, "<a href=\"\(shop)/quitte\" rel=\"external\">Saft</a>\(note)", "<b>1 €</b>", []),
      (
        .hidePrice, "<a href=\"\(shop)/quitte\" rel=\"external\">Saft</a>\(note)", "Quittensaft",
        ["3:1 warning missing-price"]
      ),
      (.replace, "<a href=\"\(shop)/apfelsaft-1l\" rel=\"external\">Saft</a>", "<b>1 €</b>", []),
      (.drop, "Saft", "Quittensaft", ["3:1 warning missing-price"]),
    ] as [(SoldOutPolicy, String, String, [String])])
  func policiesOfTheSite(
    _ policy: SoldOutPolicy, _ link: String, _ price: String, _ more: [String]
  ) throws {
    let rendered = try render("[Saft](product:quitte)\n\n{product:quitte.price}") {
      $0.soldOut = policy
    }
    #expect(rendered.html == "<p>\(link)</p>\n<p>\(price)</p>")
    #expect(
      rendered.findings.sorted()
        == (["1:8 note sold-out-product"] + more).sorted())
  }
}
