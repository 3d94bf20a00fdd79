/// Checks finished pages for what their visitors and the law expect.
///
/// It reads the bytes that go to the web host, whatever theme, text or script made them: one pass
/// with the rules of HTML for tags, attributes, comments and raw text, and no tree. Nothing is
/// resolved or asked for. What it finds goes to an ``AuditLog``.
///
/// Source: HTML Living Standard, section 13.2.5 "Tokenization".
package struct PageAudit: Sendable {
  let lints: AuditLints
  let hosts: HostPolicy
  let legalPages: LegalPages

  /// Creates an audit.
  ///
  /// Hosts are given without scheme and port.
  /// - Parameters:
  ///   - ownHosts: Hosts of the site; their subdomains count too.
  ///   - allowedHosts: Foreign hosts that the owner wants to load from; `*.` stands for subdomains.
  ///   - reportedHosts: Foreign hosts that the owner has been told of at the lines of texts: what
  ///     texts show, such as pictures and frames, is no further problem.
  ///   - legalLinks: Pages that each page has to link to.
  ///   - lints: The rules to check.
  package init(
    ownHosts: Set<String>, allowedHosts: Set<String> = [], reportedHosts: Set<String> = [],
    legalLinks: [RequiredLink] = [], lints: AuditLints = .all
  ) {
    self.lints = lints
    hosts = HostPolicy(
      own: ownHosts, allowed: allowedHosts, reported: reportedHosts)
    legalPages = LegalPages(
      lints.contains(.legalLinks) ? legalLinks : [], ownHosts: ownHosts)
  }

  /// Checks a page of HTML.
  ///
  /// Pages that are exempt from a rule are not given to an audit that has it.
  /// - Parameters:
  ///   - html: The bytes of the page; they need not be valid UTF-8.
  ///   - path: The path of its address, such as `/404.html`; links are resolved against it.
  ///   - number: Its place in the plan, which orders findings; each file has its own.
  ///   - log: Where problems are noted.
  /// - Complexity: O(size of the page).
  package func audit(
    _ html: [UInt8], page path: String, number: Int, into log: inout AuditLog
  ) {
    let problems = PageScan.problems(in: html, path: path, audit: self, document: .page)
    log.add(problems, file: AuditedFile(number: number, path: path))
  }

  /// Checks a style sheet for files that it loads from foreign hosts.
  /// - Parameters:
  ///   - css: The bytes of the style sheet.
  ///   - path: The path of its address.
  ///   - number: Its place in the plan; each file has its own.
  ///   - log: Where problems are noted.
  /// - Complexity: O(size of the file).
  package func auditCSS(
    _ css: [UInt8], path: String, number: Int, into log: inout AuditLog
  ) {
    var problems: Set<AuditProblem> = []
    if lints.contains(.thirdPartyRequests) {
      css.withUnsafeBufferPointer { bytes in
        StyleScan.forEachAddress(in: bytes) { address, form in
          guard let host = hosts.foreignHost(of: address) else { return }
          problems.insert(AuditProblem(.styleSheetRequest, host, form.rawValue))
        }
      }
    }
    log.add(problems, file: AuditedFile(number: number, path: path))
  }

  /// Checks an SVG picture for files that it loads from foreign hosts.
  ///
  /// Browsers load them where the picture is a document of its own, not inside `<img>`.
  /// - Parameters:
  ///   - svg: The bytes of the picture.
  ///   - path: The path of its address.
  ///   - number: Its place in the plan; each file has its own.
  ///   - log: Where problems are noted.
  /// - Complexity: O(size of the file).
  package func auditSVG(
    _ svg: [UInt8], path: String, number: Int, into log: inout AuditLog
  ) {
    let problems = PageScan.problems(in: svg, path: path, audit: self, document: .picture)
    log.add(problems, file: AuditedFile(number: number, path: path))
  }
}
