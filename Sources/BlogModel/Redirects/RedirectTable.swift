public import Diagnostics

/// All redirects of a site, checked: every one leads to something, none hides a page.
///
/// Chains are shortened, so that readers are sent on once; one with a temporary redirect in it is
/// temporary. Only chains through a `*` that matches now and then are left to the host.
public struct RedirectTable: Sendable {
  /// The redirects that can be used, in the order in which hosts must try them.
  public let redirects: [Redirect]

  /// What is wrong with the others: `redirect-conflict`, `redirect-shadows-page`, `redirect-loop`
  /// and `redirect-target-missing`, sorted by place.
  public let findings: [Finding]

  /// Checks redirects.
  ///
  /// - Parameters:
  ///   - written: All of them; of two that say the same, the first is kept.
  ///   - pages: The addresses of all files that the build writes, without those of redirects.
  /// - Complexity: O((*n* + *m*) log *m*) for *n* redirects and *m* pages.
  public init(_ written: [Redirect], pages: [PagePath]) {
    var findings: [Finding] = []
    let index = PageIndex(pages, isForStars: written.contains { $0.source.after != nil })
    let complete = written.map { redirect in
      var redirect = redirect
      redirect.target = index.withSlash(redirect.target)
      return redirect
    }
    let kept = Self.withoutConflicts(complete, &findings).filter { redirect in
      guard let page = index.page(hiddenBy: redirect.source) else { return true }
      findings.append(Self.shadow(redirect, page))
      return false
    }
    var chains = RedirectChains(kept, pages: index)
    var redirects: [Redirect] = []
    redirects.reserveCapacity(kept.count)
    for position in kept.indices {
      if let end = chains.end(of: position) {
        var redirect = kept[position]
        (redirect.target, redirect.kind) = (end.target, end.kind)
        redirects.append(redirect)
      }
    }
    redirects = Self.sorted(redirects)
    Self.markCase(&redirects, pages)
    self.redirects = redirects
    self.findings = (findings + chains.findings).sortedByPlace()
  }

  /// A page for each redirect for which one can be written, for hosts that know no others.
  public var stubs: [PagePlan] {
    redirects.compactMap { redirect in
      redirect.source.stub.map { path in
        PagePlan(
          path: path, recipe: .redirect(RedirectStub(target: redirect.target, kind: redirect.kind)),
          location: redirect.location)
      }
    }
  }

  /// Sorts with each key made once.
  private static func sorted(_ redirects: [Redirect]) -> [Redirect] {
    let ranks = redirects.map(\.source.rank)
    return redirects.indices.sorted { ranks[$0] < ranks[$1] }.map { redirects[$0] }
  }

  private static func withoutConflicts(
    _ written: [Redirect], _ findings: inout [Finding]
  ) -> [Redirect] {
    var first: [[UInt8]: Int] = [:]
    first.reserveCapacity(written.count)
    var kept: [Redirect] = []
    kept.reserveCapacity(written.count)
    for redirect in written {
      let key = redirect.source.key
      guard let index = first[key] else {
        first[key] = kept.count
        kept.append(redirect)
        continue
      }
      let other = kept[index]
      if other.target == redirect.target { continue }
      findings.append(
        Finding(
          .redirectConflict,
          "`\(redirect.source)` cannot lead both to `\(other.target)` and to `\(redirect.target)`",
          at: redirect.location, help: ["remove one of the two"],
          related: [.init("leads to `\(other.target)` here", at: other.location)]))
    }
    return kept
  }

  private static func shadow(_ redirect: Redirect, _ page: PagePath) -> Finding {
    let message =
      redirect.source.after == nil
      ? "`\(page)` is an address of this site, so it cannot lead elsewhere"
      : "`\(redirect.source)` would hide `\(page)`, an address of this site"
    return Finding(
      .redirectShadowsPage, message, at: redirect.location,
      help: ["remove the redirect, or give the page another address"])
  }

  /// Marks redirects whose address differs from another one in upper and lower case only.
  private static func markCase(_ redirects: inout [Redirect], _ pages: [PagePath]) {
    func key(_ path: String) -> [UInt8] {
      var key = path.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
      if key.last == UInt8(ascii: "/") { key.removeLast() }
      return key
    }
    // Pages may stand here more than once, redirects not: each is alone unless found twice.
    var known: [[UInt8]: Bool] = [:]
    known.reserveCapacity(redirects.count)
    var keys: [[UInt8]?] = []
    for redirect in redirects {
      let stub = redirect.source.stub.map { key($0.text) }
      keys.append(stub)
      if let stub { known[stub] = known[stub] != nil }
    }
    for page in pages {
      let key = key(page.text)
      if known[key] == false { known[key] = true }
    }
    for index in redirects.indices {
      redirects[index].isCaseSensitive = keys[index].flatMap { known[$0] } ?? false
    }
  }
}
