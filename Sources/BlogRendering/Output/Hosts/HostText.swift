/// Appends addresses to files that web hosts read, so that no text can end a line, a quote or a
/// pattern.
extension [UInt8] {
  /// Appends plain text of blogen's own.
  mutating func append(plain text: String) { append(contentsOf: text.utf8) }

  /// Appends a path with every byte percent-encoded that means something to any host.
  mutating func append(path text: String) {
    for byte in text.utf8 {
      if Self.isPlain(byte) || "/@,;=+".utf8.contains(byte) {
        append(byte)
      } else {
        append(percentEncoding: byte)
      }
    }
  }

  /// Appends an address that is percent-encoded already; what is left of risky bytes is encoded too.
  mutating func append(address text: String) {
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"'$*\\<>^`{|}".utf8.contains(byte) {
        append(byte)
      } else {
        append(percentEncoding: byte)
      }
    }
  }

  /// Appends a pattern for exactly `text`, in ASCII.
  mutating func append(regex text: String) {
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        append(plain: "\\.")
      } else if Self.isPlain(byte) || byte == UInt8(ascii: "/") {
        append(byte)
      } else {
        append(plain: "\\x")
        append(hex: byte)
      }
    }
  }

  /// Appends a pattern for `text` as it stands in a request: percent-encoded or not.
  mutating func append(rawRegex text: String) {
    for byte in text.utf8 {
      if byte != UInt8(ascii: "~"), Self.isPlain(byte) || byte == UInt8(ascii: "/") {
        append(regex: String(Unicode.Scalar(byte)))
        continue
      }
      // `(?:\x21|%21)`, with the hexadecimal letters in upper or lower case.
      append(plain: "(?:\\x")
      append(hex: byte)
      append(plain: "|%")
      for digit in [byte >> 4, byte & 15] {
        if digit < 10 {
          append(UInt8(ascii: "0") + digit)
        } else {
          let letters = [UInt8(ascii: "A") + digit - 10, UInt8(ascii: "a") + digit - 10]
          append(UInt8(ascii: "["))
          append(contentsOf: letters)
          append(UInt8(ascii: "]"))
        }
      }
      append(UInt8(ascii: ")"))
    }
  }

  /// Appends text between double quotes, for Apache and nginx, which both know `\"` and `\\`.
  mutating func append(quoting text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text where byte >= 0x20 && byte != 0x7F {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(percentEncoding byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hex: byte)
  }

  private mutating func append(hex byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// Letters, digits and the four marks that stand for themselves in every address.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
