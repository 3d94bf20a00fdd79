/// Makes scripts smaller without changing what they do.
///
/// Comments and white space go, nothing else. Line breaks stay wherever they could end a statement.
/// Strings, regular expressions and template literals, with the code inside them, stay as they are,
/// and so do comments that begin with `/*!` or hold `@license` or `@preserve`. Comments for tools,
/// such as `//# sourceMappingURL=`, go: what they name is not published beside the result.
package enum JavaScriptMinifier {
  /// The same script with fewer bytes, never more.
  ///
  /// A script in which something is never closed is returned as it is; ``AssetBundle`` reports it.
  /// Where only a full parser could tell whether `/` divides, the rest of the line is left alone, or
  /// the whole script if that line opens or closes anything. The same goes for `<!--`, and for `-->`
  /// at the start of a line, which are comments in some scripts. The result is read again, and if its
  /// tokens differ in any way, `bytes` are the result. Minifying a result once more gives the same
  /// bytes.
  /// - Complexity: O(number of bytes).
  package static func minify(_ bytes: [UInt8]) -> [UInt8] { minify(ScriptTokenizer(bytes)) }

  /// The same for a script that has been read already.
  static func minify(_ script: ScriptTokenizer) -> [UInt8] {
    guard script.problem == nil, !script.isUnclear else { return script.bytes }
    let output = ScriptWriter(script).output
    let result = ScriptTokenizer(output)
    guard output.count <= script.bytes.count, result.problem == nil, !result.isUnclear,
      hasSameTokens(result, script)
    else { return script.bytes }
    return output
  }

  private static func hasSameTokens(_ result: ScriptTokenizer, _ script: ScriptTokenizer) -> Bool {
    let originals = script.tokens.lazy.filter { !$0.isGap }
    let tokens = result.tokens.lazy.filter { !$0.isGap }
    var iterator = tokens.makeIterator()
    for original in originals {
      guard let token = iterator.next(), token.kind == original.kind,
        script.bytes[original.range] == result.bytes[token.range]
      else { return false }
    }
    return iterator.next() == nil
  }
}
