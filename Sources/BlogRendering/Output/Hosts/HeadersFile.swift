package import BlogModel
package import Diagnostics

/// Writes `_headers`, which Netlify and Cloudflare Pages read.
///
/// Where rules for a folder replace a header of all files, Cloudflare must be told to drop the first
/// one, or it would send both; at Netlify the later rule wins.
/// Source: Netlify, "Custom headers"; Cloudflare Pages, "Headers".
package struct HeadersFile {
  /// How long a line may be for Cloudflare.
  private static let lineLimit = 2_000
  /// How many rules Cloudflare reads.
  private static let ruleLimit = 100

  private let host: PublishingHost
  private let baseURL: BaseURL
  private let headers: SecurityHeaders
  private let location: SourceLocation?

  /// Prepares the file for one host; findings stand at `location`.
  package init(
    host: PublishingHost, baseURL: BaseURL, headers: SecurityHeaders, at location: SourceLocation?
  ) {
    self.host = host
    self.baseURL = baseURL
    self.headers = headers
    self.location = location
  }

  /// The file.
  /// - Complexity: O(size of the file).
  package func file() -> HostFile {
    var output: [UInt8] = []
    output.append(plain: "# Written by blogen; the next build writes it again.\n")
    if !headers.fields.isEmpty {
      var everything: [UInt8] = []
      everything.append(folderOf: baseURL)
      everything.append(UInt8(ascii: "*"))
      write(everything, headers.fields, [], into: &output)
    }
    for section in headers.sections {
      let dropped = section.fields.map(\.name) + section.removed
      let doubled = dropped.filter { name in headers.fields.contains { $0.isNamed(name) } }
      for path in section.paths(in: baseURL) {
        write(path, section.fields, doubled, into: &output)
      }
    }
    return HostFile(name: "_headers", bytes: output, findings: findings())
  }

  private func write(
    _ path: [UInt8], _ fields: [HeaderField], _ doubled: [String], into output: inout [UInt8]
  ) {
    let detached = host == .cloudflare ? doubled : []
    if fields.isEmpty, detached.isEmpty { return }
    output += path
    output.append(UInt8(ascii: "\n"))
    for name in detached { output.append(plain: "  ! \(name)\n") }
    for field in fields { output.append(plain: "  \(field.name): \(field.value)\n") }
  }

  private func findings() -> [Finding] {
    switch host {
    case .cloudflare:
      var findings: [Finding] = []
      let all = headers.fields + headers.sections.flatMap(\.fields)
      for field in all where field.name.utf8.count + field.value.utf8.count + 4 > Self.lineLimit {
        findings.append(
          Finding(
            .hostLimit, .warning,
            "\(host.name) reads lines of \(Self.lineLimit) characters, and `\(field.name)` is longer",
            at: location))
      }
      if headers.sections.reduce(1, { $0 + $1.paths(in: baseURL).count }) > Self.ruleLimit {
        findings.append(
          Finding(
            .hostLimit, .warning,
            "\(host.name) reads headers for \(Self.ruleLimit) folders, and this site has more",
            at: location))
      }
      return findings
    case .netlify:
      // Netlify has no word for "not here".
      return headers.sections.flatMap { section in
        section.removed.filter { name in
          headers.fields.contains { $0.isNamed(name) } && !Self.isHarmless(name, in: section)
        }.map {
          Finding(
            .hostLimit, .warning,
            "\(host.name) cannot leave out `\($0)` in `\(section.folder)` only", at: location,
            help: ["give it another value there"])
        }
      }
    }
  }
  /// Whether browsers ignore a header that cannot be left out.
  ///
  /// Source: W3C, Content Security Policy Level 3, section 6.4.2.2.
  private static func isHarmless(_ name: String, in section: SecurityHeaders.Section) -> Bool {
    name.lowercased() == SecurityHeaders.frameOptionsName.lowercased()
      && section.fields.contains {
        $0.isNamed(SecurityHeaders.policyName) && $0.value.contains("frame-ancestors ")
      }
  }
}
