/// Writes the tokens of a style sheet with as little between them as possible.
struct CSSWriter {
  private let style: CSSStructure
  private(set) var output: [UInt8] = []
  /// The indices of the tokens written, without white space and comments.
  private(set) var written: [Int] = []
  /// The last token written or left out.
  private var last = -1

  /// Creates a writer for the tokens of `style`, which must have no problem.
  init(_ style: CSSStructure) {
    self.style = style
    output.reserveCapacity(style.bytes.count)
    output += style.bytes[..<(style.tokens.first?.start ?? style.bytes.count)]
  }

  /// Writes the token at `index` after what must stand between it and the last one.
  mutating func write(_ index: Int, spaceMatters: Bool = false) {
    writeGap(before: index, spaceMatters: spaceMatters)
    output += style.text(index)
    written.append(index)
    last = index
  }

  /// Leaves out the token at `index` and the gap before it, which must hold no kept comment.
  mutating func leaveOut(_ index: Int) { last = index }

  /// Writes the tokens of `range` as they stand, white space and comments too.
  mutating func copy(_ range: Range<Int>) {
    for index in range {
      output += style.text(index)
      if !style.tokens[index].isGap { written.append(index) }
      last = index
    }
  }

  /// Writes one space instead of the white space before the token `index`.
  mutating func copySpace(before index: Int) {
    output.append(UInt8(ascii: " "))
    last = index - 1
  }

  /// Writes the kept comments behind the last token.
  mutating func finish() { writeKept(last + 1..<style.tokens.count) }

  private mutating func writeGap(before index: Int, spaceMatters: Bool) {
    let gap = last + 1..<index
    guard !gap.isEmpty else { return }
    guard written.last == last, style.tokens.indices.contains(last) else { return writeKept(gap) }
    // A stray `\` is one only as long as its line ends behind it.
    if style.sign(last) == UInt8(ascii: "\\") {
      for part in gap { output += style.text(part) }
      return
    }
    let hasSpace = gap.contains { style.kind($0) == .space }
    let hasKept = gap.contains(where: isKept)
    let joins = style.mayJoin(last, index)
    if hasSpace, spaceMatters || joins {
      // The white space would end the escape instead of parting the tokens.
      if style.endsInOpenEscape(last), !hasKept { output += Array("/**/".utf8) }
      if style.endsInOpenEscape(last), hasKept {
        writeKept(gap)
        output.append(UInt8(ascii: " "))
        return
      }
      output.append(UInt8(ascii: " "))
    } else if joins, !hasKept {
      output += Array("/**/".utf8)
    }
    writeKept(gap)
  }

  private mutating func writeKept(_ gap: Range<Int>) {
    for part in gap where isKept(part) { output += style.text(part) }
  }

  /// Whether the token is a comment that its author wants kept.
  func isKept(_ index: Int) -> Bool {
    style.kind(index) == .comment && LicenceComment.matches(style.text(index))
  }
}
