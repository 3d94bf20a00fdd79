internal import BlogModel

extension TalkReport {
  /// The report for a terminal, in English.
  /// - Parameter rows: The most rows of a list; what is left out is counted.
  /// - Returns: Lines, each ended by a line feed.
  public func text(rows: Int = 10) -> String {
    var lines = ReportLines()
    let limit = max(rows, 0)
    lines.heading("Conversation report, \(now.minuteText)")
    writeAnswers(to: &lines)
    writeQuestions(to: &lines, limit)
    writeWork(to: &lines)
    writeRates(to: &lines)
    writeWeeks(to: &lines)
    writeDomains(to: &lines, limit)
    writePosts(to: &lines, limit)
    writeGroups("Tags", tags, to: &lines, limit)
    writeGroups("Products", products, to: &lines, limit)
    writeVoices(to: &lines, limit)
    return lines.text
  }

  private var notation: ReportWords.Notation { ReportWords.english.notation }

  private func time(_ seconds: Int?) -> String {
    seconds.map { notation.duration($0) } ?? notation.none
  }

  /// A number with its noun, which takes an `s` unless there is one of it.
  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func more(_ left: Int, to lines: inout ReportLines) {
    if left > 0 { lines.line("and \(left) more") }
  }

  private func writeAnswers(to lines: inout ReportLines) {
    lines.heading("Answers")
    lines.fact("First answer, median", time(answerTimes.median))
    lines.fact("First answer, 9 in 10", time(answerTimes.p90))
    lines.fact(
      "Response rate",
      notation.percent(responses)
        + (responses.whole > 0
          ? "  (\(responses.part) of \(Self.count(responses.whole, "thread")) with a question)"
          : ""))
    guard answerTimes.count > 0 else { return }
    lines.heading("Time to the first answer, threads")
    lines.bars(
      zip(ReportWords.english.nouns.buckets, answerTimes.buckets).map { (label: $0, count: $1) })
  }

  private func writeQuestions(to lines: inout ReportLines, _ limit: Int) {
    lines.heading("Unanswered questions: \(unanswered.count)")
    guard !unanswered.isEmpty else { return }
    lines.table(
      ["age", "question"],
      unanswered.prefix(limit).map { question in
        let words = [question.author, question.text].compactMap { $0.map(ReportLines.plain) }
        let name = ReportLines.plain(question.url)
        return [
          time(question.age), words.isEmpty ? name : "\(name)  \(words.joined(separator: ": "))",
        ]
      })
    more(unanswered.count - limit, to: &lines)
  }

  private func writeWork(to lines: inout ReportLines) {
    lines.heading("Moderation")
    let wait =
      pending.oldest == nil
      ? "" : "  (oldest \(time(pending.oldest)), median \(time(pending.median)))"
    lines.fact("Waiting for a decision", "\(pending.count)\(wait)")
    guard let spam else { return }
    lines.fact(
      "Spam", "\(notation.percent(spam.share))  (\(spam.share.part) of \(spam.share.whole))")
    for entry in spam.channels {
      lines.fact(
        "  \(entry.channel.rawValue)s",
        "\(notation.percent(entry.share))  (\(entry.share.part) of \(entry.share.whole))")
    }
  }

  private func writeRates(to lines: inout ReportLines) {
    lines.heading("Per post, \(Self.count(postCount, "post"))")
    for (name, rate) in [
      ("Conversation", conversationRate), ("Amplification", amplificationRate),
      ("Applause", applauseRate),
    ] {
      lines.fact(name, "\(notation.rate(rate))  (\(rate.part))")
    }
  }

  private func writeWeeks(to lines: inout ReportLines) {
    let recent = weeks.suffix(12)
    guard recent.contains(where: { $0.counts.total > 0 }) else { return }
    lines.heading(recent.count == 1 ? "The last week" : "The last \(recent.count) weeks")
    lines.table(
      TalkChannel.allCases.map { "\($0.rawValue)s" } + ["week from"],
      recent.map { week in
        TalkChannel.allCases.map { "\(week.counts[$0])" } + [Self.text(week.monday)]
      })
  }

  private func writeDomains(to lines: inout ReportLines, _ limit: Int) {
    guard !domains.isEmpty else { return }
    lines.heading("Sites that mention posts: \(domains.count)")
    lines.table(
      ["mentions", "first", "site"],
      domains.prefix(limit).map {
        ["\($0.count)", $0.first.dateText, ReportLines.plain($0.host) + ($0.isNew ? " (new)" : "")]
      })
    more(domains.count - limit, to: &lines)
    let others = newDomains.filter { !domains.prefix(limit).contains($0) }
    guard !others.isEmpty else { return }
    lines.heading("New sites among the others: \(others.count)")
    for domain in others.prefix(limit) {
      lines.line("\(domain.first.dateText)  \(ReportLines.plain(domain.host))")
    }
    more(others.count - limit, to: &lines)
  }

  private func writePosts(to lines: inout ReportLines, _ limit: Int) {
    let talked = posts.filter { $0.counts.talk > 0 }
    guard !talked.isEmpty else { return }
    lines.heading("Posts with talk: \(talked.count)")
    lines.table(
      ["talk", "comments", "mentions", "likes", "answers", "post"],
      talked.prefix(limit).map {
        [
          "\($0.counts.talk)", "\($0.counts.conversation)", "\($0.counts.amplification)",
          "\($0.counts.applause)", "\($0.counts.answers)", ReportLines.plain($0.title),
        ]
      })
    more(talked.count - limit, to: &lines)
  }

  private func writeGroups(
    _ heading: String, _ groups: [GroupTalk], to lines: inout ReportLines, _ limit: Int
  ) {
    let talked = groups.filter { $0.counts.talk > 0 }
    guard !talked.isEmpty else { return }
    lines.heading("\(heading) with talk: \(talked.count)")
    lines.table(
      ["talk", "posts", "per post", "name"],
      talked.prefix(limit).map {
        [
          "\($0.counts.talk)", "\($0.posts)", notation.rate($0.rate), ReportLines.plain($0.name),
        ]
      })
    more(talked.count - limit, to: &lines)
  }

  private func writeVoices(to lines: inout ReportLines, _ limit: Int) {
    guard voices.total != 0 else { return }
    let few = ReportWords.fill(notation.few, "\(Voices.smallestGroup)")
    let number = { (count: Int?) in count.map { "\($0)" } ?? "-" }
    lines.heading("Readers who spoke")
    lines.fact("All", voices.total.map { "\($0)" } ?? few)
    lines.fact("On one day", number(voices.once))
    lines.fact("On 2 to 4 days", number(voices.returning))
    lines.fact("On 5 days or more", number(voices.regular))
    lines.fact(
      "New in \(Self.count(settings.recentDays, "day"))", voices.recent.map { "\($0)" } ?? few)
    guard !voices.named.isEmpty else { return }
    lines.table(
      ["days", "items", "reader"],
      voices.named.prefix(limit).map {
        ["\($0.days)", "\($0.items)", ReportLines.plain($0.name)]
      })
    more(voices.named.count - limit, to: &lines)
  }
}
