/// The width and height of an image as a browser shows it, in CSS pixels.
///
/// Turning and cropping that the file asks for is already applied. Both sides are at least 1.
public struct ImageSize: Sendable, Hashable {
  /// The number of pixels from left to right.
  public var width: Int

  /// The number of pixels from top to bottom.
  public var height: Int

  /// Creates a size from its sides.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size of the image after a quarter turn.
  var turned: ImageSize { ImageSize(width: height, height: width) }

  /// This size, or a damage if a side is zero.
  ///
  /// Every format can write a zero, none can mean it.
  func positive() throws(ImageProblem) -> ImageSize {
    guard width > 0, height > 0 else { throw .damaged("its width or height is 0") }
    return self
  }
}

extension ImageSize: CustomStringConvertible {
  /// `1200 × 800`.
  public var description: String { "\(width) × \(height)" }
}
