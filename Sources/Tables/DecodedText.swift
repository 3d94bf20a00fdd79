package import Diagnostics

/// The text of a file in UTF-8, whatever its encoding was.
package struct DecodedText {
  /// The text in valid UTF-8 without zero bytes.
  ///
  /// A file in UTF-8 is not copied and keeps its byte order mark, so that offsets are the file's.
  package var file: SourceFile
  /// The offset of the first byte behind the byte order mark.
  package var start: Int
  /// What the file was written in.
  package var encoding: TextEncoding

  /// The text of a file that must be UTF-8, as YAML and JSON are.
  ///
  /// - Throws: ``FileMistake`` with `invalid-utf8` or `nul-byte`.
  package static func unicode(_ path: String, _ bytes: [UInt8]) throws(FileMistake) -> Self {
    let file = SourceFile(path: path, bytes: bytes)
    let check = UTF8Check(bytes)
    if let offset = check.firstInvalid {
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      throw FileMistake(
        Finding(
          .invalidUTF8, "this byte is not valid UTF-8", at: file.location(at: offset),
          help: ["save the file as UTF-8; it is in \(isUTF16 ? "UTF-16" : "another encoding")"]))
    }
    return try checked(file, check.firstNUL, .utf8)
  }

  /// The text of a file whose encoding is `encoding`, or is recognised if that is `nil`.
  ///
  /// A byte order mark says UTF-8 or UTF-16; without one, what is valid UTF-8 is UTF-8, and
  /// anything else is Windows-1252. Text that is UTF-8 but for few bytes counts as damaged UTF-8,
  /// because Windows-1252 would turn its umlauts into pairs of other characters.
  /// - Throws: ``FileMistake`` with `invalid-utf8`, `nul-byte` or `invalid-data`.
  /// - Complexity: O(size).
  package static func table(
    _ path: String, _ bytes: [UInt8], encoding: TextEncoding? = nil
  ) throws(FileMistake) -> Self {
    let place = SourceLocation(path: path)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
      throw FileMistake(
        Finding(
          .invalidData, "this is the file of a spreadsheet or an archive, not a table of text",
          at: place, help: ["open it in the spreadsheet and save it as CSV in UTF-8"]))
    }
    if encoding == .utf16LittleEndian || encoding == nil && bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(path, bytes, .utf16LittleEndian)
    }
    if encoding == .utf16BigEndian || encoding == nil && bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(path, bytes, .utf16BigEndian)
    }
    let check = UTF8Check(bytes)
    let file = SourceFile(path: path, bytes: bytes)
    if encoding != .windows1252 {
      guard let offset = check.firstInvalid else {
        return try checked(file, check.firstNUL, .utf8)
      }
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let isDamaged = check.multibyte > 0 && check.multibyte >= check.invalid
      if encoding == .utf8 || hasMark || isDamaged {
        throw FileMistake(
          Finding(
            .invalidUTF8, "this byte is not valid UTF-8, as the rest of the file is",
            at: file.location(at: offset), help: ["save the whole file as UTF-8"]))
      }
    }
    let (text, isComplete) = Windows1252.decode(bytes)
    let decoded = SourceFile(path: path, bytes: text)
    guard isComplete else {
      throw FileMistake(
        Finding(
          .invalidUTF8, "this byte is neither valid UTF-8 nor Windows-1252",
          at: decoded.location(at: text.count), help: ["save the file as UTF-8"]))
    }
    return try checked(decoded, text.firstIndex(of: 0), .windows1252)
  }

  private static func utf16(
    _ path: String, _ bytes: [UInt8], _ encoding: TextEncoding
  ) throws(FileMistake) -> Self {
    let isLittleEndian = encoding == .utf16LittleEndian
    // A given encoding counts without its mark, too.
    let hasMark = bytes.starts(with: isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
    let (text, isComplete) = UTF16Text.decode(
      bytes, from: hasMark ? 2 : 0, isLittleEndian: isLittleEndian)
    let decoded = SourceFile(path: path, bytes: text)
    guard isComplete else {
      throw FileMistake(
        Finding(
          .invalidData, "half a character in UTF-16", at: decoded.location(at: text.count),
          help: ["the file is damaged; save it again, best as UTF-8"]))
    }
    return try checked(decoded, text.firstIndex(of: 0), encoding)
  }

  private static func checked(
    _ file: SourceFile, _ nul: Int?, _ encoding: TextEncoding
  ) throws(FileMistake) -> Self {
    if let nul {
      throw FileMistake(
        Finding(
          .nulByte, "this file holds a NUL byte", at: file.location(at: nul),
          help: ["it is no text, or UTF-16 without a byte order mark; save it as UTF-8"]))
    }
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return Self(file: file, start: hasMark ? 3 : 0, encoding: encoding)
  }
}
