/// Makes style sheets smaller without changing what they mean.
///
/// Only white space, comments and the last semicolon of a block go; no name, number or value is
/// rewritten. Values of custom properties stay as they are, since scripts can read them; comments
/// that begin with `/*!` or hold `@license` or `@preserve` stay too.
package enum CSSMinifier {
  /// The same style sheet with fewer bytes, never more.
  ///
  /// A sheet in which something is never closed is returned as it is; ``AssetBundle`` reports it.
  /// The result is read again, and if its tokens differ in any way from those of `bytes`, `bytes`
  /// are the result. Minifying a result once more gives the same bytes.
  /// - Complexity: O(number of bytes).
  package static func minify(_ bytes: [UInt8]) -> [UInt8] { minify(CSSStructure(bytes)) }

  /// The same for a sheet that has been read already.
  static func minify(_ style: CSSStructure) -> [UInt8] {
    guard style.problem == nil else { return style.bytes }
    var walk = CSSWalk(style)
    let writer = walk.run()
    guard writer.output.count <= style.bytes.count,
      hasSameTokens(CSSTokenizer(writer.output), style, writer.written)
    else { return style.bytes }
    return writer.output
  }

  private static func hasSameTokens(
    _ result: CSSTokenizer, _ style: CSSStructure, _ written: [Int]
  ) -> Bool {
    var position = written.startIndex
    for token in result.tokens where !token.isGap {
      guard position < written.endIndex else { return false }
      let original = style.tokens[written[position]]
      guard original.kind == token.kind,
        style.bytes[original.range] == result.bytes[token.range]
      else { return false }
      position += 1
    }
    return position == written.endIndex
  }
}
