internal import BlogModel
internal import Liquid

/// A year or a month with posts: `archive` and an item of `site.years`.
struct ArchiveView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case year
    case month
    case url
    case count
    case months
    case posts
    case title
  }

  static let typeName = "archive"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In `site.years` or, for a month, in `site.months`.
  let index: Int
  let isMonth: Bool

  func value(of property: Property) -> Value {
    switch property {
    case .year: withPeriod { .integer($0.year) }
    case .month: withPeriod { .number($0.month) }
    case .url:
      .string(isMonth ? context.monthAddresses[index].href : context.yearAddresses[index].href)
    case .count: withPeriod { .integer($0.posts.count) }
    case .months:
      .list(
        MappedList(isMonth ? [] : context.monthsOfYears[index]) { [context] in
          .object(ArchiveView(context: context, index: $0, isMonth: true))
        })
    case .posts: withPeriod { .list(PostList(context, $0.posts)) }
    case .title: withPeriod { .string(context.title(of: copy $0)) }
    }
  }

  var liquidText: Value { value(of: .title) }

  static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.isMonth == right.isMonth
  }

  @inline(__always)
  private func withPeriod(_ body: (borrowing ArchivePeriod) -> Value) -> Value {
    isMonth ? body(context.site.months[index]) : body(context.site.years[index])
  }
}
