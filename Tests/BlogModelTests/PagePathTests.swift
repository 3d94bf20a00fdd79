import BlogModel
import Testing

@Suite struct PagePathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/a/", "a/index.html"),
    ("/2026/10/apfelernte/", "2026/10/apfelernte/index.html"),
    ("/feed.xml", "feed.xml"), ("/404.html", "404.html"), ("/.well-known/x", ".well-known/x"),
    ("/.htaccess", ".htaccess"), ("/a/.blogen", "a/.blogen"), ("/.blogenx", ".blogenx"),
    ("/...", "..."), ("/..a/b..", "..a/b.."), ("/ä b/", "ä b/index.html"),
    // The accent belongs to the slash for Swift, and to the name for the disk.
    ("/\u{301}a/", "\u{301}a/index.html"), ("/\u{D4E}/", "\u{D4E}/index.html"),
    ("/%2e%2e/", "%2e%2e/index.html"),
  ])
  func accepted(text: String, file: String) throws {
    let path = try #require(PagePath(text))
    #expect(path.text == text)
    #expect(Array(path.file.utf8) == Array(file.utf8))
  }

  @Test(arguments: [
    "", "a", "a/", "//", "//a", "/a//", "/a//b", "/.", "/..", "/../", "/./", "/a/../b", "/a/./b",
    "/a/..", "/.blogen", "/.blogen/", "/.blogen/manifest", "/.Blogen/x", "/.BLOGEN", "/a\u{0}b",
    "/\u{0}", "/a\\b", "/..\\..\\a", "/a\nb", "/a\r\nb", "/a\tb", "/\u{1B}[31m", "/\u{7F}",
    // An accent behind `/` or `\` must not hide it.
    "/../\u{301}a", "/a/../\u{301}", "/./\u{308}", "/.blogen/\u{301}a", "/a\\\u{301}b", "\u{301}/a",
  ])
  func refused(text: String) {
    #expect(PagePath(text) == nil)
  }

  @Test func namesHaveAtMost250Bytes() {
    #expect(PagePath("/" + String(repeating: "ä", count: 125) + "/x") != nil)
    #expect(PagePath("/" + String(repeating: "ä", count: 125) + "x/") == nil)
  }

  @Test(arguments: [
    ("/2026/10/apfelernte/", "/2026/10/apfelernte/"), ("/-._~@:!$()*+,;=", "/-._~@:!$()*+,;="),
    ("/ä b/", "/%C3%A4%20b/"), ("/100%", "/100%25"), ("/a?b#c", "/a%3Fb%23c"),
    ("/&'\"<>", "/%26%27%22%3C%3E"),
    ("/🍎/", "/%F0%9F%8D%8E/"), ("/a\u{308}", "/a%CC%88"),
    ("/[x]{y}|^`", "/%5Bx%5D%7By%7D%7C%5E%60"),
  ])
  func encodedForLinks(text: String, encoded: String) throws {
    #expect(try #require(PagePath(text)).encoded == encoded)
  }

  @Test func children() throws {
    #expect(PagePath.root.appending("a/")?.text == "/a/")
    #expect(PagePath("/a/")?.appending("b.svg")?.text == "/a/b.svg")
    #expect(PagePath("/a")?.appending("b/")?.text == "/a/b/")
    for name in ["..", "../", ".", "", "/b", "a\\b", "\u{0}"] where name != "" {
      #expect(PagePath("/a/")?.appending(name) == nil, "\(name)")
    }
    #expect(PagePath.root.appending(".blogen") == nil)
  }

  @Test func orderIsThatOfBytes() {
    let texts = ["/", "/B/", "/a", "/a/", "/a/b", "/b", "/z", "/ä"]
    let paths = texts.reversed().compactMap(PagePath.init)
    #expect(paths.sorted().map(\.text) == texts)
    #expect(paths.map(\.description) == texts.reversed())
  }
}
