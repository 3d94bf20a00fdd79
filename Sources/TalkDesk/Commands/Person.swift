internal import BlogSources
internal import Conversation
internal import Diagnostics

/// Somebody whose items are looked for, by a name or by the address of a page.
struct Person {
  /// What was typed.
  let text: String
  /// The key of the address; `nil` if it is a name.
  private let address: String?

  /// Takes a name or an address; an e-mail address is in no file.
  init(_ author: String) throws(DeskRefusal) {
    text = TalkDraft.trimmed(author)
    guard !text.contains("@") || text.contains("://") else {
      throw DeskRefusal(
        .unknownTalkItem, "talk files hold no e-mail addresses",
        help: ["name the person or the address of their page, as `blogen talk list` shows them"])
    }
    address = text.contains("://") ? PostAddress.key(text) : nil
  }

  /// Whether an item with these values is one of this person.
  func wrote(author: String?, authorURL: String?, source: String?) -> Bool {
    guard let address else { return author?.lowercased() == text.lowercased() }
    if authorURL.flatMap({ PostAddress.key($0) }) == address { return true }
    guard let source = source.flatMap({ PostAddress.key($0) }) else { return false }
    return source == address || source.hasPrefix(address + "/")
  }
}

/// What a site holds of a person.
struct PersonalItems {
  /// The items, oldest first, with copies of the person's pages that name nobody.
  var items: [TalkItem]
  /// The items of other people that came from one of these pages.
  var ofOthers: [TalkItem]
  /// The names of the person, in lower case.
  var names: Set<String>
  /// The keys of the addresses of the person.
  var addresses: Set<String>
}

extension TalkDesk {
  /// What the site holds of a person, by name or by address; at least one item.
  func items(of author: String, in store: TalkStore) throws(DeskRefusal) -> PersonalItems {
    let person = try Person(author)
    var found: [TalkItem] = []
    var names: Set<String> = []
    var addresses: Set<String> = []
    if let key = PostAddress.key(person.text) {
      addresses.insert(key)
    } else {
      names.insert(person.text.lowercased())
    }
    for item in store.items {
      let values = values(of: item)
      guard
        person.wrote(author: values.author, authorURL: values.authorURL, source: values.source)
      else { continue }
      found.append(values)
      // Authors of the site stay, so their addresses are none of this person.
      guard item.byOwner == nil else { continue }
      if let name = values.author, !name.isEmpty { names.insert(name.lowercased()) }
      if let key = values.authorURL.flatMap({ PostAddress.key($0) }) { addresses.insert(key) }
    }
    guard !found.isEmpty else {
      let names = Set(store.items.compactMap(\.author))
      throw DeskRefusal(
        .unknownTalkItem, "there is no item of `\(person.text)`",
        label: didYouMean(person.text, among: names),
        help: store.findings.isEmpty
          ? [] : ["\(store.findings.count) files cannot be read; see `blogen check`"])
    }
    let (copies, ofOthers) = copies(of: found, in: store)
    let items = (found + copies).sorted {
      ($0.received, $0.id, $0.path) < ($1.received, $1.id, $1.path)
    }
    return PersonalItems(items: items, ofOthers: ofOthers, names: names, addresses: addresses)
  }

  /// `item` with the name and the addresses that its file holds although it is removed.
  private func values(of item: TalkItem) -> TalkItem {
    guard item.state == .tombstone, let file = try? file(of: item),
      let block = try? TalkFrontMatter.read(file)
    else { return item }
    var item = item
    for pair in block.fields.pairs where !pair.value.isEmpty {
      switch pair.key {
      case "author": item.author = pair.value
      case "author_url": item.authorURL = pair.value
      case "source": item.source = pair.value
      case "by_owner": item.byOwner = pair.value
      default: break
      }
    }
    return item
  }
}
