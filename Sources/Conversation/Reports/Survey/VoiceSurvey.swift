/// Counts readers by the days on which they spoke; items must come in the order of time.
struct VoiceSurvey {
  private let recent: Int
  private let offset: Int
  private var positions: [String: Int] = [:]
  private var entries: [Entry] = []

  private struct Entry {
    var name: String
    var first: Int
    var lastDay: Int
    var days = 1
    var items = 1
  }

  init(recent: Int, offset: Int) {
    self.recent = recent
    self.offset = offset
  }

  mutating func count(_ author: String?, address: String?, received: Int) {
    guard let key = VoiceKey.key(of: author, address: address) else { return }
    // Seconds are positive: the first day is that of year 1, minus the largest offset.
    let day = (received + offset + 62_135_683_200) / 86_400
    let name = author ?? address ?? ""
    guard let position = positions[key] else {
      positions[key] = entries.count
      entries.append(Entry(name: name, first: received, lastDay: day))
      return
    }
    entries[position].name = name
    entries[position].items += 1
    if entries[position].lastDay != day {
      entries[position].lastDay = day
      entries[position].days += 1
    }
  }

  /// The numbers, small groups suppressed unless persons are named.
  func result(_ settings: ReportSettings) -> TalkReport.Voices {
    let once = entries.count { $0.days == 1 }
    let regular = entries.count { $0.days >= 5 }
    let recent = entries.count { $0.first >= self.recent }
    let groups = [once, entries.count - once - regular, regular]
    let isHidden =
      settings.namesPersons
      ? [false, false, false] : SmallGroups.hidden(groups, below: TalkReport.Voices.smallestGroup)
    let isSmall = { (number: Int) -> Bool in
      !settings.namesPersons && number > 0 && number < TalkReport.Voices.smallestGroup
    }
    let told = zip(groups, isHidden).map { $1 ? nil : $0 }
    return TalkReport.Voices(
      total: isSmall(entries.count) ? nil : entries.count, once: told[0], returning: told[1],
      regular: told[2], recent: isSmall(recent) ? nil : recent,
      named: settings.namesPersons ? named() : [])
  }

  private func named() -> [TalkReport.Voice] {
    entries.filter { $0.days > 1 }
      .map { TalkReport.Voice(name: $0.name, days: $0.days, items: $0.items) }
      .sorted {
        if $0.days != $1.days { return $0.days > $1.days }
        return $0.items == $1.items ? $0.name < $1.name : $0.items > $1.items
      }
  }
}
