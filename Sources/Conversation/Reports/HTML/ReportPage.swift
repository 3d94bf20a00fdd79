internal import BlogModel

/// Writes the report as one page that needs nothing but itself.
struct ReportPage {
  let report: TalkReport
  let words: ReportWords
  let site: String
  /// The most rows of a list.
  let limit: Int
  var html = ""

  /// The whole page.
  mutating func write() {
    let heading = ReportWords.fill(words.figures.heading, site)
    html += """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(words.language))">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="robots" content="noindex"/>
      <meta name="referrer" content="no-referrer"/>
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'"/>
      <title>\(HTMLText.escaped(heading))</title>
      <style>
      \(ReportStyle.css)
      </style>
      </head>
      <body>
      <main>
      <header>
      <h1>\(HTMLText.escaped(heading))</h1>
      <p class="soft">\(HTMLText.escaped(ReportWords.fill(words.figures.date, date(report.now))))</p>
      </header>

      """
    writeFigures()
    writeQuestions()
    html += "<div class=\"pair\">\n<div>\n"
    writeAnswers()
    writeVoices()
    html += "</div>\n<div>\n"
    writeDomains()
    html += "</div>\n</div>\n"
    writeWeeks()
    writePosts()
    html += "<div class=\"pair\">\n"
    writeGroups(words.sections.tags, words.nouns.tag, report.tags)
    writeGroups(words.sections.products, words.nouns.product, report.products)
    writeSpam()
    html += "</div>\n"
    writeDefinitions()
    html += "</main>\n</body>\n</html>\n"
  }

  /// A moment as the day on which it is.
  func date(_ moment: Timestamp) -> String { words.notation.date(moment.day) }

  /// A section with a heading and a sentence below it.
  mutating func section(_ heading: String, note: String? = nil, _ body: String) {
    html += "<section>\n<h2>\(HTMLText.escaped(heading))</h2>\n"
    if let note { html += "<p class=\"soft\">\(HTMLText.escaped(note))</p>\n" }
    html += body + "</section>\n"
  }

  /// How many rows were left out.
  func more(_ left: Int) -> String {
    guard left > 0 else { return "" }
    let text = ReportWords.fill(words.sections.more, words.notation.number(left))
    return "<p class=\"soft more\">\(HTMLText.escaped(text))</p>\n"
  }

  /// A table that opens on demand below its chart.
  func folded(_ table: HTMLTable) -> String {
    "<details>\n<summary>\(HTMLText.escaped(words.sections.table))</summary>\n\(table.html)</details>\n"
  }

  private mutating func writeDefinitions() {
    html +=
      "<footer class=\"soft\">\n<h2>\(HTMLText.escaped(words.sections.definitions))</h2>\n<ul>\n"
    for sentence in words.definitions { html += "<li>\(HTMLText.escaped(sentence))</li>\n" }
    html += "</ul>\n</footer>\n"
  }
}

extension TalkReport {
  /// The report as a page for people: one HTML document without script, requests or inline styles.
  ///
  /// It is written so that XML parsers read it too, has tables beside its charts, suits light and
  /// dark screens and paper, and asks search engines not to list it.
  /// - Parameters:
  ///   - site: The name of the site.
  ///   - words: The words, in the language of the site.
  ///   - rows: The most rows of a list; what is left out is counted.
  /// - Returns: The page.
  public func html(site: String, words: ReportWords = .english, rows: Int = 10) -> String {
    var page = ReportPage(report: self, words: words, site: site, limit: max(rows, 0))
    page.write()
    return page.html
  }
}
