internal import Diagnostics

extension TalkReading {
  /// Looks for personal data in the value of a pair.
  mutating func searchPrivateData(_ index: Int, key: TalkKey?) {
    let value = fields.pairs[index].value
    guard let kind = Self.privateData(in: value, key: key) else { return }
    reportPrivate(
      "`\(fields.pairs[index].key)` holds \(kind.words)", at: fields.pairs[index].location)
  }

  private static func privateData(in value: String, key: TalkKey?) -> PrivateData.Kind? {
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

  /// Adds the finding for personal data.
  mutating func reportPrivate(_ message: String, at location: SourceLocation) {
    findings.append(
      Finding(
        .privateDataInTalk, message, at: location,
        help: [
          "remove it, from the history of git too; talk files are published with the site's sources"
        ]))
  }
}
