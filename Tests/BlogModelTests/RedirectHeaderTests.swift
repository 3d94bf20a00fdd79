import BlogModel
import Diagnostics
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
  @Test func cardsMayBeFramed() throws {
    var policy = ContentSecurityPolicy.strict(styleHashes: ["'sha256-abc='"])
    try policy.allow(["https://stil.example", "'nonce-x'"], in: "style-src")
    var headers = SecurityHeaders(policy: policy, baseURL: try Self.base())
    try headers.set("X-Frame-Options", to: "SAMEORIGIN")
    let folder = try #require(PagePath("/embed/"))
    try headers.openCards(in: folder, policy)
    let section = try #require(headers.sections.first)
    #expect(headers.sections.count == 1)
    #expect(section.folder == folder)
    #expect(section.isOfCards)
    #expect(section.removed == ["X-Frame-Options"])
    #expect(
      section.fields.map(\.value) == [
        "default-src 'none'; script-src 'self'; "
          + "style-src 'self' https://stil.example 'unsafe-inline'; img-src 'self' data:; "
          + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors *"
      ])
    #expect(headers.fields.first?.value == policy.text)
    let file = try #require(PagePath("/embed"))
    #expect(throws: HeaderField.Problem.name) { try headers.openCards(in: file, policy) }
  }

  /// The directive that the owner removed, and the policy of cards.
  @Test(arguments: ["style-src", "frame-ancestors"])
  func cardsSayWhatTheyNeed(directive: String) throws {
    var publishing = Publishing()
    let place = SourceLocation(path: "blogen.yaml")
    publishing.policyChanges = [.init(directive: directive, sources: nil, at: place)]
    let (headers, findings) = publishing.headers(
      for: try Self.base(), cardFolders: [try #require(PagePath("/embed/"))])
    #expect(findings.isEmpty)
    let value = try #require(headers.sections.first?.fields.first?.value)
    let parts = value.split(separator: "; ")
    #expect(parts.filter { $0.hasPrefix("style-src") } == ["style-src 'self' 'unsafe-inline'"])
    #expect(parts.filter { $0.hasPrefix("frame-ancestors") } == ["frame-ancestors *"])
  }

  @Test func theOwnerHasTheLastWordOnCards() throws {
    var publishing = Publishing()
    let place = SourceLocation(path: "blogen.yaml")
    let embed = try #require(PagePath("/embed/"))
    let english = try #require(PagePath("/en/embed/"))
    publishing.headerChanges = [
      .init(
        name: "content-security-policy", value: "frame-ancestors a.de", folder: embed, at: place),
      .init(name: "X-Frame-Options", value: "DENY", at: place),
    ]
    let (headers, _) = publishing.headers(
      for: try Self.base(), frameHosts: ["https://film.example"], cardFolders: [embed, english])
    #expect(headers.sections.map(\.folder) == [embed, english])
    #expect(headers.sections.map(\.isOfCards) == [true, true])
    #expect(headers.sections[0].fields.map(\.value) == ["frame-ancestors a.de"])
    #expect(headers.sections[1].fields[0].value.hasSuffix("frame-src https://film.example"))
    #expect(headers.sections.map(\.removed) == [["X-Frame-Options"], ["X-Frame-Options"]])
    let without = publishing.headers(for: try Self.base()).headers
    #expect(without.sections.map(\.isOfCards) == [false])
  }

  @Test func withoutAPolicyCardsNeedNone() throws {
    var policy = ContentSecurityPolicy.strict()
    for directive in policy.directives { try policy.set(directive.name, to: nil) }
    var headers = SecurityHeaders(policy: policy, baseURL: try Self.base())
    try headers.openCards(in: try #require(PagePath("/embed/")), policy)
    #expect(headers.sections.map(\.fields) == [[]])
  }
}
