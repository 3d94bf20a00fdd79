package import Diagnostics

/// `line:column severity message` of a finding, with the places that belong to it.
package func dataWords(_ finding: Finding) -> String {
  let place = [finding.location?.line, finding.location?.column].compactMap { $0.map(String.init) }
  let related = finding.related.map { " <- \($0.location.line ?? 0):\($0.location.column ?? 0)" }
  return "\(place.joined(separator: ":")) \(finding.severity.rawValue) \(finding.message)"
    + related.joined()
}
