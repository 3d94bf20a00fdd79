/// The encoding that the first line of an XML file names: `<?xml version="1.0" encoding="UTF-8"?>`.
///
/// Source: XML 1.0, section 2.8 and appendix F.
struct XMLProlog {
  /// The name of the encoding in lower case.
  var encoding: String
  /// Its bytes in the file.
  var range: Range<Int>

  /// Finds the name in a file that is written in ASCII, or in what contains it; `nil` without one.
  ///
  /// - Complexity: O(1); only the first bytes are looked at.
  init?(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8) else { return nil }
    let head = bytes[start..<min(bytes.count, start + 256)]
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let word = Array("encoding".utf8)
    let declaration = head[..<end]
    var index = start
    while index + word.count < end, !declaration[index...].starts(with: word) { index += 1 }
    index += word.count
    func skipSpace() {
      while index < end, declaration[index] <= 0x20 { index += 1 }
    }
    skipSpace()
    guard index < end, declaration[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skipSpace()
    guard index < end, "\"'".utf8.contains(declaration[index]),
      let close = declaration[(index + 1)...].firstIndex(of: declaration[index])
    else { return nil }
    range = (index + 1)..<close
    encoding = String(decoding: bytes[range], as: UTF8.self).lowercased()
  }
}
