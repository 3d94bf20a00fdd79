import Diagnostics

@testable import PageAudit

/// An audit of a site at `saft.example` with two allowed hosts.
func siteAudit(_ lints: AuditLints) -> PageAudit {
  PageAudit(
    ownHosts: ["saft.example", "Kelterei.Example."],
    allowedHosts: ["cdn.partner.example", "*.Karten.example"],
    reportedHosts: ["Bilder.example"],
    legalLinks: [
      RequiredLink(name: "Impressum", urls: ["/impressum/", "/en/imprint/"]),
      RequiredLink(name: "Datenschutz", urls: ["https://kelterei.example/datenschutz/"]),
    ], lints: lints)
}

/// What is wrong with a page, as kind, subject and detail, sorted; requests go without their kind.
func problems(_ html: String, lints: AuditLints, path: String = "/2026/apfel/") -> [String] {
  problems(Array(html.utf8), lints: lints, path: path)
}

func problems(_ html: [UInt8], lints: AuditLints, path: String = "/2026/apfel/") -> [String] {
  PageScan.problems(in: html, path: path, audit: siteAudit(lints), document: .page).described
}

extension Set<AuditProblem> {
  /// The kinds, subjects and details in a fixed order.
  var described: [String] {
    map { problem in
      [problem.kind == .pageRequest ? "" : "\(problem.kind)", problem.subject, problem.detail]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }.sorted()
  }
}

/// Numbers that look random and are always the same.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
