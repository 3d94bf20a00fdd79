/// Everything that a template can hold in a variable.
///
/// A value is 16 bytes; texts, lists and maps are shared, never copied. Equality and order follow
/// Liquid and not Swift, so `Value` is deliberately not `Equatable`: see ``equals(_:)``.
public enum Value: Sendable {
  /// Nothing: `nil` and `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction; arithmetic on it is done in decimal.
  case decimal(Double)
  /// Plain text, escaped when it is output.
  case string(String)
  /// HTML by type: output as it is.
  case html(String)
  /// A moment with its distance from UTC.
  case date(LiquidDate)
  /// The whole numbers of a range such as `(1..5)`.
  indirect case range(LiquidRange)
  /// A list that exists in memory.
  case array([Value])
  /// A list of the caller; see ``list(_:)``.
  case boxedList(any ListBox)
  /// An ordered map with free keys; a missing key is silent.
  case map(LiquidMap)
  /// An object of the caller; see ``object(_:)``.
  case boxedObject(any ObjectBox)
}

extension Value {
  /// A text, or ``null`` if there is none.
  public static func text(_ string: String?) -> Value { string.map(Value.string) ?? .null }

  /// An integer, or ``null`` if there is none.
  public static func number(_ integer: Int?) -> Value { integer.map(Value.integer) ?? .null }

  /// A list of texts.
  public static func strings(_ strings: some Sequence<String>) -> Value {
    .array(strings.map(Value.string))
  }

  /// Whether the value is ``null``.
  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// Whether a condition counts the value as true: everything but `nil` and `false`.
  public var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let bool): bool
    default: true
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral
{
  /// Makes plain text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a number with a fraction.
  public init(floatLiteral value: Double) { self = .decimal(value) }
  /// Makes ``null``.
  public init(nilLiteral: ()) { self = .null }
  /// Makes a list.
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
}
