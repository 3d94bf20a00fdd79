/// The `clap` property: the part of an image that is to be seen, as fractions.
///
/// Source: ISO/IEC 14496-12 section 12.1.4; AV1 Image File Format 1.1, which anchors the part
/// at the top left corner.
struct CleanAperture {
  private var width: Fraction
  private var height: Fraction
  private var horizontal: Fraction
  private var vertical: Fraction

  /// Reads the four fractions in `box`.
  init(in box: Box, of reader: inout BoxReader) throws(ImageProblem) {
    width = try Fraction(at: box.start, in: box, of: &reader)
    height = try Fraction(at: box.start + 8, in: box, of: &reader)
    horizontal = try Fraction(at: box.start + 16, in: box, of: &reader)
    vertical = try Fraction(at: box.start + 24, in: box, of: &reader)
  }

  /// What is left of `full`, or `nil` if the part is not valid and so ignored.
  ///
  /// Browsers ignore a part that is not whole pixels, leaves the image or does not begin in the
  /// top left corner; others could hide what an author believes removed.
  func cropped(_ full: ImageSize) -> ImageSize? {
    guard let width = Self.side(width, offset: horizontal, of: full.width),
      let height = Self.side(height, offset: vertical, of: full.height)
    else { return nil }
    return ImageSize(width: width, height: height)
  }

  /// The offset is that of the middle of the part from the middle of the image.
  private static func side(_ side: Fraction, offset: Fraction, of full: Int) -> Int? {
    guard side.denominator > 0, offset.denominator > 0,
      side.numerator % side.denominator == 0
    else { return nil }
    let pixels = side.numerator / side.denominator
    guard pixels >= 1, pixels <= full else { return nil }
    // All are numbers of at most 32 bits, whose products can still pass 63.
    let (start, overflow) = (pixels - full).multipliedReportingOverflow(by: offset.denominator)
    return !overflow && 2 * offset.numerator == start ? pixels : nil
  }

  /// A fraction of two signed numbers of 32 bits.
  private struct Fraction {
    var numerator: Int
    var denominator: Int

    init(at offset: Int, in box: Box, of reader: inout BoxReader) throws(ImageProblem) {
      numerator = try Self.signed(reader.number(at: offset, count: 4, in: box))
      denominator = try Self.signed(reader.number(at: offset + 4, count: 4, in: box))
    }

    private static func signed(_ number: Int) -> Int {
      Int(Int32(truncatingIfNeeded: number))
    }
  }
}
