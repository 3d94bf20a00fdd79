internal import BlogModel
internal import Diagnostics

extension TalkReading {
  /// Reads who wrote it.
  mutating func readAuthor(_ item: inout TalkItem) {
    let sanitiser = reader.sanitiser
    item.author = text(.author).flatMap {
      item.type.isPing ? shown(sanitiser.foreignName($0), of: .author) : sanitiser.sanitisedName($0)
    }
    let limit = reader.sanitiser.limits.authorURL
    item.authorURL = address(.authorURL, limit: limit, severity: .warning)
    guard let value = text(.byOwner), Self.flag(value) != false else { return }
    // `true` says that it is an author, and `author` must say which, by id: a name proves nothing.
    let id = Self.flag(value) == true ? text(.author) ?? "" : value
    if let name = reader.authors[id] {
      let other = text(.author)
      if let other, other != id, other != name, Self.flag(value) != true {
        report(
          "`author` is not shown: `by_owner` names another, `\(name)`", at: place(.author),
          severity: .warning, help: ["remove `author`, or `by_owner` if a visitor wrote this"])
      }
      item.byOwner = id
      item.author = name
      return
    }
    let label = didYouMean(id, among: reader.suggestedAuthors)
    report(
      Self.flag(value) == true
        ? "`by_owner: true` does not say which author of the site wrote this"
        : "`\(id)` is no author of this site",
      at: place(.byOwner), label: label,
      help: ["write the name of the author's file in `content/authors`, such as `by_owner: anna`"])
  }

  /// Reads where it came from.
  mutating func readOrigin(_ item: inout TalkItem) {
    let kind = word(.kind, MentionKind.self)
    if let kind {
      if item.type == .webmention {
        item.kind = kind
      } else if kind != .mention {
        report("only a webmention has a `kind`", at: place(.kind), severity: .warning)
      }
    }
    item.source = address(.source, limit: WebAddress.byteLimit, severity: .error)
    item.target = address(.target, limit: WebAddress.byteLimit, severity: .warning)
    checkTarget(item.target)
    item.title = text(.title).flatMap { shown(reader.sanitiser.sanitisedTitle($0), of: .title) }
    if let list = text(.protocols) {
      for part in list.split(separator: ",").prefix(Self.suggestionLimit) {
        let name = trimmed(String(part))
        if let type = TalkType(rawValue: name), type.isPing {
          if !item.protocols.contains(type) { item.protocols.append(type) }
        } else {
          let names = TalkType.allCases.filter(\.isPing).map(\.rawValue)
          report(
            "`\(name)` is no protocol", at: place(.protocols), severity: .warning,
            label: didYouMean(name, among: names))
        }
      }
    }
    if item.type.isPing, !item.protocols.contains(item.type) { item.protocols.append(item.type) }
  }

  /// Reads dates, relations and the other fields.
  mutating func readRest(_ item: inout TalkItem) {
    item.parent = name(.parent)
    item.published = moment(.published)
    item.verified = moment(.verified)
    item.checked = moment(.checked)
    item.answeredBy = name(.answeredBy)
    item.question = flag(.question)
    item.sourceHash = hash()
    item.consent = text(.consent)
    if let lang = text(.lang) {
      let isTag =
        lang.utf8.count <= 35 && lang.utf8.first?.isLetter == true
        && lang.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
      item.lang = isTag ? lang : nil
      if !isTag { report("`\(lang)` is no language", at: place(.lang), severity: .warning) }
    }
    item.places.id = TalkItem.Place(place(.id))
    item.places.post = TalkItem.Place(place(.post))
    item.places.parent = TalkItem.Place(place(.parent))
    if item.target != nil { item.targetPlace = TalkItem.Place(place(.target)) }
    if item.answeredBy != nil { item.answeredByPlace = TalkItem.Place(place(.answeredBy)) }
  }

  /// A page can only mention this site by linking to it.
  private mutating func checkTarget(_ target: String?) {
    guard let site = reader.siteHost, let target, let host = HostName.read(target), host != site
    else { return }
    report(
      "`target` is an address of another site", at: place(.target), severity: .warning,
      help: ["it is the address on `\(site)` that the source links to"])
  }

  private mutating func hash() -> String? {
    guard let text = text(.sourceHash) else { return nil }
    if text.utf8.count == 64, text.utf8.allSatisfy(\.isHexDigit) { return text }
    report(
      "`source_hash` must be a SHA-256: 64 digits from 0 to 9 and a to f", at: place(.sourceHash),
      severity: .warning, help: ["remove it; it is left out"])
    return nil
  }

  /// Reads the text; only as much as can be shown is decoded.
  mutating func readText(_ item: inout TalkItem, bodyStart: Int) {
    let start = min(max(bodyStart, 0), file.bytes.count)
    let body = file.bytes[start...]
    let limit = reader.sanitiser.limits.text
    let first = body.firstIndex { !$0.isSpace } ?? body.endIndex
    let end = body.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? first
    let (text, isCut) = limit.cut(file.bytes[first..<end])
    item.text = text
    if isCut {
      findings.append(
        Finding(
          .talkTooLong, .warning,
          "this text has more than \(limit.characters) characters; the rest is not shown",
          at: file.location(at: first + text.utf8.count), help: ["shorten it"]))
    }
    // The owner may give the address of the firm; a visitor's would be published for ever.
    if item.byOwner != nil { return }
    let range = body.withUnsafeBufferPointer { PrivateData.mailAddress(in: $0) }
    if let range {
      reportPrivate(
        "an e-mail address in the text of a talk item",
        at: file.location(at: start + range.lowerBound, length: range.count))
      return
    }
    // Broken bytes become longer ones when they are decoded.
    searchShownText(item, at: first..<min(first + text.utf8.count, end))
  }

  /// Checks what only the whole item tells.
  mutating func check(_ item: inout TalkItem) {
    if item.received > reader.now {
      item.isWithheld = true
      findings.append(
        Finding(
          .talkInFuture, .warning, "this item is dated after now, so it is not shown yet",
          at: place(.received),
          label: "now is \(reader.now.rfc3339)"))
    }
    if item.type.isPing, item.source == nil, !has(.source), item.state != .tombstone {
      report(
        "a \(item.type.rawValue) needs `source`, the page that links here", at: fields.location)
    }
    if item.type == .reply, item.parent == nil, !has(.parent) {
      report(
        "a reply needs `parent`, the id of what it answers", at: place(.type),
        severity: .warning)
    }
    if item.state == .tombstone { erase(&item) }
    if item.isShown, !item.type.isPing, showsNothing(item) {
      report("this \(item.type.rawValue) has no text", at: fields.location, severity: .warning)
    }
    if !TalkFileName.matches(file.path, item) {
      report(
        "the name of this file does not fit its content", at: file.location, severity: .note,
        help: ["call it `\(TalkFileName.name(of: item))`, so that the folder is in order"])
    }
  }

  /// Whether nothing of a text can be seen.
  private func showsNothing(_ item: TalkItem) -> Bool {
    // Where there is a letter, nearly always it is shown.
    let isCertain = item.text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return !isCertain && reader.sanitiser.html(of: item).isEmpty
  }

  /// Nothing of a removed item may be shown, whatever its file still holds.
  private mutating func erase(_ item: inout TalkItem) {
    let holdsText = !item.text.isEmpty || item.author != nil || item.authorURL != nil
    if holdsText || item.title != nil || item.source != nil {
      report(
        "this item was removed, but its file still holds what it said", at: fields.location,
        severity: .warning, help: ["delete the text, and all keys that name a person or a page"])
    }
    item.text = ""
    item.author = nil
    item.authorURL = nil
    item.byOwner = nil
    item.title = nil
    item.source = nil
    item.target = nil
  }
}
