/// The orientation field of EXIF data: how the camera was held.
///
/// Browsers apply it by default (CSS Images 3, `image-orientation: from-image`) where it stands
/// before the image data: in the APP1 segment of JPEG and the eXIf chunk of PNG. The EXIF chunk
/// of WebP stands after the image data and AVIF has properties of its own, so neither counts.
///
/// Source: Exif 2.32 section 4.6; TIFF 6.0 section 2.
enum EXIFOrientation {
  /// Whether the orientation turns the image by a quarter, which swaps its sides.
  ///
  /// The TIFF data lies from `start` to `end`. Nonsense within it means no orientation, as it
  /// does for browsers; only the end of the file is an error.
  static func swapsSides(
    in window: inout ByteWindow, from start: Int, to end: Int
  ) throws(ImageProblem) -> Bool {
    guard end - start >= 8 else { return false }
    let order: ByteOrder
    if try window.holds("II*\0", at: start) {
      order = .littleEndian
    } else if try window.holds("MM\0*", at: start) {
      order = .bigEndian
    } else {
      return false
    }
    let directory = try window.number(at: start + 4, count: 4, order: order)
    guard directory <= end - start - 2 else { return false }
    let count = try window.number(at: start + directory, count: 2, order: order)
    var entry = start + directory + 2
    for _ in 0..<count {
      guard end - entry >= 12 else { return false }
      if try window.number(at: entry, count: 2, order: order) == orientationTag {
        // One value of type SHORT, which stands left in the field of four bytes.
        guard try window.number(at: entry + 2, count: 2, order: order) == 3,
          try window.number(at: entry + 4, count: 4, order: order) == 1
        else { return false }
        return (5...8).contains(try window.number(at: entry + 8, count: 2, order: order))
      }
      entry += 12
    }
    return false
  }

  private static let orientationTag = 0x0112
}
