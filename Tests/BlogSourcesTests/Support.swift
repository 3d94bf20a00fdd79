import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// A configuration for texts that need one.
func testConfiguration(language: String = "de", zone: String = "Europe/Berlin") throws
  -> SiteConfiguration
{
  let url = try #require(BaseURL("https://example.org/"))
  let rules = try #require(TimeZoneRules.named(zone))
  return SiteConfiguration(
    title: "Test", baseURL: url, language: language, timeZone: rules, theme: "saft")
}

/// What became of the text of a post.
struct ReadEntry {
  var entry: Entry
  /// The text behind the front matter.
  var body: String
  /// `line:column severity id`, in the order in which they were found.
  var findings: [String]
  var all: [Finding]
}

/// Reads `text` as the post `content/posts/NAME.md`.
func readEntry(
  _ text: String, name: String = "name",
  nameDate: CalendarDay? = CalendarDay(daysSince1970: 20_000),
  kind: Entry.Kind = .post, configuration: SiteConfiguration? = nil
) throws -> ReadEntry {
  let file = SourceFile(path: "content/posts/\(name).md", text: text)
  let fields = EntryFields(kind: kind, configuration: try configuration ?? testConfiguration())
  let (source, findings) = fields.read(file, name: name, nameDate: nameDate)
  return ReadEntry(
    entry: source.entry, body: String(decoding: file.bytes[source.bodyStart...], as: UTF8.self),
    findings: findings.map(summary), all: findings)
}

/// `line:column severity id` of a finding.
func summary(_ finding: Finding) -> String {
  let place = [finding.location?.line, finding.location?.column].compactMap { $0.map(String.init) }
  return "\(place.joined(separator: ":")) \(finding.severity.rawValue) \(finding.id.rawValue)"
}
