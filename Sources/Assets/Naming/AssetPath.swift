/// Relative paths between the files of a theme, all named from its folder `assets`.
enum AssetPath {
  /// The name of the file that `path` leads to from the file `name`.
  ///
  /// The result is `nil` if the way leads out of the folder.
  static func resolve(_ path: String, from name: String) -> String? {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".", "": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The way from the file `name` to the file `target`, such as `../img/leaf.svg`.
  static func relative(_ target: String, from name: String) -> String {
    let folder = name.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    var common = 0
    while common < folder.count, common < parts.count - 1, folder[common] == parts[common] {
      common += 1
    }
    let up = [Substring](repeating: "..", count: folder.count - common)
    return (up + parts[common...]).joined(separator: "/")
  }

  /// The bytes that `%2D` and the like stand for; a `%` without two digits stays.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The bytes of one part of a path, with all but letters, digits, `-`, `.`, `_` and `~` encoded.
  ///
  /// Source: RFC 3986, section 2.3.
  static func encoded(_ part: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return part.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: [byte]
      default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
