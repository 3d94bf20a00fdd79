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
    #expect(settings.trackback(slug: "a&b", id: "12") == "https://blog.example/talk/12/a%26b")
    #expect(settings.closingAge == 180 && settings.consent == .checkbox && !settings.hasFeeds)
    #expect(settings.takesPings)
    #expect(settings.location?.line == 7)
  }

  @Test(arguments: ["webmention", "pingback", "trackback"])
  func eachEndpointTakesPings(key: String) throws {
    let (read, findings) = Self.read("comments: {\(key): \"https://blog.example/x\"}")
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
      "comments:\n  mode: closed\n  receiver: https://b.example/talk",
      ["warning unused-endpoint 7:3"]
    ),
    ("comments:\n  mode: none\n  mail: a@b.example", ["warning unused-endpoint 7:3"]),
    (
      "comments:\n  mode: mail\n  mail: a b@c.example",
      ["error invalid-value 8:9", "error missing-key 7:3"]
    ),
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
        == ["error invalid-value 8:9", "error missing-key 7:3"])
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
      #expect(findings.allSatisfy { [.missingKey, .unusedEndpoint].contains($0.id) }, "\(example)")
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
