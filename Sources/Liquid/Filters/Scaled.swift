/// A decimal number: `digits` × 10^`exponent`, exact within 38 digits.
struct Scaled {
  private var digits: Int128
  private var exponent: Int

  /// Takes the shortest decimal that reads back as `double`, or fails for infinities.
  init?(_ double: Double) {
    guard double.isFinite else { return nil }
    digits = 0
    exponent = 0
    var isFraction = false
    var power = 0
    var isPower = false
    var powerSign = 1
    for byte in double.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isPower = true
      case UInt8(ascii: "-"): powerSign = -1
      case UInt8(ascii: "+"): break
      default:
        let digit = Int(byte) - 0x30
        if isPower {
          power = power * 10 + digit
        } else {
          digits = digits * 10 + Int128(digit)
          if isFraction { exponent -= 1 }
        }
      }
    }
    exponent += power * powerSign
    if double < 0 { digits = -digits }
    reduce()
  }

  private init(digits: Int128, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  private mutating func reduce() {
    while digits != 0, exponent < 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// The nearest binary number.
  var double: Double { Double("\(digits)e\(exponent)") ?? 0 }

  /// The number with the other sign.
  var negated: Scaled { Scaled(digits: -digits, exponent: exponent) }

  /// The exact sum, or `nil` if it has too many digits.
  func adding(_ other: Scaled) -> Scaled? {
    guard let (left, right, exponent) = aligned(other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Scaled(digits: sum, exponent: exponent)
  }

  /// The exact product, or `nil` if it has too many digits.
  func multiplied(by other: Scaled) -> Scaled? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
    return overflow ? nil : Scaled(digits: product, exponent: exponent + other.exponent)
  }

  /// The quotient, rounded once, or `nil` if the digits do not fit.
  func divided(by other: Scaled?) -> Double? {
    guard let other, let (left, right, _) = aligned(other), right != 0,
      left.magnitude < 1 << 53, right.magnitude < 1 << 53
    else { return nil }
    return Double(Int64(left)) / Double(Int64(right))
  }

  /// The remainder with the sign of the divisor, or `nil` if the digits do not fit.
  func remainder(dividingBy other: Scaled?) -> Double? {
    guard let other, let (left, right, exponent) = aligned(other), right != 0 else { return nil }
    var remainder = left % right
    if remainder != 0, (remainder < 0) != (right < 0) { remainder += right }
    return Scaled(digits: remainder, exponent: exponent).double
  }

  /// Rounded half away from zero to `places` digits behind the point.
  func rounded(digits places: Int) -> Double {
    guard exponent < -places else { return double }
    var unit: Int128 = 1
    for _ in 0..<min(-places - exponent, 37) { unit *= 10 }
    let remainder = digits % unit
    var base = digits - remainder
    if remainder.magnitude * 2 >= unit.magnitude { base += digits < 0 ? -unit : unit }
    return Scaled(digits: base, exponent: exponent).double
  }

  /// Both numbers with the smaller exponent, or `nil` if that needs too many digits.
  private func aligned(_ other: Scaled) -> (Int128, Int128, Int)? {
    let lowest = min(exponent, other.exponent)
    guard let left = scaled(to: lowest), let right = other.scaled(to: lowest) else { return nil }
    return (left, right, lowest)
  }

  private func scaled(to lowest: Int) -> Int128? {
    guard exponent - lowest <= 36 else { return nil }
    var result = digits
    for _ in 0..<exponent - lowest {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }
}
