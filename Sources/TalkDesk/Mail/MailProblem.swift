/// Why a mail cannot be read.
enum MailProblem: Error, Hashable {
  /// It has more bytes than are read.
  case tooLarge
  /// It does not begin with header fields.
  case noMail
  /// Its header has too many bytes or fields.
  case longHeader
  /// It has too many parts.
  case manyParts
  /// Its parts stand in each other too deeply.
  case deepParts
  /// It is encrypted.
  case encrypted

  /// What is wrong, for a finding.
  var message: String {
    switch self {
    case .tooLarge: "this mail has more than \(MailLimits.size / 1_000_000) MB"
    case .noMail: "this is not a mail: it does not begin with lines such as `From: …`"
    case .longHeader: "the header of this mail is too long to be real"
    case .manyParts: "this mail has more than \(MailLimits.parts) parts"
    case .deepParts: "the parts of this mail stand in each other too deeply"
    case .encrypted: "this mail is encrypted"
    }
  }
}
