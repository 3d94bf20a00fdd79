internal import Tables

/// Decodes the encodings in which people in Europe write mail.
///
/// Source: Encoding Standard (WHATWG): ISO-8859-1 and US-ASCII mean Windows-1252 there.
enum MailCharset {
  /// The text of `bytes` in the encoding `name`.
  ///
  /// - Returns: The text, and whether the encoding is known; of an unknown one, UTF-8 is tried,
  ///   then Windows-1252.
  static func decode(_ bytes: ArraySlice<UInt8>, _ name: String?) -> (text: String, isKnown: Bool) {
    switch (name ?? "").lowercased() {
    case "", "us-ascii", "ascii", "utf-8", "utf8", "unicode-1-1-utf-8":
      (decodeUnknown(bytes), true)
    case "iso-8859-1", "iso8859-1", "latin1", "l1", "windows-1252", "cp1252", "x-cp1252",
      "iso_8859-1":
      (western(bytes, [:]), true)
    case "iso-8859-15", "iso8859-15", "latin9", "latin-9", "l9", "iso_8859-15":
      (western(bytes, latin9), true)
    default: (decodeUnknown(bytes), false)
    }
  }

  /// UTF-8 if it can be that, else Windows-1252.
  static func decodeUnknown(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? western(bytes, [:])
  }

  private static func western(_ bytes: ArraySlice<UInt8>, _ others: [UInt8: UInt16]) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes {
      var code = others[byte] ?? UInt16(byte)
      if others.isEmpty, (0x80..<0xA0).contains(byte) {
        code = Windows1252.special[Int(byte) - 0x80]
        if code == 0 { code = 0xFFFD }
      }
      result.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(result)
  }

  /// Where ISO-8859-15 differs from ISO-8859-1.
  private static let latin9: [UInt8: UInt16] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
    0xBD: 0x0153, 0xBE: 0x0178,
  ]
}
