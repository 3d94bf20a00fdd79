internal import Diagnostics

extension TalkReading {
  /// Looks for personal data in the value of a pair.
  ///
  /// - Returns: Whether there are some; then nobody may go on with the value.
  mutating func searchPrivateData(_ index: Int, key: TalkKey?) -> Bool {
    let value = fields.pairs[index].value
    guard let kind = Self.privateData(in: value, key: key) else { return false }
    reportPrivate(
      "`\(fields.pairs[index].key)` holds \(kind.words)", at: fields.pairs[index].location)
    return true
  }

  /// Looks for personal data between the values, as in comments of YAML.
  mutating func searchComments(end: Int) {
    let head = file.bytes.prefix(max(0, end))
    for range in YAMLComments.ranges(in: head) {
      let comment = String(decoding: head[range], as: UTF8.self)
      guard let (kind, found) = Self.privateData(inComment: comment) else { continue }
      reportPrivate(
        "\(kind.words) in the front matter of a talk item",
        at: file.location(at: range.lowerBound + found.lowerBound, length: found.count))
    }
    guard !findings.contains(where: { $0.id == .privateDataInTalk }) else { return }
    guard let range = head.withUnsafeBufferPointer({ PrivateData.mailAddress(in: $0) }) else {
      return
    }
    reportPrivate(
      "an e-mail address in the front matter of a talk item",
      at: file.location(at: range.lowerBound, length: range.count))
  }

  private static func privateData(
    inComment text: String
  ) -> (PrivateData.Kind, Range<Int>)? {
    var text = text
    if let range = text.withUTF8({ PrivateData.mailAddress(in: $0) }) {
      return (.mailAddress, range)
    }
    if PrivateData.holdsNetworkAddress(text), let range = PrivateData.networkAddress(in: text) {
      return (.networkAddress, range)
    }
    return PrivateData.namesBrowser(text) ? (.browser, 0..<text.utf8.count) : nil
  }

  /// Looks for an e-mail address in the text as the page will show it.
  ///
  /// Plain texts are not looked at again: they are shown as they were typed.
  mutating func searchShownText(_ item: TalkItem, at range: Range<Int>) {
    guard file.bytes[range].withUnsafeBufferPointer({ ShownText.maySurprise($0) }),
      ShownText.holdsMailAddress(reader.sanitiser.html(of: item))
    else { return }
    let place = file.bytes[range].withUnsafeBufferPointer { ShownText.place(in: $0) }
    reportPrivate(
      "an e-mail address in the text of a talk item, as the page shows it",
      at: file.location(at: range.lowerBound + place, length: 1))
  }

  /// A name or title whose tags and entities were read; `nil` if that made an e-mail address of it.
  mutating func shown(_ text: String?, of key: TalkKey) -> String? {
    guard var result = text, result.withUTF8({ PrivateData.mailAddress(in: $0) }) != nil else {
      return text
    }
    reportPrivate("`\(key.name)` holds an e-mail address", at: place(key))
    return nil
  }

  static func privateData(in value: String, key: TalkKey?) -> PrivateData.Kind? {
    var value = value
    if value.withUTF8({ PrivateData.mailAddress(in: $0) }) != nil { return .mailAddress }
    switch key {
    // A page may stand at an IP address, and be called like a browser.
    case .source, .target: return nil
    // Moments are by far the most frequent values with colons; they begin with a year.
    case .received, .published, .verified, .checked:
      if value.utf8.dropFirst(4).first == UInt8(ascii: "-") { return nil }
    default: break
    }
    if key != .authorURL, PrivateData.namesBrowser(value) { return .browser }
    guard value.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
    else { return nil }
    return PrivateData.holdsNetworkAddress(value) ? .networkAddress : nil
  }

  /// Adds the finding for personal data; it does not show them, since logs are public too.
  mutating func reportPrivate(_ message: String, at location: SourceLocation) {
    findings.append(
      Finding(
        .privateDataInTalk, message, at: location.hidingText(),
        help: [
          "remove it, from the history of git too; talk files are published with the site's sources"
        ]))
  }
}
