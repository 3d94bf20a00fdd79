package import BlogModel
package import Diagnostics

/// Writes `_redirects`, which Netlify and Cloudflare Pages read.
///
/// Netlify compares the query and takes `/seite` and `/seite/` for the same, but knows `*` only for
/// whole parts of a path, and prefers files unless `!` stands behind the status. Cloudflare knows
/// `*` anywhere, no query and no `!`; it always redirects.
/// Source: Netlify, "Redirect options"; Cloudflare Pages, "Redirects".
package struct RedirectsFile {
  /// How many redirects without `*` Cloudflare reads.
  private static let staticLimit = 2_000
  /// How many redirects with `*` Cloudflare reads.
  private static let dynamicLimit = 100
  /// How long a line may be for Cloudflare.
  private static let lineLimit = 1_000

  private let host: PublishingHost
  private let baseURL: BaseURL
  private let redirects: [Redirect]
  private let location: SourceLocation?

  /// Prepares the file for one host; findings stand at `location`.
  package init(
    host: PublishingHost, baseURL: BaseURL, redirects: RedirectTable, at location: SourceLocation?
  ) {
    self.host = host
    self.baseURL = baseURL
    // Of more than it reads, Cloudflare leaves out the last: rather short links than former addresses.
    let (all, stars) = (redirects.redirects, redirects.redirects.filter { $0.source.after != nil })
    self.redirects =
      host == .netlify
      ? all
      : RedirectKind.allCases.flatMap { kind in
        all.filter { $0.source.after == nil && $0.kind == kind }
      } + stars
    self.location = location
  }

  /// The file.
  /// - Complexity: O(size of the file).
  package func file() -> HostFile {
    var output: [UInt8] = []
    output.append(plain: "# Written by blogen; the next build writes it again.\n")
    var unsaid: [Redirect] = []
    var (staticLines, dynamicLines, longLines) = (0, 0, 0)
    for redirect in redirects {
      let lines = lines(for: redirect)
      if lines.isEmpty { unsaid.append(redirect) }
      for line in lines {
        if host == .cloudflare, line.count > Self.lineLimit {
          longLines += 1
          continue
        }
        if redirect.source.after == nil { staticLines += 1 } else { dynamicLines += 1 }
        output += line
        output.append(UInt8(ascii: "\n"))
      }
    }
    var findings = missing(unsaid)
    if host == .cloudflare {
      findings += limits(staticLines, dynamicLines, longLines)
    }
    return HostFile(name: "_redirects", bytes: output, findings: findings)
  }

  private func lines(for redirect: Redirect) -> [[UInt8]] {
    guard let star = star(in: redirect.source) else { return [] }
    if redirect.source.query != nil, host == .cloudflare { return [] }
    var path: [UInt8] = []
    path.append(folderOf: baseURL)
    path.append(path: String(redirect.source.before.unicodeScalars.dropFirst()))
    if let after = redirect.source.after {
      path.append(plain: star.pattern)
      path.append(path: after)
    }
    var rest: [UInt8] = [UInt8(ascii: " ")]
    if let query = redirect.source.query {
      rest.append(path: query.name)
      rest.append(UInt8(ascii: "="))
      rest.append(path: query.value)
      rest.append(UInt8(ascii: " "))
    }
    let target = HostTarget(redirect.target, in: baseURL)
    rest += target.head
    if let tail = target.tail {
      rest.append(plain: star.value)
      rest += tail
    }
    rest.append(plain: " \(redirect.kind.status)\(host == .netlify ? "!" : "")")
    guard host == .cloudflare, redirect.source.isPage, path.count > 1 else { return [path + rest] }
    if redirect.source.crossesParts { return [path + rest] }
    return [path + rest, path.dropLast() + rest]
  }

  /// How the host writes `*` there and in the target; `nil` if it has no word for it.
  private func star(in source: RedirectSource) -> (pattern: String, value: String)? {
    guard let after = source.after else { return ("", "") }
    let beginsPart = source.before.utf8.last == UInt8(ascii: "/")
    if after.isEmpty {
      return beginsPart || host == .cloudflare ? ("*", ":splat") : nil
    }
    let first = after.utf8.first ?? 0
    if beginsPart, first == UInt8(ascii: "/") { return (":part", ":part") }
    guard host == .cloudflare else { return nil }
    // The name of a placeholder ends before the first character that is no letter, digit or `_`.
    let isWord = [UInt8].isPlain(first) && !".-~".utf8.contains(first)
    return isWord ? ("*", ":splat") : (":part", ":part")
  }

  private func missing(_ redirects: [Redirect]) -> [Finding] {
    guard let first = redirects.first else { return [] }
    let count = redirects.count
    let help =
      host == .netlify
      ? "Netlify knows `*` only as a whole part of a path, such as `/archives/*`"
      : "Cloudflare Pages does not look at the query of an address"
    return [
      Finding(
        .redirectNotOnHost, .warning,
        "\(count) \(count == 1 ? "redirect" : "redirects") cannot be said to \(host.name), "
          + "the first of them `\(first.source)`", at: location, help: [help])
    ]
  }

  private func limits(_ plain: Int, _ dynamic: Int, _ long: Int) -> [Finding] {
    var texts: [String] = []
    if plain > Self.staticLimit {
      texts.append("reads \(Self.staticLimit) redirects without `*`, and this site has \(plain)")
    }
    if dynamic > Self.dynamicLimit {
      texts.append("reads \(Self.dynamicLimit) redirects with `*`, and this site has \(dynamic)")
    }
    if long > 0 {
      texts.append("reads lines of \(Self.lineLimit) characters, and \(long) would be longer")
    }
    return texts.map { Finding(.hostLimit, .warning, "\(host.name) \($0)", at: location) }
  }
}
