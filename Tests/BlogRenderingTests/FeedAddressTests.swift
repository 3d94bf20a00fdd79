import Testing

@testable import BlogRendering

@Suite struct FeedAddressTests {
  static let origin = "https://e.de"
  static let page = "https://e.de/b/2010/p/"

  static func absolute(_ html: String, page: String = page) -> String {
    let base = AddressBase(page: page, origin: origin)
    return String(decoding: AbsoluteHTML(html, base: base).bytes, as: UTF8.self)
  }

  /// An address, and what it is on the page `https://e.de/b/2010/p/`.
  static let addresses = [
    ("/x/", "https://e.de/x/"), ("/", "https://e.de/"), ("#oben", "https://e.de/b/2010/p/#oben"),
    ("?a=b", "https://e.de/b/2010/p/?a=b"), ("//host/x", "https://host/x"),
    ("\\\\host", "https:\\\\host"), ("/\\host", "https:/\\host"), ("\\x", "https://e.de\\x"),
    ("a.jpg", "https://e.de/b/2010/p/a.jpg"), ("./a", "https://e.de/b/2010/p/a"),
    ("../a", "https://e.de/b/2010/a"), (".././../a", "https://e.de/b/a"),
    ("../../../../../a", "https://e.de/a"), ("..", "https://e.de/b/2010/p/.."),
    ("...", "https://e.de/b/2010/p/..."), (".../a", "https://e.de/b/2010/p/.../a"),
    ("a:b", "a:b"), ("1a:b", "https://e.de/b/2010/p/1a:b"), ("ä:b", "https://e.de/b/2010/p/ä:b"),
    (":b", "https://e.de/b/2010/p/:b"), ("a/b:c", "https://e.de/b/2010/p/a/b:c"),
    ("https://x.de/", "https://x.de/"), ("HTTPS://x.de/", "HTTPS://x.de/"),
    ("mailto:a@b.de", "mailto:a@b.de"), ("tel:+49", "tel:+49"),
    ("data:image/png;base64,AA==", "data:image/png;base64,AA=="), ("git+ssh://x", "git+ssh://x"),
    ("&#109;&#x61;ilto&colon;a@b.de", "&#109;&#x61;ilto&colon;a@b.de"),
    ("&#47;x", "https://e.de&#47;x"), ("&#x2F&sol;host", "https:&#x2F&sol;host"),
    ("&num;x", "https://e.de/b/2010/p/&num;x"), ("&quest;x", "https://e.de/b/2010/p/&quest;x"),
    ("&amp;x", "https://e.de/b/2010/p/&amp;x"), ("&#;x", "https://e.de/b/2010/p/&#;x"),
    ("&#99999999999999999999;", "https://e.de/b/2010/p/&#99999999999999999999;"),
    ("?a=1&amp;b=/x", "https://e.de/b/2010/p/?a=1&amp;b=/x"),
  ]

  @Test(arguments: addresses)
  func addressInAnyQuotes(address: String, expected: String) {
    #expect(Self.absolute("<a href=\"\(address)\">x</a>") == "<a href=\"\(expected)\">x</a>")
    #expect(Self.absolute("<a href='\(address)'>x</a>") == "<a href='\(expected)'>x</a>")
    #expect(Self.absolute("<a href=\(address)>x</a>") == "<a href=\(expected)>x</a>")
    #expect(
      Self.absolute("<A\n a b=c HREF = \"\(address)\" c>")
        == "<A\n a b=c HREF = \"\(expected)\" c>")
  }

  @Test(arguments: [
    (" /x", "https://e.de/x"), ("\n\t#x ", "https://e.de/b/2010/p/#x "),
    ("&#32;&Tab;/x", "https://e.de/x"), (" https://x.de", " https://x.de"),
    ("/\n/host", "https:/\n/host"), ("ht\ntp://x", "ht\ntp://x"), ("", "https://e.de/b/2010/p/"),
    (" ", "https://e.de/b/2010/p/"),
  ])
  func blanksAreIgnoredAsBrowsersDo(address: String, expected: String) {
    #expect(Self.absolute("<a href=\"\(address)\">x</a>") == "<a href=\"\(expected)\">x</a>")
  }

  @Test(arguments: [
    "a href", "area href", "link href", "img src", "audio src", "video poster", "body background",
    "object data", "form action", "button formaction", "blockquote cite", "q cite", "ins cite",
    "img longdesc", "image xlink:href", "iframe src", "object codebase", "a ping",
    "img srcset", "link imagesrcset",
  ])
  func attributesWithAddresses(place: String) {
    #expect(Self.absolute("<\(place)=\"/x\">") == "<\(place)=\"https://e.de/x\">")
    let upper = place.uppercased()
    #expect(Self.absolute("<\(upper)=\"/x\">") == "<\(upper)=\"https://e.de/x\">")
  }

  @Test(arguments: [
    "<p data=\"/x\">", "<p title=\"/x\">", "<img usemap=\"#x\">", "<a id=\"#x\" href>",
    "<p data-src=\"/x\" hrefx=\"/x\" xhref=\"/x\" hre=\"/x\">", "<img src=\"\">", "<img srcset>",
    "<use href=\"#teil\"/>", "<use xlink:href=\"#teil\"/>", "<textpath href=\"#p\">",
    "<p>href=\"/x\" src='/x' /x</p>", "&lt;a href=\"/x\"&gt;", "</a href=\"/x\">",
    "<!-- <a href=\"/x\"> -->", "<!doctype a href=\"/x\">", "<?php <a href=\"/x\" ?>",
    "<textarea><a href=\"/x\"></textarea>", "<title><a href=\"/x\"></TITLE >",
    "<iframe><a href=\"/x\"></iframe\n>", "< a href=\"/x\">", "<1 href=\"/x\">",
    "<a title=\"<a href='/x'>\">", "<a title='>' b=\"href='/x'\">", "", "<", "<a", "<a href",
    "<a href=", "<!", "<!-", "<!--", "</", "<a b=\"", "<p>ä</p>",
  ])
  func otherTextStays(html: String) {
    #expect(Self.absolute(html) == html)
  }

  @Test(arguments: [
    // A comment ends where browsers end it.
    ("<!--><a href=\"/x\">-->", "<!--><a href=\"https://e.de/x\">-->"),
    ("<!-- --><a href=\"/x\">", "<!-- --><a href=\"https://e.de/x\">"),
    (
      "<textarea></textareax><a href=\"/x\"></textarea><a href=\"/x\">",
      "<textarea></textareax><a href=\"/x\"></textarea><a href=\"https://e.de/x\">"
    ),
    ("<a href=/x/>", "<a href=https://e.de/x/>"), ("<a href=>", "<a href=https://e.de/b/2010/p/>"),
    ("<br/><a/href=/x>", "<br/><a/href=https://e.de/x>"),
    ("<a href=\"/x", "<a href=\"https://e.de/x"),
    ("<a href=\"/x\"href='/y'>", "<a href=\"https://e.de/x\"href='https://e.de/y'>"),
    (
      "<p><a href=\"#a\">a</a> <img src=\"b\">",
      "<p><a href=\"https://e.de/b/2010/p/#a\">a</a> <img src=\"https://e.de/b/2010/p/b\">"
    ),
    (
      "<svg><a xlink:href=\"#a\"><use href=\"/s.svg#a\">",
      "<svg><a xlink:href=\"https://e.de/b/2010/p/#a\"><use href=\"https://e.de/s.svg#a\">"
    ),
  ])
  func tagsAreReadAsBrowsersDo(html: String, expected: String) {
    #expect(Self.absolute(html) == expected)
  }

  @Test(arguments: [
    ("/a.jpg", "https://e.de/a.jpg"), ("/a.jpg 2x", "https://e.de/a.jpg 2x"),
    ("/a.jpg 1x, /b.jpg 2x", "https://e.de/a.jpg 1x, https://e.de/b.jpg 2x"),
    ("/a.jpg, /b.jpg 2x", "https://e.de/a.jpg, https://e.de/b.jpg 2x"),
    (" ,/a.jpg 480w ,\n b.jpg", " ,https://e.de/a.jpg 480w ,\n https://e.de/b/2010/p/b.jpg"),
    ("data:image/png,a,/b 1x, /c 2x", "data:image/png,a,/b 1x, https://e.de/c 2x"),
    ("/a,/b 1x", "https://e.de/a,/b 1x"),
    ("/a x(,/b ) , /c", "https://e.de/a x(,/b ) , https://e.de/c"),
    ("/a x(,/b", "https://e.de/a x(,/b"), (",", ","), ("/a,,", "https://e.de/a,,"),
    ("//h/a 1x, https://h/b 2x", "https://h/a 1x, https://h/b 2x"),
  ])
  func candidates(value: String, expected: String) {
    #expect(Self.absolute("<img srcset=\"\(value)\">") == "<img srcset=\"\(expected)\">")
  }

  @Test(arguments: [
    ("background: url(/x.png)", "background: url(https://e.de/x.png)"),
    ("background: URL( '/x.png' )", "background: URL( 'https://e.de/x.png' )"),
    (
      "a:url(&quot;/x.png&quot;);b:url(&#39;y.png&#39;)",
      "a:url(&quot;https://e.de/x.png&quot;);b:url(&#39;https://e.de/b/2010/p/y.png&#39;)"
    ),
    ("fill: url(#verlauf)", "fill: url(#verlauf)"), ("url()", "url()"), ("url(", "url("),
    ("url('", "url('"), ("url(data:x)", "url(data:x)"), ("color: red", "color: red"),
    ("url(/a), url(/b)", "url(https://e.de/a), url(https://e.de/b)"),
  ])
  func styles(value: String, expected: String) {
    #expect(Self.absolute("<p style=\"\(value)\">") == "<p style=\"\(expected)\">")
    #expect(Self.absolute("<path fill=\"\(value)\">") == "<path fill=\"\(expected)\">")
  }

  @Test func listOfAddresses() {
    #expect(
      Self.absolute("<a ping=' /x  y '>") == "<a ping=' https://e.de/x  https://e.de/b/2010/p/y '>")
  }

  @Test(arguments: [
    ("a<script src=\"/x.js\"></script>b", "ab"), ("a<SCRIPT>x</p></sCript  >b", "ab"),
    ("a<style>p{}</style><a href=/x>", "a<a href=https://e.de/x>"), ("a<script>b", "a"),
    ("a<script>'</scripts>'</script/>b", "ab"), ("a<script>", "a"), ("a<scripts>b", "a<scripts>b"),
    ("<a href=/x><style></style><style></style></a>", "<a href=https://e.de/x></a>"),
    ("a<script></scr", "a"), ("a<script src=\"/x", "a"), ("a<style /x", "a"),
    ("a</script>b", "a</script>b"),
  ])
  func scriptsAndStylesAreLeftOut(html: String, expected: String) {
    #expect(Self.absolute(html) == expected)
  }

  @Test(arguments: [
    ("https://e.de/x.html", "a", "https://e.de/a"),
    ("https://e.de/x.html", "#a", "https://e.de/x.html#a"),
    ("https://e.de", "a", "https://e.dea"), ("https://e.de/", "../a", "https://e.de/a"),
    ("https://e.de/a/b.html", "../c", "https://e.de/c"),
  ])
  func otherPages(page: String, address: String, expected: String) {
    #expect(Self.absolute("<a href=\"\(address)\">", page: page) == "<a href=\"\(expected)\">")
  }

  @Test(arguments: [
    ("/b/a.jpg", "https://e.de/b/a.jpg"), ("/ä b.jpg", "https://e.de/%C3%A4%20b.jpg"),
    ("https://x.de/%C3%A4?a=1&b=2#c", "https://x.de/%C3%A4?a=1&b=2#c"),
    ("//x.de/a", "https://x.de/a"),
    ("a.jpg", "https://e.de/b/2010/p/a.jpg"), (" /\"<>", "https://e.de/%22%3C%3E"),
    ("&#47;x", "https://e.de/b/2010/p/&#47;x"), ("", "https://e.de/b/2010/p/"),
  ])
  func addressOutsideOfHTML(address: String, expected: String) {
    #expect(AddressBase(page: Self.page, origin: Self.origin).absolute(address) == expected)
  }

  /// Whatever stands in raw HTML: nothing else changes, and a second time nothing at all.
  @Test func anyHTML() {
    let pieces = [
      "<a href=", "<img srcset=\"", "\"", "'", "/x", "#y", " ", ">", "<", "/", "=", "</", "<!--",
      "-->", ",", "url(", ")", "<p style='", "&#47;", "&", "../", "ä", "\n", "<textarea>",
      "</textarea>", "https://h/", "?z",
    ]
    var numbers = SeededNumbers(seed: 11)
    var changed = 0
    for _ in 0..<20_000 {
      let html = (0..<numbers.next(below: 14)).map { _ in pieces[numbers.next(below: pieces.count)]
      }
      .joined()
      let once = Self.absolute(html)
      #expect(Self.absolute(once) == once, "\(html)")
      if once != html { changed += 1 }
      let removed = once.replacing(Self.page, with: "").replacing(Self.origin, with: "")
        .replacing("https:", with: "")
      // Going up and blanks before an address are the only things that are lost.
      let lost: Set<Character> = [".", "/", " ", "\n"]
      #expect(
        removed.filter { !lost.contains($0) && !"be201p".contains($0) }
          == html.replacing("https:", with: "").filter {
            !lost.contains($0) && !"be201p".contains($0)
          }, "\(html)")
    }
    #expect(changed > 2_000)
  }

  /// Tags and quotes that never end are read once, not again from each place: this would not end.
  @Test(arguments: [
    "<a href=\"", "<!--", "<a ", "</", "<textarea>", "<script>", "<img srcset=\"a(", "url(", "&#",
    "<p style=\"url(", "../", "<a href=../", "<a href=&#49",
  ])
  func longTextsOfOneKind(piece: String) {
    let html = String(repeating: piece, count: 40_000)
    for html in [html, "<a href=\"" + html] {
      // At most one prefix for each piece.
      let limit = html.utf8.count + 40_001 * Self.page.utf8.count
      let result = Self.absolute(html)
      #expect(result.utf8.count <= limit)
      #expect(Self.absolute(result) == result)
    }
  }
}
