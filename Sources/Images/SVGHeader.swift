/// The size of an SVG image: the width and height of its root element, or its viewBox.
///
/// Source: SVG 2 sections 7.2, 8.6 and 8.12; CSS Images 3 for the natural size.
enum SVGHeader {
  /// The most bytes in which the start tag of the root element must end.
  static let maximumBytes = 1_048_576
  /// What is read at first, enough for nearly all.
  private static let firstBytes = 16_384

  /// Reads the size from the root element.
  static func size(in window: ByteWindow) throws(ImageProblem) -> ImageSize {
    let bytes = try window.prefix(at: 0, count: firstBytes)
    do {
      return try size(of: SVGScanner(bytes).root())
    } catch .truncated where bytes.count == firstBytes {
      return try sizeOfLarge(window)
    }
  }

  /// Reads the size of an image whose root element lies behind much else.
  private static func sizeOfLarge(_ window: ByteWindow) throws(ImageProblem) -> ImageSize {
    let bytes = try window.prefix(at: 0, count: maximumBytes)
    do {
      return try size(of: SVGScanner(bytes).root())
    } catch .truncated where bytes.count == maximumBytes {
      throw .damaged("its svg element does not begin within the first megabyte")
    }
  }

  /// The natural size by the attributes of the root element.
  ///
  /// A side that is not given in absolute units follows from the other and the ratio of the
  /// viewBox; if both are not, the viewBox itself is the size.
  static func size(of root: SVGRoot) throws(ImageProblem) -> ImageSize {
    let width = root.width.flatMap(SVGLength.pixels)
    let height = root.height.flatMap(SVGLength.pixels)
    if let width, let height { return try rounded(width, height) }
    guard let box = root.viewBox.flatMap(SVGViewBox.init) else { throw .noSize }
    if let width { return try rounded(width, width * (box.height / box.width)) }
    if let height { return try rounded(height * (box.width / box.height), height) }
    return try rounded(box.width, box.height)
  }

  /// Whole pixels, at least 1; more than any screen or memory has is a mistake.
  private static func rounded(
    _ width: Double, _ height: Double
  ) throws(ImageProblem) -> ImageSize {
    guard width <= 1e9, height <= 1e9 else { throw .damaged("its width or height is too large") }
    return ImageSize(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }
}
