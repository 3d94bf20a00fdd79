/// The properties of the items of an AVIF image that decide its size.
///
/// Source: ISO/IEC 23008-12 section 6.5; ISO/IEC 14496-12 section 12.1.4.
struct AVIFProperties {
  /// One property of the container, whose numbers begin at 1.
  private enum Property {
    /// `ispe`: the size before all others.
    case size(ImageSize)
    /// `clap`: the size that is left after cropping.
    case crop(CleanAperture)
    /// `irot`: a number of quarter turns.
    case turn(Int)
    /// All that leave the size alone, as `imir` does, which mirrors.
    case other
  }

  private var properties: [Property] = []

  /// Reads the properties in the `ipco` box `container`.
  init(in container: Box, of reader: inout BoxReader) throws(ImageProblem) {
    var offset = container.start
    while let box = try reader.box(at: offset, limit: container.end) {
      offset = box.end
      if try reader.window.holds("ispe", at: box.typeOffset) {
        properties.append(
          .size(
            try ImageSize(
              width: reader.number(at: box.start + 4, count: 4, in: box),
              height: reader.number(at: box.start + 8, count: 4, in: box))))
      } else if try reader.window.holds("clap", at: box.typeOffset) {
        properties.append(.crop(try CleanAperture(in: box, of: &reader)))
      } else if try reader.window.holds("irot", at: box.typeOffset) {
        properties.append(.turn(try reader.number(at: box.start, count: 1, in: box) & 3))
      } else {
        properties.append(.other)
      }
    }
  }

  /// The size of an item with the properties of these numbers.
  ///
  /// Cropping comes before turning, the only order that MIAF (ISO/IEC 23000-22) allows. A number
  /// without a property is ignored.
  func size(applying numbers: [Int]) throws(ImageProblem) -> ImageSize {
    var size: ImageSize?
    var crop: CleanAperture?
    var turns = 0
    for number in numbers where number >= 1 && number <= properties.count {
      switch properties[number - 1] {
      case .size(let value): size = value
      case .crop(let value): crop = value
      case .turn(let value): turns = value
      case .other: break
      }
    }
    guard let size else { throw .damaged("its primary item has no size") }
    let cropped = crop?.cropped(size) ?? size
    return turns % 2 == 1 ? cropped.turned : cropped
  }
}
