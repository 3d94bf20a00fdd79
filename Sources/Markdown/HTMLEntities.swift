/// `text` with the entities that occur in URLs resolved: `&amp;` and numeric ones.
func decodingEntities(in text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let decoded = character(rest[rest.index(after: start)..<end])
    else {
      result += "&"
      rest = rest.dropFirst()
      continue
    }
    result.unicodeScalars.append(decoded)
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

/// The character of an entity's name, without `&` and `;`.
private func character(_ name: Substring) -> Unicode.Scalar? {
  switch name.lowercased() {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "colon": return ":"
  case "tab": return "\t"
  case "newline": return "\n"
  default:
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
