/// The size of an AVIF image: that of its primary item, cropped and turned by its properties.
///
/// Source: AV1 Image File Format 1.1; ISO/IEC 23008-12 section 6.5; ISO/IEC 14496-12 section
/// 8.11.
enum AVIFHeader {
  /// Reads the size from the `meta` box, or from the first track of a sequence without one.
  ///
  /// With `provingAV1` the file must also hold an item of type `av01`; one of another codec is of
  /// an unknown format.
  static func size(
    in window: ByteWindow, provingAV1: Bool = false
  ) throws(ImageProblem) -> ImageSize {
    var reader = BoxReader(window)
    var offset = 0
    while let box = try reader.box(at: offset, limit: .max) {
      if try reader.window.holds("meta", at: box.typeOffset) {
        let children = try ByteWindow.sum(box.start, 4)
        if provingAV1, try !holdsAV1(from: children, to: box.end, in: &reader) {
          throw .unknownFormat
        }
        return try itemSize(from: children, to: box.end, in: &reader).positive()
      }
      if !provingAV1, try reader.window.holds("moov", at: box.typeOffset) {
        return try AVIFTrack.size(in: box, of: &reader).positive()
      }
      guard box.end < .max else { break }
      offset = box.end
    }
    throw .damaged("it has no meta box")
  }

  private static func itemSize(
    from start: Int, to end: Int, in reader: inout BoxReader
  ) throws(ImageProblem) -> ImageSize {
    guard let primary = try reader.first("pitm", from: start, to: end) else {
      throw .damaged("it has no primary item")
    }
    let version = try reader.number(at: primary.start, count: 1, in: primary)
    let item = try reader.number(
      at: primary.start + 4, count: version == 0 ? 2 : 4, in: primary)
    guard let properties = try reader.first("iprp", from: start, to: end),
      let container = try reader.first("ipco", from: properties.start, to: properties.end)
    else { throw .damaged("it has no item properties") }
    let table = try AVIFProperties(in: container, of: &reader)
    return try table.size(
      applying: associations(of: item, in: properties, of: &reader))
  }

  /// The numbers of the properties of `item`, from 1, in the order of the file.
  private static func associations(
    of item: Int, in properties: Box, of reader: inout BoxReader
  ) throws(ImageProblem) -> [Int] {
    var offset = properties.start
    while let box = try reader.box(at: offset, limit: properties.end) {
      offset = box.end
      guard try reader.window.holds("ipma", at: box.typeOffset) else { continue }
      let isLong = try reader.number(at: box.start, count: 1, in: box) > 0
      let isWide = try reader.number(at: box.start + 3, count: 1, in: box) & 1 == 1
      let count = try reader.number(at: box.start + 4, count: 4, in: box)
      var place = box.start + 8
      for _ in 0..<count {
        try reader.countStep()
        let entry = try reader.number(at: place, count: isLong ? 4 : 2, in: box)
        place += isLong ? 4 : 2
        let length = try reader.number(at: place, count: 1, in: box)
        place += 1
        if entry == item {
          var numbers: [Int] = []
          for index in 0..<length {
            // The highest bit says that a reader must know the property.
            let number =
              isWide
              ? try reader.number(at: place + 2 * index, count: 2, in: box) & 0x7FFF
              : try reader.number(at: place + index, count: 1, in: box) & 0x7F
            numbers.append(number)
          }
          return numbers
        }
        place += isWide ? 2 * length : length
      }
    }
    throw .damaged("its primary item has no properties")
  }

  /// Whether an item is coded in AV1.
  private static func holdsAV1(
    from start: Int, to end: Int, in reader: inout BoxReader
  ) throws(ImageProblem) -> Bool {
    guard let items = try reader.first("iinf", from: start, to: end) else { return false }
    let version = try reader.number(at: items.start, count: 1, in: items)
    var offset = items.start + (version == 0 ? 6 : 8)
    while let entry = try reader.box(at: offset, limit: items.end) {
      offset = entry.end
      let version = try reader.number(at: entry.start, count: 1, in: entry)
      guard version >= 2 else { continue }  // older entries have no type
      let type = entry.start + (version == 2 ? 8 : 10)
      if try reader.number(at: type, count: 4, in: entry) == 0x6176_3031 { return true }
    }
    return false
  }
}
