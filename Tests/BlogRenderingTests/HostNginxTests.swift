import BlogModel
import Testing

@testable import BlogRendering

/// The lines were tried with nginx 1.22 when they were written.
@Suite struct HostNginxTests {
  static func file(
    _ rules: [(String, String)], base: String = "https://example.de/blog/", pages: [String] = []
  ) throws -> HostFile {
    NginxFile(
      baseURL: try HostFixture.base(base), redirects: try HostFixture.table(rules, pages: pages),
      headers: nil
    ).file()
  }

  @Test func redirects() throws {
    let file = try Self.file(HostFixture.rules)
    #expect(file.name == "nginx-redirects.conf")
    #expect(
      HostFixture.lines(file) == [
        "map $request_uri $blogen_star {",
        #"  default "";"#,
        #"  "~^/blog/archives/12-(?:[^?/]+)\.html(?:\?.*)?$" "/blog/neu/$is_args$args";"#,
        #"  "~^/blog/laden(?:/(?<blogen_text>[^?]*))?(?:\?.*)?$" "#
          + #""https://shop.example:8080/ware/${blogen_text}$is_args$args";"#,
        #"  "~^/blog/alt(?:/(?<blogen_text>[^?]*))?(?:\?.*)?$" "#
          + #""/blog/tief/${blogen_text}$is_args$args";"#,
        #"  "~^/blog/vorn(?:[^?]*)(?:\?.*)?$" "/blog/neu/$is_args$args";"#,
        #"  "~^/blog/x(?:[^?/]+)y/?(?:\?.*)?$" "/blog/neu/$is_args$args";"#,
        #"  "~^/blog/(?<blogen_text>[^?/]+)/birne/?(?:\?.*)?$" "#
          + #""/blog/neu/${blogen_text}/$is_args$args";"#,
        "}",
        "map $uri $blogen_path {",
        "  default $blogen_star;",
        #"  "/blog/datei.html" "/blog/neu/$is_args$args";"#,
        #"  "/blog/seite/" "/blog/neu/$is_args$args";"#,
        #"  "/blog/seite" "/blog/neu/$is_args$args";"#,
        #"  "/blog/weg/" "https://shop.example/a?b=1#c";"#,
        #"  "/blog/weg" "https://shop.example/a?b=1#c";"#,
        #"  "/blog/ä b/" "/blog/%C3%B6%20%27x%27/$is_args$args";"#,
        #"  "/blog/ä b" "/blog/%C3%B6%20%27x%27/$is_args$args";"#,
        "}",
        "map $request_uri $blogen_target {",
        "  default $blogen_path;",
        #"  "~^/blog/\?(?:.*&)?p=12(?:&.*)?$" "/blog/neu/";"#,
        #"  "~^/blog/index\.php\?(?:.*&)?name=(?:\xC3|%[Cc]3)(?:\xA4|%[Aa]4)(?:&.*)?$" "#
          + #""/blog/neu/";"#,
        "}",
      ])
  }

  @Test func theOwnerIsToldWhatToWrite() throws {
    let text = HostFixture.text(try Self.file([]))
    #expect(text.contains("#   if ($blogen_target) { return 301 $blogen_target; }\n"))
    #expect(text.contains("#   error_page 404 /blog/404.html;\n"))
  }

  /// nginx finds keys without regard to case, so that `/apfel/` would lead to itself.
  @Test func neighboursInCaseArePatterns() throws {
    let lines = HostFixture.lines(
      try Self.file([("/Apfel/", "/apfel/")], base: "https://example.de/"))
    #expect(lines.contains(#"  "~^/Apfel/?$" "/apfel/$is_args$args";"#))
    #expect(!lines.contains { $0.hasPrefix("  \"/") })
  }

  @Test func aSiteAtTheRootNamesItsHost() throws {
    let text = HostFixture.text(try Self.file([("/alt/*", "/*")], base: "https://example.de/"))
    #expect(text.contains("\"https://example.de/${blogen_text}$is_args$args\";"))
  }

  @Test(arguments: [
    (30, 1, nil), (30, 25, nil), (30, 26, (2048, 256)), (41, 1, (2048, 256)),
    (240, 1, (2048, 512)), (5, 1_025, (8192, 256)),
  ])
  func largeTablesGetRoom(length: Int, count: Int, sizes: (Int, Int)?) throws {
    // The key is the path with the `/` at its end.
    let rules = (0..<count).map { number in
      ("/" + String(repeating: "a", count: max(0, length - 6)) + "\(number + 1_000)", "/neu/")
    }
    let found = HostFixture.lines(try Self.file(rules, base: "https://example.de/"))
    let wanted = sizes.map { ["map_hash_max_size \($0);", "map_hash_bucket_size \($1);"] } ?? []
    #expect(found.filter { $0.hasPrefix("map_hash") } == wanted)
  }
}
