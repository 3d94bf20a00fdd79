import BlogModel
import Conversation
import Testing

@testable import BlogRendering

/// What the head of a post says of the conversation.
@Suite struct HeadTalkTests {
  typealias Line = HeadElements.Line

  static func sample() throws -> FeedTalkSample {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.comments.pingback = "https://talk.example/xmlrpc?a=1&b=2"
    sample.builder.configuration.comments.webmention = "https://talk.example/webmention"
    sample.builder.configuration.comments.trackback = "https://talk.example/tb/{slug}"
    return sample
  }

  @Test func endpointsComeFirst() throws {
    var sample = try Self.sample()
    // Whoever searches the bytes must not find this one.
    sample.builder.entries[1].description =
      "<link rel=\"pingback\" href=\"https://boese.example/\">"
    let html = try sample.headHTML(.post(0))
    let links = html.split(separator: "\n").filter { $0.hasPrefix("<link") }
    #expect(
      links.prefix(4).map(String.init) == [
        "<link rel=\"pingback\" href=\"https://talk.example/xmlrpc?a=1&amp;b=2\">",
        "<link rel=\"webmention\" href=\"https://talk.example/webmention\">",
        "<link rel=\"trackback\" type=\"application/x-www-form-urlencoded\""
          + " href=\"https://talk.example/tb/ernte\">",
        "<link rel=\"canonical\" href=\"https://example.de/2010/06/ernte/\">",
      ])
    // The expression of the specification.
    let match = try #require(html.firstMatch(of: /<link rel="pingback" href="([^"]+)" ?\/?>/))
    #expect(match.1 == "https://talk.example/xmlrpc?a=1&amp;b=2")
  }

  @Test(arguments: [Recipe.archive(page: 1), .notFound])
  func otherPagesHaveNone(recipe: Recipe) throws {
    let plain = try FeedTalkSample()
    #expect(try Self.sample().headHTML(recipe) == plain.headHTML(recipe))
  }

  @Test(arguments: [(true, "/comments.xml"), (false, nil)])
  func theHomePageNamesTheFeedOfAllComments(hasFeeds: Bool, address: String?) throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.feeds.formats = [.rss]
    sample.builder.configuration.comments.hasFeeds = hasFeeds
    let lines = try HeadElements(try sample.headHTML(.home(page: 1))).lines(from: "alternate")
    let comments = address.map { Line("alternate application/rss+xml Kommentare zu: Saftblog", $0) }
    #expect(
      lines == [Line("alternate application/rss+xml Saftblog", "/feed.xml")]
        + [comments].compactMap(\.self))
  }

  @Test func closedPostsHaveNone() throws {
    var sample = try Self.sample()
    sample.builder.entries[1].comments = .closed
    let html = try sample.headHTML(.post(0))
    #expect(!html.contains("talk.example"))
    // What was said can still be read.
    #expect(html.contains("/2010/06/ernte/comments.xml"))
    #expect(try sample.headHTML(.post(1)).contains("rel=\"webmention\""))
  }

  @Test(arguments: [
    (
      "de", FeedFormat.allCases,
      [
        Line("alternate application/rss+xml Saftblog (RSS)", "/feed.xml"),
        Line("alternate application/atom+xml Saftblog (Atom)", "/atom.xml"),
        Line("alternate application/feed+json Saftblog (JSON Feed)", "/feed.json"),
        Line(
          "alternate application/rss+xml Kommentare zu: Ernte & <Most> (RSS)",
          "/2010/06/ernte/comments.xml"),
        Line(
          "alternate application/atom+xml Kommentare zu: Ernte & <Most> (Atom)",
          "/2010/06/ernte/comments-atom.xml"),
      ]
    ),
    (
      "en", [.atom, .json],
      [
        Line("alternate application/atom+xml Saftblog (Atom)", "/atom.xml"),
        Line("alternate application/feed+json Saftblog (JSON Feed)", "/feed.json"),
        Line(
          "alternate application/atom+xml Comments on: Ernte & <Most>",
          "/2010/06/ernte/comments-atom.xml"),
      ]
    ),
  ])
  func feedsOfCommentsComeBehindThoseOfPosts(
    language: String, formats: [FeedFormat], expected: [Line]
  ) throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.language = language
    sample.builder.configuration.feeds.formats = formats
    #expect(try HeadElements(try sample.headHTML(.post(0))).lines(from: "alternate") == expected)
    sample.builder.configuration.comments.hasFeeds = false
    #expect(
      try HeadElements(try sample.headHTML(.post(0))).lines(from: "alternate").allSatisfy {
        !$0.value.contains("comments")
      })
  }

  @Test(arguments: [
    (CommentMode.none, nil as Int?, true, 3 as Int?), (.closed, nil, true, 3),
    (.mail, nil, true, 3),
    (.mail, nil, false, 0), (.closed, nil, false, nil), (CommentMode.none, nil, false, nil),
    // The post is just two days old.
    (.mail, 1, false, nil), (.mail, 2, false, nil), (.mail, 1, true, 3), (.mail, 3, false, 0),
  ])
  func postingCountsItsComments(
    mode: CommentMode, closingAge: Int?, hasTalk: Bool, count: Int?
  ) throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.comments.mode = mode
    sample.builder.configuration.comments.closingAge = closingAge
    if !hasTalk { sample.items = [] }
    let posting = try HeadElements(try sample.headHTML(.post(0))).node("BlogPosting")
    #expect(posting["commentCount"] as? Int == count)
    #expect(
      posting["discussionUrl"] as? String
        == count.map { _ in "https://example.de/2010/06/ernte/#comments" })
  }
}
