/// Filters on numbers.
///
/// Texts are read as numbers, everything else counts as 0.
enum NumberFilters {
  static var all: [Filter] { arithmetic + rounding }

  private static var arithmetic: [Filter] {
    [
      Filter("plus", arguments: 1...1) { input, arguments, _ throws(FilterError) in
        try Arithmetic.add(input.number, arguments[0].number)
      },
      Filter("minus", arguments: 1...1) { input, arguments, _ throws(FilterError) in
        try Arithmetic.subtract(input.number, arguments[0].number)
      },
      Filter("times", arguments: 1...1) { input, arguments, _ throws(FilterError) in
        try Arithmetic.multiply(input.number, arguments[0].number)
      },
      Filter("divided_by", arguments: 1...1) { input, arguments, _ throws(FilterError) in
        try Arithmetic.divide(input.number, arguments[0].number)
      },
      Filter("modulo", arguments: 1...1) { input, arguments, _ throws(FilterError) in
        try Arithmetic.modulo(input.number, arguments[0].number)
      },
      Filter("abs") { input, _, _ throws(FilterError) in
        switch input.number {
        case .decimal(let double): return .decimal(abs(double))
        case .integer(let integer) where integer != .min: return .integer(abs(integer))
        default: throw FilterError("the number is too large")
        }
      },
      Filter("at_least", arguments: 1...1) { input, arguments, _ in
        let (value, least) = (input.number, arguments[0].number)
        return (least.order(value) ?? 0) > 0 ? least : value
      },
      Filter("at_most", arguments: 1...1) { input, arguments, _ in
        let (value, most) = (input.number, arguments[0].number)
        return (most.order(value) ?? 0) < 0 ? most : value
      },
      Filter("to_integer") { input, _, _ in .integer(input.number.integerPrefix) },
    ]
  }

  private static var rounding: [Filter] {
    [
      Filter("ceil") { input, _, _ throws(FilterError) in
        try whole(input.number) { $0.rounded(.up) }
      },
      Filter("floor") { input, _, _ throws(FilterError) in
        try whole(input.number) { $0.rounded(.down) }
      },
      Filter("round", arguments: 0...1) { input, arguments, _ throws(FilterError) in
        try Arithmetic.round(input.number, digits: arguments[0].number.integerPrefix)
      },
    ]
  }

  private static func whole(
    _ value: Value, _ round: (Double) -> Double
  ) throws(FilterError) -> Value {
    guard case .decimal(let double) = value else { return value }
    guard let integer = Int(exactly: round(double)) else {
      throw FilterError("the number is too large")
    }
    return .integer(integer)
  }
}
