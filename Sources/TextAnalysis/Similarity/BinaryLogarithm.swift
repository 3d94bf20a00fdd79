/// The binary logarithm of `number` in steps of 1/256, 0 for numbers below 2.
///
/// Whole numbers only, so that every machine comes to the same result; between powers of two it
/// runs straight, at most 1/11 below the true value.
func binaryLogarithm(_ number: Int) -> Int {
  guard number > 1 else { return 0 }
  let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
  let fraction = exponent >= 8 ? number >> (exponent - 8) : number << (8 - exponent)
  return exponent << 8 + fraction & 0xFF
}

/// How telling it is that a document has what `frequency` of `count` documents have, in steps of
/// 1/256: 256 for what all have, and 256 more for each halving.
func rarity(of frequency: Int, among count: Int) -> Int {
  256 + max(0, binaryLogarithm(count) - binaryLogarithm(frequency))
}
