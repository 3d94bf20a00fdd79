internal import BlogModel

extension TalkReport {
  /// The report for programs: one JSON object with all numbers and all rows.
  ///
  /// Keys are permanent and in this order; new ones may be added at the end of an object, and then
  /// `version` stays. Times are RFC 3339, lengths of time whole seconds, days `2026-11-16`. What
  /// there is nothing of, and what is suppressed, is `null`.
  ///
  /// - `version`: 1.
  /// - `now`: the moment of the report; `recent_days`: how many days `is_new` and `new` mean.
  /// - `posts_published`; `counts`: `talk` (the sum of the next four), `conversation`,
  ///   `amplification`, `applause`, `other`, `answers`.
  /// - `channels`: `comment`, `answer`, `trackback`, `pingback`, `webmention`.
  /// - `rates`: `conversation`, `amplification`, `applause` for each post. A share is `part`, `whole`
  ///   and `value`, their quotient with four decimals.
  /// - `first_answer`: `threads`, `median`, `p90`, `buckets` (`from_hours`, `to_hours`, `threads`).
  /// - `response_rate`: a share.
  /// - `unanswered`: `id`, `post`, `title`, `url`, `received`, `age`, `author`, `text`, oldest first.
  /// - `pending`: `count`, `oldest`, `median`.
  /// - `weeks`: `week`, `monday` and the channels, oldest first.
  /// - `domains`: `host`, `count`, `first`, `is_new`, most first.
  /// - `posts`: `slug`, `title`, `url`, `date` and the counts, most talk first.
  /// - `tags`, `products`: `key`, `name`, `posts`, the counts and `rate`, a share.
  /// - `voices`: `total`, `one_day`, `two_to_four_days`, `five_days_or_more`, `new`, `named` (`name`,
  ///   `days`, `items`).
  /// - `spam`: `null`, or the share of everything and `channels` (`channel` and the share).
  ///
  /// - Complexity: O(size of the report).
  public func json() -> String {
    var text = ""
    ReportJSON.object(overview + rows + persons).write(to: &text)
    return text + "\n"
  }

  private var overview: [(String, ReportJSON)] {
    let limits = AnswerTimes.limits
    let buckets = answerTimes.buckets.enumerated().map { index, count in
      ReportJSON.object([
        ("from_hours", .number(index == 0 ? 0 : limits[index - 1])),
        ("to_hours", .optional(limits.indices.contains(index) ? limits[index] : nil)),
        ("threads", .number(count)),
      ])
    }
    return [
      ("version", .number(1)), ("now", .string(now.rfc3339)),
      ("recent_days", .number(settings.recentDays)), ("posts_published", .number(postCount)),
      ("counts", .object(Self.members(counts))),
      ("channels", .object(Self.members(channels))),
      (
        "rates",
        .object([
          ("conversation", .object(Self.members(conversationRate))),
          ("amplification", .object(Self.members(amplificationRate))),
          ("applause", .object(Self.members(applauseRate))),
        ])
      ),
      (
        "first_answer",
        .object([
          ("threads", .number(answerTimes.count)), ("median", .optional(answerTimes.median)),
          ("p90", .optional(answerTimes.p90)), ("buckets", .array(buckets)),
        ])
      ),
      ("response_rate", .object(Self.members(responses))),
    ]
  }

  private var rows: [(String, ReportJSON)] {
    [
      ("unanswered", .array(unanswered.map(Self.object))),
      (
        "pending",
        .object([
          ("count", .number(pending.count)), ("oldest", .optional(pending.oldest)),
          ("median", .optional(pending.median)),
        ])
      ),
      (
        "weeks",
        .array(
          weeks.map {
            .object(
              [("week", .string($0.name)), ("monday", .string(Self.text($0.monday)))]
                + Self.members($0.counts))
          })
      ),
      (
        "domains",
        .array(
          domains.map {
            .object([
              ("host", .string($0.host)), ("count", .number($0.count)),
              ("first", .string($0.first.rfc3339)), ("is_new", .bool($0.isNew)),
            ])
          })
      ),
      (
        "posts",
        .array(
          posts.map {
            .object(
              [
                ("slug", .string($0.slug)), ("title", .string($0.title)), ("url", .string($0.url)),
                ("date", .string($0.date.rfc3339)),
              ] + Self.members($0.counts))
          })
      ),
      ("tags", .array(tags.map(Self.object))), ("products", .array(products.map(Self.object))),
    ]
  }

  private var persons: [(String, ReportJSON)] {
    let named = voices.named.map {
      ReportJSON.object([
        ("name", .string($0.name)), ("days", .number($0.days)), ("items", .number($0.items)),
      ])
    }
    let spam = spam.map { spam in
      ReportJSON.object(
        Self.members(spam.share) + [
          (
            "channels",
            .array(
              spam.channels.map {
                .object([("channel", .string($0.channel.rawValue))] + Self.members($0.share))
              })
          )
        ])
    }
    return [
      (
        "voices",
        .object([
          ("total", .optional(voices.total)), ("one_day", .optional(voices.once)),
          ("two_to_four_days", .optional(voices.returning)),
          ("five_days_or_more", .optional(voices.regular)), ("new", .optional(voices.recent)),
          ("named", .array(named)),
        ])
      ),
      ("spam", spam ?? .null),
    ]
  }
}
