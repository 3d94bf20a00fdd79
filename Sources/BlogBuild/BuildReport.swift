public import BlogModel
public import Diagnostics

/// What a build did.
public struct BuildReport: Sendable {
  /// Everything that is wrong, sorted by place; with `isStrict`, warnings are errors already.
  public var findings: [Finding] = []
  /// The number of HTML pages of the site.
  public var pages = 0
  /// The number of output files, pages included.
  public var files = 0
  /// The number of files that were written because they are new or different.
  public var changed = 0
  /// The number of files of an earlier build that were removed.
  public var removed = 0
  /// The number of posts.
  public var posts = 0
  /// The posts and pages that are not published, by place.
  public var withheld: [Withheld] = []
  /// When the next scheduled post is due.
  public var nextPublication: Timestamp?
  /// How the catalogue of products came together; `nil` in a site without products.
  public var catalogue: CatalogueReport?
  /// The output folder as a path for people.
  public var output = ""
  /// How long each phase took, in order.
  public var phases: [(name: String, duration: Duration)] = []

  /// Whether moving files to their places had begun; an error after that leaves old and new mixed.
  public var wasMoving = false
  /// What went wrong inside blogen itself, `nil` as long as its own checks hold.
  public var internalFailure: String?

  /// Whether the site was built.
  public var succeeded: Bool { findings.count(of: .error) == 0 }

  /// A post or page that is not published.
  public struct Withheld: Sendable, Hashable {
    /// The file.
    public var source: String
    /// Why.
    public var reason: Reason

    /// Why an entry is not published.
    public enum Reason: Sendable, Hashable {
      /// It is marked as a draft.
      case draft
      /// Its date has not come yet.
      case scheduled(Timestamp)
      /// Its time is over.
      case expired(Timestamp)
    }
  }

  /// An empty report.
  public init() {}
}

extension BuildReport.Withheld.Reason: CustomStringConvertible {
  /// The reason in a few words.
  public var description: String {
    switch self {
    case .draft: "it is a draft"
    case .scheduled(let date): "it is due on \(date.minuteText)"
    case .expired(let date): "it expired on \(date.minuteText)"
    }
  }
}
