internal import BlogSources
internal import Conversation
internal import Diagnostics

/// The items of a site, to be found by their ids.
struct TalkStore {
  /// What could be read, oldest first by the time it arrived, equal times by id and path.
  private(set) var items: [TalkItem] = []
  /// What is wrong with files.
  private(set) var findings: [Finding] = []
  /// The positions of items by id.
  private var positions: [String: [Int]] = [:]
  /// The positions of answers by the id that they answer.
  private var answers: [String: [Int]] = [:]

  /// Reads all files of the conversation; items have the keys of their posts.
  ///
  /// Without `keys` there is one language, and a key is the slug without `mainLanguage/` before it.
  /// - Complexity: O(*n* log *n*) in the number of items.
  init(_ folder: SiteFolder, reader: TalkFolder, keys: PostKeys?, mainLanguage: String) {
    let prefix = "\(mainLanguage)/"
    items.reserveCapacity(folder.talk.count)
    for file in folder.talk {
      let (item, findings) = reader.read(file)
      if var item {
        if let keys {
          let found = keys.keys(of: item.post)
          if found.count == 1 { item.post = found[0] }
        } else if item.post.hasPrefix(prefix) {
          item.post = String(item.post.dropFirst(prefix.count))
        }
        items.append(item)
      }
      self.findings += findings.filter { $0.severity == .error }
    }
    findings += folder.findings.filter {
      $0.location?.path.hasPrefix("content/talk") == true && $0.severity == .error
    }
    items.sort { ($0.received, $0.id, $0.path) < ($1.received, $1.id, $1.path) }
    for (index, item) in items.enumerated() {
      positions[item.id, default: []].append(index)
      if let parent = item.parent { answers[parent, default: []].append(index) }
    }
  }

  /// Whether an item has this id.
  func holds(_ id: String) -> Bool { positions[id] != nil }

  /// The item that `text` names: its id, the beginning of it, its anchor, or its file.
  func item(_ text: String) throws(DeskRefusal) -> TalkItem {
    var name = text.hasPrefix("#") ? String(text.dropFirst()) : text
    if name.hasPrefix("c-"), positions[name] == nil { name = String(name.dropFirst(2)) }
    if let found = positions[name] { return try single(found, text) }
    if name.hasSuffix(".md") {
      let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
      let found = items.indices.filter {
        items[$0].path == path || items[$0].path.hasSuffix("/\(path)")
      }
      if !found.isEmpty { return try single(found, text) }
    }
    if name.count >= 4 {
      let found = items.indices.filter { items[$0].id.hasPrefix(name) }
      if !found.isEmpty { return try single(found, text) }
    }
    if !name.isEmpty, name.count < 4, items.contains(where: { $0.id.hasPrefix(name) }) {
      throw DeskRefusal(
        .unknownTalkItem, "`\(text)` is too short: at least four characters of an id are needed",
        help: ["`blogen talk list` shows the ids"])
    }
    throw DeskRefusal(
      .unknownTalkItem, "there is no item `\(text)`",
      label: didYouMean(name, among: positions.keys),
      help: ["`blogen talk list` shows the ids"])
  }

  private func single(_ found: [Int], _ text: String) throws(DeskRefusal) -> TalkItem {
    if found.count == 1, let index = found.first { return items[index] }
    let places = found.prefix(5).map { index in
      Finding.Related("this one", at: SourceLocation(path: items[index].path))
    }
    let isDouble = Set(found.map { items[$0].id }).count == 1
    throw DeskRefusal(
      isDouble ? .duplicateTalkID : .unknownTalkItem,
      isDouble ? "several items have the id `\(text)`" : "`\(text)` can mean several items",
      help: [isDouble ? "name the file instead" : "write more of the id"], related: places)
  }

  /// The items that answer the item `id` and are shown, wait, or stand for one that was shown.
  func answers(to id: String) -> [TalkItem] {
    (answers[id] ?? []).map { items[$0] }.filter {
      [.approved, .pending, .tombstone].contains($0.state)
    }
  }
}
