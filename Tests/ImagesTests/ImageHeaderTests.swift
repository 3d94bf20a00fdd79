import Images
import Testing

/// Reading whole files and files in pieces.
struct ImageHeaderTests {
  /// An error of a caller's own reading.
  private struct Trouble: Error, CustomStringConvertible {
    let description = "the disk is on fire"
  }

  @Test(arguments: Fixture.all)
  func encodedImagesHaveTheirSize(fixture: Fixture) throws {
    #expect(try ImageHeader.read(fixture.bytes) == fixture.header)
    #expect(ImageFormat(firstBytes: fixture.bytes) == fixture.header.format)
  }

  @Test func mediaTypesAreThoseRegistered() {
    #expect(
      ImageFormat.allCases.map(\.mediaType) == [
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml",
      ])
  }

  @Test(arguments: [
    "", "GIF", "GIF88a", "<html><svg/></html>", "<!DOCTYPE html><html>", "%PDF-1.7", "plain text",
    "BM6", "RIFF1234WAVE", "\u{1F}\u{8B}", "....ftypheic....mif2", "....ftyp", "   ", "{}",
  ])
  func whatIsNoImageIsUnknown(text: String) {
    #expect(problem(ascii(text)) == .unknownFormat)
    #expect(ImageFormat(firstBytes: ascii(text)) == nil)
  }

  @Test func aLargePhotographIsNotReadWhole() throws {
    let profile = Made.segment(0xE2, [UInt8](repeating: 7, count: 65_000))
    let head = Made.jpeg(
      Made.exifSegment(exif(8, bigEndian: true) + [UInt8](repeating: 0, count: 60_000)),
      [[UInt8]](repeating: profile, count: 40).flatMap { $0 }, Made.frame(6000, 4000), Made.scan)
    let size = 20_000_000
    var asked = 0
    var pieces = 0
    let header = try ImageHeader.read { offset, count in
      pieces += 1
      let piece = min(count, size - offset)
      asked += piece
      return (offset..<offset + piece).map { $0 < head.count ? head[$0] : 0x55 }
    }
    #expect(header == ImageHeader(format: .jpeg, size: ImageSize(width: 4000, height: 6000)))
    #expect(pieces <= 42)
    #expect(asked <= 42 * 4096)
  }

  @Test func theErrorOfTheCallerIsTold() {
    var calls = 0
    #expect(throws: ImageProblem.unreadable("the disk is on fire")) {
      try ImageHeader.read { offset, _ in
        calls += 1
        if offset > 0 { throw Trouble() }
        return Made.jpeg(Made.segment(0xE1, [UInt8](repeating: 0, count: 9000)))
          .prefix(4096).map(\.self)
      }
    }
    #expect(calls == 2)
  }

  @Test func piecesLongerThanAskedForAreCut() throws {
    let bytes = Made.png(3, 4)
    #expect(
      try ImageHeader.read { offset, _ in Array(bytes.dropFirst(offset)) }.size
        == ImageSize(width: 3, height: 4))
  }

  @Test(
    arguments: [
      (.unknownFormat, "the file is not a PNG, JPEG, GIF, WebP, AVIF or SVG image"),
      (.truncated, "the image is incomplete: the file ends too early"),
      (.damaged("it has no frame"), "the image is damaged: it has no frame"),
      (.noSize, "the SVG image has no viewBox and no width and height in absolute units"),
      (.unreadable("no"), "the image cannot be read: no"),
    ] as [(ImageProblem, String)])
  func problemsAreSentences(problem: ImageProblem, sentence: String) {
    #expect(problem.description == sentence)
  }

  @Test func aSizeIsWrittenAsPeopleDo() {
    #expect(ImageSize(width: 1200, height: 800).description == "1200 × 800")
  }
}
