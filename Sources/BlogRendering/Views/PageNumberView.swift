internal import Liquid

/// A page of a list in the row of page numbers: an item of `paginator.pages`.
struct PageNumberView: LiquidObject {
  enum Property: String, CaseIterable {
    case number
    case url
    case current
  }

  static let typeName = "page number"
  static let properties = PropertyTable<Property>()

  let paginator: PaginatorView
  let number: Int

  var liquidText: Value { .integer(number) }

  func value(of property: Property) -> Value {
    switch property {
    case .number: .integer(number)
    case .url: paginator.url(number)
    case .current: .bool(number == paginator.number)
    }
  }
}
