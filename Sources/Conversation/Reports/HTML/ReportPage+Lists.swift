/// The sections with lists and tables.
extension ReportPage {
  mutating func writeQuestions() {
    guard !report.unanswered.isEmpty else { return }
    var body = "<ul class=\"list\">\n"
    for question in report.unanswered.prefix(limit) {
      let facts = [date(question.received), words.notation.duration(question.age)]
      body += "<li><span>\(HTMLText.link(question.title, to: question.url))</span> "
      body += "<span class=\"soft\">\(HTMLText.escaped(facts.joined(separator: " · ")))</span>"
      let quote = [question.author, question.text].compactMap { $0 }.joined(separator: ": ")
      if !quote.isEmpty {
        body += " <span class=\"quote soft\">\(HTMLText.escaped(quote))</span>"
      }
      body += "</li>\n"
    }
    body += "</ul>\n" + more(report.unanswered.count - limit)
    section(words.sections.questions, body)
  }

  mutating func writePosts() {
    let posts = report.posts.filter { $0.counts.talk > 0 }
    guard !posts.isEmpty else { return }
    let nouns = words.nouns
    let rows = posts.prefix(limit).map { post in
      [HTMLText.link(post.title, to: post.url)]
        + [
          post.counts.talk, post.counts.conversation, post.counts.amplification,
          post.counts.applause, post.counts.answers,
        ].map(words.notation.number)
    }
    let table = HTMLTable(
      head: [
        nouns.post, nouns.talk, nouns.comments, nouns.mentions, nouns.likes, nouns.answers,
      ], rows: Array(rows), caption: words.sections.posts)
    section(words.sections.posts, table.html + more(posts.count - limit))
  }

  mutating func writeGroups(_ heading: String, _ noun: String, _ groups: [TalkReport.GroupTalk]) {
    let groups = groups.filter { $0.counts.talk > 0 }
    guard !groups.isEmpty else { return }
    let rows = groups.prefix(limit).map { group in
      [
        HTMLText.escaped(group.name), words.notation.number(group.counts.talk),
        words.notation.number(group.posts), words.notation.rate(group.rate),
      ]
    }
    let table = HTMLTable(
      head: [noun, words.nouns.talk, words.nouns.posts, words.nouns.perPost], rows: Array(rows),
      caption: heading)
    section(heading, table.html + more(groups.count - limit))
  }

  mutating func writeVoices() {
    let voices = report.voices
    guard voices.total != 0 else { return }
    let days = words.notation.number(report.settings.recentDays)
    let numbers = [voices.once, voices.returning, voices.regular, voices.recent]
    let rows = zip(words.nouns.voices, numbers).map { name, number in
      [
        HTMLText.escaped(ReportWords.fill(name, days)),
        number.map(words.notation.number) ?? words.notation.none,
      ]
    }
    var body = HTMLTable(
      head: [words.nouns.days, words.nouns.number], rows: rows, caption: words.sections.voices
    ).html
    if !voices.named.isEmpty {
      let rows = voices.named.prefix(limit).map {
        [
          HTMLText.escaped($0.name), words.notation.number($0.days),
          words.notation.number($0.items),
        ]
      }
      body +=
        HTMLTable(
          head: [words.nouns.voice, words.nouns.days, words.nouns.number], rows: Array(rows),
          caption: words.sections.voices
        ).html + more(voices.named.count - limit)
    }
    section(words.sections.voices, body)
  }

  mutating func writeSpam() {
    guard let spam = report.spam else { return }
    let rows = spam.channels.map { entry in
      [
        HTMLText.escaped(words.nouns.name(entry.channel)),
        "\(words.notation.number(entry.share.part)) / \(words.notation.number(entry.share.whole))",
        words.notation.percent(entry.share),
      ]
    }
    let table = HTMLTable(
      head: [words.nouns.channel, words.nouns.number, words.nouns.share], rows: rows,
      caption: words.sections.spam)
    section(words.sections.spam, note: words.notation.percent(spam.share), table.html)
  }
}
