internal import BlogModel
internal import Liquid

/// A named link: an item of `author.links` or `site.legal_links`.
struct LinkView: LiquidObject {
  enum Property: String, CaseIterable {
    case title
    case url
  }

  static let typeName = "link"
  static let properties = PropertyTable<Property>()

  let title: String
  let url: String

  func value(of property: Property) -> Value {
    switch property {
    case .title: .string(title)
    case .url: .string(url)
    }
  }
}
