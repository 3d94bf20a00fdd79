internal import BlogModel
internal import Liquid

/// The output page itself: `page`.
struct PageView: LiquidObject {
  enum Property: String, CaseIterable {
    case kind
    case title
    case url
    case absoluteURL = "absolute_url"
    case description
    case language
    case feedURL = "feed_url"
    case image
    case params
    case canonicalURL = "canonical_url"
    case translations
    case head
  }

  static let typeName = "page"
  static let properties = PropertyTable<Property>()

  let subject: PageSubject
  let kind: PageKind
  let head: HeadWriter

  func value(of property: Property) -> Value {
    switch property {
    case .kind: .string(kind.rawValue)
    case .title: .string(subject.title)
    case .url: .string(subject.href)
    case .absoluteURL: .string(subject.absoluteURL)
    case .description: .text(subject.description)
    case .language: .string(subject.language)
    case .feedURL: .string(subject.feedHref ?? context.feedURL)
    case .image: context.link(toImage: subject.image?.source)
    case .params: params
    case .canonicalURL: .string(subject.canonicalURL)
    case .translations: .list(LanguageView.list(subject.translations, in: context))
    case .head: .html(head.html(for: subject, kind: kind))
    }
  }

  /// The address as a link.
  var url: String { subject.href }

  private var context: SiteContext { subject.context }

  private var params: Value {
    switch subject.recipe {
    case .post(let index): .map(LiquidMap(context.site.posts[index].params))
    case .page(let index): .map(LiquidMap(context.site.pages[index].params))
    case .author(let index, page: _): .map(LiquidMap(context.site.authors[index].params))
    case .term(let taxonomy, let index, page: _):
      .map(LiquidMap(context.site.terms(taxonomy)[index].text?.params ?? []))
    default: .map(.empty)
    }
  }
}
