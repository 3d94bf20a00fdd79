internal import BlogModel
internal import Liquid

/// A page in one language: an item of `site.languages` and `page.translations`.
struct LanguageView: LiquidObject {
  enum Property: String, CaseIterable {
    case language
    case name
    case url
    case absoluteURL = "absolute_url"
    case current
  }

  static let typeName = "language"
  static let properties = PropertyTable<Property>()

  let translation: Translation
  let isCurrent: Bool
  let isSameHost: Bool

  /// The versions of a page as a list, seen from the language of `context`.
  static func list(_ translations: [Translation], in context: SiteContext) -> MappedList<
    Translation
  > {
    let own = context.site.configuration.language
    let origin = context.site.configuration.baseURL.origin
    return MappedList(translations) {
      .object(
        LanguageView(
          translation: $0, isCurrent: $0.language == own,
          isSameHost: $0.absolute.hasPrefix(origin + "/")))
    }
  }

  var liquidText: Value { .string(translation.name) }

  func value(of property: Property) -> Value {
    switch property {
    case .language: .string(translation.language)
    case .name: .string(translation.name)
    case .url: .string(isSameHost ? translation.href : translation.absolute)
    case .absoluteURL: .string(translation.absolute)
    case .current: .bool(isCurrent)
    }
  }
}
