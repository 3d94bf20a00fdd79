/// A list of the caller whose items are made only when a template asks for them.
///
/// `site.posts` of 10,000 posts costs nothing until a loop walks it, and then one item at a time.
public protocol LiquidList: Sendable {
  /// How many items there are; must not change.
  var count: Int { get }

  /// The item at `index`, from 0 up to, not including, ``count``.
  func value(at index: Int) -> Value
}

/// A list that maps each element of an array to a value when it is asked for.
public struct MappedList<Element: Sendable>: LiquidList {
  private let elements: [Element]
  private let transform: @Sendable (Element) -> Value

  /// Creates a list over `elements`; nothing is computed yet.
  public init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Value) {
    self.elements = elements
    self.transform = transform
  }

  /// The number of elements.
  public var count: Int { elements.count }

  /// The value of one element, made anew at each call.
  public func value(at index: Int) -> Value { transform(elements[index]) }
}
