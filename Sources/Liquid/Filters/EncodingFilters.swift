/// Filters that encode texts for URLs, Base64, JSON and file names.
enum EncodingFilters {
  static var all: [Filter] { urlFilters + base64Filters + otherFilters }

  private static var urlFilters: [Filter] {
    [
      Filter("url_encode", encodeForQuery), Filter("cgi_escape", encodeForQuery),
      Filter("uri_escape") { input, _, _ in
        input.isNull
          ? .null : .string(URLEncoding.encoded(input.text, keeping: URLEncoding.reserved))
      },
      Filter("url_decode") { input, _, _ throws(FilterError) in
        if input.isNull { return .null }
        guard let text = URLEncoding.decoded(input.text) else {
          throw FilterError("the decoded text is not UTF-8")
        }
        return .string(text)
      },
    ]
  }

  private static let encodeForQuery: Filter.Body = { input, _, _ in
    input.isNull ? .null : .string(URLEncoding.encoded(input.text, keeping: "", plus: true))
  }

  private static var base64Filters: [Filter] {
    [
      Filter("base64_encode") { input, _, _ in
        .string(Base64.encoded(Array(input.text.utf8), alphabet: .standard))
      },
      Filter("base64_url_safe_encode") { input, _, _ in
        .string(Base64.encoded(Array(input.text.utf8), alphabet: .urlSafe))
      },
      Filter("base64_decode") { input, _, _ throws(FilterError) in
        try decode(input, .standard)
      },
      Filter("base64_url_safe_decode") { input, _, _ throws(FilterError) in
        try decode(input, .urlSafe)
      },
    ]
  }

  private static func decode(
    _ input: Value, _ alphabet: Base64.Alphabet
  ) throws(FilterError) -> Value {
    guard let bytes = Base64.decoded(Array(input.text.utf8), alphabet: alphabet) else {
      throw FilterError("the text is not Base64")
    }
    return .string(String(decoding: bytes, as: UTF8.self))
  }

  private static var otherFilters: [Filter] {
    [
      Filter("jsonify") { input, _, context throws(FilterError) in
        var output: [UInt8] = []
        try JSONText.append(input, to: &output, context, depth: 0)
        return .string(String(decoding: output, as: UTF8.self))
      },
      Filter("slugify", arguments: 0...1) { input, _, _ in .string(slug(of: input.text)) },
      Filter("inspect") { input, _, _ in .string(Inspection.text(of: input)) },
    ]
  }

  /// Letters and digits in lower case, everything between them one hyphen.
  private static func slug(of text: String) -> String {
    var result = ""
    var isGap = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isGap, !result.isEmpty { result += "-" }
        result.unicodeScalars.append(scalar)
        isGap = false
      } else {
        isGap = true
      }
    }
    return result
  }
}

/// Percent encoding.
enum URLEncoding {
  /// What separates the parts of a URL; kept by `uri_escape`.
  static let reserved = ";/?:@&=+$,#[]!*'()%"

  /// Replaces all bytes but letters, digits, `-._~` and `keeping`.
  static func encoded(_ text: String, keeping: String, plus: Bool = false) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isDigit || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
        || keeping.utf8.contains(byte)
      {
        result.append(byte)
      } else if plus, byte == 0x20 {
        result.append(UInt8(ascii: "+"))
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(hex[Int(byte >> 4)])
        result.append(hex[Int(byte & 15)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Reads `%41` and `+`; `nil` if the result is not UTF-8.
  ///
  /// A lone `%` stays.
  static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
        continue
      }
      result.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
      index += 1
    }
    return String(validating: result, as: UTF8.self)
  }

  private static let hex = Array("0123456789ABCDEF".utf8)

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
