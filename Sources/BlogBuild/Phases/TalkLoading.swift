internal import BlogModel
internal import BlogSources
internal import Conversation
internal import Diagnostics
internal import Files

/// Reads the conversation: every file in `content/talk`, joined into threads.
struct TalkLoading {
  let jobs: Int
  let now: Timestamp
  let files: FileSystem

  /// The conversation of all languages.
  struct Result: Sendable {
    var talk: Talk
    var sanitiser: TalkSanitiser
    var findings: [Finding]
  }

  /// Reads the files that `content` lists; `configurations` are those of all languages.
  func run(_ content: SiteContent, _ configurations: [SiteConfiguration]) async -> Result {
    let configuration = configurations[0]
    let sanitiser = TalkSanitiser()
    let authors = Dictionary(
      content.editions[0].authors.map { ($0.author.id, $0.author.name) },
      uniquingKeysWith: { first, _ in first })
    let folder = TalkFolder(
      reader: TalkReader(
        authors: authors, timeZone: configuration.timeZone, now: now, sanitiser: sanitiser,
        site: configuration.baseURL.origin),
      files: files)
    var parts = await read(content.talk, from: folder)
    var findings = parts.flatMap(\.findings).sorted { $0.file < $1.file }.flatMap(\.findings)
    let count = parts.reduce(0) { $0 + $1.items.count }
    // The items of the first part are moved, those of the others copied.
    var items = parts.popLast()?.items ?? []
    items.reserveCapacity(count)
    while let part = parts.popLast() { items += part.items }
    let posts = TalkPosts(content, configurations)
    posts.keys.resolve(&items, findings: &findings)
    findings += posts.doubles(among: items)
    findings += Self.unusedAddresses(content, configuration.comments)
    let talk = Talk(items, posts: posts.keys.names, findings: &findings)
    findings += posts.crowded(talk)
    return Result(talk: talk, sanitiser: sanitiser, findings: findings)
  }

  /// What one task read: one list of items, since many short ones would leave holes in the memory.
  private struct Part: Sendable {
    var items: [TalkItem] = []
    var findings: [(file: Int, findings: [Finding])] = []
  }

  /// Reads all files; which task reads which one does not matter, as ``Talk`` sorts the items.
  private func read(_ talk: TalkFiles, from folder: TalkFolder) async -> [Part] {
    await withWorkers(count: talk.count, jobs: jobs) { ranges in
      var part = Part()
      while let range = ranges.next() {
        for number in range {
          let (item, findings) = folder.read(talk[number])
          if let item { part.items.append(item) }
          if !findings.isEmpty { part.findings.append((number, findings)) }
        }
      }
      return part
    }
  }

  /// Addresses of the site that no post leads to, not even one that is held back.
  private static func unusedAddresses(
    _ content: SiteContent, _ settings: CommentSettings
  ) -> [Finding] {
    var modes: Set = [settings.mode]
    modes.formUnion(content.withheldPosts.lazy.compactMap(\.entry.comments))
    for edition in content.editions {
      modes.formUnion(edition.entries.lazy.compactMap(\.entry.comments))
    }
    func finding(_ key: String, _ mode: CommentMode, _ what: String) -> Finding {
      Finding(
        .unusedEndpoint, .warning,
        "`\(key)` is set, but `mode: \(settings.mode.rawValue)` shows no \(what)",
        at: settings.location,
        help: [
          "write `mode: \(mode.rawValue)` there or in a post, or remove the \(what == "form" ? "receiver" : "address")"
        ])
    }
    var findings: [Finding] = []
    if settings.receiver != nil, !modes.contains(.form) {
      findings.append(finding("receiver", .form, "form"))
    }
    if settings.mailAddress != nil, !modes.contains(.mail) {
      findings.append(finding("mail", .mail, "address"))
    }
    return findings
  }
}
