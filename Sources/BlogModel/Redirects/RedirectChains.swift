internal import Diagnostics

/// Follows redirects that lead to redirects.
struct RedirectChains {
  /// How often a reader may be sent on through a `*` before it counts as a circle: `/a/*` that leads
  /// to `/a/b/*` never comes back to the same address.
  private static let starLimit = 32
  /// For how many missing targets a similar address is looked for, which is slow.
  private static let suggestionLimit = 10

  private enum End {
    case target(RedirectTarget, RedirectKind)
    case broken
  }

  private let redirects: [Redirect]
  private let index: RedirectIndex
  private let pages: PageIndex
  private var ends: [End?]
  private var suggestions = 0
  private var missing: Set<Missing> = []

  /// A mistake that many redirects may share, such as the one fallback of all short links.
  private struct Missing: Hashable {
    let target: RedirectTarget
    let location: SourceLocation
  }

  /// What is wrong.
  private(set) var findings: [Finding] = []

  init(_ redirects: [Redirect], pages: PageIndex) {
    self.redirects = redirects
    self.pages = pages
    index = RedirectIndex(redirects)
    ends = Array(repeating: nil, count: redirects.count)
  }

  /// Where readers arrive in the end, `nil` if nowhere; what is wrong is reported once.
  mutating func end(of start: Int) -> RedirectStub? {
    if ends[start] == nil { follow(start) }
    guard case .target(let target, let kind)? = ends[start] else { return nil }
    return RedirectStub(target: target, kind: kind)
  }

  private mutating func follow(_ start: Int) {
    var trail = [start]
    var onTrail: Set<Int> = [start]
    var target = redirects[start].target
    let crosses = redirects[start].source.crossesParts
    var starHops = 0
    while true {
      if isEnd(target) { return close(trail, .target(target, .moved)) }
      guard let match = address(target, crosses).flatMap(index.match) else {
        // Whoever wrote the last step has to mend it; one that carries a text is right for others.
        let last = trail[trail.count - 1]
        reportMissing(redirects[last].target.isCarrying ? start : last, target)
        return close(trail, .broken)
      }
      let next = redirects[match.position]
      if !next.target.isCarrying {
        switch ends[match.position] {
        case .target(let known, let kind)?: return close(trail, .target(known, kind))
        case .broken?: return close(trail, .broken)
        case nil: break
        }
        if onTrail.contains(match.position) {
          let first = trail.firstIndex(of: match.position) ?? 0
          reportLoop(Array(trail[first...]))
          return close(trail, .broken)
        }
      } else {
        starHops += 1
        if case .broken? = ends[match.position] { return close(trail, .broken) }
        if starHops > Self.starLimit {
          reportLoop(Array(trail.suffix(Self.starLimit)))
          return close(trail, .broken)
        }
      }
      trail.append(match.position)
      onTrail.insert(match.position)
      guard let carried = carry(match, to: next.target) else {
        reportMissing(start, target)
        return close(trail, .broken)
      }
      target = carried
    }
  }

  /// Whether readers stay there.
  private func isEnd(_ target: RedirectTarget) -> Bool {
    switch target {
    case .address, .addresses: true
    case .page(let page): pages.contains(page)
    // Some of these addresses exist; for the others the next redirect may count.
    case .pages(let before, let after): pages.contains(before: before, after: after)
    }
  }

  private func address(_ target: RedirectTarget, _ crosses: Bool) -> RedirectIndex.Address? {
    switch target {
    case .page(let page):
      .init(before: Array((RedirectSource(page).stub ?? page).text.utf8), after: nil)
    case .pages(let before, let after):
      .init(before: Array(before.utf8), after: Array(after.utf8), crossesParts: crosses)
    case .address, .addresses: nil
    }
  }

  /// The target of the next step with the text of the `*` in it, `nil` if that is no address.
  private func carry(_ match: RedirectIndex.Match, to target: RedirectTarget) -> RedirectTarget? {
    let head = String(decoding: match.head, as: UTF8.self)
    let tail = match.tail.map { String(decoding: $0, as: UTF8.self) }
    func encoded(_ text: String) -> String {
      PagePath.encode(text, keeping: PagePath.isPathByte)
    }
    switch (target, tail) {
    case (.page, _), (.address, _): return target
    case (.pages(let before, let after), nil):
      return PagePath(before + head + after).map { .page($0) }
    case (.pages(let before, let after), let tail?):
      return .pages(before: before + head, after: tail + after)
    case (.addresses(let before, let after), nil):
      return .address(before + encoded(head) + after)
    case (.addresses(let before, let after), let tail?):
      return .addresses(before: before + encoded(head), after: encoded(tail) + after)
    }
  }

  /// Notes where the redirects on `trail` end; those in the middle that carry a text have other ends
  /// for other texts.
  private mutating func close(_ trail: [Int], _ end: End) {
    var end = end
    for (step, position) in trail.enumerated().reversed() {
      if case .target(let target, let kind) = end {
        end = .target(target, redirects[position].kind.followed(by: kind))
      }
      guard ends[position] == nil else { continue }
      if step == 0 || !redirects[position].target.isCarrying { ends[position] = end }
    }
  }

  private mutating func reportMissing(_ position: Int, _ target: RedirectTarget) {
    // A redirect with `*` may be reached again and again.
    let redirect = redirects[position]
    guard missing.insert(Missing(target: target, location: redirect.location)).inserted else {
      return
    }
    var label: String?
    if case .page(let page) = target, suggestions < Self.suggestionLimit {
      suggestions += 1
      label = didYouMean(page.text, among: pages.names)
    }
    findings.append(
      Finding(
        .redirectTargetMissing, "`\(redirect.source)` leads to `\(target)`, which does not exist",
        at: redirect.location, label: label))
  }

  private mutating func reportLoop(_ trail: [Int]) {
    var seen: Set<Int> = []
    let members = trail.filter { seen.insert($0).inserted }
    for member in members { ends[member] = .broken }
    // The same circle is named by the same place, wherever it was entered.
    guard let start = members.indices.min(by: { members[$0] < members[$1] }) else { return }
    let circle = Array(members[start...] + members[..<start])
    let first = redirects[members[start]]
    let names = (circle + [members[start]]).prefix(8).map { "`\(redirects[$0].source)`" }
    findings.append(
      Finding(
        .redirectLoop,
        circle.count == 1
          ? "`\(first.source)` leads back to itself"
          : "these redirects lead in a circle: \(names.joined(separator: ", "))",
        at: first.location,
        related: circle.dropFirst().prefix(8).map {
          .init("and on from `\(redirects[$0].source)` here", at: redirects[$0].location)
        }))
  }
}
