public import Diagnostics

/// What went wrong while rendering: once per place in a template and message.
///
/// At each place the messages that come first in the alphabet are kept, with the shortest way
/// to get there. Which page came first does not matter, so that parallel runs say the same.
struct ReportLog {
  /// One mistake, without texts that need the file.
  struct Report {
    var id: FindingID
    var severity: Finding.Severity
    var message: String
    var label: String?
    var help: [String] = []
    var place: Int32
    /// The tags that led there, innermost first.
    var chain: [Int32]
  }

  private struct Key: Hashable {
    var place: Int32
    var id: FindingID
  }

  private var kept: [Key: [Report]] = [:]

  /// How many messages of one kind are kept of one place.
  static let limit = 10

  /// Notes a report; the same one twice counts once.
  mutating func add(_ report: Report, in program: Program) {
    var reports = kept[Key(place: report.place, id: report.id)] ?? []
    let index = reports.firstIndex { $0.message >= report.message } ?? reports.count
    if index < reports.count, reports[index].message == report.message {
      guard isShorter(report.chain, than: reports[index].chain, in: program) else { return }
      reports[index] = report
    } else {
      guard index < Self.limit else { return }
      reports.insert(report, at: index)
      if reports.count > Self.limit { reports.removeLast() }
    }
    kept[Key(place: report.place, id: report.id)] = reports
  }

  private func isShorter(_ chain: [Int32], than other: [Int32], in program: Program) -> Bool {
    if chain == other { return false }
    if chain.count != other.count { return chain.count < other.count }
    return chain.compactMap(program.location)
      .lexicographicallyPrecedes(other.compactMap(program.location))
  }

  /// Whether there is nothing to report.
  var isEmpty: Bool { kept.isEmpty }

  /// One finding per place and message, with the shortest way to get there.
  func findings(in program: Program) -> [Finding] {
    kept.values.joined().map { report in
      Finding(
        report.id, report.severity, report.message, at: program.location(report.place),
        label: report.label, help: report.help,
        related: report.chain.compactMap { place in
          program.location(place).map { Finding.Related("called from here", at: $0) }
        })
    }.mergedByPlace()
  }
}

private struct PlaceAndKind: Hashable {
  var location: SourceLocation?
  var id: FindingID
}

extension [Finding] {
  /// The findings ordered by place, each place and message once, at most ten of a kind a place.
  ///
  /// Of findings that differ only in ``Finding/related`` the one with the fewest, and among those
  /// the first by place, stays. Use it to join what several renderers found: the result does not
  /// depend on how the pages were shared out.
  /// - Complexity: O(*n* log *n*).
  public func mergedByPlace() -> [Finding] {
    let ordered = sorted { left, right in
      if left.related.count != right.related.count {
        return left.related.count < right.related.count
      }
      return left.related.map(\.location).lexicographicallyPrecedes(right.related.map(\.location))
    }
    var known: Set<Finding> = []
    let distinct = ordered.filter { finding in
      var key = finding
      key.related = []
      return known.insert(key).inserted
    }
    var counts: [PlaceAndKind: Int] = [:]
    return distinct.sortedByPlace().filter { finding in
      guard finding.location != nil else { return true }
      let place = PlaceAndKind(location: finding.location, id: finding.id)
      let count = counts[place, default: 0]
      counts[place] = count + 1
      return count < ReportLog.limit
    }
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
