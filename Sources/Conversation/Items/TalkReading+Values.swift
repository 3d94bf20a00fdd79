internal import BlogModel
internal import Diagnostics

extension TalkReading {
  /// The value of `key` as one of the words of a closed list.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: TalkKey, _ words: Word.Type, isRequired: Bool = false
  ) -> Word? {
    guard let text = required(key, isRequired) else { return nil }
    if let word = Word(rawValue: text) ?? Word(rawValue: text.lowercased()) { return word }
    let names = Word.allCases.map(\.rawValue)
    report(
      "`\(text)` is no `\(key.name)` of a talk item", at: place(key),
      label: didYouMean(text, among: names),
      help: ["it is one of " + names.map { "`\($0)`" }.joined(separator: ", ")])
    return nil
  }

  /// The value of `key` as an id.
  mutating func name(_ key: TalkKey, isRequired: Bool = false) -> String? {
    guard let text = required(key, isRequired) else { return nil }
    let isName =
      (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        $0.isDigit || ($0 >= 0x61 && $0 <= 0x7A) || $0 == UInt8(ascii: "-")
      }
    if isName { return text }
    report(
      "`\(key.name)` must be 1 to 64 lower-case letters, digits and hyphens", at: place(key))
    return nil
  }

  /// The value of `key` as a moment.
  mutating func moment(_ key: TalkKey, isRequired: Bool = false) -> Timestamp? {
    guard let text = required(key, isRequired) else { return nil }
    if let moment = UTCText.read(text) { return moment }
    do throws(DateText.Problem) {
      return try DateText.read(text, in: reader.timeZone).timestamp
    } catch {
      var label: String?
      if case .otherOrder(iso: let iso?) = error { label = "write `\(iso)`" }
      findings.append(
        Finding(
          .invalidDate, "`\(text)` is not a date that exists", at: place(key), label: label,
          help: ["write it as `2026-03-04T10:15:00Z`"]))
      return nil
    }
  }

  /// The value of `key` as `true` or `false`.
  mutating func flag(_ key: TalkKey) -> Bool? {
    guard let text = text(key) else { return nil }
    if let flag = Self.flag(text) { return flag }
    report("`\(key.name)` must be `true` or `false`", at: place(key))
    return nil
  }

  /// The truth that a word of YAML stands for.
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// The value of `key` as a web address.
  mutating func address(_ key: TalkKey, limit: Int, severity: Finding.Severity) -> String? {
    guard let text = text(key) else { return nil }
    if let address = reader.sanitiser.sanitisedURL(text, limit: limit) { return address }
    report(
      "`\(key.name)` must be a web address of at most \(limit) bytes", at: place(key),
      severity: severity, help: ["it begins with `https://` or `http://`; it is left out"])
    return nil
  }

  private mutating func required(_ key: TalkKey, _ isRequired: Bool) -> String? {
    if let text = text(key) { return text }
    if isRequired, !has(key) { report("`\(key.name)` is missing", at: fields.location) }
    return nil
  }
}
