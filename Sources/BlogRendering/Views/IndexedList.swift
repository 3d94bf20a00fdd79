internal import Liquid

/// A list whose items are made from their number.
struct IndexedList: LiquidList {
  let count: Int
  let context: SiteContext
  let item: @Sendable (SiteContext, Int) -> Value

  func value(at index: Int) -> Value { item(context, index) }
}
