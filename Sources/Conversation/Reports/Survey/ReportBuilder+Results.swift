internal import BlogModel

extension ReportBuilder {
  /// The questions without an answer, oldest first.
  func openQuestions() -> [TalkReport.OpenQuestion] {
    answers.open.sorted().compactMap { index in
      guard let post = post(of: index) else { return nil }
      let item = talk.items[index]
      let received = Self.bounded(item.received.seconds)
      return TalkReport.OpenQuestion(
        id: item.id, post: post.slug, title: Self.title(of: post),
        url: "\(post.url)#\(item.anchor)",
        received: Timestamp(seconds: received, offset: settings.weekOffset),
        age: max(now - received, 0),
        author: settings.namesPersons ? item.author : nil,
        text: settings.namesPersons ? Self.beginning(of: item.text) : nil)
    }
  }

  /// The posts with their talk.
  func postTalk() -> [TalkReport.PostTalk] {
    let order = posts.indices.sorted { left, right in
      let (a, b) = (countsOfPost[left].talk, countsOfPost[right].talk)
      if a != b { return a > b }
      if posts[left].date != posts[right].date { return posts[left].date > posts[right].date }
      return posts[left].slug < posts[right].slug
    }
    return order.map { index in
      let post = posts[index]
      return TalkReport.PostTalk(
        slug: post.slug, title: Self.title(of: post), url: post.url, date: post.date,
        counts: countsOfPost[index])
    }
  }

  /// The talk by what `keys` names, each once a post.
  func groups(_ keys: KeyPath<ReportPost, [String]>, names: [String: String])
    -> [TalkReport.GroupTalk]
  {
    var groups: [String: (posts: Int, counts: TalkCounts)] = [:]
    for (index, post) in posts.enumerated() {
      for key in Set(post[keyPath: keys]) {
        var group = groups[key] ?? (0, TalkCounts())
        group.posts += 1
        group.counts += countsOfPost[index]
        groups[key] = group
      }
    }
    return groups.map { key, group in
      TalkReport.GroupTalk(
        key: key, name: names[key] ?? key, posts: group.posts, counts: group.counts)
    }.sorted {
      $0.counts.talk == $1.counts.talk ? $0.key < $1.key : $0.counts.talk > $1.counts.talk
    }
  }

  private static func title(of post: ReportPost) -> String {
    post.title.isEmpty ? post.slug : post.title
  }

  /// The first characters of a text in one line.
  private static func beginning(of text: String) -> String {
    let (head, isCut) = TextLimit(characters: 140).cut(text)
    let line = CleanText.cleaned(head).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isCut ? line + "…" : line
  }
}
