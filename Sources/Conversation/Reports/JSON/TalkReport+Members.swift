internal import BlogModel

/// The parts of which the JSON of a report is made.
extension TalkReport {
  static func members(_ counts: TalkCounts) -> [(String, ReportJSON)] {
    [
      ("talk", .number(counts.talk)), ("conversation", .number(counts.conversation)),
      ("amplification", .number(counts.amplification)), ("applause", .number(counts.applause)),
      ("other", .number(counts.other)), ("answers", .number(counts.answers)),
    ]
  }

  static func members(_ counts: ChannelCounts) -> [(String, ReportJSON)] {
    TalkChannel.allCases.map { ($0.rawValue, .number(counts[$0])) }
  }

  static func members(_ share: TalkShare) -> [(String, ReportJSON)] {
    let value = share.rounded(to: 10_000).map { units in
      let decimals = "\(units % 10_000)"
      let zeros = String(repeating: "0", count: 4 - decimals.count)
      return ReportJSON.decimal("\(units / 10_000).\(zeros)\(decimals)")
    }
    return [
      ("part", .number(share.part)), ("whole", .number(share.whole)), ("value", value ?? .null),
    ]
  }

  static func object(_ group: GroupTalk) -> ReportJSON {
    .object(
      [
        ("key", .string(group.key)), ("name", .string(group.name)),
        ("posts", .number(group.posts)),
      ] + members(group.counts) + [("rate", .object(members(group.rate)))])
  }

  static func object(_ question: OpenQuestion) -> ReportJSON {
    .object([
      ("id", .string(question.id)), ("post", .string(question.post)),
      ("title", .string(question.title)), ("url", .string(question.url)),
      ("received", .string(question.received.rfc3339)), ("age", .number(question.age)),
      ("author", question.author.map { .string($0) } ?? .null),
      ("text", question.text.map { .string($0) } ?? .null),
    ])
  }

  /// A day as `2026-11-16`.
  static func text(_ day: CalendarDay) -> String {
    Timestamp(seconds: day.daysSince1970 * 86_400).dateText
  }
}
