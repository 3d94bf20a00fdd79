/// A typed object of the caller: a lazy view that answers by property.
///
/// The properties of a type are the cases of an enumeration, so that the compiler sees to it that
/// each is answered, and that tools can list them:
///
/// ```swift
/// struct PostView: LiquidObject {
///   enum Property: String, CaseIterable { case title, absoluteURL = "absolute_url" }
///   static let typeName = "post"
///   static let properties = PropertyTable<Property>()
///   func value(of property: Property) -> Value {
///     switch property {
///     case .title: .string(post.title)
///     case .absoluteURL: .string(post.url)
///     }
///   }
/// }
/// ```
///
/// A known property without a value answers ``Value/null`` and is silent; a name that is not a
/// property of the type is a finding. Rendering looks a name up once per place and type and then
/// goes by index.
public protocol LiquidObject: Sendable {
  /// The properties; the raw value is the name in templates.
  associatedtype Property: RawRepresentable & CaseIterable & Sendable
  where Property.RawValue == String

  /// What findings call the type, such as "post".
  static var typeName: String { get }

  /// The names and cases of ``Property``; make it a `static let`.
  static var properties: PropertyTable<Property> { get }

  /// The value of a property, ``Value/null`` if it has none.
  func value(of property: Property) -> Value

  /// A number that no object of the type with other properties has; `nil` by default.
  ///
  /// It must name the object for as long as a renderer lives: what templates make of objects with
  /// an identity is kept and used again.
  var identity: Int? { get }

  /// What is printed when a template outputs the object itself; nothing by default.
  var liquidText: Value { get }

  /// Whether `==` in a template holds for this and another object; see the default for
  /// `Equatable` types.
  func isSame(as other: any LiquidObject) -> Bool

  /// The value of the property at an index of ``properties``; has a default.
  func value(at index: Int) -> Value

  /// The index of a property in ``properties``; has a default.
  static func propertyIndex(of name: String) -> Int?

  /// The names of all properties, in order; has a default.
  static var propertyNames: [String] { get }
}

extension LiquidObject {
  /// None, so that nothing made of the object is kept.
  public var identity: Int? { nil }

  /// Prints nothing.
  public var liquidText: Value { .null }

  /// Objects are different unless their type is `Equatable` or says otherwise.
  public func isSame(as other: any LiquidObject) -> Bool { false }

  /// Looks the case up and asks for its value.
  @inlinable
  public func value(at index: Int) -> Value { value(of: Self.properties[index]) }

  /// Looks the name up in the table.
  @inlinable
  public static func propertyIndex(of name: String) -> Int? { properties.index(of: name) }

  /// The names in the order of the cases.
  @inlinable
  public static var propertyNames: [String] { properties.names }

  /// The value of a property by its name, or `nil` if the type has no such property.
  public func value(named name: String) -> Value? {
    Self.propertyIndex(of: name).map { value(at: $0) }
  }
}

extension LiquidObject where Self: Equatable {
  /// Compares with `==` if the types are the same.
  public func isSame(as other: any LiquidObject) -> Bool { (other as? Self) == self }
}

/// The properties of a type in a form that is quick to search.
///
/// A class, so that to ask for it is to count one reference.
public final class PropertyTable<Property>: Sendable
where Property: RawRepresentable & CaseIterable & Sendable, Property.RawValue == String {
  @usableFromInline let cases: [Property]
  @usableFromInline let indices: [String: Int]

  /// The names in the order of the cases.
  public let names: [String]

  /// Collects the cases of `Property`.
  public init() {
    cases = Array(Property.allCases)
    names = cases.map(\.rawValue)
    indices = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The case at `index`.
  @inlinable
  public subscript(index: Int) -> Property { cases[index] }

  /// The index of the property called `name`, or `nil`.
  @inlinable
  public func index(of name: String) -> Int? { indices[name] }
}
