import Testing

@testable import BlogRendering

@Suite struct OutboundLinksTests {
  static func file(
    _ html: String, pings: [String] = [], ownHosts: Set<String> = ["blog.example"]
  ) -> String {
    file([("content/posts/a.md", "https://blog.example/a/", html, pings)], ownHosts: ownHosts)
  }

  static func file(
    _ posts: [OutboundLinks.Post], ownHosts: Set<String> = ["blog.example"]
  ) -> String {
    let entries = posts.map { OutboundLinks.entry($0, ownHosts: ownHosts) { "n\($0.count)" } }
    return String(decoding: OutboundLinks.file(entries: entries), as: UTF8.self)
  }

  /// The targets of a text.
  static func targets(_ html: String) throws -> [String] {
    try JSONTree(file(html))["posts"].list[0]["links"].list.compactMap { $0["target"].text }
  }

  @Test func fileNamesPostsAndLinks() {
    let posts: [OutboundLinks.Post] = [
      (
        "content/posts/b.md", "https://blog.example/b/",
        "<p>Bei <a href=\"https://erika.example/?a=1&amp;b=2#c\">Erika &amp; <em>Co</em></a>.</p>",
        []
      ),
      ("content/posts/a.md", "https://blog.example/a/", "<p>Nichts.</p>", []),
    ]
    #expect(
      Self.file(posts)
        == "{\"version\":1,\"posts\":[{\"post\":\"https://blog.example/b/\","
        + "\"source\":\"content/posts/b.md\",\"hash\":\"n\(posts[0].html.utf8.count)\","
        + "\"links\":[{\"target\":\"https://erika.example/?a=1&b=2#c\","
        + "\"text\":\"Erika & Co\"}]},{\"post\":\"https://blog.example/a/\","
        + "\"source\":\"content/posts/a.md\",\"hash\":\"n14\",\"links\":[]}]}\n")
    #expect(Self.file([]) == "{\"version\":1,\"posts\":[]}\n")
  }

  /// Which addresses are told.
  @Test(arguments: [
    ("https://a.example", true), ("http://a.example/b", true), ("HTTPS://A.example/B", true),
    ("https://a.example/b.html", true), ("https://a.example/b.php?x=y.png", true),
    ("https://a.example/#b.png", true), ("https://a.zip", true), ("https://a.zip/", true),
    ("https://a.example/b.PNG", false), ("https://a.example/b.pdf?page=2", false),
    ("https://a.example/b.tar.gz#c", false), ("https://a.example/.zip/b", true),
    ("https://a.example/b.png/", false), ("https://a.example/png", true),
    ("https://blog.example/b/", false), ("https://www.blog.example/", false),
    ("https://BLOG.example:443/", false), ("https://notblog.example/", true),
    ("https://user@blog.example/", false), ("https://blog.example.evil.example/", true),
    ("mailto:a@a.example", false), ("tel:+49", false), ("/b/", false), ("b/", false),
    ("#b", false), ("//blog.example/", false), ("//", false), ("///a", false),
    ("ftp://a.example/", false), ("https://", false),
    ("https:///b", false), ("javascript:alert(1)", false), ("data:text/html,x", false),
    ("", false),
  ])
  func onlyPagesElsewhereAreTargets(address: String, isTarget: Bool) throws {
    #expect(try Self.targets("<a href=\"\(address)\">x</a>") == (isTarget ? [address] : []))
  }

  @Test(arguments: [
    ("https://blog.example/a/", "https://s.example/x"),
    ("http://blog.example/a/", "http://s.example/x"),
  ])
  func addressesWithoutSchemeGetThatOfThePost(permalink: String, target: String) throws {
    let html = "<a href=\"//s.example/x\">x</a><a href=\"\(target)\">y</a>"
    let file = Self.file([("a.md", permalink, html, [])], ownHosts: [])
    let links = try JSONTree(file)["posts"].list[0]["links"].list
    #expect(links.map { $0["target"].text } == [target])
  }

  /// What a post answers need not be linked in its text.
  @Test func answeredAddressesAreTargets() throws {
    let file = Self.file(
      "<a href=\"https://a.example/\">a</a>",
      pings: [
        "https://b.example/1", "https://a.example/", "https://b.example/1",
        "https://c.example/d.pdf",
        "https://www.blog.example/",
      ])
    let links = try JSONTree(file)["posts"].list[0]["links"].list
    #expect(
      links.map { $0["target"].text }
        == ["https://a.example/", "https://b.example/1", "https://c.example/d.pdf"])
    #expect(links.map { $0["text"].text } == ["a", "", ""])
  }

  @Test(
    arguments: [
      ("<a href=\"https://a.example/\">a</a> <A HREF='https://b.example/'>b</A>", ["a", "b"]),
      ("<a href=https://a.example/>a<a href=https://b.example/>b", ["a", "b"]),
      ("<a href=https://a.example/>a</a>", ["a"]),
      ("<a class=x href = \"https://a.example/\" >", ["a"]),
      ("<a href=\" https://a.example/\n\">a</a>", ["a"]),
      ("<a href=\"ht\ntps://a.example/\">a</a>", ["a"]),
      ("<a href=\"https&#58;&#x2F;/a.example/\">a</a>", ["a"]),
      (
        "<a href=\"https://a.example/\">1</a><a href=\"https://b.example/\">2</a>"
          + "<a href=\"https://a.example/\">3</a>", ["a", "b"]
      ),
      ("<a href=\"https://a.example/\" href=\"https://b.example/\">a</a>", ["a"]),
      ("<!-- <a href=\"https://a.example/\">a</a> --><a href=\"https://b.example/\">b</a>", ["b"]),
      ("<!--><a href=\"https://a.example/\">a</a>", ["a"]),
      ("<script>'<a href=\"https://a.example/\">'</script><a href=\"https://b.example/\">", ["b"]),
      (
        "<textarea><a href=\"https://a.example/\"></TEXTAREA ><a href=\"https://b.example/\">",
        ["b"]
      ),
      ("<script><a href=\"https://a.example/\">", []),
      (
        "<style></styles><a href=\"https://a.example/\"></style><a href=\"https://b.example/\">",
        ["b"]
      ),
      ("&lt;a href=\"https://a.example/\"&gt;", []),
      ("<code>&lt;a href=\"https://a.example/\"&gt;</code>", []),
      (
        "<img src=\"https://a.example/\"><link href=\"https://a.example/\"><area href=\"https://a.example/\">",
        []
      ),
      ("<abbr href=\"https://a.example/\">", []), ("<a name=\"https://a.example/\">", []),
      ("<p title=\"<a href='https://a.example/'>\">", []), ("<a href=\"https://a.example/", ["a"]),
      ("<a href=", []), ("<a", []), ("<", []), ("</", []), ("</a", []), ("<!", []), ("<!--", []),
      ("< a href=\"https://a.example/\">", []), ("</a href=\"https://a.example/\">", []),
      ("<svg><a xlink:href=\"https://a.example/\">", []),
    ] as [(String, [String])])
  func linksAreReadAsBrowsersRead(html: String, hosts: [String]) throws {
    #expect(try Self.targets(html) == hosts.map { "https://\($0).example/" })
  }

  @Test(arguments: [
    ("a", "a"), (" a\n b ", "a b"), ("<b>a</b>b", "ab"), ("a<br>b", "a b"),
    ("<p>a</p><p>b</p>", "a b"),
    ("<img src=\"x.png\" alt=\"Der &lt;Hof&gt;\">", "Der <Hof>"), ("<img src=\"x.png\">", ""),
    ("a &amp;amp; b&nbsp;c", "a &amp; b c"), ("a < b", "a < b"), ("a<!-- b -->c", "ac"),
    ("a</b>", "a"), ("\u{0}\"\\", "\u{0}\"\\"), ("", ""),
  ])
  func textOfALink(html: String, text: String) throws {
    let file = Self.file("x<a href=\"https://a.example/\">\(html)</a>y")
    #expect(try JSONTree(file)["posts"].list[0]["links"].list.map { $0["text"].text } == [text])
  }

  /// A link that is never closed would hold the rest of the post.
  @Test func textIsCut() throws {
    let words = Array(repeating: "Wörter", count: 100).joined(separator: " ")
    let file = Self.file("<a href=\"https://a.example/\">\(words)")
    let text = try #require(try JSONTree(file)["posts"].list[0]["links"].list[0]["text"].text)
    #expect(text.count <= OutboundLinks.longestText + 1)
    #expect(text.hasPrefix("Wörter Wörter") && text.hasSuffix("Wörter…"))
  }

  /// Whatever the text, the file is JSON, and the order of posts stays.
  @Test func mixturesGiveJSON() throws {
    let parts = [
      "<a href=\"https://a.example/", "\">", "</a>", "<", ">", "\"", "'", "&", "&#", "&#x41;",
      "<!--", "-->",
      "<script>", "</script>", " ", "=", "/", "href", "\u{0}", "ü", "🧃", "<img alt=", "\\", "]]>",
    ]
    var dice = TalkDice(seed: 7)
    for _ in 0..<2_000 {
      let html = (0..<12).map { _ in parts[Int(dice.next() % UInt64(parts.count))] }.joined()
      let json = try JSONTree(Self.file(html))
      let links = json["posts"].list[0]["links"].list
      for link in links {
        #expect(link["target"].text?.hasPrefix("https://a.example/") == true, "\(html)")
        #expect(link["text"].text != nil)
      }
      #expect(Set(links.map { $0["target"].text }).count == links.count)
    }
  }

  /// Texts that begin much and end nothing, large enough for quadratic work never to be done.
  @Test(arguments: ["<a href=x>", "</", "<!--", "<script>", "<a ", "&", "<!-- --", "<a href=\""])
  func pathologicalTextsEnd(part: String) throws {
    let html = String(repeating: part, count: 40_000)
    #expect(try Self.targets(html).isEmpty)
  }
}

/// Numbers that are the same in every run.
private struct TalkDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
