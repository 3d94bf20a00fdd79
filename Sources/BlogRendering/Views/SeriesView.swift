internal import BlogModel
internal import Liquid

/// The place of a post in a series: `post.series`.
struct SeriesView: LiquidObject {
  enum Property: String, CaseIterable {
    case name
    case part
  }

  static let typeName = "series"
  static let properties = PropertyTable<Property>()

  let series: Entry.Series

  var liquidText: Value { .string(series.name) }

  func value(of property: Property) -> Value {
    switch property {
    case .name: .string(series.name)
    case .part: .number(series.part)
    }
  }
}
