/// The value of a field such as `Content-Type`, with its parameters.
///
/// Source: RFC 2045, section 5.1; RFC 2231 for continued and encoded parameters.
struct MailParameters {
  /// The first word in lower case, such as `text/plain`.
  let value: String
  private var parameters: [String: String] = [:]

  /// Reads a field; `nil` gives an empty value.
  init(_ field: String?) {
    var parts = Self.parts(of: field ?? "")
    value = parts.isEmpty ? "" : TalkDraft.trimmed(parts.removeFirst()).lowercased()
    for part in parts.prefix(100) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = TalkDraft.trimmed(String(part[..<equals])).lowercased()
      let text = TalkDraft.trimmed(String(part[part.index(after: equals)...]))
      if parameters[name] == nil { parameters[name] = Self.unquoted(text) }
    }
  }

  /// The value of a parameter; encoded and continued ones are put together.
  subscript(_ name: String) -> String? {
    if let plain = parameters[name] { return EncodedWords.decode(plain) }
    if let encoded = parameters["\(name)*"] { return Self.decoded(encoded) }
    var joined = ""
    var isEncoded = false
    for index in 0..<100 {
      if let part = parameters["\(name)*\(index)*"] {
        joined += part
        isEncoded = true
      } else if let part = parameters["\(name)*\(index)"] {
        joined += part
      } else {
        break
      }
    }
    if joined.isEmpty { return nil }
    return isEncoded ? Self.decoded(joined) : joined
  }

  /// The parts between semicolons that do not stand in quotes.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var current = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == ";", !isQuoted {
        parts.append(String(current))
        current = String.UnicodeScalarView()
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && !isEscaped
      current.append(scalar)
    }
    parts.append(String(current))
    return parts
  }

  /// A text without the quotes around it and the backslashes in it.
  static func unquoted(_ text: String) -> String {
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count >= 2 else { return text }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars.dropFirst().dropLast() {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(scalar)
        isEscaped = false
      }
    }
    return String(result)
  }

  /// `UTF-8'de'%C3%84pfel.pdf` as text.
  private static func decoded(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return text }
    var bytes: [UInt8] = []
    var rest = Array(parts[2].utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return MailCharset.decode(bytes[...], String(parts[0])).text
  }
}
