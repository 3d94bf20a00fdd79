/// Something wrong with a file, described so that the same on other pages is equal.
struct AuditProblem: Hashable, Sendable {
  var kind: Kind
  /// The host, address or name that it is about; empty if the kind says it all.
  var subject: String
  /// How it comes about, such as the element that loads.
  var detail: String

  /// Creates a problem; long texts are cut, so that a log stays small.
  init(_ kind: Kind, _ subject: String = "", _ detail: String = "") {
    self.kind = kind
    self.subject = Self.cut(subject)
    self.detail = Self.cut(detail)
  }

  private static func cut(_ text: String) -> String {
    let limit = 120
    let kept = text.unicodeScalars.prefix(limit)
    return kept.endIndex == text.endIndex ? text : String(kept) + "…"
  }

  /// The kinds of problems in the order in which they are reported.
  enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case pageRequest
    case pageConnection
    case foreignBase
    case styleSheetRequest
    case pictureRequest
    case missingLegalLink
    case missingAlt
    case namelessLink
    case missingFrameTitle
    case missingPageLanguage
    case missingLabel
    case headingJump
  }
}

/// A file that was audited.
struct AuditedFile: Hashable, Sendable {
  /// Its place in the plan.
  var number: Int
  /// The path of its address.
  var path: String
}
