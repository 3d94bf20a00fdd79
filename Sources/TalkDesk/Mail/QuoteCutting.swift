/// Takes what somebody wrote out of a mail: without the mail that is answered, and without signature.
enum QuoteCutting {
  /// What is left of a mail.
  struct Result: Equatable {
    /// The own words.
    var text: String
    /// How many lines were left out of a mail that is answered and that nothing marks as a quote.
    ///
    /// Between them could stand words of the sender. What programs write around such a mail, its
    /// header for example, is not counted.
    var unmarkedLines = 0
  }

  /// The own words in `text`, which holds the escapes of Markdown if it was HTML.
  ///
  /// - Complexity: O(size of `text`).
  static func ownText(of text: String, wasHTML: Bool = false) -> Result {
    let written = SignedText.content(
      of: text.split(separator: "\n", omittingEmptySubsequences: false))
    let lines = wasHTML ? written.map(MarkdownEscapes.removed) : written
    let end = lines.indices.first { endsText(lines, $0) } ?? lines.endIndex
    var (own, cut) = withoutAnswered(Array(lines[..<end]))
    while let last = own.last.map({ lines[$0] }), isBlank(last) || isQuote(last) || isFooter(last) {
      own.removeLast()
    }
    return Result(
      text: TalkDraft.trimmed(own.map { written[$0] }.joined(separator: "\n")),
      unmarkedLines: unmarkedLines(lines, from: cut ?? end))
  }

  /// Leaves out the line that introduces a quote, and the quotes behind it; everything from `cut` on
  /// if the mail that is answered follows there without quote marks.
  private static func withoutAnswered(_ lines: [Substring]) -> (own: [Int], cut: Int?) {
    var result: [Int] = []
    var isAnswered = false
    var index = 0
    while index < lines.count {
      if let (count, isQuoteNext) = introduction(lines, index) {
        guard isQuoteNext else { return (result, index) }
        isAnswered = true
        index += count
        continue
      }
      if !isAnswered || !isQuote(lines[index]) { result.append(index) }
      index += 1
    }
    return (result, nil)
  }

  /// How many lines of mails stand from `index` on that nothing marks as a quote.
  ///
  /// A signature may stand before them; in it nothing is counted.
  private static func unmarkedLines(_ lines: [Substring], from start: Int) -> Int {
    var isInMail = false
    var count = 0
    var index = start
    while index < lines.count {
      if let end = frameEnd(lines, index) {
        isInMail = true
        index = end
        continue
      }
      if isInMail, !isBlank(lines[index]), !isQuote(lines[index]) { count += 1 }
      index += 1
    }
    return count
  }

  /// The index behind what a program writes before a mail: a separator, a header, or a line that
  /// introduces it; `nil` if nothing of it begins at `index`.
  private static func frameEnd(_ lines: [Substring], _ index: Int) -> Int? {
    if let (count, _) = introduction(lines, index) { return index + count }
    if isSeparator(lines[index]) { return headerEnd(lines, index + 1) }
    if isRule(lines[index]), isHeader(lines, index + 1) { return headerEnd(lines, index + 1) }
    return isHeader(lines, index) ? headerEnd(lines, index) : nil
  }

  /// How many lines introduce a quote, such as `Am 4. März schrieb Erika:`, from `index` on, and
  /// whether the next line has quote marks.
  ///
  /// Without marks, only words that a program writes count: `schrieb Erika <…@…>:`.
  private static func introduction(
    _ lines: [Substring], _ index: Int
  ) -> (count: Int, isQuoteNext: Bool)? {
    let marked = lines[index...].prefix { $0.hasPrefix(HTMLLines.introductionMark) }.count
    if marked > 0 { return (marked, true) }
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

  /// Whether `line` says who wrote the quote that follows.
  static func introduces(_ line: String) -> Bool {
    guard line.utf8.count <= 400, line.hasSuffix(":") else { return false }
    let words = line.lowercased()
    return introductions.contains { words.hasPrefix($0) } && verbs.contains { words.contains($0) }
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
    if isSignature(line) || isSeparator(line) { return true }
    // Outlook draws a line, or only repeats the header.
    return isHeader(lines, isRule(line) ? index + 1 : index)
  }

  private static func isSignature(_ line: Substring) -> Bool {
    line == "-- " || line == "--" || line == "-- \r"
  }

  static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 0x20 } }

  static func isQuote(_ line: Substring) -> Bool {
    line.utf8.first { $0 != 0x20 } == UInt8(ascii: ">")
  }

  /// Whether a program added the line below each mail.
  private static func isFooter(_ line: Substring) -> Bool {
    let text = TalkDraft.trimmed(String(line.prefix(200))).lowercased()
    // Of a link in it, the address follows in parentheses.
    guard (text.firstRange(of: " (http").map { text[..<$0.lowerBound] } ?? text[...]).count < 120
    else { return false }
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
