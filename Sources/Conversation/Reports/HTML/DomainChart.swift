/// The bars of the sites that mention posts.
struct DomainChart {
  let domains: [TalkReport.Domain]
  let words: ReportWords

  /// The picture as an element for the page.
  var svg: String {
    let most = domains.map(\.count).max() ?? 0
    var frame = ChartFrame(
      name: "domains", title: words.sections.domains,
      description: domains.map { "\($0.host): \($0.count)" }.joined(separator: "; "),
      height: domains.count * 34)
    for (index, domain) in domains.enumerated() {
      let y = index * 3_400
      frame.word(Self.short(domain.host), x: 0, y: y + 1_400, .start, style: "label")
      frame.word(
        words.notation.number(domain.count), x: 10_000, y: y + 1_400, .end, style: "value")
      frame.bar(x: 0, y: y + 2_000, width: 10_000, height: 600, style: "ground")
      frame.bar(
        x: 0, y: y + 2_000, width: most == 0 ? 0 : domain.count * 10_000 / most, height: 600,
        style: "s4")
    }
    return frame.svg
  }

  /// A host that fits in the narrowest page; the end tells more than the beginning.
  private static func short(_ host: String) -> String {
    host.count > 38 ? "…" + host.suffix(37) : host
  }
}
