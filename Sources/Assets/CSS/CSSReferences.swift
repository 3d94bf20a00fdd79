/// The files that a style sheet names.
///
/// These are `url(…)`, `src("…")`, the string of `@import` and the strings of `image-set(…)`. Names
/// of XML namespaces and the old `@document` look like addresses and are none.
enum CSSReferences {
  /// All references in the order of the file; sheets with mistakes have them too.
  /// - Complexity: O(number of bytes).
  static func all(in style: CSSStructure) -> [AssetReference] {
    var found: [AssetReference] = []
    var rule = ""
    var isImageSet: [Bool] = []
    for (index, token) in style.tokens.enumerated() {
      switch token.kind {
      case .atKeyword:
        rule = CSSText.name(style.text(index).dropFirst())
        if rule == "import" { append(string: style.skipGap(index + 1), of: style, to: &found) }
      case .semicolon, .openCurly, .closeCurly: rule = ""
      case .function:
        let name = CSSText.name(style.text(index).dropLast())
        isImageSet.append(name == "image-set" || name == "-webkit-image-set")
        if name == "url" || name == "src", !namesNoFile(rule) {
          append(string: style.skipGap(index + 1), of: style, to: &found)
        }
      case .openRound, .openSquare: isImageSet.append(false)
      case .closeRound, .closeSquare: _ = isImageSet.popLast()
      case .string where isImageSet.last == true: append(string: index, of: style, to: &found)
      case .url where !namesNoFile(rule):
        let text = style.text(index)
        guard text.last == UInt8(ascii: ")"),
          let bracket = text.firstIndex(of: UInt8(ascii: "("))
        else { continue }
        let address = CSSText.unescaped(trimmed(text[(bracket + 1)...].dropLast()))
        found.append(AssetReference(range: token.range, address: address, form: .url))
      default: break
      }
    }
    return found
  }

  private static func namesNoFile(_ rule: String) -> Bool {
    rule == "namespace" || rule == "document" || rule == "-moz-document"
  }

  private static func append(
    string index: Int, of style: CSSStructure, to found: inout [AssetReference]
  ) {
    guard style.kind(index) == .string else { return }
    let text = style.text(index)
    guard let quote = text.first, text.count > 1, text.last == quote else { return }
    let address = CSSText.unescaped(trimmed(text.dropFirst().dropLast()))
    found.append(
      AssetReference(
        range: style.tokens[index].range, address: address, form: .string(quote: quote)))
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { CSSBytes.isSpace(Int($0)) }
    while let last = text.last, CSSBytes.isSpace(Int(last)) {
      // The white space may belong to an escape; one too few is no harm, one too many is.
      if text.dropLast().last == UInt8(ascii: "\\") { break }
      text = text.dropLast()
    }
    return text
  }
}
