/// The size of a GIF image: its logical screen.
///
/// Source: GIF89a sections 18 to 26.
enum GIFHeader {
  /// The most blocks and sub-blocks before the first frame that are looked at.
  private static let maximumBlocks = 16_384

  /// Reads the size; a screen without one takes that of its first frame, as browsers do.
  static func size(in window: inout ByteWindow) throws(ImageProblem) -> ImageSize {
    let screen = try ImageSize(
      width: window.number(at: 6, count: 2, order: .littleEndian),
      height: window.number(at: 8, count: 2, order: .littleEndian))
    if screen.width > 0 && screen.height > 0 { return screen }
    return try firstFrame(in: &window).positive()
  }

  private static func firstFrame(in window: inout ByteWindow) throws(ImageProblem) -> ImageSize {
    let flags = try window.byte(at: 10)
    var offset = 13 + (flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1))
    var isInExtension = false
    for _ in 0..<maximumBlocks {
      let byte = try window.byte(at: offset)
      if isInExtension {
        offset += 1 + Int(byte)
        isInExtension = byte != 0
      } else if byte == 0x21 {
        offset += 2
        isInExtension = true
      } else if byte == 0x2C {
        return try ImageSize(
          width: window.number(at: offset + 5, count: 2, order: .littleEndian),
          height: window.number(at: offset + 7, count: 2, order: .littleEndian))
      } else {
        throw .damaged("it has no frame")
      }
    }
    throw .damaged("it has too many blocks")
  }
}
