/// The size of a JPEG image: its frame header, turned as its EXIF segment says.
///
/// Source: ITU-T T.81 annex B; Exif 2.32 section 4.7.
enum JPEGHeader {
  /// The most segments before the image data that are looked at.
  private static let maximumSegments = 4096
  /// The most bytes outside segments that are skipped, as decoders do.
  private static let maximumPadding = 65_536

  /// Reads the size, walking the segments up to the start of scan.
  ///
  /// The frame header alone would do for the size, but EXIF counts up to the scan.
  static func size(in window: inout ByteWindow) throws(ImageProblem) -> ImageSize {
    var walk = Walk(offset: 2)
    var frame: ImageSize?
    var isTurned: Bool?
    for _ in 0..<maximumSegments {
      let marker = try walk.nextMarker(in: &window)
      if marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }  // these have no length
      if marker == 0xDA {
        guard let frame else { throw .damaged("its frame header is missing") }
        return isTurned == true ? frame.turned : frame
      }
      if marker == 0xD8 || marker == 0xD9 { throw .damaged("it has no image data") }
      let start = walk.offset + 2
      let end = try walk.skipSegment(in: &window)
      if isFrame(marker) {
        guard frame == nil else { throw .damaged("it has two frame headers") }
        guard end - start >= 6 else { throw .damaged("its frame header is too short") }
        frame = try ImageSize(
          width: window.number(at: start + 3, count: 2),
          height: window.number(at: start + 1, count: 2)
        ).positive()
      } else if marker == 0xE1, isTurned == nil, end - start >= 6,
        try window.holds("Exif\0", at: start)
      {
        isTurned = try EXIFOrientation.swapsSides(in: &window, from: start + 6, to: end)
      }
    }
    throw .damaged("it has too many segments")
  }

  /// SOF0 to SOF15; DHT, JPG and DAC lie in the same range.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// A place between segments.
  private struct Walk {
    /// After a marker, the place of the length that follows it.
    var offset: Int
    private var padding = 0

    init(offset: Int) { self.offset = offset }

    /// Steps over the next marker and returns its code, skipping what is no marker.
    mutating func nextMarker(in window: inout ByteWindow) throws(ImageProblem) -> UInt8 {
      var previous = try step(in: &window)
      while true {
        let byte = try step(in: &window)
        if previous == 0xFF && byte != 0xFF && byte != 0 { return byte }
        previous = byte
        padding += 1
        guard padding <= maximumPadding else { throw .damaged("its segments are not in order") }
      }
    }

    /// Steps over the segment whose length stands here and returns its end.
    mutating func skipSegment(in window: inout ByteWindow) throws(ImageProblem) -> Int {
      let length = try window.number(at: offset, count: 2)
      guard length >= 2 else { throw .damaged("a segment is shorter than its length field") }
      offset += length
      return offset
    }

    private mutating func step(in window: inout ByteWindow) throws(ImageProblem) -> UInt8 {
      let byte = try window.byte(at: offset)
      offset += 1
      return byte
    }
  }
}
