/// Turns the HTML of mails into text that Markdown shows as it was written.
///
/// Blocks become lines, quotes get `> ` before each line, lists, preformatted text and the addresses
/// of links stay; all other markup is left out, styles and scripts with their content.
struct HTMLText {
  private var lines = HTMLLines()
  /// The link that is open.
  private var link: HTMLLink?
  /// The preformatted text that is open.
  private var code: [UInt8]?
  /// Whether line feeds of the text count, as programs mark plain text.
  private var keepsLines = false
  /// How many `div` are open.
  private var depth = 0
  /// The element that holds the mail that is answered: its depth, and its first line.
  private var answered: (depth: Int, line: Int)?

  /// The text of `html`.
  ///
  /// Lines that introduce a quote begin with ``HTMLLines/introductionMark``.
  /// - Complexity: O(size of `html`).
  static func plain(_ html: String) -> String {
    var writer = HTMLText()
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, index) {
        index = tag.end
        if tag.hidesContent, !tag.isClosing { index = HTMLTag.end(of: tag.name, bytes, index) }
        writer.apply(tag)
      } else {
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        writer.write(HTMLCharacters.decoded(bytes[index..<end]))
        index = end
      }
    }
    writer.endCode()
    writer.endLink()
    return TalkDraft.trimmed(writer.lines.finished())
  }

  private mutating func apply(_ tag: HTMLTag) {
    if code != nil {
      applyInCode(tag)
      return
    }
    switch tag.name {
    case "br": lines.breaks += 1
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table": lines.wantBreaks(2)
    case "tr", "dt", "dd", "hr", "section", "article", "header", "footer": lines.wantBreaks(1)
    case "td", "th": lines.isSpacePending = true
    case "div": applyDivision(tag)
    case "ul", "ol": applyList(tag)
    case "li":
      lines.wantBreaks(1)
      if tag.isClosing { lines.containers.closeItem() } else { lines.containers.openItem() }
    case "blockquote": applyQuote(tag)
    case "pre": applyPreformatted(tag)
    case "a":
      endLink()
      if !tag.isClosing { link = HTMLLink(tag) }
    case "img":
      if let text = tag.attribute("alt") { write(text) }
    default: break
    }
  }

  private mutating func write(_ text: String) {
    if code != nil {
      code?.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      if keepsLines, byte == 0x0A {
        lines.breaks += 1
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        lines.isSpacePending = true
      } else {
        if link != nil {
          if lines.isSpacePending { link?.text.append(0x20) }
          link?.text.append(byte)
        }
        lines.write(byte)
      }
    }
  }

  private mutating func endLink() {
    if let note = link?.note { lines.add(note) }
    link = nil
  }

  private mutating func applyDivision(_ tag: HTMLTag) {
    lines.wantBreaks(1)
    if tag.isClosing {
      depth = max(0, depth - 1)
      if let open = answered, depth < open.depth { answered = nil }
    } else {
      depth += 1
      if answered == nil, tag.hasClass("gmail_quote") || tag.hasClass("yahoo_quoted") {
        answered = (depth, lines.count)
      }
    }
  }

  private mutating func applyList(_ tag: HTMLTag) {
    let wasInList = lines.containers.isInList
    if tag.isClosing {
      lines.containers.closeList()
      lines.wantBreaks(lines.containers.isInList ? 1 : 2)
      return
    }
    // Only a list that begins with 1 may follow a text without a blank line.
    let start = tag.attribute("start").flatMap { Int(TalkDraft.trimmed($0)) } ?? 1
    let number = tag.name == "ol" ? min(max(start, 0), 999_999_999) : nil
    lines.wantBreaks(wasInList && (number ?? 1) == 1 ? 1 : 2)
    lines.containers.openList(start: number)
  }

  private mutating func applyQuote(_ tag: HTMLTag) {
    lines.wantBreaks(1)
    if tag.isClosing {
      lines.containers.closeQuote()
      return
    }
    if let answered {
      // What stands before the quote is written by the program.
      lines.markIntroduction(from: answered.line)
      self.answered = nil
    } else if tag.hasClass("gmail_quote") || tag.attribute("type")?.lowercased() == "cite",
      QuoteCutting.introduces(lines.last)
    {
      lines.markIntroduction(from: lines.count - 1)
    }
    lines.containers.openQuote()
  }

  private mutating func applyPreformatted(_ tag: HTMLTag) {
    lines.wantBreaks(2)
    keepsLines = false
    guard !tag.isClosing else { return }
    // Some programs write whole mails so, which are no code.
    if tag.hasClass("k9mail") || tag.hasClass("moz-") {
      keepsLines = true
    } else {
      endLink()
      code = []
    }
  }

  /// Reads a tag within preformatted text, of which only lines matter.
  private mutating func applyInCode(_ tag: HTMLTag) {
    switch tag.name {
    case "pre" where tag.isClosing: endCode()
    case "blockquote":
      endCode()
      apply(tag)
    case "br": code?.append(0x0A)
    case "p", "div", "li", "tr":
      if let last = code?.last, last != 0x0A { code?.append(0x0A) }
    case "img": write(tag.attribute("alt") ?? "")
    default: break
    }
  }

  private mutating func endCode() {
    if let code { lines.addCode(code) }
    code = nil
  }
}
