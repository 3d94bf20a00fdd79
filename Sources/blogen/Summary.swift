internal import BlogBuild
internal import BlogModel
internal import Diagnostics

/// The last words of a build.
struct Summary {
  let report: BuildReport
  var isCheck = false
  let duration: Duration

  /// What was done, for standard output.
  func text(isVerbose: Bool) -> String {
    guard report.succeeded else { return "" }
    var lines: [String] = []
    if isVerbose {
      for item in report.withheld { lines.append("held back: \(item.source): \(item.reason)") }
      for phase in report.phases { lines.append("\(seconds(phase.duration)) s  \(phase.name)") }
    }
    let warnings = report.findings.count(of: .warning)
    var parts = [
      count(report.pages, "page", "pages"),
      isCheck ? "nothing written" : "\(report.changed) changed",
      count(warnings, "warning", "warnings"), "\(seconds(duration)) s",
    ]
    if let catalogue = report.catalogue {
      parts.insert(count(catalogue.products, "product", "products"), at: 1)
    }
    if report.removed > 0 { parts.insert("\(report.removed) removed", at: 2) }
    lines.append(parts.joined(separator: ", "))
    lines += heldBack
    lines += prices
    return lines.map { $0 + "\n" }.joined()
  }

  /// What failed, for standard error; `nil` if nothing did.
  func failure(usesText: Bool) -> String? {
    guard !report.succeeded, usesText else { return nil }
    let errors = report.findings.count(of: .error)
    let warnings = report.findings.count(of: .warning)
    var parts = [count(errors, "error", "errors")]
    if warnings > 0 { parts.append(count(warnings, "warning", "warnings")) }
    let files = Set(report.findings.compactMap(\.location?.path)).count
    let place = files > 0 ? " in \(count(files, "file", "files"))" : ""
    let state =
      isCheck
      ? "Nothing was written, since this was a check."
      : report.wasMoving
        ? "Writing was cut short; build again to complete the output folder."
        : "Nothing was written; the last good site is unchanged."
    return "\(parts.joined(separator: ", "))\(place). \(state)\n"
  }

  /// Rows of feeds that are no products, and prices that were recorded.
  private var prices: [String] {
    guard let catalogue = report.catalogue else { return [] }
    var lines = catalogue.skipped
    if let recorded = catalogue.recorded {
      lines.append("\(count(recorded, "price", "prices")) recorded")
    }
    return lines
  }

  /// Scheduled posts, so that nobody wonders where a post is; the date is readable by programs.
  private var heldBack: [String] {
    var lines: [String] = []
    let drafts = report.withheld.count { $0.reason == .draft }
    let scheduled = report.withheld.count {
      if case .scheduled = $0.reason { true } else { false }
    }
    var parts: [String] = []
    if scheduled > 0 { parts.append("\(scheduled) scheduled") }
    if drafts > 0 { parts.append(count(drafts, "draft", "drafts")) }
    let expired = report.withheld.count - drafts - scheduled
    if expired > 0 { parts.append("\(expired) expired") }
    if !parts.isEmpty { lines.append("held back: \(parts.joined(separator: ", "))") }
    if let next = report.nextPublication { lines.append("next publish at \(next.rfc3339)") }
    return lines
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Seconds with two decimals.
  private func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
