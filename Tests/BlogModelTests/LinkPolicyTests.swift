import BlogModel
import Testing

@Suite struct LinkPolicyTests {
  static let policy = {
    var policy = LinkPolicy()
    policy.ownHosts = ["blog.hof.example", "shop.hof.example", "buch.amazon.example"]
    policy.affiliateHosts = ["amazon.example", "awin1.example"]
    return policy
  }()

  @Test(arguments: [
    ("https://blog.hof.example/a/", nil), ("https://shop.hof.example:8443/", nil),
    ("//shop.hof.example/x", nil), ("https://www.shop.hof.example/", nil),
    ("https://hof.example/", "external"), ("https://andere.example/", "external"),
    ("https://amazon.example/dp/1", "sponsored nofollow"),
    ("HTTPS://WWW.AMAZON.EXAMPLE/dp/1?a=b", "sponsored nofollow"),
    ("https://buch.amazon.example/", nil), ("https://xamazon.example/", "external"),
    ("https://user@amazon.example/", "sponsored nofollow"),
    ("https://blog.hof.example@andere.example/", "external"),
    ("https://andere.example\\@blog.hof.example/", "external"),
    ("https://[::1]:80/x", "external"), ("/pfad/", nil), ("#oben", nil), ("mailto:a@b.de", nil),
    ("https://", nil), ("https:///x", nil), ("", nil),
  ])
  func relDependsOnTheHost(url: String, rel: String?) {
    #expect(Self.policy.rel(for: url) == rel)
  }

  @Test(arguments: [
    ("https://a.example", "a.example"), ("HTTP://A.Example:80/B", "a.example"),
    ("//a.example?x", "a.example"), ("//a.example#x", "a.example"),
    ("https://ÄPFEL.example/", "äpfel.example"), ("https://u:p@x@a.example/", "a.example"),
    ("https://a.example/@b.example", "a.example"), ("https://[::1]:80/", "[::1]"),
    ("https://[::1", "["), ("https://@", nil), ("https://:80/", nil), ("https:/a.example", nil),
    ("ftp://a.example/", nil), ("xttps://a.example/", nil), ("shttps://a.example/", nil),
    ("http;//a.example/", nil), ("/a//b.example/", nil), ("a//b.example/", nil), ("//", nil),
    ("/", nil),
  ])
  func theHostOfAnAddress(url: String, host: String?) {
    #expect(LinkPolicy.host(of: url) == host)
    #expect(LinkPolicy.hasHost(url) == (host != nil))
  }

  @Test func anEmptyWordMeansNone() {
    var policy = LinkPolicy()
    policy.external = ""
    #expect(policy.rel(for: "https://andere.example/") == nil)
  }
}
