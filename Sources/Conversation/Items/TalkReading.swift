internal import BlogModel
internal import Diagnostics

/// The reading of one talk file.
struct TalkReading {
  let reader: TalkReader
  let file: SourceFile
  let fields: TalkFields
  var findings: [Finding] = []
  /// How many unknown words of one file get a suggestion; a file may have a million.
  static let suggestionLimit = 20
  private var unknownCount = 0
  /// The position of the pair with a value, by key, or -1.
  private var positions = [Int](repeating: -1, count: TalkKey.allCases.count)
  /// Whether a key has a value that nobody may see, by key.
  private var isWithheld = [Bool](repeating: false, count: TalkKey.allCases.count)

  init(reader: TalkReader, file: SourceFile, fields: TalkFields) {
    self.reader = reader
    self.file = file
    self.fields = fields
  }

  /// The item, if it has what every item needs.
  mutating func item(bodyStart: Int) -> TalkItem? {
    for index in fields.pairs.indices { sort(index) }
    searchComments(end: bodyStart)
    let id = name(.id, isRequired: true)
    let type = word(.type, TalkType.self, isRequired: true)
    let state = word(.state, TalkState.self, isRequired: true)
    let received = moment(.received, isRequired: true)
    let post = text(.post) ?? folder
    if post == nil {
      report(
        "this item belongs to no post", at: fields.location,
        help: ["add `post:` with the slug of the post"])
    }
    var item = TalkItem(
      id: id ?? "", type: type ?? .comment, state: state ?? .pending, post: post ?? "",
      received: received ?? reader.now, path: file.path)
    readAuthor(&item)
    readOrigin(&item)
    readRest(&item)
    readText(&item, bodyStart: bodyStart)
    guard id != nil, type != nil, state != nil, received != nil, post != nil else { return nil }
    check(&item)
    return item
  }

  /// Puts a pair where its key belongs, and looks for what must not be there.
  private mutating func sort(_ index: Int) {
    guard let key = TalkKey(name: fields.pairs[index].key) else {
      let pair = fields.pairs[index]
      if PrivateData.isPrivate(key: pair.key) {
        reportPrivate("`\(pair.key)` must not be in a talk file", at: pair.keyLocation)
      } else if let kind = Self.privateData(in: pair.key, key: nil) {
        reportPrivate("a key of this item holds \(kind.words)", at: pair.keyLocation)
      } else {
        let isPrivate = searchPrivateData(index, key: nil)
        if !isPrivate, !pair.key.hasPrefix("spam.") { reportUnknown(pair) }
      }
      return
    }
    if searchPrivateData(index, key: key) {
      isWithheld[key.rawValue] = true
    } else if positions[key.rawValue] < 0, !fields.pairs[index].value.utf8.allSatisfy(\.isSpace) {
      positions[key.rawValue] = index
      if fields.pairs[index].isList, key != .protocols, key != .spam {
        report(
          "`\(key.name)` must be one value, not a list", at: fields.pairs[index].location,
          severity: .warning, help: ["write it without `[`, `]` and `-`"])
      }
    }
  }

  private mutating func reportUnknown(_ pair: TalkFields.Pair) {
    let synonym = TalkKey.synonyms[pair.key.lowercased()]
    unknownCount += 1
    let label =
      synonym.map { "blogen calls this `\($0.name)`" }
      ?? (unknownCount <= Self.suggestionLimit
        ? didYouMean(pair.key, among: TalkKey.names) : nil)
    findings.append(
      Finding(
        .unknownKey, .warning, "unknown key `\(pair.key)` in front matter", at: pair.keyLocation,
        label: label))
  }

  /// The name of the folder that the file is in, if it is `talk/<post>/<file>`; a post of a further
  /// language has a folder in one for the language.
  private var folder: String? {
    let path = file.path.utf8
    let slash = UInt8(ascii: "/")
    /// The place of the last slash before `end`, and whether the name behind it is `talk`.
    func parent(of end: String.Index) -> (slash: String.Index, isTalk: Bool)? {
      guard let place = path[..<end].lastIndex(of: slash) else { return nil }
      let above = path[..<place]
      let name = above[
        (above.lastIndex(of: slash).map { path.index(after: $0) } ?? above.startIndex)...]
      return (place, name.elementsEqual("talk".utf8))
    }
    guard let end = path.lastIndex(of: slash), var found = parent(of: end) else { return nil }
    if !found.isTalk {
      guard let outer = parent(of: found.slash) else { return nil }
      found = outer
    }
    let start = path.index(after: found.slash)
    guard found.isTalk, start < end else { return nil }
    return String(file.path[start..<end])
  }

  /// Where the value of `key` stands; the front matter if there is none.
  func place(_ key: TalkKey) -> SourceLocation {
    let position = positions[key.rawValue]
    return position < 0 ? fields.location : fields.pairs[position].location
  }

  /// Whether `key` has a value, perhaps one that nobody may see.
  func has(_ key: TalkKey) -> Bool { positions[key.rawValue] >= 0 || isWithheld[key.rawValue] }

  /// The value of `key` without white space around it.
  func text(_ key: TalkKey) -> String? {
    let position = positions[key.rawValue]
    return position < 0 ? nil : trimmed(fields.pairs[position].value)
  }

  /// `text` without white space around it.
  func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard utf8.first?.isSpace == true || utf8.last?.isSpace == true else { return text }
    var rest = Substring(text).utf8
    while rest.first?.isSpace == true { rest.removeFirst() }
    while rest.last?.isSpace == true { rest.removeLast() }
    return String(Substring(rest))
  }

  /// Adds an error, or what else `severity` says.
  mutating func report(
    _ message: String, at location: SourceLocation, severity: Finding.Severity = .error,
    label: String? = nil, help: [String] = []
  ) {
    findings.append(
      Finding(.invalidTalkItem, severity, message, at: location, label: label, help: help))
  }
}
