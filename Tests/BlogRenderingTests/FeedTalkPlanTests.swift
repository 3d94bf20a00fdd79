import BlogModel
import Conversation
import Testing

@testable import BlogRendering

/// Which feeds of comments there are.
@Suite struct FeedTalkPlanTests {
  static let site = ["/comments.xml", "/comments-atom.xml"]
  static let ernte = ["/2010/06/ernte/comments.xml", "/2010/06/ernte/comments-atom.xml"]
  static let presse = ["/2010/06/presse/comments.xml", "/2010/06/presse/comments-atom.xml"]

  @Test(arguments: [
    (CommentMode.none, CommentMode?.none, false, []),
    (.none, nil, true, site + ernte),
    (.closed, nil, false, site),
    (.closed, nil, true, site + ernte),
    (.mail, nil, false, site + ernte + presse),
    (.form, .closed, false, site + presse),
    (.webmention, CommentMode.none, true, site + ernte + presse),
    (.none, .mail, false, site + ernte),
  ])
  func feedsAreMadeIfThereIsOrCanBeTalk(
    mode: CommentMode, ofErnte: CommentMode?, hasComment: Bool, expected: [String]
  ) throws {
    var sample = try FeedTalkSample()
    sample.builder.configuration.comments.mode = mode
    sample.builder.entries[1].comments = ofErnte
    if hasComment { sample.add("a1") }
    #expect(sample.commentFeeds() == expected)
    sample.builder.configuration.comments.hasFeeds = false
    #expect(sample.commentFeeds() == [])
  }

  @Test(arguments: [
    ([FeedFormat.json], []), ([.atom, .json], ["/comments-atom.xml"]),
    ([.rss], ["/comments.xml"]),
  ])
  func formatsAreThoseOfTheSite(formats: [FeedFormat], expected: [String]) throws {
    var sample = try FeedTalkSample()
    sample.builder.configuration.comments.mode = .closed
    sample.builder.configuration.feeds.formats = formats
    #expect(sample.commentFeeds() == expected)
  }

  /// What nobody may see, and pings, which the page shows, make no feed.
  @Test func onlyShownCommentsCount() throws {
    var sample = try FeedTalkSample()
    sample.add("a1", state: .pending)
    sample.add("b2", .trackback) { $0.source = "https://blog.example/" }
    #expect(sample.commentFeeds() == [])
  }

  /// A post that is closed by its age keeps its feed: nothing else tells those who subscribed.
  @Test func ageClosesNoFeed() throws {
    var sample = try FeedTalkSample()
    sample.builder.configuration.comments.mode = .mail
    sample.builder.configuration.comments.closingAge = 1
    #expect(sample.commentFeeds() == Self.site + Self.ernte + Self.presse)
  }

  @Test func postsThatAreFilesHaveAFolderForTheirs() throws {
    var sample = try FeedTalkSample()
    sample.builder.entries[1].path = try #require(PagePath("/2010/ernte.html"))
    sample.add("a1")
    #expect(
      sample.commentFeeds()
        == Self.site + ["/2010/ernte/comments.xml", "/2010/ernte/comments-atom.xml"])
  }

  /// Plans of another site, and formats without a feed, append nothing.
  @Test(arguments: [
    Recipe.commentFeed(.post(7), .rss), .commentFeed(.post(-1), .atom),
    .commentFeed(.post(0), .json), .commentFeed(.site, .json),
  ])
  func unknownFeedsAreEmpty(recipe: Recipe) throws {
    let (site, talk) = try FeedTalkSample.thread().prepared()
    let (templates, _) = ThemeTemplates.parse(
      .inline([:]), configuration: site.configuration, generated: Timestamp(seconds: 0))
    var worker = SiteRenderer.prepare(site: site, templates: templates, plans: [], talk: talk)
      .renderer.makeWorker()
    var bytes: [UInt8] = []
    worker.render(PagePlan(path: .root, recipe: recipe), into: &bytes)
    #expect(bytes.isEmpty)
    #expect(site.path(of: .post(7), .rss) == nil)
    #expect(!site.hasCommentFeed(ofPost: 7))
  }
}
