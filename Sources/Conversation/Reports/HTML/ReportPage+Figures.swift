/// The numbers at the top of the page.
extension ReportPage {
  mutating func writeFigures() {
    let figures = words.figures
    let notation = words.notation
    let times = report.answerTimes
    html += "<dl class=\"figures\">\n"
    figure(figures.answer, times.median.map(notation.duration), times.p90.map(notation.duration))
    figure(
      figures.responses, report.responses.whole > 0 ? notation.percent(report.responses) : nil,
      notation.number(report.responses.part), notation.number(report.responses.whole))
    let questions = report.unanswered
    figure(
      figures.questions, notation.number(questions.count),
      (questions.first?.age).map(notation.duration))
    figure(
      figures.pending, notation.number(report.pending.count),
      report.pending.oldest.map(notation.duration))
    for (pair, rate) in [
      (figures.conversation, report.conversationRate),
      (figures.amplification, report.amplificationRate), (figures.applause, report.applauseRate),
    ] {
      figure(
        pair, rate.whole > 0 ? notation.rate(rate) : nil, notation.number(rate.part),
        notation.number(rate.whole))
    }
    writeVoicesFigure()
    html += "</dl>\n"
  }

  private mutating func writeVoicesFigure() {
    let voices = report.voices
    let few = ReportWords.fill(
      words.notation.few, "\(TalkReport.Voices.smallestGroup)")
    let back = voices.returning.flatMap { returning in voices.regular.map { returning + $0 } }
    let notes = voices.total == 0 ? nil : back.map(words.notation.number)
    figure(
      words.figures.voices, voices.total.map(words.notation.number) ?? few, notes,
      isNoteNeeded: voices.total == 0)
  }

  /// A number with its label and, if there is something to say, a note.
  private mutating func figure(
    _ pair: ReportWords.Pair, _ value: String?, _ a: String?, _ b: String = "",
    isNoteNeeded: Bool = true
  ) {
    let value = value ?? words.notation.none
    let note = a.map { ReportWords.fill(pair.note, $0, b) } ?? words.figures.nothing
    // Words need more room than numbers.
    let style = value.count > 8 ? "big long" : "big"
    html += "<div><dt>\(HTMLText.escaped(pair.label))</dt>"
    html += "<dd class=\"\(style)\">\(HTMLText.escaped(value))</dd>"
    if a != nil || isNoteNeeded { html += "<dd class=\"soft\">\(HTMLText.escaped(note))</dd>" }
    html += "</div>\n"
  }
}
