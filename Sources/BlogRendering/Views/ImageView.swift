internal import BlogModel
internal import Liquid

/// A picture: an item of `product.images`.
struct ImageView: LiquidObject {
  enum Property: String, CaseIterable {
    case url
    case alt
    case width
    case height
  }

  static let typeName = "image"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let image: Entry.Image
  /// What is said of a picture without text of its own.
  let fallbackAlt: String

  var liquidText: Value { value(of: .url) }

  func value(of property: Property) -> Value {
    switch property {
    case .url: context.link(toImage: image.source)
    case .alt: .string(image.alt ?? fallbackAlt)
    case .width: .number(image.width)
    case .height: .number(image.height)
    }
  }
}
