import BlogModel
import Conversation
import Diagnostics

/// A post of the tests.
func post(
  _ slug: String, tags: [String] = [], products: [String] = [], at seconds: Int = 0
) -> ReportPost {
  ReportPost(
    slug: slug, title: "Titel \(slug)", url: "https://saft.example/\(slug)/", date: at(seconds),
    tags: tags, products: products)
}

extension TalkItem {
  /// The same item with something else in it.
  func with(_ change: (inout TalkItem) -> Void) -> TalkItem {
    var copy = self
    change(&copy)
    return copy
  }
}

/// An item of the owner.
func owner(_ id: String, at seconds: Int, parent: String? = nil, post: String = "ernte")
  -> TalkItem
{
  item(id, parent == nil ? .comment : .reply, at: seconds, parent: parent, post: post).with {
    $0.byOwner = "gesine"
    $0.author = "Gesine"
  }
}

/// A comment that asks.
func question(_ id: String, at seconds: Int, parent: String? = nil, post: String = "ernte")
  -> TalkItem
{
  item(id, at: seconds, parent: parent, post: post).with { $0.text = "Gibt es den Saft noch?" }
}

/// A page of another site that does something with the post.
func ping(
  _ id: String, _ type: TalkType, _ kind: MentionKind = .mention, at seconds: Int = 0,
  from source: String? = nil, post: String = "ernte"
) -> TalkItem {
  item(id, type, at: seconds, post: post).with {
    $0.kind = kind
    $0.source = source ?? "https://\(id).example/"
  }
}

/// The report on items of the tests, a hundred days after their beginning.
func report(
  _ items: [TalkItem], posts: [ReportPost] = [post("ernte"), post("saft")],
  at seconds: Int = 8_640_000, _ settings: ReportSettings = ReportSettings()
) -> TalkReport {
  var findings: [Finding] = []
  let talk = Talk(items, posts: Set(posts.map(\.slug)), findings: &findings)
  return TalkReport(talk, posts: posts, now: at(seconds), settings: settings)
}
