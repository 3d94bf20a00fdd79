internal import BlogModel

extension FeedTalk {
  /// Appends the namespaces that the items use, each as an attribute of the root.
  static func declareRSS(_ items: [FeedItem], into output: inout [UInt8]) {
    if items.contains(where: { $0.talk.comments != nil }) {
      output.append(markup: " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\"")
    }
    if items.contains(where: { $0.talk.trackback != nil || !$0.talk.answers.isEmpty }) {
      output.append(
        markup: " xmlns:trackback=\"http://madskills.com/public/xml/rss/module/trackback/\"")
    }
    if items.contains(where: { $0.talk.comments?.feeds[.rss] != nil }) {
      output.append(markup: " xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\"")
    }
  }

  /// Appends the elements of an item.
  func writeRSS(into output: inout [UInt8]) {
    if let comments {
      output.append(element: "comments", comments.url)
      if let feed = comments.feeds[.rss] { output.append(element: "wfw:commentRss", feed) }
      output.append(element: "slash:comments", "\(comments.count)")
    }
    if let trackback { output.append(element: "trackback:ping", trackback) }
    for answer in answers { output.append(element: "trackback:about", answer) }
  }
}
