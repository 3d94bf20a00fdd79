package import Tables

/// `text` in an encoding, with the mark that the encoding has.
package func encodedText(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: Array(text.utf8)
  case .utf16LittleEndian:
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  case .windows1252:
    text.unicodeScalars.map { scalar in
      let special = Windows1252.special.firstIndex { UInt32($0) == scalar.value && $0 != 0 }
      return special.map { UInt8(0x80 + $0) } ?? UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}
