package import BlogModel
package import Diagnostics

/// Writes `.htaccess`, which Apache 2.4 reads in the folder of the site.
///
/// It needs `AllowOverride FileInfo`, as hosts for WordPress have it. Every module that may be
/// missing is asked for first, so that the site stays up without it.
/// Source: Apache HTTP Server 2.4, mod_rewrite, mod_headers and mod_mime.
package struct ApacheFile {
  /// The variable that tells temporary redirects from other answers.
  private static let temporaryMark = "blogen_temporary"

  /// With how many redirects every request takes some hundredths of a second longer.
  private static let slowCount = 10_000

  private let baseURL: BaseURL
  private let redirects: [Redirect]
  private let headers: SecurityHeaders?
  private let location: SourceLocation?

  /// Prepares the file; without redirects or headers it has no such section.
  ///
  /// Findings stand at `location`.
  package init(
    baseURL: BaseURL, redirects: RedirectTable, headers: SecurityHeaders?,
    at location: SourceLocation? = nil
  ) {
    self.baseURL = baseURL
    self.redirects = redirects.redirects
    self.headers = headers
    self.location = location
  }

  /// The file.
  /// - Complexity: O(size of the file).
  package func file() -> HostFile {
    var output: [UInt8] = []
    output.append(plain: "# Written by blogen; the next build writes it again.\n\n")
    output.append(plain: "ErrorDocument 404 ")
    var notFound: [UInt8] = []
    notFound.append(folderOf: baseURL)
    output.append(quoting: notFound + Array("404.html".utf8))
    output.append(
      plain: """


        <IfModule mod_mime.c>
          AddCharset utf-8 .css .html .js .json .svg .txt .webmanifest .xml
          AddType application/manifest+json .webmanifest
          AddType font/woff2 .woff2
          AddType image/avif .avif
          AddType image/svg+xml .svg
          AddType image/webp .webp
          AddType text/javascript .js
        </IfModule>

        """)
    if !redirects.isEmpty {
      output.append(plain: "\n<IfModule mod_rewrite.c>\n  RewriteEngine On\n")
      for redirect in redirects { write(redirect, into: &output) }
      output.append(plain: "</IfModule>\n")
    }
    if let headers { write(headers, into: &output) }
    if redirects.contains(where: { $0.kind == .temporary }) {
      output.append(
        plain: """

          <IfModule mod_headers.c>
            Header always set X-Robots-Tag "noindex, nofollow" env=\(Self.temporaryMark)
          </IfModule>

          """)
    }
    return HostFile(name: ".htaccess", bytes: output, findings: findings)
  }

  private var findings: [Finding] {
    guard redirects.count > Self.slowCount else { return [] }
    return [
      Finding(
        .hostLimit, .warning,
        "Apache reads all redirects at every request, and \(redirects.count) make each of them slow",
        at: location,
        help: ["`short_links: false` or `published: mentioned` leave out short links of products"])
    ]
  }

  private func write(_ redirect: Redirect, into output: inout [UInt8]) {
    let source = redirect.source
    if let query = source.query {
      var pattern: [UInt8] = []
      pattern.append(plain: "(?:^|&)")
      pattern.append(rawRegex: query.name)
      pattern.append(plain: "=")
      pattern.append(rawRegex: query.value)
      pattern.append(plain: "(?:&|$)")
      output.append(plain: "  RewriteCond \"%{QUERY_STRING}\" \"")
      output += pattern
      output.append(plain: "\"\n")
    }
    output.append(plain: "  RewriteRule \"^")
    output.append(pathRegex: source, isRaw: false)
    output.append(plain: "$\" \"")
    let target = HostTarget(redirect.target, in: baseURL)
    if redirect.target.isCarrying {
      // Apache encodes the whole address here, since the carried text is not encoded.
      append(decoded: redirect.target, into: &output)
      write(flagsOf: redirect.kind, source.query == nil ? "" : ",QSD", into: &output)
    } else {
      for byte in target.head {
        if byte == UInt8(ascii: "%") { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      }
      let dropsQuery = source.query != nil || target.isComplete
      write(flagsOf: redirect.kind, dropsQuery ? ",NE,QSD" : ",NE", into: &output)
    }
  }

  private func write(flagsOf kind: RedirectKind, _ others: String, into output: inout [UInt8]) {
    output.append(plain: "\" [R=\(kind.status),L\(others)")
    if kind == .temporary { output.append(plain: ",E=\(Self.temporaryMark):1") }
    output.append(plain: "]\n")
  }

  private func append(decoded target: RedirectTarget, into output: inout [UInt8]) {
    func append(_ text: String) {
      for byte in text.utf8 where byte >= 0x20 && byte != 0x7F {
        // mod_rewrite ends a quoted word at any quote, even behind a backslash.
        if byte == UInt8(ascii: "\"") { continue }
        if "\\$%".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      }
    }
    switch target {
    case .pages(let before, let after):
      if baseURL.path + before.dropFirst() == "/" { append(baseURL.origin) }
      append(baseURL.decodedFolder)
      append(String(before.unicodeScalars.dropFirst()))
      output.append(plain: "$1")
      append(after)
    case .addresses(let before, let after):
      append(before)
      output.append(plain: "$1")
      append(after)
    case .page, .address: break
    }
  }

  private func write(_ headers: SecurityHeaders, into output: inout [UInt8]) {
    if headers.fields.isEmpty, headers.sections.isEmpty { return }
    output.append(plain: "\n<IfModule mod_headers.c>\n")
    for field in headers.fields { write(field, indent: "  ", into: &output) }
    for section in headers.sections {
      output.append(plain: "  <If \"%{REQUEST_URI} =~ m#")
      output.append(regexOf: section, in: baseURL)
      output.append(plain: "#\">\n")
      for name in section.removed {
        // Apache has two lists of headers, and it is unknown in which this one is.
        output.append(plain: "    Header unset \(name)\n    Header always unset \(name)\n")
      }
      for field in section.fields { write(field, indent: "    ", into: &output) }
      output.append(plain: "  </If>\n")
    }
    output.append(plain: "</IfModule>\n")
  }

  private func write(_ field: HeaderField, indent: String, into output: inout [UInt8]) {
    // `%` begins a placeholder of mod_headers.
    let value = field.value.utf8.flatMap {
      $0 == UInt8(ascii: "%") ? [$0, $0] : [$0]
    }
    // What browsers may keep for a year must not be said of a missing file.
    let condition = field.isNamed("Cache-Control") ? "" : "always "
    output.append(plain: "\(indent)Header \(condition)set \(field.name) ")
    output.append(quoting: value)
    output.append(plain: "\n")
  }
}
