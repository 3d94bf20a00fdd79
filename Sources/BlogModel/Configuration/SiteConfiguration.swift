public import Diagnostics

/// What `blogen.yaml` says, checked.
public struct SiteConfiguration: Sendable {
  /// The name of the blog.
  public var title: String
  /// A line below the title.
  public var subtitle: String?
  /// What the blog is about, in a sentence.
  public var description: String?
  /// Where the site will be reached.
  public var baseURL: BaseURL
  /// The language of the texts, a BCP 47 tag.
  public var language: String
  /// Where the pages in this language stand.
  public var edition: Edition
  /// The zone in which dates without an offset are read and all dates are shown.
  public var timeZone: TimeZoneRules
  /// The name of the theme's folder.
  public var theme: String
  /// Where the theme is named.
  public var themeLocation: SourceLocation?
  /// Where each setting of the theme is given, by key.
  public var themeSettingLocations: [String: SourceLocation] = [:]
  /// Values for the settings that the theme declares.
  public var themeSettings: [ParameterValue.Entry] = []
  /// The image that social networks show for pages without one.
  public var image: Entry.Image?
  /// The company behind the blog.
  public var organization: Organization?
  /// Whether this build is for another host than the site's own, and is to stay unknown.
  public var isStaging = false
  /// The author of posts that name none.
  public var author: Entry.Named?
  /// The output folder, relative to the site folder unless absolute.
  public var output = "public"
  /// The addresses of posts.
  public var postPermalinks = PermalinkPattern.posts
  /// The addresses of pages.
  public var pagePermalinks = PermalinkPattern.pages
  /// The words in addresses of lists.
  public var pathWords: PathWords
  /// How many posts stand on one page of a list.
  public var paginate = 10
  /// Which archives are made.
  public var archives = Archives()
  /// Which feeds are made, and what they hold.
  public var feeds = Feeds()
  /// Whether the site has a search page with an index, if the theme has a template for it.
  public var hasSearch = true
  /// How many related posts are chosen for each post; 0 for none.
  public var relatedCount = 4
  /// Whether raw HTML in texts is kept.
  public var allowsRawHTML = true
  /// Whether quotes, dashes and spaces become those of the language.
  public var hasTypography = true
  /// How many levels the headings of texts are moved down.
  public var headingShift = 0
  /// How links to other hosts are marked.
  public var links = LinkPolicy()
  /// Where products come from and how they are shown; `nil` for a blog without products.
  public var products: ProductSettings?
  /// How many products stand on one page of a category.
  public var productsPerPage = 48
  /// How readers can answer.
  public var comments = CommentSettings()
  /// The pages that every page must link to.
  public var legal = LegalPages()
  /// How much single findings matter here.
  public var lints: [FindingID: LintLevel] = [:]
  /// What web hosts are told.
  public var publishing = Publishing()
  /// The navigation, as the owner wrote it.
  public var menus: [Menu] = []
  /// The owner's own values.
  public var params: [ParameterValue.Entry] = []

  /// Archives by time.
  public struct Archives: Sendable, Hashable {
    /// The list of all posts.
    public var all = true
    /// A page for each year with posts.
    public var year = true
    /// A page for each month with posts.
    public var month = true

    /// All archives.
    public init() {}
  }

  /// Feeds.
  public struct Feeds: Sendable, Hashable {
    /// The formats, each once, in the order of ``FeedFormat``; never empty.
    public var formats = FeedFormat.allCases
    /// The newest posts that a feed holds.
    public var items = 20
    /// Whether items hold the whole text rather than the excerpt.
    public var isFullText = true
    /// A feed for the list of all posts beside the site's own.
    public var archive = false
    /// A feed for each category, tag and series.
    public var terms = true
    /// A feed for each author.
    public var authors = true

    /// The default feeds.
    public init() {}
  }

  /// Creates a configuration with what every site must say.
  public init(
    title: String, baseURL: BaseURL, language: String, timeZone: TimeZoneRules, theme: String
  ) {
    self.title = title
    self.baseURL = baseURL
    self.language = language
    edition = Edition(name: Edition.name(of: language), rootURL: baseURL)
    self.timeZone = timeZone
    self.theme = theme
    pathWords = PathWords(language: language)
  }
}
