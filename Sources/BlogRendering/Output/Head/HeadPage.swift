internal import BlogModel

/// The facts of one page that several parts of its head need, gathered once.
///
/// A class, since many functions get it and a copy has a score of references.
final class HeadPage: Sendable {
  let subject: PageSubject
  let kind: PageKind
  let title: String
  let url: String
  /// The address under which the page should be known; another than ``url`` if the text appeared
  /// elsewhere first.
  let canonicalURL: String
  let language: String
  let description: String?
  /// When a post was published, as RFC 3339.
  let published: String?
  /// When a post or page was last changed, as RFC 3339.
  let changed: String?
  /// The picture of the page itself.
  let image: PageImage?
  /// The picture for social networks, if it is not the one of the site.
  let sharedImage: PageImage?

  init(_ subject: PageSubject, kind: PageKind) {
    self.subject = subject
    self.kind = kind
    title = subject.title
    url = subject.absoluteURL
    canonicalURL = subject.canonicalURL
    language = subject.language
    description = subject.description
    let context = subject.context
    func text(_ moment: Timestamp?) -> String? {
      moment.map { context.site.configuration.timeZone.timestamp(at: $0.seconds).rfc3339 }
    }
    published = text(subject.entry { $0.date }.flatMap { $0 })
    changed = text(subject.entry { $0.updated }.flatMap { $0 }) ?? published
    (image, sharedImage) = PageImage.images(
      of: subject, root: context.site.configuration.edition.rootURL)
  }

  /// Whether search engines are asked not to show the page.
  var isHidden: Bool {
    kind == .notFound || kind == .search || kind == .embed
      || subject.entry { $0.isHiddenFromSearch } ?? false
  }

  /// Whether the text appeared elsewhere first.
  var isCrossPosted: Bool { subject.entry { $0.canonical != nil } ?? false }
}
