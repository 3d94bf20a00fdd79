internal import BlogModel
internal import Liquid

/// A named link: an item of `author.links`.
struct LinkView: LiquidObject {
  enum Property: String, CaseIterable {
    case title
    case url
  }

  static let typeName = "link"
  static let properties = PropertyTable<Property>()

  let link: Author.Link

  func value(of property: Property) -> Value {
    switch property {
    case .title: .string(link.title)
    case .url: .string(link.url)
    }
  }
}
