internal import Liquid
internal import Markdown

/// The target of a link or image in a directive's attribute; shown, it is its address.
struct TargetView: LiquidObject {
  enum Property: String, CaseIterable {
    case url
    case rel
    case width
    case height
  }

  static let typeName = "target"
  static let properties = PropertyTable<Property>()

  let url: String
  let attributes: [HTMLAttribute]

  var liquidText: Value { .string(url) }

  func value(of property: Property) -> Value {
    switch property {
    case .url: .string(url)
    case .rel: .text(attribute("rel"))
    case .width: .number(attribute("width").flatMap { Int($0) })
    case .height: .number(attribute("height").flatMap { Int($0) })
    }
  }

  private func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
