import Images
import Testing

/// AVIF files made box by box.
struct AVIFTests {
  private let stored = ImageSize(width: 40, height: 30)
  private let turned = ImageSize(width: 30, height: 40)
  private static let irot = (0...3).map { Made.box("irot", [UInt8($0) | 0xFC]) }

  @Test(arguments: 0...3)
  func oddQuarterTurnsSwapTheSides(turns: Int) throws {
    let file = Made.avif(Made.ispe(40, 30), Self.irot[turns], Made.box("imir", [1]))
    #expect(try ImageHeader.read(file).size == (turns % 2 == 1 ? turned : stored))
  }

  @Test(
    arguments: [
      // Whole pixels from the top left corner.
      (Made.clap(20, 1, 10, 1, -10, 1, -10, 1), 20, 10),
      (Made.clap(40, 2, 30, 3, -20, 2, -10, 1), 20, 10),
      (Made.clap(39, 1, 30, 1, -1, 2, 0, 1), 39, 30),
      // Not anchored, not whole, outside, or without sense: ignored.
      (Made.clap(20, 1, 10, 1, 0, 1, 0, 1), 40, 30),
      (Made.clap(41, 2, 10, 1, -10, 1, -10, 1), 40, 30),
      (Made.clap(41, 1, 30, 1, 1, 2, 0, 1), 40, 30),
      (Made.clap(0, 1, 0, 1, -20, 1, -15, 1), 40, 30),
      (Made.clap(20, 0, 10, 0, 0, 0, 0, 0), 40, 30),
      (Made.clap(-20, -1, 10, 1, -10, 1, -10, 1), 40, 30),
      (Made.clap(1, 1, 1, 1, -0x8000_0000, 0x7FFF_FFFF, -0x8000_0000, 1), 40, 30),
    ] as [([UInt8], Int, Int)])
  func theCleanApertureCrops(clap: [UInt8], width: Int, height: Int) throws {
    let file = Made.avif(Made.ispe(40, 30), clap)
    #expect(try ImageHeader.read(file).size == ImageSize(width: width, height: height))
    let turning = Made.avif(Self.irot[1], clap, Made.ispe(40, 30))
    #expect(try ImageHeader.read(turning).size == ImageSize(width: height, height: width))
  }

  @Test func onlyThePropertiesOfThePrimaryItemCount() throws {
    for (isLong, isWide) in [(false, false), (true, false), (false, true), (true, true)] {
      let item = { (id: Int, numbers: [Int]) -> [UInt8] in
        big(id, isLong ? 4 : 2) + [UInt8(numbers.count)]
          + numbers.flatMap { isWide ? big($0 | 0x8000, 2) : [UInt8($0)] }
      }
      let flags = (isLong ? 1 << 24 : 0) | (isWide ? 1 : 0)
      let id = isLong ? 70_000 : 7
      let file =
        Made.ftyp("avis", ["avif"])
        + Made.box(
          "meta", big(0, 4),
          Made.box("pitm", big(isLong ? 1 << 24 : 0, 4), big(id, isLong ? 4 : 2)),
          Made.box(
            "iprp",
            Made.box("ipco", Made.ispe(1, 2), Self.irot[1], Made.ispe(40, 30), Made.ispe(3, 4)),
            Made.box("ipma", big(flags, 4), big(1, 4), item(1, [1])),
            Made.box(
              "ipma", big(flags, 4), big(3, 4), item(id + 1, [1, 2]), item(id, [3, 0, 99]),
              item(9, [4]))))
      #expect(try ImageHeader.read(file).size == stored, "\(isLong) \(isWide)")
    }
  }

  @Test func boxesMayBeLongOrOpen() throws {
    let meta = Made.meta([Made.ispe(40, 30)])
    let long = big(1, 4) + ascii("free") + big(20, 8) + big(0, 4)
    #expect(try ImageHeader.read(Made.ftyp("avif") + long + meta).size == stored)
    #expect(try ImageHeader.read(Made.ftyp("avif") + big(0, 4) + meta[4...]).size == stored)
  }

  @Test func theMetaBoxMayFollowTheImageData() throws {
    let data = Made.box("mdat", [UInt8](repeating: 1, count: 50_000))
    let file = Made.ftyp("avif") + data + Made.meta([Made.ispe(40, 30)])
    #expect(try ImageHeader.read(file).size == stored)
  }

  @Test func brandsDecide() throws {
    let meta = Made.meta([Made.ispe(40, 30)])
    let listed = Made.ftyp("mif1", ["miaf", "avif"])
    #expect(ImageFormat(firstBytes: listed) == .avif)
    #expect(try ImageHeader.read(listed + meta).format == .avif)
    // No brand says AVIF, but an item does.
    let silent = Made.ftyp("mif1", ["miaf"])
    #expect(ImageFormat(firstBytes: silent) == nil)
    #expect(try ImageHeader.read(silent + meta).format == .avif)
    let newer = Made.meta(
      [Made.ispe(40, 30)], items: Made.infe("Exif", version: 3) + Made.infe("av01", version: 3))
    #expect(try ImageHeader.read(silent + newer).format == .avif)
    let other = Made.meta([Made.ispe(40, 30)], items: Made.infe("hvc1"))
    #expect(problem(Made.ftyp("mif1", ["heic"]) + other) == .unknownFormat)
    #expect(problem(Made.ftyp("heic", ["mif1"]) + other) == .unknownFormat)
    #expect(problem(Made.ftyp("isom", ["mp42"]) + meta) == .unknownFormat)
    // The version that follows the main brand is no brand.
    #expect(problem(Made.box("ftyp", ascii("isomavif")) + meta) == .unknownFormat)
  }

  @Test func aSequenceWithoutStillImageHasThatOfItsTrack() throws {
    let v0 = Made.box("tkhd", big(0, 4), big(0, 72), big(40 << 16, 4), big(30 << 16, 4))
    let v1 = Made.box("tkhd", big(1 << 24, 4), big(0, 84), big(40 << 16, 4), big(30 << 16, 4))
    let sound = Made.box("trak", Made.box("tkhd", big(0, 4), big(0, 80)))
    for header in [v0, v1] {
      let movie = Made.box("moov", Made.box("mvhd", big(0, 8)), sound, Made.box("trak", header))
      #expect(try ImageHeader.read(Made.ftyp("avis") + movie).size == stored)
    }
    #expect(
      problem(Made.ftyp("avis") + Made.box("moov", sound)) == .damaged("it has no visual track"))
  }

  private static let damaged: [([UInt8], String)] = [
    (Made.meta([Made.ispe(0, 1)]), "its width or height is 0"),
    (Made.meta([irot[1]]), "its primary item has no size"),
    (Made.meta([Made.box("ispe", big(0, 4), big(1, 4))]), "a box in it is too short"),
    (Made.box("meta", big(0, 4)), "it has no primary item"),
    (
      Made.box("meta", big(0, 4), Made.box("pitm", big(0, 4), big(1, 2))),
      "it has no item properties"
    ),
    (Made.meta([Made.ispe(1, 1)], primary: 2), "its primary item has no properties"),
    (big(4, 4) + ascii("meta"), "a box in it has a wrong length"),
    (big(1, 4) + ascii("free") + big(-1, 8), "a length in it is too large"),
    (big(1, 4) + ascii("free") + big(.max, 8), "a length in it is too large"),
    (Made.box("meta", big(0, 4), big(100, 4) + ascii("pitm")), "a box in it has a wrong length"),
    (big(0, 4) + ascii("free"), "it has no meta box"),
    (
      [[UInt8]](repeating: Made.box("free"), count: 20_000).flatMap { $0 },
      "it has too many boxes"
    ),
  ]

  @Test(arguments: damaged)
  func damageIsNamed(boxes: [UInt8], what: String) {
    #expect(problem(Made.ftyp("avif") + boxes) == .damaged(what))
  }

  @Test func anAssociationTableOfAnyLengthEnds() {
    let entries = [UInt8](repeating: 0, count: 3 * 30_000)
    let file =
      Made.ftyp("avif")
      + Made.box(
        "meta", big(0, 4), Made.box("pitm", big(0, 4), big(1, 2)),
        Made.box(
          "iprp", Made.box("ipco"), Made.box("ipma", big(0, 4), big(0xFFFF_FFFF, 4), entries)))
    #expect(problem(file) == .damaged("it has too many boxes"))
  }
}
