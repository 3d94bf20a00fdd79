import Images
import Testing

/// PNG, JPEG, GIF and WebP files made to the letter.
struct RasterTests {
  @Test(arguments: [(1, 1), (65_536, 3), (0x7FFF_FFFF, 0x7FFF_FFFF)])
  func pngSizes(width: Int, height: Int) throws {
    #expect(
      try ImageHeader.read(Made.png(width, height)).size == ImageSize(width: width, height: height))
  }

  @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC9, 0xCA, 0xCF] as [UInt8])
  func everyFrameMarkerCounts(marker: UInt8) throws {
    let file = Made.jpeg(
      Made.segment(0xC4, big(0, 9)), Made.segment(0xCC, big(0, 9)),
      Made.frame(65_535, 1, marker: marker), Made.scan)
    #expect(try ImageHeader.read(file).size == ImageSize(width: 65_535, height: 1))
  }

  @Test func paddingBetweenSegmentsIsSkipped() throws {
    let file = Made.jpeg(
      [0xFF, 0xFF, 0xFF], Made.segment(0xE0, []), [0, 1, 2, 0xFF, 0x00, 0xFF, 0x01],
      Made.frame(5, 6), [0xFF, 0xD3], Made.scan)
    #expect(try ImageHeader.read(file).size == ImageSize(width: 5, height: 6))
  }

  @Test func theScreenOfAGIFCounts() throws {
    let frame = [0x2C] + little(0, 4) + little(9, 2) + little(8, 2)
    #expect(
      try ImageHeader.read(Made.gif(7, 300, flags: 0, frame)).size
        == ImageSize(width: 7, height: 300))
  }

  @Test(arguments: [(0x00, 0), (0x07, 0), (0x80, 6), (0x82, 24), (0x87, 768)] as [(UInt8, Int)])
  func aScreenWithoutSizeTakesThatOfTheFrame(flags: UInt8, colourBytes: Int) throws {
    let colours = [UInt8](repeating: 0x2C, count: colourBytes)
    let extensions: [UInt8] = [0x21, 0xFF, 2, 0x2C, 0x2C, 1, 0x3B, 0, 0x21, 0xF9, 0]
    let frame = [0x2C] + little(0, 4) + little(9, 2) + little(8, 2)
    let file = Made.gif(0, 8, flags: flags, colours + extensions + frame)
    #expect(try ImageHeader.read(file).size == ImageSize(width: 9, height: 8))
  }

  @Test(arguments: [(1, 1), (16_384, 16_384), (3, 700)])
  func webPSizes(width: Int, height: Int) throws {
    let size = ImageSize(width: width, height: height)
    let lossless = Made.webp("VP8L", [0x2F] + little(width - 1 | (height - 1) << 14 | 1 << 28, 4))
    #expect(try ImageHeader.read(lossless).size == size)
    let extended = Made.webp("VP8X", [0, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
    #expect(try ImageHeader.read(extended).size == size)
    let (wide, high) = (width & 0x3FFF, height & 0x3FFF)
    let key: [UInt8] = [0x10, 0, 0, 0x9D, 0x01, 0x2A]
    let lossy = Made.webp("VP8 ", key + little(wide | 0x4000, 2) + little(high | 0xC000, 2))
    if wide > 0 { #expect(try ImageHeader.read(lossy).size == size) }
  }

  @Test func theLargestCanvasIsRead() throws {
    let file = Made.webp("VP8X", [0, 0, 0, 0, 255, 255, 255, 255, 255, 255])
    #expect(try ImageHeader.read(file).size == ImageSize(width: 1 << 24, height: 1 << 24))
  }

  private static let damaged: [([UInt8], String)] = [
    (Made.png(0, 1), "its width or height is 0"),
    (Made.png(1, 0x8000_0000), "its width or height is too large"),
    (
      Array(Made.png(1, 1).prefix(8)) + Made.chunk("CgBI", big(0, 8)),
      "it does not begin with an IHDR chunk"
    ),
    (Made.png(1, 1, Made.chunk("IEND", [])), "it has no image data"),
    (
      Made.png(1, 1, [[UInt8]](repeating: Made.chunk("tEXt", []), count: 5000).flatMap { $0 }),
      "it has too many chunks"
    ),
    (Made.jpeg(Made.frame(0, 1), Made.scan), "its width or height is 0"),
    (Made.jpeg(Made.frame(1, 0), Made.scan), "its width or height is 0"),
    (Made.jpeg(Made.frame(1, 1), Made.frame(2, 2), Made.scan), "it has two frame headers"),
    (Made.jpeg(Made.scan), "its frame header is missing"),
    (Made.jpeg(Made.frame(1, 1), [0xFF, 0xD9]), "it has no image data"),
    (Made.jpeg(Made.segment(0xC0, [8, 0, 1, 0, 1])), "its frame header is too short"),
    (Made.jpeg([0xFF, 0xE0, 0, 1]), "a segment is shorter than its length field"),
    (Made.jpeg([0xFF], [UInt8](repeating: 0, count: 70_000)), "its segments are not in order"),
    (
      Made.jpeg([[UInt8]](repeating: Made.segment(0xFE, []), count: 5000).flatMap { $0 }),
      "it has too many segments"
    ),
    (Made.gif(0, 0, flags: 0, [0x3B]), "it has no frame"),
    (Made.gif(0, 0, flags: 0, [0x2C] + little(0, 8)), "its width or height is 0"),
    (
      Made.gif(0, 0, flags: 0, [0x21, 0xFE] + [UInt8](repeating: 1, count: 40_000)),
      "it has too many blocks"
    ),
    (Made.webp("VP8 ", [1, 0, 0, 0x9D, 1, 0x2A, 1, 0, 1, 0]), "it has no key frame"),
    (Made.webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2B, 1, 0, 1, 0]), "its VP8 start code is wrong"),
    (Made.webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0, 0x40, 1, 0]), "its width or height is 0"),
    (Made.webp("VP8 ", [0]), "its VP8 chunk is too short"),
    (Made.webp("VP8L", [0x2E, 0, 0, 0, 0]), "its VP8L signature is wrong"),
    (Made.webp("VP8L", [0x2F]), "its VP8L chunk is too short"),
    (Made.webp("VP8X", [0]), "its VP8X chunk is too short"),
    (Made.webp("ANIM", [0]), "its first chunk is not VP8, VP8L or VP8X"),
  ]

  @Test(arguments: damaged)
  func damageIsNamed(bytes: [UInt8], what: String) {
    #expect(problem(bytes) == .damaged(what))
  }
}
