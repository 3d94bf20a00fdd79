import Images

/// A number as bytes, most significant first.
func big(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// A number as bytes, least significant first.
func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

/// The bytes of a text.
func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The problem that reading `bytes` ends in, or `nil`.
func problem(_ bytes: [UInt8]) -> ImageProblem? {
  do {
    _ = try ImageHeader.read(bytes)
    return nil
  } catch {
    return error
  }
}

/// The TIFF structure of EXIF data with one field before the orientation.
func exif(
  _ orientation: Int, bigEndian: Bool, type: Int = 3, count: Int = 1, directory: Int = 8
) -> [UInt8] {
  let number = bigEndian ? big : little
  let value = number(orientation, type == 3 ? 2 : 4)
  let start = bigEndian ? ascii("MM\0*") : ascii("II*\0")
  return start + number(directory, 4) + [UInt8](repeating: 0, count: max(0, directory - 8))
    + number(2, 2)
    + number(0x010F, 2) + number(2, 2) + number(2, 4) + ascii("a\0\0\0")
    + number(0x0112, 2) + number(type, 2) + number(count, 4)
    + value + [UInt8](repeating: 0, count: 4 - value.count) + number(0, 4)
}

/// Makers of PNG, JPEG, GIF, WebP and ISO media files; the content is no image.
enum Made {
  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count, 4) + ascii(type) + data + [0, 0, 0, 0]  // the check sum is not read
  }

  static func png(_ width: Int, _ height: Int, _ chunks: [UInt8] = []) -> [UInt8] {
    [0x89] + ascii("PNG\r\n\u{1A}\n")
      + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0])
      + chunks + chunk("IDAT", [0])
  }

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(data.count + 2, 2) + data
  }

  static func frame(_ width: Int, _ height: Int, marker: UInt8 = 0xC0) -> [UInt8] {
    segment(marker, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
  }

  static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0])

  static func jpeg(_ parts: [UInt8]...) -> [UInt8] { [0xFF, 0xD8] + parts.flatMap { $0 } }

  static func exifSegment(_ exif: [UInt8]) -> [UInt8] { segment(0xE1, ascii("Exif\0\0") + exif) }

  static func gif(_ width: Int, _ height: Int, flags: UInt8 = 0, _ blocks: [UInt8] = []) -> [UInt8]
  {
    ascii("GIF89a") + little(width, 2) + little(height, 2) + [flags, 0, 0] + blocks
  }

  static func webp(_ type: String, _ data: [UInt8], _ more: [UInt8] = []) -> [UInt8] {
    let chunks = riff(type, data) + more
    return ascii("RIFF") + little(4 + chunks.count, 4) + ascii("WEBP") + chunks
  }

  static func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
    ascii(type) + little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
  }

  static func box(_ type: String, _ content: [UInt8]...) -> [UInt8] {
    let content = content.flatMap { $0 }
    return big(content.count + 8, 4) + ascii(type) + content
  }

  static func ftyp(_ major: String, _ others: [String] = []) -> [UInt8] {
    box("ftyp", ascii(major), big(0, 4), others.flatMap(ascii))
  }

  static func ispe(_ width: Int, _ height: Int) -> [UInt8] {
    box("ispe", big(0, 4), big(width, 4), big(height, 4))
  }

  static func clap(_ numbers: Int...) -> [UInt8] { box("clap", numbers.flatMap { big($0, 4) }) }

  static func infe(_ type: String, version: Int = 2) -> [UInt8] {
    box("infe", big(version << 24, 4), big(1, version == 2 ? 2 : 4), big(0, 2), ascii(type), [0])
  }

  /// A `meta` box whose item 1 has all `properties`.
  static func meta(
    _ properties: [[UInt8]], items: [UInt8] = infe("av01"), primary: Int = 1
  ) -> [UInt8] {
    let ipma = box(
      "ipma", big(0, 4), big(1, 4), big(1, 2), [UInt8(properties.count)],
      properties.indices.map { UInt8($0 + 1) | 0x80 })
    return box(
      "meta", big(0, 4), box("pitm", big(0, 4), big(primary, 2)),
      box("iinf", big(0, 4), big(1, 2), items),
      box("iprp", box("ipco", properties.flatMap { $0 }), ipma))
  }

  static func avif(_ properties: [UInt8]...) -> [UInt8] { ftyp("avif") + meta(properties) }
}
