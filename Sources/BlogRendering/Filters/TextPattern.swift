internal import Liquid

/// A text with gaps such as `Von {{ name }}`.
struct TextPattern: Sendable {
  private enum Part: Sendable {
    case text(String)
    case gap(String)
  }

  private var parts: [Part] = []

  /// Takes `text` apart; braces that are not closed stand for themselves.
  init(_ text: String) {
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      if open.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<open.lowerBound]))) }
      let name = rest[open.upperBound..<close.lowerBound].split(separator: " ").joined(
        separator: " ")
      parts.append(.gap(name))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty || parts.isEmpty { parts.append(.text(String(rest))) }
  }

  /// The text with each gap filled by `value`; a gap that stays empty is an error.
  func filled(key: String, by value: (String) -> String?) throws(FilterError) -> String {
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .gap(let name):
        guard let text = value(name) else {
          throw FilterError("the text `\(key)` needs the argument `\(name)`")
        }
        result += text
      }
    }
    return result
  }
}
