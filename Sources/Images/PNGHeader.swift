/// The size of a PNG image: its IHDR chunk, turned as its eXIf chunk says.
///
/// Source: Portable Network Graphics (Third Edition), sections 5.3, 11.2 and 11.3.
enum PNGHeader {
  /// The most chunks before the image data that are looked at.
  private static let maximumChunks = 4096

  /// Reads the size, walking the chunks up to the first IDAT, after which eXIf does not count.
  static func size(in window: inout ByteWindow) throws(ImageProblem) -> ImageSize {
    guard try window.number(at: 8, count: 4) == 13, try window.holds("IHDR", at: 12) else {
      throw .damaged("it does not begin with an IHDR chunk")
    }
    let size = try ImageSize(
      width: dimension(in: &window, at: 16), height: dimension(in: &window, at: 20)
    ).positive()
    var offset = 33
    var isTurned: Bool?
    for _ in 0..<maximumChunks {
      let length = try window.number(at: offset, count: 4)
      if try window.holds("IDAT", at: offset + 4) { return isTurned == true ? size.turned : size }
      if try window.holds("IEND", at: offset + 4) { throw .damaged("it has no image data") }
      let data = offset + 8
      let end = try ByteWindow.sum(data, length)
      if isTurned == nil, try window.holds("eXIf", at: offset + 4) {
        isTurned = try EXIFOrientation.swapsSides(in: &window, from: data, to: end)
      }
      offset = try ByteWindow.sum(end, 4)
    }
    throw .damaged("it has too many chunks")
  }

  private static func dimension(
    in window: inout ByteWindow, at offset: Int
  ) throws(ImageProblem) -> Int {
    let value = try window.number(at: offset, count: 4)
    guard value <= Int(Int32.max) else { throw .damaged("its width or height is too large") }
    return value
  }
}
