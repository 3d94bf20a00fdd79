/// Arithmetic on the numbers of templates: whole numbers exactly, fractions in decimal, so that
/// `10.1 - 2.2` is `7.9`.
enum Arithmetic {
  /// The three operations that are exact in decimal.
  private enum Operation {
    case add
    case subtract
    case multiply
  }

  /// The sum; for whole numbers a whole number.
  static func add(_ left: Value, _ right: Value) throws(FilterError) -> Value {
    try apply(.add, left, right)
  }

  /// The difference.
  static func subtract(_ left: Value, _ right: Value) throws(FilterError) -> Value {
    try apply(.subtract, left, right)
  }

  /// The product.
  static func multiply(_ left: Value, _ right: Value) throws(FilterError) -> Value {
    try apply(.multiply, left, right)
  }

  /// The quotient; for whole numbers rounded down.
  static func divide(_ left: Value, _ right: Value) throws(FilterError) -> Value {
    if case .integer(let first) = left, case .integer(let second) = right {
      guard second != 0 else { throw FilterError("division by zero", argument: 0) }
      let (quotient, overflow) = first.dividedReportingOverflow(by: second)
      guard !overflow else { throw FilterError("the number is too large") }
      let isInexact = quotient &* second != first
      return .integer(isInexact && (first < 0) != (second < 0) ? quotient - 1 : quotient)
    }
    let (first, second) = (double(left), double(right))
    guard second != 0 else { throw FilterError("division by zero", argument: 0) }
    if let quotient = Scaled(first)?.divided(by: Scaled(second)) { return .decimal(quotient) }
    return try finite(first / second)
  }

  /// The remainder, with the sign of the divisor.
  static func modulo(_ left: Value, _ right: Value) throws(FilterError) -> Value {
    if case .integer(let first) = left, case .integer(let second) = right {
      guard second != 0 else { throw FilterError("division by zero", argument: 0) }
      let remainder = first.remainderReportingOverflow(dividingBy: second).partialValue
      return .integer(
        remainder != 0 && (remainder < 0) != (second < 0) ? remainder + second : remainder)
    }
    let (first, second) = (double(left), double(right))
    guard second != 0 else { throw FilterError("division by zero", argument: 0) }
    if let remainder = Scaled(first)?.remainder(dividingBy: Scaled(second)) {
      return .decimal(remainder)
    }
    let remainder = first.truncatingRemainder(dividingBy: second)
    return try finite(
      remainder != 0 && (remainder < 0) != (second < 0) ? remainder + second : remainder)
  }

  /// Rounds half away from zero; without digits to a whole number.
  static func round(_ value: Value, digits: Int) throws(FilterError) -> Value {
    if digits > 0 {
      guard case .decimal(let double) = value, let scaled = Scaled(double) else { return value }
      return .decimal(scaled.rounded(digits: digits))
    }
    if case .integer(let integer) = value {
      return digits < -18 ? .integer(0) : .integer(rounded(integer, to: -digits))
    }
    let rounded = double(value).rounded(.toNearestOrAwayFromZero)
    guard let integer = Int(exactly: rounded) else { throw FilterError("the number is too large") }
    if digits == 0 { return .integer(integer) }
    return digits < -18
      ? .integer(0) : .integer(Self.rounded(Int(saturating: double(value)), to: -digits))
  }

  private static func rounded(_ integer: Int, to digits: Int) -> Int {
    var unit = 1
    for _ in 0..<digits { unit &*= 10 }
    guard unit > 1 else { return integer }
    let remainder = integer % unit
    let base = integer - remainder
    guard remainder.magnitude * 2 >= UInt(unit) else { return base }
    let (result, overflow) = base.addingReportingOverflow(integer < 0 ? -unit : unit)
    return overflow ? base : result
  }

  private static func apply(
    _ operation: Operation, _ left: Value, _ right: Value
  ) throws(FilterError) -> Value {
    if case .integer(let first) = left, case .integer(let second) = right {
      let (result, overflow) = whole(operation, first, second)
      guard !overflow else { throw FilterError("the number is too large") }
      return .integer(result)
    }
    let (first, second) = (double(left), double(right))
    if let one = Scaled(first), let two = Scaled(second), let result = exact(operation, one, two) {
      return .decimal(result.double)
    }
    return try finite(binary(operation, first, second))
  }

  private static func whole(
    _ operation: Operation, _ left: Int, _ right: Int
  ) -> (partialValue: Int, overflow: Bool) {
    switch operation {
    case .add: left.addingReportingOverflow(right)
    case .subtract: left.subtractingReportingOverflow(right)
    case .multiply: left.multipliedReportingOverflow(by: right)
    }
  }

  private static func exact(_ operation: Operation, _ left: Scaled, _ right: Scaled) -> Scaled? {
    switch operation {
    case .add: left.adding(right)
    case .subtract: left.adding(right.negated)
    case .multiply: left.multiplied(by: right)
    }
  }

  private static func binary(_ operation: Operation, _ left: Double, _ right: Double) -> Double {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    }
  }

  private static func finite(_ double: Double) throws(FilterError) -> Value {
    guard double.isFinite else { throw FilterError("the number is too large") }
    return .decimal(double)
  }

  private static func double(_ value: Value) -> Double {
    switch value {
    case .integer(let integer): Double(integer)
    case .decimal(let double): double
    default: 0
    }
  }
}
