/// Which rules an audit checks.
package struct AuditLints: OptionSet, Sendable, Hashable {
  /// One bit a rule.
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A page, style sheet or picture loads from a host that is neither own nor allowed.
  package static let thirdPartyRequests = AuditLints(rawValue: 1 << 0)
  /// A page links to each of the legal pages.
  package static let legalLinks = AuditLints(rawValue: 1 << 1)
  /// Images have an alternative text, and links of one image have a name.
  package static let alternativeTexts = AuditLints(rawValue: 1 << 2)
  /// Frames have a title.
  package static let frameTitles = AuditLints(rawValue: 1 << 3)
  /// A page says which language it is in.
  package static let pageLanguage = AuditLints(rawValue: 1 << 4)
  /// Form fields have a label.
  package static let labels = AuditLints(rawValue: 1 << 5)
  /// Headings leave no level out.
  package static let headings = AuditLints(rawValue: 1 << 6)

  /// All rules.
  package static let all: AuditLints = [
    .thirdPartyRequests, .legalLinks, .alternativeTexts, .frameTitles, .pageLanguage, .labels,
    .headings,
  ]
}
