/// The size of a WebP image: that of its canvas, or of its only frame.
///
/// Source: RFC 9649 sections 2 and 3; RFC 6386 section 9.1. The EXIF chunk stands after the image
/// data and so does not turn the image (CSS Images 3 section 2.1.2).
enum WebPHeader {
  /// Reads the size from the first chunk, which decides the kind of the file.
  static func size(in window: inout ByteWindow) throws(ImageProblem) -> ImageSize {
    let length = try window.number(at: 16, count: 4, order: .littleEndian)
    if try window.holds("VP8X", at: 12) {
      guard length >= 10 else { throw .damaged("its VP8X chunk is too short") }
      return try ImageSize(
        width: 1 + window.number(at: 24, count: 3, order: .littleEndian),
        height: 1 + window.number(at: 27, count: 3, order: .littleEndian))
    }
    if try window.holds("VP8L", at: 12) {
      guard length >= 5 else { throw .damaged("its VP8L chunk is too short") }
      guard try window.byte(at: 20) == 0x2F else { throw .damaged("its VP8L signature is wrong") }
      let bits = try window.number(at: 21, count: 4, order: .littleEndian)
      return ImageSize(width: 1 + bits & 0x3FFF, height: 1 + (bits >> 14) & 0x3FFF)
    }
    guard try window.holds("VP8 ", at: 12) else {
      throw .damaged("its first chunk is not VP8, VP8L or VP8X")
    }
    guard length >= 10 else { throw .damaged("its VP8 chunk is too short") }
    guard try window.byte(at: 20) & 1 == 0 else { throw .damaged("it has no key frame") }
    guard try window.number(at: 23, count: 3) == 0x9D012A else {
      throw .damaged("its VP8 start code is wrong")
    }
    // The two highest bits of each are a hint for scaling.
    return try ImageSize(
      width: window.number(at: 26, count: 2, order: .littleEndian) & 0x3FFF,
      height: window.number(at: 28, count: 2, order: .littleEndian) & 0x3FFF
    ).positive()
  }
}
