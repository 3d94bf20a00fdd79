internal import Tables

/// The names of encodings that owners and exports use.
enum EncodingNames {
  /// The encoding of a name, `nil` for one that is not read.
  ///
  /// ISO-8859-1 is read as Windows-1252, which contains what is printable of it.
  static func encoding(_ name: String) -> TextEncoding? {
    switch HeaderKey.make(name) {
    case "utf8": .utf8
    case "utf16le", "utf16", "unicode": .utf16LittleEndian
    case "utf16be": .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591", "iso885915", "ascii", "usascii":
      .windows1252
    default: nil
    }
  }
}
