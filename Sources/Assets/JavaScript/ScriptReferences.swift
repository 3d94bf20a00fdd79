/// The modules that a script names in literals: `import`, `export … from` and `import("…")`.
enum ScriptReferences {
  /// All references in the order of the file.
  ///
  /// A name with a `\` in it is no reference, and neither is one that is computed.
  /// - Complexity: O(number of bytes).
  static func all(in script: ScriptTokenizer) -> [AssetReference] {
    let tokens = script.tokens.filter { !$0.isGap }
    let bytes = script.bytes
    var found: [AssetReference] = []
    var index = 0
    // A clause that begins before the end of a broken one would break there too.
    var broken = 0
    while index < tokens.count {
      let start = index
      index += 1
      guard tokens[start].kind == .word, !isProperty(start, tokens, bytes) else { continue }
      let isImport = isWord(tokens[start], "import", bytes)
      guard isImport || isWord(tokens[start], "export", bytes), index < tokens.count else {
        continue
      }
      if isImport, tokens[index].kind == .string {
        append(tokens[index], isStatic: true, bytes, &found)
      } else if isImport, isSign(tokens[index], "(", bytes) {
        guard index + 2 < tokens.count, tokens[index + 1].kind == .string,
          isSign(tokens[index + 2], ")", bytes) || isSign(tokens[index + 2], ",", bytes)
        else { continue }
        append(tokens[index + 1], isStatic: false, bytes, &found)
      } else if index >= broken {
        switch clause(at: index, tokens, bytes, isImport: isImport) {
        case .names(let source):
          append(tokens[source], isStatic: true, bytes, &found)
          index = source
        case .broken(let end): broken = end
        }
      }
    }
    return found
  }

  /// Where the scan of a clause ended: at the string behind `from`, or at what ends its hopes.
  private enum Clause {
    case names(Int)
    case broken(Int)
  }

  private static func clause(
    at start: Int, _ tokens: [ScriptToken], _ bytes: [UInt8], isImport: Bool
  ) -> Clause {
    if !isImport, !isSign(tokens[start], "{", bytes), !isSign(tokens[start], "*", bytes) {
      return .broken(start)
    }
    var index = start
    var isInBraces = false
    while index + 1 < tokens.count {
      let token = tokens[index]
      let next = tokens[index + 1]
      switch token.kind {
      case .word where !isInBraces && isWord(token, "from", bytes) && next.kind == .string:
        return .names(index + 1)
      case .word: break
      case .string:
        guard isInBraces || isWord(tokens[index - 1], "as", bytes) else { return .broken(index) }
      case .sign:
        if isSign(token, "{", bytes), !isInBraces {
          isInBraces = true
        } else if isSign(token, "}", bytes), isInBraces {
          guard isWord(next, "from", bytes) else { return .broken(index) }
          isInBraces = false
        } else if !isSign(token, ",", bytes), !isSign(token, "*", bytes) {
          return .broken(index)
        }
      default: return .broken(index)
      }
      index += 1
    }
    return .broken(tokens.count)
  }

  private static func isProperty(_ index: Int, _ tokens: [ScriptToken], _ bytes: [UInt8]) -> Bool {
    index > 0 && (isSign(tokens[index - 1], ".", bytes) || isSign(tokens[index - 1], "?.", bytes))
  }

  private static func isWord(_ token: ScriptToken, _ word: String, _ bytes: [UInt8]) -> Bool {
    token.kind == .word && bytes[token.range].elementsEqual(word.utf8)
  }

  private static func isSign(_ token: ScriptToken, _ sign: String, _ bytes: [UInt8]) -> Bool {
    token.kind == .sign && bytes[token.range].elementsEqual(sign.utf8)
  }

  private static func append(
    _ token: ScriptToken, isStatic: Bool, _ bytes: [UInt8], _ found: inout [AssetReference]
  ) {
    let text = bytes[token.range]
    guard let quote = text.first, text.count > 1, !text.contains(UInt8(ascii: "\\")) else { return }
    found.append(
      AssetReference(
        range: token.range, address: Array(text.dropFirst().dropLast()),
        form: .module(quote: quote, isStatic: isStatic)))
  }
}
