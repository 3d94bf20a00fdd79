import BlogModel
import Conversation

/// A conversation of which all numbers can be seen at a glance.
enum ReportSample {
  static let items = [
    question("q1", at: 0), owner("o1", at: 5_400, parent: "q1"), question("q2", at: 90_000),
    item("c1", at: 100).with { $0.author = "Jo" },
    item("c2", at: 90_100, post: "saft").with { $0.author = "Jo" },
    item("c3", at: 200).with { $0.author = "Mia" }, item("p1", at: 300, state: .pending),
    ping("t1", .trackback, at: 400, from: "https://garten.example/1"),
    ping("w1", .webmention, .like, at: 604_800, from: "https://neu.example/"),
    ping("s1", .pingback, at: 1).with { $0.state = .spam },
  ]
  static let posts = [
    post("ernte", tags: ["Obst"], products: ["saft"]), post("saft", tags: ["Obst"]),
  ]

  static func example(_ settings: ReportSettings = ReportSettings(weeks: 2, recentDays: 2))
    -> TalkReport
  {
    report(items, posts: posts, at: 640_000, settings)
  }
}
