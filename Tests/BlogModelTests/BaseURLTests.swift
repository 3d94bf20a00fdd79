import BlogModel
import Testing

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.de", "https://example.de", "/"),
    ("https://example.de/", "https://example.de", "/"),
    ("http://example.de/blog", "http://example.de", "/blog/"),
    ("https://example.de/a/blog/", "https://example.de", "/a/blog/"),
    ("HTTPS://Example.DE/Blog", "https://example.de", "/Blog/"),
    ("http://localhost:8080", "http://localhost:8080", "/"),
    ("http://127.0.0.1:1/x", "http://127.0.0.1:1", "/x/"), ("http://[::1]", "http://[::1]", "/"),
    ("http://[::1]:65535/", "http://[::1]:65535", "/"),
    ("https://xn--mller-kva.de", "https://xn--mller-kva.de", "/"),
    ("https://example.de/~saft/", "https://example.de", "/~saft/"),
    ("https://example.de/büro", "https://example.de", "/b%C3%BCro/"),
    ("https://example.de/b%C3%BCro/", "https://example.de", "/b%C3%BCro/"),
  ])
  func accepted(text: String, origin: String, path: String) throws {
    let base = try #require(BaseURL(text))
    #expect(base.origin == origin)
    #expect(base.path == path)
  }

  @Test(arguments: [
    "", "example.de", "/blog/", "//example.de", "ftp://example.de", "https:example.de", "https://",
    "https:///blog", "https://:80", "https://example.de:", "https://example.de:0",
    "https://example.de:65536",
    "https://example.de:http", "https://a:1:2", "https://[::1", "https://[::1]x", "https://::1",
    "https://example.de:-1", "https://example.de:99999999999999999999",
    "https://user@example.de", "https://user:word@example.de", "https://müller.de", "https://a%2eb",
    "https://example.de?x", "https://example.de/?x", "https://example.de/#x",
    "https://example.de#x",
    "https://exa mple.de", " https://example.de", "https://example.de ", "https://example.de/a b",
    "https://example.de/a//b", "https://example.de//", "https://example.de/../a",
    "https://example.de/./",
    "https://example.de/..", "https://example.de/../\u{301}a", "https://example.de/a\\b",
    "https://example.de\\a", "https://example.de/\"x", "https://example.de/'x",
    "https://example.de/<b>",
    "https://example.de/a\nb", "https://example.de/\u{0}", "https://exam\u{0}ple.de",
    "https://a\"b",
    "javascript:alert(1)",
  ])
  func refused(text: String) {
    #expect(BaseURL(text) == nil)
  }

  @Test(arguments: [
    ("https://example.de", "/", "/"), ("https://example.de", "/a b/", "/a%20b/"),
    ("https://example.de/blog", "/", "/blog/"),
    ("https://example.de/blog/", "/a/feed.xml", "/blog/a/feed.xml"),
    ("https://example.de/büro", "/ä/", "/b%C3%BCro/%C3%A4/"),
  ])
  func addressesOfPages(base: String, page: String, href: String) throws {
    let base = try #require(BaseURL(base))
    let page = try #require(PagePath(page))
    #expect(base.href(page) == href)
    #expect(base.absolute(page) == "https://example.de" + href)
  }
}
