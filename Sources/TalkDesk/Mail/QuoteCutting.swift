/// Takes what somebody wrote out of a mail: without the mail that is answered, and without signature.
enum QuoteCutting {
  /// What is left of a mail.
  struct Result: Equatable {
    /// The own words.
    var text: String
    /// How many lines the mail that is answered has, if nothing marks them as a quote: between them
    /// could stand words of the sender.
    var unmarkedLines = 0
  }

  /// The own words in `text`.
  ///
  /// - Complexity: O(size of `text`).
  static func ownText(of text: String) -> Result {
    var lines = SignedText.content(
      of: text.split(separator: "\n", omittingEmptySubsequences: false))
    var unmarked = 0
    if let end = lines.indices.first(where: { endsText(lines, $0) }) {
      if !isSignature(lines[end]) {
        unmarked = lines[end...].count { !isBlank($0) && !isQuote($0) }
      }
      lines.removeSubrange(end...)
    }
    let (own, answered) = withoutAnswered(lines)
    lines = own
    unmarked += answered
    while let last = lines.last, isBlank(last) || isQuote(last) || isFooter(last) {
      lines.removeLast()
    }
    return Result(
      text: TalkDraft.trimmed(lines.joined(separator: "\n")), unmarkedLines: unmarked)
  }

  /// Leaves out the line that introduces a quote, and the quotes behind it; everything behind it if
  /// the mail that is answered follows without quote marks, and how many lines that are.
  private static func withoutAnswered(
    _ lines: [Substring]
  ) -> (own: [Substring], unmarked: Int) {
    var result: [Substring] = []
    var isAnswered = false
    var index = 0
    while index < lines.count {
      if let (count, isQuoteNext) = introduction(lines, index) {
        guard isQuoteNext else { return (result, lines[index...].count { !isBlank($0) }) }
        isAnswered = true
        index += count
        continue
      }
      if !isAnswered || !isQuote(lines[index]) { result.append(lines[index]) }
      index += 1
    }
    return (result, 0)
  }

  /// How many lines introduce a quote, such as `Am 4. März schrieb Erika:`, from `index` on, and
  /// whether the next line has quote marks.
  ///
  /// Without marks, only words that a program writes count: `schrieb Erika <…@…>:`.
  private static func introduction(
    _ lines: [Substring], _ index: Int
  ) -> (count: Int, isQuoteNext: Bool)? {
    guard !isBlank(lines[index]), !isQuote(lines[index]) else { return nil }
    var joined = ""
    for count in 1...3 where index + count <= lines.count {
      let line = lines[index + count - 1]
      if isBlank(line) || isQuote(line) { return nil }
      joined += (count > 1 ? " " : "") + line
      guard joined.count <= 400 else { return nil }
      guard TalkDraft.trimmed(joined).hasSuffix(":") else { continue }
      let words = joined.lowercased()
      let begins = introductions.contains { words.hasPrefix($0) }
      let hasVerb = verbs.contains { words.contains($0) }
      let address = words.drop { $0 != "<" }.prefix { $0 != ">" }
      let isCertain =
        begins && hasVerb
        && (address.contains("@") || words.contains("folgendes geschrieben:"))
      let isIntroduction =
        hasVerb && words.contains(where: \.isNumber) && begins || words.contains("> wrote:")
        || words.contains("> schrieb") || isCertain
      guard isIntroduction else { return nil }
      let isQuoteNext = lines[(index + count)...].first { !isBlank($0) }.map(isQuote) == true
      return isQuoteNext || isCertain ? (count, isQuoteNext) : nil
    }
    return nil
  }

  private static let introductions = [
    "am ", "on ", "le ", "el ", "il ", "op ", "den ", "dnia ", "em ",
  ]
  private static let verbs = [
    "schrieb", "wrote", "a écrit", "escribió", "ha scritto", "schreef", "skrev", "napisał",
    "escreveu", "folgendes geschrieben",
  ]

  /// Whether everything from `index` on is a signature or another mail.
  private static func endsText(_ lines: [Substring], _ index: Int) -> Bool {
    let line = lines[index]
    if isSignature(line) { return true }
    let text = TalkDraft.trimmed(String(line))
    let lower = text.lowercased()
    if text.hasPrefix("-----") || text.hasPrefix("- - -") {
      let separators = [
        "original message", "ursprüngliche nachricht", "originalnachricht", "forwarded message",
        "weitergeleitete nachricht", "message d'origine", "original-nachricht",
      ]
      if separators.contains(where: lower.contains) { return true }
    }
    // Outlook draws a line, or only repeats the header.
    let isRule = text.utf8.count >= 20 && text.utf8.allSatisfy { $0 == UInt8(ascii: "_") }
    if isRule { return isHeader(lines, index + 1) }
    return isHeader(lines, index)
  }

  private static func isSignature(_ line: Substring) -> Bool {
    line == "-- " || line == "--" || line == "-- \r"
  }

  /// Whether the lines from `index` on are the header of a mail: `Von:`, `Gesendet:`, `An:`.
  private static func isHeader(_ lines: [Substring], _ index: Int) -> Bool {
    guard
      let start = lines[min(index, lines.count)...].prefix(2).firstIndex(where: { !isBlank($0) })
    else { return false }
    func begins(_ line: Substring, _ words: [String]) -> Bool {
      // Some programs make these words bold, as `*Von:*`.
      let text = line.drop { $0 == " " || $0 == "*" }.prefix(40).lowercased()
      return words.contains { text.hasPrefix($0) }
    }
    // Outlook begins with the sender, GMX and WEB.DE with the time.
    let senders = ["von:", "from:", "de :", "de:"]
    let times = ["gesendet:", "sent:", "datum:", "date:", "envoyé"]
    guard begins(lines[start], senders + times) else { return false }
    let header = lines[start...].prefix(6)
    return header.contains { begins($0, senders) } && header.contains { begins($0, times) }
      && header.contains { begins($0, ["an:", "to:", "betreff:", "subject:", "objet", "à :"]) }
  }

  private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 0x20 } }

  private static func isQuote(_ line: Substring) -> Bool {
    line.utf8.first { $0 != 0x20 } == UInt8(ascii: ">")
  }

  /// Whether a program added the line below each mail.
  private static func isFooter(_ line: Substring) -> Bool {
    let text = TalkDraft.trimmed(String(line.prefix(200))).lowercased()
    guard text.count < 120 else { return false }
    return footers.contains { text.hasPrefix($0) }
  }

  private static let footers = [
    "von meinem iphone gesendet", "von meinem ipad gesendet", "sent from my ", "gesendet von ",
    "gesendet mit der ", "gesendet mit dem ", "gesendet aus ", "von meinem smartphone",
    "von meinem samsung", "von meinem android", "diese nachricht wurde von meinem ",
    "get outlook for ", "outlook für ", "holen sie sich outlook", "envoyé de mon ",
    "sent with proton", "sent via ", "inviato da ",
  ]
}
