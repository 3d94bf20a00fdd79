internal import BlogModel

/// Counts mentions by the site they come from; items must come in the order of time.
struct DomainSurvey {
  private let recent: Int
  private let offset: Int
  private var positions: [String: Int] = [:]
  private var entries: [(host: String, count: Int, first: Int)] = []

  init(recent: Int, offset: Int) {
    self.recent = recent
    self.offset = offset
  }

  mutating func count(_ page: String, received: Int) {
    guard let host = HostName.read(page) else { return }
    if let position = positions[host] {
      entries[position].count += 1
    } else {
      positions[host] = entries.count
      entries.append((host, 1, received))
    }
  }

  /// The sites, those with most mentions first.
  var list: [TalkReport.Domain] {
    entries.sorted { $0.count == $1.count ? $0.host < $1.host : $0.count > $1.count }.map {
      TalkReport.Domain(
        host: $0.host, count: $0.count, first: Timestamp(seconds: $0.first, offset: offset),
        isNew: $0.first >= recent)
    }
  }
}
