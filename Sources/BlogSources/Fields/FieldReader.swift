internal import BlogModel
internal import Diagnostics

/// Takes typed values out of a YAML map and reports what is wrong with them, key by key.
struct FieldReader {
  /// The file, for findings.
  let path: String
  /// The words for the place, such as "front matter" or "`feeds`".
  let place: String
  private(set) var findings: [Finding] = []
  private let pairs: [YAMLNode.Pair]
  private var asked: [String] = []
  /// The place of the map itself.
  let location: SourceLocation

  /// A reader of `node`; anything but a map is a finding and reads as empty.
  init(_ node: YAMLNode?, path: String, place: String) {
    self.path = path
    self.place = place
    location = node?.location(in: path) ?? SourceLocation(path: path, line: 1, column: 1)
    switch node?.content {
    case .map(let pairs): self.pairs = pairs
    case nil: pairs = []
    case .scalar?, .list?:
      pairs = []
      if let node, !node.isNull {
        findings.append(
          Finding(
            .wrongType, "\(place) must be a map of `key: value` lines, not \(node.kind)",
            at: node.location(in: path)))
      }
    }
  }

  /// The keys that are there, in their order.
  var keys: [String] { pairs.map(\.key) }

  /// The value of `key`, also if it is null; marks the key as known.
  mutating func raw(_ key: String) -> YAMLNode.Pair? {
    asked.append(key)
    return pairs.first { $0.key == key }
  }

  /// The value of `key`, `nil` if absent or null.
  mutating func node(_ key: String) -> YAMLNode? {
    guard let value = raw(key)?.value, !value.isNull else { return nil }
    return value
  }

  /// The text of `key`, trimmed; numbers and words such as `no` are text too.
  mutating func text(_ key: String) -> Entry.Named? {
    guard let value = node(key) else { return nil }
    guard case .scalar(let text, _) = value.content else {
      wrongType(key, "a text", value)
      return nil
    }
    let trimmed = trim(text)
    return trimmed.isEmpty ? nil : Entry.Named(trimmed, at: value.location(in: path))
  }

  /// `true` or `false`, also spelt `yes`, `no`, `on` and `off`.
  mutating func flag(_ key: String) -> Bool? {
    guard let value = node(key) else { return nil }
    if case .scalar(let text, _) = value.content {
      switch text.lowercased() {
      case "true", "yes", "on": return true
      case "false", "no", "off": return false
      default: break
      }
    }
    wrongType(key, "`true` or `false`", value)
    return nil
  }

  /// A whole number inside `range`.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = node(key) else { return nil }
    guard case .scalar(let text, let isPlain) = value.content else {
      wrongType(key, "a whole number", value)
      return nil
    }
    if let number = Int(text), range.contains(number) { return number }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
    findings.append(
      isNumber
        ? Finding(
          .invalidValue,
          "`\(key)` must be from \(range.lowerBound) to \(range.upperBound), not \(text)",
          at: value.location(in: path))
        : notWhole(key, text, isPlain: isPlain, at: value.location(in: path)))
    return nil
  }

  /// The finding for a text where a whole number belongs, which may begin with one.
  private func notWhole(
    _ key: String, _ text: String, isPlain: Bool, at place: SourceLocation
  ) -> Finding {
    let trimmed = trim(text)
    if trimmed.isEmpty {
      return Finding(
        .wrongType, "`\(key)` must be a whole number, not an empty text", at: place,
        help: isPlain
          ? [] : ["write the number behind the colon, without quotes and signs such as `>` and `|`"]
      )
    }
    // `180 days` means 180; `1.5` and `1e3` mean something else.
    let head = trimmed.prefix { ("0"..."9").contains($0) }
    let unit = trimmed[head.endIndex...].drop { $0 == " " }
    let isUnit = unit.allSatisfy(\.isLetter) && (unit.count > 1 || unit == "d")
    let number = Int(head).map { "write `\($0)`" }
    return Finding(
      .wrongType, "`\(key)` must be a whole number, not `\(trimmed)`", at: place,
      label: isUnit ? number : nil)
  }

  /// A list of texts; one text counts as a list, split at commas.
  mutating func names(_ key: String) -> [Entry.Named] {
    guard let value = node(key) else { return [] }
    switch value.content {
    case .scalar(let text, let isPlain):
      let parts = isPlain ? text.split(separator: ",").map(String.init) : [text]
      return parts.map(trim).filter { !$0.isEmpty }.map {
        Entry.Named($0, at: value.location(in: path))
      }
    case .list(let items):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item.content else {
          wrongType(key, "a list of texts", item)
          return nil
        }
        let trimmed = trim(text)
        return item.isNull || trimmed.isEmpty
          ? nil : Entry.Named(trimmed, at: item.location(in: path))
      }
    case .map:
      wrongType(key, "a list of texts", value)
      return []
    }
  }

  /// The free values of `key`.
  mutating func parameters(_ key: String) -> [ParameterValue.Entry] {
    guard let value = node(key) else { return [] }
    guard case .map(let entries) = value.parameter else {
      wrongType(key, "a map", value)
      return []
    }
    return entries
  }

  /// The places of the keys in the map under `key`.
  mutating func keyLocations(_ key: String) -> [String: SourceLocation] {
    guard case .map(let pairs) = node(key)?.content else { return [:] }
    return pairs.reduce(into: [:]) { $0[$1.key] = $1.keyLocation(in: path) }
  }

  /// A reader of the map under `key`, or `nil` if there is none.
  mutating func map(_ key: String) -> FieldReader? {
    guard let value = node(key) else { return nil }
    return FieldReader(value, path: path, place: "`\(key)`")
  }

  /// A reader for each map in the map under `key`, in their order; nothing reads as an empty map.
  mutating func maps(_ key: String) -> [(key: String, location: SourceLocation, fields: Self)] {
    guard let value = node(key) else { return [] }
    guard case .map(let pairs) = value.content else {
      wrongType(key, "a map", value)
      return []
    }
    return pairs.map { pair in
      let location = pair.keyLocation(in: path)
      let fields = Self(pair.value, path: path, place: "`\(key).\(pair.key)`")
      return (pair.key, location, fields)
    }
  }

  /// Reports a value of the wrong kind.
  mutating func wrongType(_ key: String, _ wanted: String, _ value: YAMLNode) {
    findings.append(
      Finding(
        .wrongType, "`\(key)` must be \(wanted), not \(value.kind)", at: value.location(in: path)))
  }

  /// Adds a finding.
  mutating func report(_ finding: Finding) { findings.append(finding) }

  /// Adds the findings of a nested reader, and of its unknown keys.
  mutating func finish(
    _ nested: FieldReader, severity: Finding.Severity, synonyms: [String: String] = [:]
  ) {
    var nested = nested
    nested.reportUnknownKeys(severity, synonyms: synonyms)
    findings += nested.findings
  }

  /// Reports every key that nobody asked for.
  ///
  /// - Parameters:
  ///   - severity: How much an unknown key matters here.
  ///   - synonyms: Names from other systems in lower case, with the name or advice that blogen has.
  ///   - hiding: Names in lower case with the values that mean "do not show": passing over those
  ///     would publish a secret, so that they are errors.
  ///   - help: The advice if no name is near.
  mutating func reportUnknownKeys(
    _ severity: Finding.Severity, synonyms: [String: String] = [:],
    hiding: [String: Set<String>] = [:],
    help: [String] = []
  ) {
    let known = Set(asked)
    for pair in pairs where !known.contains(pair.key) {
      let own = synonyms[pair.key] ?? synonyms[pair.key.lowercased()]
      let label =
        own.map { known.contains($0) ? "blogen calls this `\($0)`" : $0 }
        ?? didYouMean(pair.key, among: asked)
      findings.append(
        Finding(
          .unknownKey, hides(pair, hiding) ? .error : severity,
          "unknown key `\(pair.key)` in \(place)",
          at: pair.keyLocation(in: path), label: label, help: own == nil && label == nil ? help : []
        ))
    }
  }

  private func hides(_ pair: YAMLNode.Pair, _ hiding: [String: Set<String>]) -> Bool {
    guard let values = hiding[pair.key.lowercased()],
      case .scalar(let text, _) = pair.value.content
    else { return false }
    return values.contains(text.lowercased()) || values.contains("*") && !pair.value.isNull
  }

  private func trim(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard text.utf8.first.map(isSpace) == true || text.utf8.last.map(isSpace) == true else {
      return text
    }
    var rest = Substring(text)
    while let first = rest.utf8.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.utf8.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
