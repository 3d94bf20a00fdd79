/// An object of the caller in memory of its own, shared by all values that hold it.
///
/// Made by ``Value/object(_:)``. Unlike an `any LiquidObject` it is not copied when it is asked.
public protocol ObjectBox: AnyObject, Sendable {
  /// The object.
  var object: any LiquidObject { get }

  /// The value of the property at an index of the object's properties.
  func value(at index: Int) -> Value
}

/// A list of the caller in memory of its own; made by ``Value/list(_:)``.
public protocol ListBox: AnyObject, Sendable {
  /// How many items there are.
  var count: Int { get }

  /// The item at `index`.
  func value(at index: Int) -> Value
}

// Inlined where values are made, which then need not look for the type of the box.

@usableFromInline
final class TypedObject<Object: LiquidObject>: ObjectBox {
  @usableFromInline let content: Object

  @inlinable
  init(_ content: Object) { self.content = content }

  @inlinable var object: any LiquidObject { content }

  @inlinable
  func value(at index: Int) -> Value { content.value(at: index) }
}

@usableFromInline
final class TypedList<List: LiquidList>: ListBox {
  @usableFromInline let content: List

  @inlinable
  init(_ content: List) { self.content = content }

  @inlinable var count: Int { content.count }

  @inlinable
  func value(at index: Int) -> Value { content.value(at: index) }
}

extension Value {
  /// A typed object of the caller; a name that its type does not know is a finding.
  @inlinable
  public static func object(_ object: some LiquidObject) -> Value {
    .boxedObject(TypedObject(object))
  }

  /// A list of the caller that makes its items when they are asked for.
  @inlinable
  public static func list(_ list: some LiquidList) -> Value { .boxedList(TypedList(list)) }
}
