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

  /// Looks for an e-mail address between the values, as in comments of YAML.
  mutating func searchComments(end: Int) {
    guard !findings.contains(where: { $0.id == .privateDataInTalk }) else { return }
    let head = file.bytes.prefix(max(0, end))
    guard let range = head.withUnsafeBufferPointer({ PrivateData.mailAddress(in: $0) }) else {
      return
    }
    reportPrivate(
      "an e-mail address in the front matter of a talk item",
      at: file.location(at: range.lowerBound, length: range.count))
  }

  static func privateData(in value: String, key: TalkKey?) -> PrivateData.Kind? {
    var value = value
    if value.withUTF8({ PrivateData.mailAddress(in: $0) }) != nil { return .mailAddress }
    // A page may stand at an IP address, and times only look like one.
    switch key {
    case .author, .authorURL, .byOwner, .title, .consent, .spam, nil:
      guard value.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
      else { return nil }
      return PrivateData.networkAddress(in: value) == nil ? nil : .networkAddress
    default: return nil
    }
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
