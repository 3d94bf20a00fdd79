/// The encodings of tables that spreadsheets and shops export.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16 with the low byte first, as Windows writes "Unicode text".
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// What western Windows calls ANSI; it contains the printable part of ISO-8859-1.
  case windows1252 = "windows-1252"
}
