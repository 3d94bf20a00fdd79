import BlogModel
import Testing

/// Headers are written into the same files as redirects.
@Suite struct RedirectHeaderTests {
  static func base(_ text: String = "https://example.de/") throws -> BaseURL {
    try #require(BaseURL(text))
  }

  @Test func thePolicyIsStrict() {
    #expect(
      ContentSecurityPolicy.strict().text
        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
  }

  @Test func onlyHashesOpenInlineStyles() {
    let policy = ContentSecurityPolicy.strict(styleHashes: [
      "'sha256-abc+/='", "'unsafe-inline'", "'sha256-abc+/='", "'sha512-x'; script-src *",
      "sha256-a",
    ])
    #expect(policy.sources(of: "style-src") == ["'self'", "'sha256-abc+/='"])
  }

  @Test func directivesChange() throws {
    var policy = ContentSecurityPolicy.strict()
    try policy.set("frame-ancestors", to: ["*"])
    try policy.allow(["https://talk.example"], in: "connect-src")
    try policy.allow(["https://video.example"], in: "Frame-Src")
    try policy.allow(["'self'"], in: "base-uri")
    try policy.set("manifest-src", to: nil)
    try policy.set("upgrade-insecure-requests", to: [])
    #expect(policy.sources(of: "frame-ancestors") == ["*"])
    #expect(policy.sources(of: "connect-src") == ["'self'", "https://talk.example"])
    #expect(policy.sources(of: "base-uri") == ["'self'"])
    #expect(policy.sources(of: "manifest-src") == nil)
    #expect(policy.text.hasSuffix("; frame-src https://video.example; upgrade-insecure-requests"))
  }

  @Test(arguments: ["", "a b", "a;b", "a,b", "a\"", "a\nb", "ä", "${x}", "a\\b"])
  func sourcesCannotBreakThePolicy(source: String) {
    var policy = ContentSecurityPolicy.strict()
    #expect(throws: HeaderField.Problem.source(source)) {
      try policy.set("img-src", to: ["'self'", source])
    }
    #expect(policy == .strict())
    #expect(throws: HeaderField.Problem.name) { try policy.set("img-src \(source)", to: []) }
  }

  @Test(
    arguments: [
      ("", "x", .name), ("X Y", "x", .name), ("X:", "x", .name), ("X\n", "x", .name),
      ("Ä", "x", .name), ("X", "", .value), ("X", "a\nb", .value), ("X", "a\rb", .value),
      ("X", "ä", .value), ("X", " a", .value), ("X", "a ", .value), ("X", "${PATH}", .value),
      ("X", "a\u{0}", .value),
    ] as [(String, String, HeaderField.Problem)])
  func headersCannotBreakALine(name: String, value: String, problem: HeaderField.Problem) {
    #expect(throws: problem) { try HeaderField(name, value) }
  }

  @Test(arguments: [
    ("https://example.de/", 31_536_000, "max-age=31536000"),
    ("https://example.de/", -1, "max-age=0"),
    ("https://example.de/", nil, nil), ("http://example.de/", 31_536_000, nil),
  ])
  func strictTransportIsAskedFor(address: String, seconds: Int?, value: String?) throws {
    let headers = SecurityHeaders(
      baseURL: try Self.base(address), strictTransportSeconds: seconds)
    let found = headers.fields.first { $0.isNamed("strict-transport-security") }
    #expect(found?.value == value)
  }

  @Test func headersAreReplacedAddedAndRemoved() throws {
    var headers = SecurityHeaders(baseURL: try Self.base())
    #expect(
      headers.fields.map(\.name) == [
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
        "Permissions-Policy",
      ])
    try headers.set("referrer-policy", to: "no-referrer")
    try headers.set("Permissions-Policy", to: nil)
    try headers.set("X-Eigen", to: "1")
    try headers.set("X-Fehlt", to: nil)
    #expect(
      headers.fields.map { "\($0.name): \($0.value)" }.dropFirst() == [
        "X-Content-Type-Options: nosniff", "referrer-policy: no-referrer", "X-Eigen: 1",
      ])
  }

  @Test func foldersHaveTheirOwn() throws {
    var headers = SecurityHeaders(baseURL: try Self.base())
    let assets = try #require(PagePath("/assets/"))
    let embed = try #require(PagePath("/embed/"))
    try headers.cacheForever(assets)
    var policy = ContentSecurityPolicy.strict()
    try policy.set("frame-ancestors", to: ["*"])
    try headers.set(policy, in: embed)
    try headers.set("Referrer-Policy", to: nil, in: embed)
    try headers.set("X-A", to: nil, in: embed)
    try headers.set("X-A", to: "2", in: embed)
    #expect(headers.sections.map(\.folder) == [assets, embed])
    #expect(headers.sections[0].fields.map(\.value) == ["public, max-age=31536000, immutable"])
    #expect(headers.sections[1].fields.map(\.name) == ["Content-Security-Policy", "X-A"])
    #expect(headers.sections[1].fields[0].value == policy.text)
    #expect(headers.sections[1].removed == ["Referrer-Policy"])
    let file = try #require(PagePath("/a.html"))
    #expect(throws: HeaderField.Problem.name) { try headers.set("X", to: "1", in: file) }
  }
}
