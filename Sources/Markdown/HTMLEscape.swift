/// The escaping of text and URLs, byte for byte as libcmark's HTML renderer does it.
extension OutputBuffer {
  /// Appends `text` up to its NUL byte with `& < > "` escaped.
  mutating func appendEscaped(_ text: UnsafePointer<UInt8>) {
    var runStart = text
    var next = text
    while true {
      let byte = next.pointee
      if byte < 64, EscapeMask.text &>> UInt64(byte) & 1 != 0 {
        append(runStart, length: next - runStart)
        if byte == 0 { return }
        appendEntity(byte)
        runStart = next + 1
      }
      next += 1
    }
  }

  /// Appends `text` with `& < > "` escaped.
  mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      if byte < 64, EscapeMask.text &>> UInt64(byte) & 1 != 0, byte != 0 {
        appendEntity(byte)
      } else {
        append(byte)
      }
    }
  }

  /// Appends a URL for an attribute value: unsafe bytes are percent-encoded, `&` and `'` escaped.
  mutating func appendURL(_ url: UnsafePointer<UInt8>) {
    var next = url
    while next.pointee != 0 {
      appendURLByte(next.pointee)
      next += 1
    }
  }

  /// Appends a URL for an attribute value.
  mutating func appendURL(_ url: String) {
    for byte in url.utf8 { appendURLByte(byte) }
  }

  @inline(__always)
  private mutating func appendURLByte(_ byte: UInt8) {
    let word = byte < 64 ? EscapeMask.urlLow : EscapeMask.urlHigh
    if byte < 128, word &>> UInt64(byte & 63) & 1 != 0 {
      append(byte)
    } else if byte == UInt8(ascii: "&") {
      append("&amp;")
    } else if byte == UInt8(ascii: "'") {
      append("&#x27;")
    } else {
      append(UInt8(ascii: "%"))
      append(hexDigit(byte >> 4))
      append(hexDigit(byte & 15))
    }
  }

  @inline(__always)
  mutating func appendEntity(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    default: append("&quot;")
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

/// Sets of ASCII characters, one bit each; literals, so that no lazy initialiser runs in a loop.
enum EscapeMask {
  /// The final NUL and `"`, `&`, `<`, `>`; all are below 64.
  static let text: UInt64 = 0x5000_0044_0000_0001
  /// The bytes below 64 that stand for themselves in a URL: digits and `!#$%()*+,-./:;=?`.
  static let urlLow: UInt64 = 0xAFFF_FF3A_0000_0000
  /// The bytes from 64 to 127 that stand for themselves in a URL: letters and `@_~`.
  static let urlHigh: UInt64 = 0x47FF_FFFE_87FF_FFFF
}
