/// Random numbers that are the same in each run.
package struct DataDice: RandomNumberGenerator {
  private var state: UInt64

  /// Dice that fall as `seed` says.
  package init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The next number.
  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) ^ (state << 31)
  }
}
