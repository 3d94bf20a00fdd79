internal import BlogModel
internal import Liquid

/// A heading of a text: an item of `post.outline`.
struct HeadingView: LiquidObject {
  enum Property: String, CaseIterable {
    case level
    case id
    case text
  }

  static let typeName = "heading"
  static let properties = PropertyTable<Property>()

  let heading: Body.Heading

  var liquidText: Value { .string(heading.text) }

  func value(of property: Property) -> Value {
    switch property {
    case .level: .integer(heading.level)
    case .id: .string(heading.id)
    case .text: .string(heading.text)
    }
  }
}
