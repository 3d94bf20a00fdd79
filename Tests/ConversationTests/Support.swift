import BlogModel
import Conversation
import Diagnostics

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A moment so many seconds after the first of the tests.
func at(_ seconds: Int) -> Timestamp { Timestamp(seconds: 1_772_619_300 + seconds) }

/// An approved comment, or what the arguments say.
func item(
  _ id: String, _ type: TalkType = .comment, at seconds: Int = 0, parent: String? = nil,
  state: TalkState = .approved, post: String = "ernte"
) -> TalkItem {
  var item = TalkItem(
    id: id, type: type, state: state, post: post, received: at(seconds),
    path: "content/talk/\(post)/\(id).md")
  item.parent = parent
  item.author = "Name \(id)"
  item.text = "Text \(id)"
  return item
}

/// Front matter of simple `key: value` lines and a text, read as the YAML reader will read it.
struct Sample {
  var file: SourceFile
  var fields: TalkFields
  var bodyStart: Int

  init(
    _ lines: [String], body: String = "Guter Saft.\n",
    path: String = "content/talk/ernte/2026-03-04T101500Z-c-7f3a.md"
  ) {
    let head = (["---"] + lines + ["---"]).joined(separator: "\n") + "\n"
    file = SourceFile(path: path, text: head + body)
    bodyStart = head.utf8.count
    var pairs: [TalkFields.Pair] = []
    for (index, line) in lines.enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0])
      let value = String(parts[1].drop { $0 == " " })
      let column = line.unicodeScalars.count - value.unicodeScalars.count + 1
      pairs.append(
        TalkFields.Pair(
          key: key,
          at: SourceLocation(path: path, line: index + 2, column: 1, length: key.count),
          value: value,
          at: SourceLocation(path: path, line: index + 2, column: column, length: value.count)))
    }
    fields = TalkFields(pairs, at: SourceLocation(path: path, line: 1, column: 1))
  }

  /// What the reader makes of it.
  func read() -> (item: TalkItem?, findings: [String]) {
    let reader = TalkReader(
      authors: ["gesine": "Gesine Querbaum", "ruben": "Ruben"], timeZone: .utc,
      now: Timestamp(seconds: 1_800_000_000), site: "https://www.shop.example")
    var findings: [Finding] = []
    let item = reader.read(fields, of: file, bodyStart: bodyStart, findings: &findings)
    return (item, findings.sortedByPlace().map(words))
  }
}

/// A finding as one line: severity, name, place, message and label.
func words(_ finding: Finding) -> String {
  var place =
    finding.location.map { location in
      location.line.map { "\($0):\(location.column ?? 0)+\(location.length)" } ?? "file"
    } ?? "-"
  if let label = finding.label { place += " (\(label))" }
  return "\(finding.severity.rawValue)[\(finding.id.rawValue)] \(place) \(finding.message)"
}

/// Expected HTML with the relation that every link has, written `REL` in the tables.
func expanded(_ html: String) -> String {
  html.split(separator: " REL>", omittingEmptySubsequences: false)
    .joined(separator: " rel=\"ugc nofollow noopener\">")
}
