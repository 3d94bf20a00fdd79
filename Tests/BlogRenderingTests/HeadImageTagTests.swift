import Testing

@testable import BlogRendering

@Suite struct HeadImageTagTests {
  static let tag = ImageTag(source: "/a.jpg", alt: "A", width: 3, height: 2)

  static let found: [(String, ImageTag?)] = [
    ("<img src=\"/a.jpg\" alt=\"A\" width=\"3\" height=\"2\">", tag),
    ("<IMG SRC='/a.jpg' ALT='A' WIDTH='3' HEIGHT='2'/>", tag),
    ("<img src=/a.jpg alt=A width=3 height=2>", tag),
    ("<img\n  src = \"/a.jpg\"\talt=\"A\" hidden width=3 height=2 />", tag),
    (
      "<p>1 < 2 <imgx src=\"/a.jpg\"><img src=\"/b.jpg\"><img src=/a.jpg alt=A width=3 height=2>",
      tag
    ),
    ("<!-- <img src=/a.jpg alt=B> --><img src=/a.jpg alt=A width=3 height=2>", tag),
    ("<!--><img src=/a.jpg alt=A width=3 height=2>", tag),
    (
      "<img data-src=\"/b\" src=\"/a.jpg\" src=\"/c\" alt=\"A\" alt=\"B\" width=3 width=4 height=2>",
      tag
    ),
    ("<img src=\"&#47;a.j&#x70;g\" alt=\"&#65;\" width=\"3\" height=\"2\">", tag),
    ("<img = src=\"/a.jpg\" =\"x\" alt=A width=3 height=2>", tag),
    ("<img src=\"/a.jpg\" width=\"100%\" height=\"\">", ImageTag(source: "/a.jpg")),
    (
      "<img src=\"/a.jpg\" alt=\"&lt;&gt;&quot;&apos;&nbsp;&foo;&amp;amp; & &#0xD800; &#xD800;\">",
      ImageTag(source: "/a.jpg", alt: "<>\"'\u{A0}&foo;&amp; & &#0xD800; &#xD800;")
    ),
    ("<img src=\"/a.jpg\"", ImageTag(source: "/a.jpg")),
    ("<img src=\"/a.jpg", ImageTag(source: "/a.jpg")),
    ("<img alt=\"A\">", nil), ("<img src=", nil), ("<img ", nil), ("<img", nil), ("<", nil),
    ("", nil),
    ("<!-- <img src=/a.jpg>", nil), ("<!--", nil), ("<img / / />", nil),
  ]

  @Test(arguments: found.indices)
  func tagIsFound(index: Int) {
    #expect(ImageTag.first(showing: "/a.jpg", in: Self.found[index].0) == Self.found[index].1)
  }

  /// Wherever the tag begins, and whatever of its letters and of a comment's stand before it.
  @Test(arguments: ["x", "g", "-", "<", "i", "<i", "<im", "m", "<!", "<!-", "!--", "ä"])
  func tagIsFoundAnywhere(before: String) {
    for count in 0..<9 {
      let html =
        String(repeating: before, count: count) + "<img src=/a.jpg alt=A width=3 height=2>"
      #expect(ImageTag.first(showing: "/a.jpg", in: html) == Self.tag, "\(html)")
    }
  }

  /// Whatever stands there, reading ends.
  @Test func anyBytesAreRead() {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = [
      "<img", "<!--", "-->", ">", "<", "=", "\"", "'", " ", "/", "src", "alt", "&", "#", ";", "x",
      "ä", "\n",
    ]
    for _ in 0..<2_000 {
      let html = (0..<random(40)).map { _ in parts[random(parts.count)] }.joined()
      let tag = "<img src=\"/a.jpg\" alt=\"A\" width=\"3\" height=\"2\">"
      #expect(ImageTag.first(showing: "/nichts", in: html) == nil)
      // What stands in front can end in an open comment or attribute, but not behind a clean break.
      #expect(ImageTag.first(showing: "/a.jpg", in: tag + html) == Self.tag)
    }
  }
}

@Suite struct HeadLocaleTests {
  static let locales: [(String, String?)] = [
    ("de", "de_DE"), ("de-CH", "de_CH"), ("de-ch", "de_CH"), ("DE", "de_DE"), ("en", "en_GB"),
    ("en-US", "en_US"), ("de-Latn-AT", "de_AT"), ("de-1996", "de_DE"), ("rm", "rm_CH"),
    ("fr_CA", "fr_CA"), ("tlh", nil), ("tlh-DE", "tlh_DE"), ("", nil), ("es-419", "es_ES"),
  ]

  @Test(arguments: locales.indices)
  func localeNamesACountry(index: Int) {
    #expect(SocialLocale.name(of: Self.locales[index].0) == Self.locales[index].1)
  }
}
