internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `legal`: the pages that every page must link to.
  static func readLegal(_ fields: inout FieldReader) -> LegalPages {
    var pages = LegalPages()
    guard var legal = fields.map("legal") else { return pages }
    pages.imprint = legal.text("imprint")
    pages.privacy = legal.text("privacy")
    fields.finish(
      legal, severity: .error,
      synonyms: ["impressum": "imprint", "datenschutz": "privacy", "privacy_policy": "privacy"])
    return pages
  }

  /// Reads `lints`: how much single findings matter on this site.
  static func readLints(_ fields: inout FieldReader) -> [FindingID: LintLevel] {
    guard var lints = fields.map("lints") else { return [:] }
    defer { fields.finish(lints, severity: .error) }
    var levels: [FindingID: LintLevel] = [:]
    let known = FindingID.lints.map(\.rawValue).sorted()
    for key in lints.keys {
      guard let level = choice(key, LintLevel.self, &lints) else { continue }
      if let id = FindingID(rawValue: key), FindingID.lints.contains(id) {
        levels[id] = level
      } else {
        lints.report(
          Finding(
            .invalidValue, "`\(key)` is not a finding that can be switched",
            at: lints.text(key)?.location, label: didYouMean(key, among: known),
            help: ["`Documentation/findings.md` says which can be"]))
      }
    }
    return levels
  }
}
