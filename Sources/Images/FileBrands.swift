/// The brands in the first box of an ISO media file: what a reader must be able to do.
///
/// Source: ISO/IEC 14496-12 section 4.3; AV1 Image File Format 1.1.
struct FileBrands {
  /// The main brand and all compatible ones.
  private var brands: [[UInt8]] = []

  /// Reads the `ftyp` box as far as `bytes` reach; `nil` if they do not begin with one.
  init?(firstBytes bytes: [UInt8]) {
    guard bytes.count >= 12, bytes[4...].starts(with: "ftyp".utf8) else { return nil }
    let size = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    let box = bytes.prefix(size)
    var place = 8
    while place + 4 <= box.count {
      // Between the main brand and the others stands a version.
      if place != 12 { brands.append(Array(box[place..<place + 4])) }
      place += 4
    }
  }

  /// Whether this is an AVIF image or sequence by its own word.
  var areAVIF: Bool { hold(["avif", "avis"]) }

  /// Whether this is an image of some codec, which its items tell.
  var mayBeAVIF: Bool { hold(["mif1", "msf1", "miaf"]) }

  private func hold(_ names: [String]) -> Bool {
    brands.contains { brand in names.contains { brand.elementsEqual($0.utf8) } }
  }
}
