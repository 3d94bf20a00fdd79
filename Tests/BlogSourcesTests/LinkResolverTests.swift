import BlogModel
import Diagnostics
import Foundation
import Images
import Testing

@testable import BlogSources
@testable import Markdown

/// Links between files: what each destination leads to.
@Suite struct LinkResolverTests {
  private static let source = "content/posts/2026-01-01-a.md"

  private func book(at address: String = "https://example.org/") throws -> AddressBook {
    var book = AddressBook(baseURL: try #require(BaseURL(address)))
    func path(_ text: String) throws -> PagePath { try #require(PagePath(text)) }
    book.add(source: Self.source, .page(try path("/2026/01/a/")))
    book.add(source: "content/posts/ernte.md", .page(try path("/2026/02/ernte/")))
    book.add(source: "content/posts/ordner/index.md", .page(try path("/2026/03/ordner/")))
    book.add(
      source: "content/posts/ordner/bild 1.jpg", .file(try path("/2026/03/ordner/bild 1.jpg")))
    book.add(
      source: "content/posts/\("süßmost.md".decomposedStringWithCanonicalMapping)",
      .page(try path("/2026/04/suessmost/")))
    book.add(source: "content/pages/impressum.md", .page(try path("/impressum/")))
    book.add(source: "content/static/bilder/hof.svg", .file(try path("/bilder/hof.svg")))
    book.add(source: "content/posts/entwurf.md", .withheld("it is a draft"))
    book.addWithheld(try path("/2026/05/entwurf/"), reason: "it is a draft")
    return book
  }

  @Test(
    arguments: [
      // Relative to the file.
      ("ernte.md", .found("/2026/02/ernte/")), ("./ernte.md", .found("/2026/02/ernte/")),
      ("../posts/ernte.md", .found("/2026/02/ernte/")),
      ("ernte.md#rezept", .found("/2026/02/ernte/#rezept")),
      ("ernte.md?a=b#c", .found("/2026/02/ernte/?a=b#c")),
      ("../pages/impressum.md", .found("/impressum/")),
      ("../static/bilder/hof.svg", .found("/bilder/hof.svg")),
      ("ordner/index.md", .found("/2026/03/ordner/")),
      ("ordner", .found("/2026/03/ordner/")), ("ordner/", .found("/2026/03/ordner/")),
      // From the site's root.
      ("/impressum/", .found("/impressum/")), ("/impressum", .found("/impressum/")),
      ("/impressum/index.html", .found("/impressum/")),
      ("/bilder/hof.svg", .found("/bilder/hof.svg")),
      ("/impressum/#telefon", .found("/impressum/#telefon")),
      // Percent-encoded, and in any composition.
      ("s%C3%BC%C3%9Fmost.md", .found("/2026/04/suessmost/")),
      ("süßmost.md", .found("/2026/04/suessmost/")),
      ("su\u{308}ßmost.md", .found("/2026/04/suessmost/")),
      ("su%CC%88%C3%9Fmost.md", .found("/2026/04/suessmost/")),
      ("%65rnte.md", .found("/2026/02/ernte/")),
      // Held back.
      ("entwurf.md", .withheld("it is a draft")), ("/2026/05/entwurf/", .withheld("it is a draft")),
      ("/2026/05/entwurf", .withheld("it is a draft")),
      // Outside.
      ("../../blogen.yaml", .outside), ("../../../etc/passwd", .outside),
      ("../../../../../../etc", .outside),
      ("../../themes/saft/x.css", .outside),
      // Missing, with the nearest name.
      ("ernt.md", .missing("ernte.md")), ("/impresum/", .missing("/impressum/")),
      ("impressum.md", .missing("../pages/impressum.md")),
      ("hof.svg", .missing("../static/bilder/hof.svg")),
      ("gibt-es-wirklich-nicht.md", .missing(nil)), ("/gibt/es/nicht/", .missing(nil)),
    ] as [(String, LinkResolver.Found)]) func destination(
      _ text: String, _ found: LinkResolver.Found
    ) throws
  {
    #expect(LinkResolver(book: try book(), source: Self.source).find(text) == found)
  }

  @Test(
    arguments: [
      ("ernte.md", "/blog/2026/02/ernte/"), ("/impressum/", "/blog/impressum/"),
      ("/bilder/hof.svg", "/blog/bilder/hof.svg"), ("/", nil),
    ] as [(String, String?)]) func subPathIsPutBefore(_ text: String, _ href: String?) throws
  {
    var book = try book(at: "https://example.org/blog/")
    book.add(.root)
    let resolver = LinkResolver(book: book, source: Self.source)
    #expect(resolver.find(text) == .found(href ?? "/blog/"))
  }

  @Test func fileBesideAFolderPostIsFound() throws {
    let resolver = LinkResolver(book: try book(), source: "content/posts/ordner/index.md")
    #expect(resolver.find("bild%201.jpg") != .missing(nil))
    guard case .found(let href, image: _) = resolver.find("bild%201.jpg") else {
      Issue.record("not found")
      return
    }
    #expect(LinkResolver.decoded(href) == "/2026/03/ordner/bild 1.jpg")
    #expect(resolver.find("../ernte.md") == .found("/2026/02/ernte/"))
  }

  @Test(arguments: [
    "", "#anker", "?a=b", "https://shop.example.org/", "mailto:a@example.org", "tel:+4912345",
    "data:image/png;base64,x",
  ]) func othersAreKept(_ text: String) throws {
    guard case .keep = try resolution(text) else {
      Issue.record("`\(text)` was not kept")
      return
    }
  }

  @Test(
    arguments: [
      ("fehlt-ganz-und-gar.md", .link, .brokenLink), ("fehlt.jpg", .image, .brokenImage),
      ("entwurf.md", .link, .linkToWithheld), ("../../x", .link, .linkOutsideSite),
      ("product:saft", .link, .unknownProduct),
    ] as [(String, Reference.Kind, FindingID)]) func brokenOnesAreNamed(
      _ text: String, _ kind: Reference.Kind, _ id: FindingID
    ) throws
  {
    guard case .broken(let found, _, _, _, _) = try resolution(text, kind) else {
      Issue.record("`\(text)` was not reported")
      return
    }
    #expect(found == id)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("a%2", "a%2"), ("a%", "a%"), ("%zz", "%zz"), ("%C3%BC", "ü"), ("%FF", "%FF"),
    ("%00", "\0"), ("100%25", "100%"), ("", ""),
  ]) func percentEncodingIsDecodedWhereItIsText(_ text: String, _ decoded: String) {
    #expect(LinkResolver.decoded(text) == decoded)
  }

  @Test(
    arguments: [
      ("https://example.com/", .link, "external"), ("//example.com/x", .link, "external"),
      ("HTTP://example.com", .attribute("href", element: "a"), "external"),
      ("https://partner.example/x", .link, "sponsored nofollow"),
      ("https://example.com/a.jpg", .image, nil),
      ("https://example.com/a.js", .attribute("src", element: "script"), nil),
    ] as [(String, Reference.Kind, String?)]) func linksToOtherHostsAreMarked(
      _ text: String, _ kind: Reference.Kind, _ rel: String?
    ) throws
  {
    switch try resolution(text, kind) {
    case .keep: #expect(rel == nil)
    case .url(let url, let attributes):
      #expect(url == text)
      #expect(attributes == rel.map { [HTMLAttribute("rel", $0)] } ?? [])
    case .broken, .link, .unlinked, .plain: Issue.record("`\(text)` is broken")
    }
  }

  @Test(arguments: [.image, .attribute("src", element: "img"), .link] as [Reference.Kind])
  func imagesGetTheirSize(_ kind: Reference.Kind) throws {
    var book = try book()
    let path = try #require(PagePath("/bilder/hof.svg"))
    book.add(
      PublishedImage(
        size: ImageSize(width: 640, height: 480), byteCount: 9, mediaType: "image/svg+xml"),
      at: path)
    let resolver = LinkResolver(book: book, source: Self.source)
    let reference = Reference(
      kind: kind, destination: "/bilder/hof.svg", position: SourceRange(offset: 0, length: 0),
      file: SourceFile(path: Self.source, text: ""))
    guard case .url(_, let attributes) = resolver.resolve(reference) else {
      Issue.record("not found")
      return
    }
    let size = [HTMLAttribute("width", "640"), HTMLAttribute("height", "480")]
    #expect(attributes == (kind == .link ? [] : size))
  }

  private func resolution(_ text: String, _ kind: Reference.Kind = .link) throws -> Resolution {
    var policy = LinkPolicy()
    policy.ownHosts = ["shop.example.org"]
    policy.affiliateHosts = ["partner.example"]
    return LinkResolver(book: try book(), source: Self.source, policy: policy).resolve(
      Reference(
        kind: kind, destination: text, title: "", position: SourceRange(offset: 0, length: 0),
        file: SourceFile(path: Self.source, text: "")))
  }
}
