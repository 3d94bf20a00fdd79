internal import BlogModel
internal import Conversation

/// A new item, to be written into a file of its own.
struct TalkDraft {
  var id: String
  var type = TalkType.comment
  var kind = MentionKind.mention
  var state = TalkState.pending
  var post: String
  var parent: String?
  var author: String?
  var authorURL: String?
  var byOwner: String?
  var source: String?
  var target: String?
  var title: String?
  var received: Timestamp
  var text: String

  /// The file, relative to the site folder: `content/talk/<post>/<time>-<letter>-<id>.md`.
  var path: String {
    var time = Timestamp(seconds: received.seconds).rfc3339
    time.removeAll { $0 == ":" }
    return "content/talk/\(post)/\(time)-\(letter)-\(id.prefix(8)).md"
  }

  private var letter: String {
    switch type {
    case .comment, .reply: "c"
    case .trackback: "t"
    case .pingback: "p"
    case .webmention: "w"
    }
  }

  /// The content of the file.
  var bytes: [UInt8] {
    let pairs: [(String, String?)] = [
      ("id", id), ("type", type.rawValue), ("kind", kind == .mention ? nil : kind.rawValue),
      ("state", state.rawValue), ("post", post), ("parent", parent), ("author", author),
      ("author_url", authorURL), ("by_owner", byOwner),
      ("source", source), ("target", target), ("title", title),
      ("received", Timestamp(seconds: received.seconds).rfc3339),
    ]
    var result = "---\n"
    for case (let key, let value?) in pairs { result += "\(key): \(YAMLText.value(value))\n" }
    result += "---\n"
    let body = Self.cleaned(text)
    if !body.isEmpty { result += "\(body)\n" }
    return Array(result.utf8)
  }

  /// `text` with line feeds only, without control characters and without empty lines around it.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A: if !isAfterReturn { scalars.append(scalar) }
      case 0x0D: scalars.append("\n")
      case 0x09, 0x20..<0x7F, 0xA0...: if scalar.value != 0xFEFF { scalars.append(scalar) }
      default: break
      }
    }
    return trimmed(String(scalars))
  }

  /// `text` without white space around it.
  static func trimmed(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
