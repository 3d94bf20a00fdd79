internal import Diagnostics

extension HTMLRenderer {
  /// Reports that the page would ask a foreign host for a file, which tells it of every reader.
  mutating func checkRequest(_ kind: Reference.Kind, _ url: String, at position: SourceRange) {
    guard additions.contains(.checks), isRequest(kind), let host = requestHost(of: url),
      !options.ownHosts.contains(host)
    else { return }
    report(
      .thirdPartyRequest, .warning, "the page would load a file from `\(host)`", at: position,
      help: ["keep the file in the site, or link to it"])
  }

  /// Whether a browser loads what is referred to without being asked.
  private func isRequest(_ kind: Reference.Kind) -> Bool {
    switch kind {
    case .link: false
    case .image: true
    case .attribute(let name, let element):
      name == "href" ? element == "link" || element == "image" || element == "use" : true
    }
  }
}

/// The host of an absolute `http` or `https` URL or of one that begins with `//`, in lower case.
func requestHost(of url: String) -> String? {
  let lower = url.lowercased()
  guard let start = ["https://", "http://", "//"].first(where: lower.hasPrefix) else { return nil }
  let rest = lower.dropFirst(start.count)
  let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
  return String(host.prefix { $0 != ":" })
}
