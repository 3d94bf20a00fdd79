import Images
import Testing

/// EXIF data in JPEG, PNG and WebP.
struct OrientationTests {
  private let stored = ImageSize(width: 40, height: 30)
  private let turned = ImageSize(width: 30, height: 40)

  private static let eightBothWays = (1...8).flatMap { [($0, true), ($0, false)] }

  @Test(arguments: eightBothWays)
  func jpegIsTurned(orientation: Int, bigEndian: Bool) throws {
    let data = Made.exifSegment(exif(orientation, bigEndian: bigEndian))
    let expected = orientation >= 5 ? turned : stored
    let before = Made.jpeg(data, Made.frame(40, 30), Made.scan)
    #expect(try ImageHeader.read(before).size == expected)
    let betweenFrameAndScan = Made.jpeg(Made.frame(40, 30), data, Made.scan)
    #expect(try ImageHeader.read(betweenFrameAndScan).size == expected)
    let after = Made.jpeg(Made.frame(40, 30), Made.scan, data)
    #expect(try ImageHeader.read(after).size == stored)
  }

  @Test(arguments: eightBothWays)
  func pngIsTurned(orientation: Int, bigEndian: Bool) throws {
    let data = Made.chunk("eXIf", exif(orientation, bigEndian: bigEndian))
    #expect(
      try ImageHeader.read(Made.png(40, 30, data)).size == (orientation >= 5 ? turned : stored))
    #expect(try ImageHeader.read(Made.png(40, 30) + data).size == stored)
  }

  @Test(arguments: eightBothWays)
  func webPIsNot(orientation: Int, bigEndian: Bool) throws {
    let canvas = [8, 0, 0, 0] + little(39, 3) + little(29, 3)
    let file = Made.webp(
      "VP8X", canvas, Made.riff("EXIF", exif(orientation, bigEndian: bigEndian)))
    #expect(try ImageHeader.read(file).size == stored)
  }

  @Test(arguments: [
    exif(6, bigEndian: true, type: 4), exif(6, bigEndian: false, type: 1),
    exif(6, bigEndian: false, count: 2), exif(6, bigEndian: true, count: 0),
    exif(0, bigEndian: true), exif(9, bigEndian: false), exif(0xFFFF, bigEndian: false),
    Array(exif(6, bigEndian: true).prefix(7)), Array(exif(6, bigEndian: true).prefix(20)),
    Array(exif(6, bigEndian: true).prefix(32)), [], ascii("XX*\0") + big(8, 4),
    ascii("MM\0*") + big(0xFFFF_FFFF, 4), ascii("II*\0") + little(0x7FFF_FFFF, 4),
  ])
  func nonsenseDoesNotTurn(data: [UInt8]) throws {
    let jpeg = Made.jpeg(Made.exifSegment(data), Made.frame(40, 30), Made.scan)
    #expect(try ImageHeader.read(jpeg).size == stored)
    #expect(try ImageHeader.read(Made.png(40, 30, Made.chunk("eXIf", data))).size == stored)
  }

  @Test(arguments: [8, 9, 500, 20_000])
  func theDirectoryMayStandAnywhere(directory: Int) throws {
    let data = Made.exifSegment(exif(6, bigEndian: false, directory: directory))
    #expect(
      try ImageHeader.read(Made.jpeg(data, Made.frame(40, 30), Made.scan)).size == turned)
  }

  @Test func theFirstDataCounts() throws {
    let file = Made.jpeg(
      Made.segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0")),
      Made.exifSegment(exif(1, bigEndian: true)), Made.exifSegment(exif(6, bigEndian: true)),
      Made.frame(40, 30), Made.scan)
    #expect(try ImageHeader.read(file).size == stored)
    let chunks = [1, 6].flatMap { Made.chunk("eXIf", exif($0, bigEndian: true)) }
    #expect(try ImageHeader.read(Made.png(40, 30, chunks)).size == stored)
  }
}
