/// Writes the tokens of a script with as little between them as is certain to be enough.
struct ScriptWriter {
  private let bytes: [UInt8]
  private let spacing: ScriptSpacing
  private(set) var output: [UInt8] = []

  /// Writes all tokens of `script`.
  init(_ script: ScriptTokenizer) {
    bytes = script.bytes
    spacing = ScriptSpacing(bytes: bytes)
    output.reserveCapacity(bytes.count)
    let tokens = script.tokens
    output += bytes[..<(tokens.first?.start ?? bytes.count)]
    var last: Int?
    var templates = 0
    for (index, token) in tokens.enumerated() where !token.isGap {
      let gap = tokens[(last.map { $0 + 1 } ?? 0)..<index]
      if templates > 0 {
        for part in gap { output += bytes[part.range] }
      } else if let last {
        write(gap, between: tokens[last], token)
      } else {
        writeKept(gap)
      }
      output += bytes[token.range]
      if token.kind == .template {
        if bytes[token.start] == UInt8(ascii: "}") { templates -= 1 }
        if bytes[token.end - 1] == UInt8(ascii: "{") { templates += 1 }
      }
      last = index
    }
    let rest = tokens[(last.map { $0 + 1 } ?? 0)...]
    if let last { writeEnd(rest, after: tokens[last]) } else { writeKept(rest) }
  }

  private mutating func write(
    _ gap: ArraySlice<ScriptToken>, between left: ScriptToken, _ right: ScriptToken
  ) {
    guard !gap.isEmpty else { return }
    if hasNewline(gap), !spacing.mayDropNewline(left, right) {
      output.append(UInt8(ascii: "\n"))
      writeKept(gap)
    } else if gap.contains(where: isKept) {
      if endsWithSlash(left) { output.append(UInt8(ascii: " ")) }
      writeKept(gap)
    } else if spacing.needsSpace(left, right) {
      output.append(UInt8(ascii: " "))
    }
  }

  private mutating func writeEnd(_ gap: ArraySlice<ScriptToken>, after left: ScriptToken) {
    guard gap.contains(where: isKept) else { return }
    if left.kind == .hashbang || left.kind == .unclear {
      output.append(UInt8(ascii: "\n"))
    } else if endsWithSlash(left) {
      output.append(UInt8(ascii: " "))
    }
    writeKept(gap)
  }

  /// Whether a comment right behind the token would read as `//`.
  private func endsWithSlash(_ token: ScriptToken) -> Bool {
    token.kind == .sign && bytes[token.end - 1] == UInt8(ascii: "/")
  }

  /// Whether there is a line break that does not belong to a kept comment.
  private func hasNewline(_ gap: ArraySlice<ScriptToken>) -> Bool {
    gap.contains { part in
      part.kind == .newline
        || part.kind == .blockComment && !isKept(part)
          && part.range.contains { ScriptBytes.newline(in: bytes, at: $0) > 0 }
    }
  }

  private mutating func writeKept(_ gap: ArraySlice<ScriptToken>) {
    for part in gap where isKept(part) { output += bytes[part.range] }
  }

  private func isKept(_ part: ScriptToken) -> Bool {
    part.kind == .blockComment && LicenceComment.matches(bytes[part.range])
  }
}
