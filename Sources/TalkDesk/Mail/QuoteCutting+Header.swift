/// What mail programs repeat of the header of the mail that is answered.
extension QuoteCutting {
  /// Whether a line says that another mail follows, such as `-----Original Message-----`.
  static func isSeparator(_ line: Substring) -> Bool {
    let text = TalkDraft.trimmed(String(line))
    guard text.hasPrefix("-----") || text.hasPrefix("- - -") else { return false }
    let lower = text.lowercased()
    return separators.contains(where: lower.contains)
  }

  private static let separators = [
    "original message", "ursprüngliche nachricht", "originalnachricht", "forwarded message",
    "weitergeleitete nachricht", "message d'origine", "original-nachricht",
  ]

  /// Whether a line is only drawn.
  static func isRule(_ line: Substring) -> Bool {
    let text = TalkDraft.trimmed(String(line))
    return text.utf8.count >= 20 && text.utf8.allSatisfy { $0 == UInt8(ascii: "_") }
  }

  /// Whether the lines from `index` on are the header of a mail: `Von:`, `Gesendet:`, `An:`.
  ///
  /// One blank line may stand before it.
  static func isHeader(_ lines: [Substring], _ index: Int) -> Bool {
    guard
      let start = lines[min(index, lines.count)...].prefix(2).firstIndex(where: { !isBlank($0) })
    else { return false }
    // Outlook begins with the sender, GMX and WEB.DE with the time.
    guard begins(lines[start], senders + times) else { return false }
    let header = lines[start...].prefix(6)
    return header.contains { begins($0, senders) } && header.contains { begins($0, times) }
      && header.contains { begins($0, ["an:", "to:", "betreff:", "subject:", "objet", "à :"]) }
  }

  /// The index behind the header at `index`, or `index` itself if none begins there.
  ///
  /// A header ends with the last of its fields before a blank line: some programs leave none.
  static func headerEnd(_ lines: [Substring], _ index: Int) -> Int {
    guard
      let start = lines[min(index, lines.count)...].prefix(2).firstIndex(where: { !isBlank($0) }),
      begins(lines[start], fields)
    else { return index }
    let block = lines[start...].prefix(20).prefix { !isBlank($0) && !isQuote($0) }
    guard let last = block.lastIndex(where: { begins($0, fields) }) else { return index }
    let isFolded: (Substring) -> Bool = { $0.first == " " || $0.first == "\t" }
    return block[(last + 1)...].firstIndex { !isFolded($0) } ?? block.endIndex
  }

  private static func begins(_ line: Substring, _ words: [String]) -> Bool {
    // Some programs make these words bold, as `*Von:*`.
    let text = line.drop { $0 == " " || $0 == "*" }.prefix(40).lowercased()
    return words.contains { text.hasPrefix($0) }
  }

  private static let senders = ["von:", "from:", "de :", "de:"]
  private static let times = ["gesendet:", "sent:", "datum:", "date:", "envoyé"]
  private static let fields =
    senders + times + [
      "an:", "to:", "betreff:", "subject:", "objet", "à :", "cc:", "kopie:", "bcc:", "antwort an:",
      "reply-to:", "wichtigkeit:", "importance:", "priorität:", "priority:", "anlagen:",
      "attachments:", "organisation:", "organization:",
    ]
}
