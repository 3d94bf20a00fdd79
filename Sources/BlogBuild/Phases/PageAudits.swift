internal import BlogModel
internal import Diagnostics
internal import PageAudit

/// What the finished pages of each language are checked for.
struct PageAudits: Sendable {
  private let audits: [PageAudit]

  /// Prepares the checks; what a site switches off is not looked for.
  init(_ editions: [BuildEdition]) {
    audits = editions.map { edition in
      let site = edition.site
      let configuration = site.configuration
      let legal = site.legalLinks.map { link in
        RequiredLink(
          name: link.title,
          urls: [
            configuration.baseURL.href(link.path), configuration.baseURL.absolute(link.path),
          ])
      }
      return PageAudit(
        ownHosts: configuration.links.ownHosts, allowedHosts: Self.allowed(configuration),
        reportedHosts: edition.foreignHosts,
        legalLinks: Self.isBusiness(site) ? legal : [], lints: Self.lints(configuration))
    }
  }

  /// Whether the law wants its legal pages linked everywhere: it sells, or its owner says so.
  private static func isBusiness(_ site: Site) -> Bool {
    site.shop != nil || site.configuration.legal.isNamed
  }

  /// Checks a page; other files are passed over.
  func audit(_ bytes: [UInt8], _ page: PlannedPage, number: Int, into log: inout AuditLog) {
    guard page.file.hasSuffix(".html"), !bytes.isEmpty else { return }
    audits[page.edition].audit(bytes, page: page.plan.path.text, number: number, into: &log)
  }

  /// The hosts that the owner names in the policy: those are meant.
  private static func allowed(_ configuration: SiteConfiguration) -> Set<String> {
    Set(
      configuration.publishing.policyChanges.flatMap { $0.sources ?? [] }
        .compactMap { LinkPolicy.host(of: $0) ?? LinkPolicy.host(of: "//\($0)") })
  }

  private static func lints(_ configuration: SiteConfiguration) -> AuditLints {
    var lints = AuditLints.all
    for (id, lint) in [
      (.thirdPartyRequest, .thirdPartyRequests), (.missingLegalLink, .legalLinks),
      (.missingAlt, .alternativeTexts), (.missingFrameTitle, .frameTitles),
      (.missingPageLanguage, .pageLanguage), (.missingLabel, .labels), (.headingJump, .headings),
    ] as [(FindingID, AuditLints)] where configuration.lints[id] == .off {
      lints.remove(lint)
    }
    return lints
  }
}
