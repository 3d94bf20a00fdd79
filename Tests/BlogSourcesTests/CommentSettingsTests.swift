import BlogModel
import Diagnostics
import Foundation
import Testing

@testable import BlogSources

/// What `comments` in `blogen.yaml` may say, and what the documentation says of it.
@Suite struct CommentSettingsTests {
  private static let required =
    "title: T\nbase_url: https://blog.example.de/\nlanguage: de\ntimezone: Europe/Berlin\ntheme: saft\n"

  /// Reads a configuration whose sixth line is the first of `yaml`.
  private static func read(_ yaml: String) -> (settings: CommentSettings?, findings: [Finding]) {
    let (configuration, findings) = ConfigurationFields.read(
      SourceFile(path: "blogen.yaml", text: required + yaml + "\n"))
    return (configuration?.comments, findings)
  }

  /// `severity id line:column` of each finding.
  private static func found(_ yaml: String) -> [String] {
    read(yaml).findings.map {
      "\($0.severity.rawValue) \($0.id.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
  }

  @Test(arguments: ["", "comments:", "comments: none", "comments: {}", "comments: {mode: none}"])
  func nothingIsAdvertisedByDefault(yaml: String) throws {
    let (read, findings) = Self.read(yaml)
    #expect(findings == [])
    let settings = try #require(read)
    #expect(settings.mode == .none && !settings.takesPings && settings.mailAddress == nil)
    #expect(settings.receiver == nil && settings.closingAge == nil)
    #expect(settings.consent == .text && settings.hasFeeds)
  }

  @Test func everyValueArrives() throws {
    let (read, findings) = Self.read(
      """
      comments:
        mode: form
        receiver: https://blog.example/talk
        webmention: https://blog.example/talk/webmention
        pingback: https://blog.example/talk/xmlrpc
        trackback: "https://blog.example/talk/{id}/{slug}"
        close_after: 180
        consent: checkbox
        feeds: false
      """)
    #expect(findings == [])
    let settings = try #require(read)
    #expect(settings.mode == .form && settings.receiver == "https://blog.example/talk")
    #expect(settings.webmention == "https://blog.example/talk/webmention")
    #expect(settings.pingback == "https://blog.example/talk/xmlrpc")
    #expect(settings.trackback(key: "a&b", id: "1/2") == "https://blog.example/talk/1%2F2/a%26b")
    #expect(
      settings.trackback(key: "en/a&b", id: nil) == "https://blog.example/talk/en/a%26b/en/a%26b")
    #expect(settings.closingAge == 180 && settings.consent == .checkbox && !settings.hasFeeds)
    #expect(settings.takesPings)
    #expect(settings.location?.line == 7)
  }

  @Test(arguments: ["webmention", "pingback", "trackback"])
  func eachEndpointTakesPings(key: String) throws {
    let (read, findings) = Self.read(
      "comments: {\(key): \"https://blog.example/x\(key == "trackback" ? "/{slug}" : "")\"}")
    #expect(findings == [])
    #expect(try #require(read).takesPings)
  }

  @Test(arguments: [
    ("comments: closed", CommentMode.closed), ("comments: Closed", .closed),
    ("comments: {mode: mail, mail: a@b.example}", .mail),
    ("comments: {mode: webmention, webmention: \"https://b.example/w\"}", .webmention),
  ])
  func modes(yaml: String, mode: CommentMode) throws {
    let (read, findings) = Self.read(yaml)
    #expect(findings == [])
    #expect(try #require(read).mode == mode)
  }

  @Test(arguments: [
    ("comments: maill", ["error invalid-value 6:11"]),
    ("comments: mail", ["error missing-key 6:11"]),
    ("comments:\n  mode: mail", ["error missing-key 7:3"]),
    ("comments:\n  mode: form", ["error missing-key 7:3"]),
    ("comments:\n  mode: webmention", ["error missing-key 7:3"]),
    ("comments: [mail]", ["error wrong-type 6:11"]),
    (
      "comments:\n  mode: mail\n  mail: a b@c.example", ["error invalid-value 8:9"]
    ), ("comments:\n  mode: mail\n  mail: [a@b.example]", ["error wrong-type 8:9"]),
    ("comments:\n  mode: mail\n  mail: \"\"", ["error missing-key 7:3"]),
    ("comments:\n  mode: mail\n  mail:", ["error missing-key 7:3"]),
    ("comments:\n  mode: form\n  receiver: talk", ["error invalid-value 8:13"]),
    ("comments:\n  mode: form\n  receiver: https:///talk", ["error invalid-value 8:13"]),
    ("comments:\n  webmention: https://?x", ["error invalid-value 7:15"]),
    ("comments:\n  mode: form\n  receiver: http://b.example/", ["warning invalid-value 8:13"]),
    ("comments:\n  trackback: https://b.example/t", ["error invalid-value 7:14"]),
    ("comments:\n  webmention: /talk/webmention", ["error invalid-value 7:15"]),
    ("comments:\n  trackback: talk/{slug}", ["error invalid-value 7:14"]),
    ("comments:\n  close_after: 0", ["error invalid-value 7:16"]),
    ("comments:\n  close_after: bald", ["error wrong-type 7:16"]),
    ("comments:\n  consent: box", ["error invalid-value 7:12"]),
    ("comments:\n  feeds: vielleicht", ["error wrong-type 7:10"]),
    ("comments:\n  moderation: true", ["error unknown-key 7:3"]),
  ])
  func mistakesAreNamedAtTheirPlace(yaml: String, expected: [String]) {
    #expect(Self.found(yaml) == expected)
  }

  @Test(arguments: [
    (">", "not an empty text", nil), ("|", "not an empty text", nil),
    ("''", "not an empty text", nil), ("180 days", "not `180 days`", "write `180`"),
    ("180d", "not `180d`", "write `180`"), ("180 Tage", "not `180 Tage`", "write `180`"),
    ("1.5", "not `1.5`", nil), ("1e3", "not `1e3`", nil), ("0x10", "not `0x10`", nil),
    ("never", "not `never`", nil), ("1_000", "not `1_000`", nil), ("[180]", "not a list", nil),
    ("{}", "not a map", nil), ("true", "not `true`", nil),
  ])
  func ageIsAWholeNumber(value: String, words: String, label: String?) throws {
    let findings = Self.read("comments:\n  close_after: \(value)\n  feeds: true").findings
    #expect(findings.map(\.id) == [.wrongType])
    #expect(findings.first?.message == "`close_after` must be a whole number, \(words)")
    #expect(findings.first?.label == label)
    #expect(findings.first?.location?.description == "blogen.yaml:7:16")
  }

  @Test(arguments: ["0", "-1", "36501", "99999999999999999999", "-0"])
  func ageHasABound(value: String) throws {
    #expect(
      Self.read("comments: {close_after: \(value)}").findings.map(\.message)
        == ["`close_after` must be from 1 to 36500, not \(value)"])
  }

  @Test(arguments: ["", "~", "null"])
  func noAgeIsNone(value: String) throws {
    let (settings, findings) = Self.read("comments:\n  close_after: \(value)")
    #expect(findings == [] && settings?.closingAge == nil)
  }

  @Test(arguments: [
    ("trackback", "{slugg}", "`trackback` has no placeholder `{slugg}`", "did you mean `{slug}`?"),
    ("trackback", "{slug}/{ID}", "`trackback` has no placeholder `{ID}`", "did you mean `{id}`?"),
    ("trackback", "{foo}", "`trackback` has no placeholder `{foo}`", nil),
    ("trackback", "{}", "`trackback` has no placeholder `{}`", nil),
    ("trackback", "{slug", "a brace in `trackback` belongs to no placeholder", nil),
    ("trackback", "slug}", "a brace in `trackback` belongs to no placeholder", nil),
    ("trackback", "{{slug}}", "a brace in `trackback` belongs to no placeholder", nil),
    ("webmention", "{slug}", "`webmention` has no placeholder `{slug}`", nil),
    ("pingback", "{id}", "`pingback` has no placeholder `{id}`", nil),
    ("receiver", "{slug}", "`receiver` has no placeholder `{slug}`", nil),
  ])
  func unknownPlaceholdersAreNamed(key: String, path: String, message: String, label: String?) {
    let (settings, findings) = Self.read("comments:\n  \(key): \"https://b.example/\(path)\"")
    #expect(findings.map(\.id) == [.invalidValue])
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.label) == [label])
    #expect(findings.first?.location?.line == 7)
    #expect(settings == nil || settings?.takesPings == false && settings?.receiver == nil)
  }

  @Test(arguments: [
    ("receiver", "https://anna:geheim@b.example/talk"), ("webmention", "https://geheim@b.example/"),
    ("pingback", "http://anna:geheim@b.example:80/"),
    ("trackback", "https://anna:geheim@b.example/{slug}"), ("trackback", "anna:geheim@b.example"),
    ("receiver", "ftp://anna:geheim@b.example/"),
  ])
  func passwordsAreNeitherTakenNorShown(key: String, address: String) {
    let yaml = "comments:\n  \(key): \(address)\n  mode: form"
    let file = SourceFile(path: "blogen.yaml", text: Self.required + yaml)
    let (settings, findings) = Self.read(yaml)
    #expect(findings.filter { $0.id == .invalidValue }.map { $0.location?.line } == [7])
    #expect(settings == nil || settings?.takesPings == false && settings?.receiver == nil)
    // As the command completes them: with their source lines.
    let complete = findings.map { finding in
      var finding = finding
      guard let place = finding.location, let line = place.line else { return finding }
      let shown = file.location(line: line, column: place.column ?? 1, length: place.length)
      finding.location = place.hidesText ? shown.hidingText() : shown
      return finding
    }
    for format in FindingFormat.allCases {
      let text = format.format(complete)
      #expect(text.contains(key) && !text.contains("geheim") && !text.contains("anna"), "\(text)")
    }
  }

  @Test func anAtInAPathIsNoPassword() throws {
    let (settings, findings) = Self.read(
      "comments: {webmention: \"https://b.example/@anna?a=b@c#@\"}")
    #expect(findings == [] && settings?.webmention == "https://b.example/@anna?a=b@c#@")
  }

  @Test func namesOfOtherSystemsAreKnown() throws {
    let finding = try #require(Self.read("comments:\n  email: a@b.example").findings.first)
    #expect(finding.id == .unknownKey)
    #expect(finding.label == "blogen calls this `mail`")
  }

  @Test(arguments: [
    "@b.example", "a@", "a@b", "a@b@c.example", "a@b.example?cc=x", "<a@b.example>",
  ])
  func whatIsNoMailAddressIsRefused(address: String) {
    #expect(
      Self.found("comments:\n  mode: mail\n  mail: \"\(address)\"")
        == ["error invalid-value 8:9"])
  }

  @Test(arguments: [
    ("mailto:a@b.example", "write `a@b.example`"), ("MAILTO:a@b.example", "write `a@b.example`"),
    ("a@b", nil),
  ])
  func aMailIsWrittenWithoutScheme(address: String, label: String?) {
    let (settings, findings) = Self.read("comments:\n  mode: mail\n  mail: \"\(address)\"")
    #expect(findings.map(\.message) == ["`\(address)` is not a mail address"])
    #expect(findings.map(\.label) == [label])
    #expect(settings == nil || settings?.mailAddress == nil)
  }

  @Test(arguments: [("?a=1", "query"), ("#a", "fragment"), ("?a#b", "query"), ("#a?b", "fragment")])
  func aReceiverIsAFolder(end: String, word: String) {
    let address = "https://b.example/talk\(end)"
    #expect(
      Self.read("comments:\n  mode: form\n  receiver: \"\(address)\"").findings.map(\.message)
        == ["`receiver` is a folder and has no \(word): `\(address)`"])
  }

  @Test(arguments: [
    ("https://b.example/t", false), ("https://b.example/{slug}", true),
    ("https://b.example/?p={id}", true),
  ])
  func eachPostHasItsTrackbackAddress(address: String, isTaken: Bool) {
    let (settings, findings) = Self.read("comments: {trackback: \"\(address)\"}")
    #expect(
      findings.map(\.message) == (isTaken ? [] : ["`trackback` needs `{slug}` or `{id}`"]))
    #expect(settings == nil || (settings?.trackback != nil) == isTaken)
  }

  /// A site without encryption has nothing to lose.
  @Test func aPlainReceiverSuitsAPlainSite() {
    let text =
      Self.required.replacingOccurrences(of: "https:", with: "http:")
      + "comments: {mode: form, receiver: \"http://b.example/\"}\n"
    #expect(ConfigurationFields.read(SourceFile(path: "blogen.yaml", text: text)).1 == [])
  }

  // MARK: The documentation

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func lines(_ page: String) throws -> [String] {
    try String(contentsOf: root.appending(path: "Documentation/\(page).md"), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// The blocks of `conversation.md` that are fenced with three backquotes and `info`.
  private static func blocks(_ info: String) throws -> [String] {
    var blocks: [String] = []
    var isOpen = false
    for line in try lines("conversation") {
      if line.hasPrefix("```") {
        isOpen = line == "```\(info)"
        if isOpen { blocks.append("") }
      } else if isOpen {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }

  /// The rows of the table below a heading, without its head, as cells.
  private static func rows(_ heading: String, of page: String) throws -> [[String]] {
    let lines = try lines(page)
    let start = try #require(lines.firstIndex(of: heading))
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("|") }
      .dropFirst(2).map { row in
        row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  /// The words of a cell that stand between backquotes.
  private static func words(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func configurationsAreReadWithoutFindings() throws {
    let blocks = try Self.blocks("yaml blogen.yaml")
    #expect(blocks.count >= 5)
    for block in blocks { #expect(Self.read(block).findings == [], "\(block)") }
  }

  /// Every key of a table can be set, its example is right, and the word under `Default` is it.
  @Test(arguments: [("## Comments", "configuration"), ("### All keys", "conversation")])
  func keysAreRight(heading: String, page: String) throws {
    let rows = try Self.rows(heading, of: page)
    let keys = [
      "mode", "mail", "receiver", "webmention", "pingback", "trackback", "close_after", "consent",
      "feeds",
    ]
    #expect(rows.flatMap { Self.words($0[0]) } == keys)
    let plain = try #require(Self.read("").settings)
    for row in rows {
      let example = try #require(Self.words(row[3]).first)
      #expect(Self.words(row[0]).contains { example.hasPrefix("\($0): ") }, "\(example)")
      let findings = Self.read("comments:\n  \(example)").findings
      // A mode alone lacks its address, an address alone its mode.
      #expect(findings.allSatisfy { $0.id == .missingKey }, "\(example)")
      guard let value = Self.words(row[2]).first else { continue }
      let (settings, others) = Self.read("comments: {\(Self.words(row[0])[0]): \(value)}")
      #expect(others == [])
      #expect(settings?.mode == plain.mode && settings?.consent == plain.consent)
      #expect(settings?.hasFeeds == plain.hasFeeds)
    }
  }

  @Test func modesAreNamed() throws {
    let rows = try Self.rows("## How readers answer", of: "conversation")
    #expect(rows.map { Self.words($0[0])[0] } == CommentMode.allCases.map(\.rawValue))
  }
}
