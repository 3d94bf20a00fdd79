/// Undoes the encodings by which bytes travel as ASCII.
enum TransferDecoding {
  /// The bytes of a part; an unknown encoding leaves them as they are.
  static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> ArraySlice<UInt8> {
    switch TalkDraft.trimmed(encoding ?? "").lowercased() {
    case "base64": base64(bytes)[...]
    case "quoted-printable": quotedPrintable(bytes)[...]
    default: bytes
    }
  }

  /// Source: RFC 2045, section 6.8; what is not of its alphabet is passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        // Several encoded texts may stand behind each other.
        bits = 0
        count = 0
        continue
      default: continue
      }
      bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
      count += 1
      if count == 1 { continue }
      result.append(UInt8(truncatingIfNeeded: bits >> (count == 2 ? 4 : count == 3 ? 2 : 0)))
      if count == 4 { count = 0 }
    }
    return result
  }

  /// Source: RFC 2045, section 6.7; a `=` without two digits behind it stays.
  static func quotedPrintable(
    _ bytes: ArraySlice<UInt8>, underscoreIsSpace: Bool = false
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "_"), underscoreIsSpace {
        result.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        result.append(byte)
      } else if index + 1 < bytes.endIndex, let high = digit(bytes[index]),
        let low = digit(bytes[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        // A soft line break, perhaps with spaces that were added on the way.
        var next = index
        while next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        if next < bytes.endIndex, bytes[next] == 0x0D { next += 1 }
        if next < bytes.endIndex, bytes[next] == 0x0A {
          index = next + 1
        } else if next == bytes.endIndex {
          index = next
        } else {
          result.append(byte)
        }
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
