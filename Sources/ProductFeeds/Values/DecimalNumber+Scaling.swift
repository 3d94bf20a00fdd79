internal import BlogModel

extension DecimalNumber {
  /// The number in units of 10 to the power of −`places`, a half rounded away from zero.
  ///
  /// `nil` if that is beyond an `Int`.
  func units(places: Int) -> Int? {
    var (value, scale) = (digits, scale)
    while scale < places {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      scale += 1
    }
    guard scale > places else { return value }
    var divisor = 1
    for _ in places..<scale {
      let (product, overflow) = divisor.multipliedReportingOverflow(by: 10)
      if overflow { return 0 }
      divisor = product
    }
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    guard rest.magnitude >= UInt(divisor / 2) else { return quotient }
    return quotient + (value < 0 ? -1 : 1)
  }
}
