public import Diagnostics

/// What went wrong while rendering: once per place in a template and way to get there.
struct ReportLog {
  /// One mistake, without texts that need the file.
  struct Report: Hashable {
    var id: FindingID
    var severity: Finding.Severity
    var message: String
    var label: String?
    var place: Int32
    /// The tags that led there, innermost first.
    var chain: [Int32]
  }

  private var seen: Set<Report> = []

  /// More reports than this are not kept.
  private static let limit = 1000

  /// Notes a report; the same one twice counts once.
  mutating func add(_ report: Report) { if seen.count < Self.limit { seen.insert(report) } }

  /// Whether there is nothing to report.
  var isEmpty: Bool { seen.isEmpty }

  /// One finding per place and message, with the shortest way to get there.
  ///
  /// Which page came first does not matter, so that parallel runs say the same.
  func findings(in program: Program) -> [Finding] {
    seen.map { report in
      Finding(
        report.id, report.severity, report.message, at: program.location(report.place),
        label: report.label,
        related: report.chain.compactMap { place in
          program.location(place).map { Finding.Related("called from here", at: $0) }
        })
    }.mergedByPlace()
  }
}

extension [Finding] {
  /// The findings ordered by place, each place and message once.
  ///
  /// Of findings that differ only in ``Finding/related`` the one with the fewest, and among those
  /// the first by place, stays. Use it to join what several renderers found.
  /// - Complexity: O(*n* log *n*).
  public func mergedByPlace() -> [Finding] {
    let ordered = sorted { left, right in
      if left.related.count != right.related.count {
        return left.related.count < right.related.count
      }
      return left.related.map(\.location).lexicographicallyPrecedes(right.related.map(\.location))
    }
    var known: Set<Finding> = []
    return ordered.filter { finding in
      var key = finding
      key.related = []
      return known.insert(key).inserted
    }.sortedByPlace()
  }
}

extension Program {
  /// The location of a place, or `nil` if it has none.
  func location(_ place: Int32) -> SourceLocation? {
    guard places.indices.contains(Int(place)) else { return nil }
    let place = places[Int(place)]
    return templates[Int(place.template)].file
      .location(at: Int(place.offset), length: Int(place.length))
  }
}
