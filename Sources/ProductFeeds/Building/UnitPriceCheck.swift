internal import BlogModel

/// Compares a feed's price per litre or kilogram with the one that price and content give.
enum UnitPriceCheck {
  /// Whether they differ by more than the smallest coin.
  ///
  /// False where nothing can be said: measures of two kinds, imperial units, or numbers too large.
  static func differs(given: Money, price: Money, content: Measure, base: Measure) -> Bool {
    guard let contentFactor = factor(of: content.unit), let baseFactor = factor(of: base.unit),
      contentFactor.kind == baseFactor.kind
    else { return false }
    // price · base ÷ content, both sides multiplied by the content.
    guard
      let ours = product([
        price.minorUnits, base.amount.digits, base.pieces, baseFactor.factor,
        power(content.amount.scale),
      ]),
      let coin = product([
        content.amount.digits, content.pieces, contentFactor.factor, power(base.amount.scale),
      ]), let theirs = product([given.minorUnits, coin])
    else { return false }
    let (difference, overflow) = ours.subtractingReportingOverflow(theirs)
    return !overflow && difference.magnitude > coin.magnitude
  }

  private enum Kind {
    case volume
    case weight
    case length
    case area
  }

  /// A unit in millilitres, milligrams, centimetres or square metres.
  private static func factor(of unit: MeasureUnit) -> (kind: Kind, factor: Int)? {
    switch unit {
    case .millilitre: (.volume, 1)
    case .centilitre: (.volume, 10)
    case .decilitre: (.volume, 100)
    case .litre: (.volume, 1_000)
    case .hectolitre: (.volume, 100_000)
    case .cubicMetre: (.volume, 1_000_000)
    case .milligram: (.weight, 1)
    case .gram: (.weight, 1_000)
    case .decagram: (.weight, 10_000)
    case .kilogram: (.weight, 1_000_000)
    case .centimetre: (.length, 1)
    case .metre: (.length, 100)
    case .squareMetre: (.area, 1)
    default: nil
    }
  }

  private static func power(_ scale: Int) -> Int {
    (0..<max(0, min(scale, 18))).reduce(1) { result, _ in result * 10 }
  }

  private static func product(_ factors: [Int]) -> Int? {
    var result = 1
    for factor in factors {
      let (next, overflow) = result.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      result = next
    }
    return result
  }
}
