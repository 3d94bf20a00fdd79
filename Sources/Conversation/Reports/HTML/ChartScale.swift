/// The scale of a chart: from zero to a round number that is no smaller than the largest value.
struct ChartScale {
  /// The end of the scale, an even number.
  let top: Int

  init(most: Int) {
    var power = 1
    while power < Int.max / 1_000, most > power * 10 { power *= 10 }
    // In tenths of the power; the first two would not be even at power 1.
    let tenths = power == 1 ? [20, 40, 60, 80, 100] : [12, 16, 20, 40, 60, 80, 100]
    top = tenths.map { $0 * power / 10 }.first { $0 >= most } ?? most
  }

  /// `value` as a share of `length`.
  func length(of value: Int, within length: Int) -> Int {
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: length)
    return isTooLarge || top == 0 ? length : min(max(product / top, 0), length)
  }
}
