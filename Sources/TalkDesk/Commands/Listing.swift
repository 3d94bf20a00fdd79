internal import BlogModel
internal import Conversation
internal import Diagnostics

/// Which items `blogen talk list` shows.
public enum TalkFilter: Sendable, Hashable {
  /// What is shown on the site or waits for a decision.
  case current
  /// What waits for a decision.
  case pending
  /// Questions without an answer.
  case unanswered
  /// Everything, removed items and spam too.
  case all
}

extension TalkDesk {
  /// The items, oldest first, as lines for people or as a JSON array.
  public func listing(
    _ filter: TalkFilter, post: String? = nil, asJSON: Bool = false
  ) throws(DeskRefusal) -> DeskText {
    let key: String?
    if let post { key = try posts().key(of: post) } else { key = nil }
    let store = store()
    var items: [TalkItem]
    switch filter {
    case .all: items = store.items
    case .current: items = store.items.filter { $0.state == .approved || $0.state == .pending }
    case .pending: items = store.items.filter { $0.state == .pending }
    case .unanswered: items = Unanswered.questions(in: store.items)
    }
    if let key { items = items.filter { $0.post == key } }
    let text = asJSON ? Self.json(items) : lines(items)
    return DeskText(text: text, findings: completed(store.findings))
  }

  /// What waits for the owner, oldest first: items to decide, then questions without an answer.
  public func todo() -> DeskText {
    let store = store()
    let pending = store.items.filter { $0.state == .pending }
    let questions = Unanswered.questions(in: store.items)
    var text = ""
    func add(_ items: [TalkItem], _ one: String, _ many: String) {
      guard !items.isEmpty else { return }
      if !text.isEmpty { text += "\n" }
      text += "\(items.count) \(items.count == 1 ? one : many)\n"
      text += Self.table(items.map { [$0.id, age(of: $0), $0.post, Self.words($0)] })
    }
    add(pending, "item waits for a decision:", "items wait for a decision:")
    add(questions, "question waits for an answer:", "questions wait for an answer:")
    if text.isEmpty { text = "Nothing waits.\n" }
    return DeskText(text: text, findings: completed(store.findings))
  }

  /// How long ago an item arrived, in the largest fitting unit.
  private func age(of item: TalkItem) -> String {
    let seconds = max(0, now.seconds - item.received.seconds)
    let (number, unit) =
      switch seconds {
      case ..<3_600: (seconds / 60, "minute")
      case ..<172_800: (seconds / 3_600, "hour")
      default: (seconds / 86_400, "day")
      }
    return "\(number) \(unit)\(number == 1 ? "" : "s")"
  }

  private func lines(_ items: [TalkItem]) -> String {
    Self.table(
      items.map {
        [
          $0.id, minute($0.received), $0.state.rawValue, $0.type.rawValue, $0.post, Self.words($0),
        ]
      })
  }

  /// Who says what, on one short line.
  private static func words(_ item: TalkItem) -> String {
    let name = item.author ?? "Anonymous"
    let text = item.text.isEmpty ? item.title ?? item.source ?? "" : item.text
    return VisibleText.line(name, limit: 30, folds: true) + ": "
      + VisibleText.line(text, limit: 60, folds: true)
  }

  /// Rows with their columns below each other; the last one may have any length.
  private static func table(_ cells: [[String]]) -> String {
    let rows = cells.map { $0.map { VisibleText.line($0) } }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column < widths.count {
          widths[column] = max(widths[column], cell.count)
        } else {
          widths.append(cell.count)
        }
      }
    }
    return rows.map { row in
      let cells = row.dropLast().enumerated().map { column, cell in
        cell + String(repeating: " ", count: max(0, widths[column] - cell.count))
      }
      return "  " + (cells + row.suffix(1)).joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func json(_ items: [TalkItem]) -> String {
    let objects = items.map { item in
      let members: [(String, String?)] = [
        ("id", item.id), ("type", item.type.rawValue), ("state", item.state.rawValue),
        ("post", item.post), ("parent", item.parent), ("author", item.author),
        ("author_url", item.authorURL), ("by_owner", item.byOwner), ("source", item.source),
        ("title", item.title), ("received", item.received.rfc3339), ("file", item.path),
        ("text", item.text),
      ]
      let text = members.compactMap { key, value in value.map { JSONText.member(key, $0) } }
      return "{" + text.joined(separator: ",") + ",\"question\":\(item.isQuestion)}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
