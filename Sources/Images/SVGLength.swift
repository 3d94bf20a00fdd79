/// Lengths in the attributes of an SVG root element.
///
/// Source: SVG 2 section 4.2; CSS Values 3, numbers and absolute lengths.
enum SVGLength {
  /// The positive length in CSS pixels, at 96 to the inch.
  ///
  /// `nil` for percentages, `auto`, units that depend on a font or window, zero, negative numbers
  /// and what is no length: all of them leave the side to the viewBox.
  static func pixels(_ text: [UInt8]) -> Double? {
    var cursor = SVGNumberCursor(text)
    cursor.skipSpace()
    guard let number = cursor.number() else { return nil }
    let unit = cursor.rest().map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard let factor = factor(ofUnit: String(decoding: unit, as: UTF8.self)) else { return nil }
    let pixels = number * factor
    return pixels > 0 && pixels.isFinite ? pixels : nil
  }

  private static func factor(ofUnit unit: String) -> Double? {
    switch unit {
    case "", "px": 1
    case "in": 96
    case "cm": 96 / 2.54
    case "mm": 96 / 25.4
    case "q": 96 / 101.6
    case "pt": 96 / 72
    case "pc": 16
    default: nil
    }
  }
}

/// The width and height of a `viewBox`, which set the ratio of an image.
///
/// Source: SVG 2 section 8.6.
struct SVGViewBox {
  /// The width in user units, positive.
  var width: Double
  /// The height in user units, positive.
  var height: Double

  /// Reads four numbers separated by spaces or commas; `nil` if they are not that or if a side is
  /// not positive.
  init?(_ text: [UInt8]) {
    var cursor = SVGNumberCursor(text)
    cursor.skipSpace()
    var numbers: [Double] = []
    while numbers.count < 4 {
      if !numbers.isEmpty { guard cursor.skipSeparator() else { return nil } }
      guard let number = cursor.number() else { return nil }
      numbers.append(number)
    }
    guard cursor.rest().isEmpty else { return nil }
    (width, height) = (numbers[2], numbers[3])
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
  }
}
