internal import BlogModel

/// The sections with charts.
extension ReportPage {
  mutating func writeAnswers() {
    let times = report.answerTimes
    guard times.count > 0 else { return }
    let rows = zip(words.nouns.buckets, times.buckets).map {
      [HTMLText.escaped($0), words.notation.number($1)]
    }
    let table = HTMLTable(
      head: [words.nouns.time, words.nouns.number], rows: rows, caption: words.sections.answers)
    section(
      words.sections.answers,
      note: ReportWords.fill(words.sections.answersNote, words.notation.number(times.count)),
      AnswerChart(times: times, words: words).svg + folded(table))
  }

  mutating func writeDomains() {
    let domains = Array(report.domains.prefix(limit))
    guard !domains.isEmpty else { return }
    let rows = domains.map {
      [HTMLText.escaped($0.host), words.notation.number($0.count), date($0.first)]
    }
    let table = HTMLTable(
      head: [words.nouns.domain, words.nouns.number, words.nouns.time], rows: rows,
      caption: words.sections.domains)
    section(
      words.sections.domains,
      note: ReportWords.fill(
        words.sections.domainsNote, words.notation.number(report.domains.count)),
      DomainChart(domains: domains, words: words).svg + folded(table) + newDomains)
  }

  private var newDomains: String {
    let domains = report.newDomains
    guard !domains.isEmpty else { return "" }
    let days = words.notation.number(report.settings.recentDays)
    var body =
      "<h3>\(HTMLText.escaped(ReportWords.fill(words.sections.newDomains, days)))</h3>\n"
      + "<ul class=\"list\">\n"
    for domain in domains.prefix(limit) {
      body +=
        "<li><span>\(HTMLText.escaped(domain.host))</span> "
        + "<span class=\"soft\">\(HTMLText.escaped(date(domain.first)))</span></li>\n"
    }
    return body + "</ul>\n" + more(domains.count - limit)
  }

  mutating func writeWeeks() {
    guard let first = report.weeks.first else { return }
    let most = report.weeks.map(\.counts.total).max() ?? 0
    guard most > 0 else { return }
    let note = ReportWords.fill(
      words.sections.weeksNote, words.notation.date(first.monday), words.notation.number(most))
    var legend = "<ul class=\"legend\">\n"
    let used = TalkChannel.allCases.filter { channel in
      report.weeks.contains { $0.counts[channel] > 0 }
    }
    for channel in used {
      legend +=
        "<li><svg aria-hidden=\"true\" viewBox=\"0 0 12 12\"><rect class=\"s\(channel.position)\" "
        + "width=\"12\" height=\"12\" rx=\"2\"/></svg>"
        + "\(HTMLText.escaped(words.nouns.name(channel)))</li>\n"
    }
    legend += "</ul>\n"
    let rows = report.weeks.reversed().map { week in
      [HTMLText.escaped(words.notation.date(week.monday))]
        + used.map { words.notation.number(week.counts[$0]) }
    }
    let table = HTMLTable(
      head: [words.nouns.week] + used.map(words.nouns.name), rows: Array(rows),
      caption: words.sections.weeks)
    section(
      words.sections.weeks, note: note,
      WeekChart(weeks: report.weeks, words: words, description: note).svg + legend + folded(table))
  }
}
