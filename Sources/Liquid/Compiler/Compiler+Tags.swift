internal import Diagnostics

/// Tags: finding out which it is, and the simple ones.
extension Compiler {
  /// The names of all tags but the end tags.
  static let tagNames = [
    "assign", "block", "break", "capture", "case", "comment", "continue", "cycle", "decrement",
    "doc", "echo", "else", "elsif", "for", "if", "ifchanged", "include", "increment", "layout",
    "liquid", "raw", "render", "tablerow", "unless", "when",
  ]

  /// Compiles the tag whose markup, without braces, is at `range`.
  mutating func compileTag(_ range: Range<Int>, whole: Range<Int>) {
    var start = skipSpace(from: range.lowerBound, to: range.upperBound)
    // In the lines of a `liquid` tag the word `liquid` may stand again and means nothing.
    while lines != nil, word(at: start, to: range.upperBound) == "liquid" {
      start = skipSpace(from: start + 6, to: range.upperBound)
      if start == range.upperBound { return }
    }
    if start < range.upperBound, bytes[start] == UInt8(ascii: "#") {
      return compileInlineComment(start..<range.upperBound)
    }
    let name = word(at: start, to: range.upperBound)
    let nameRange = start..<start + name.utf8.count
    guard !name.isEmpty else {
      return report(.templateSyntax, "expected the name of a tag", at: whole)
    }
    let rest = nameRange.upperBound..<range.upperBound
    switch name {
    case "liquid": compileLiquid(rest)
    case "comment": skipComment(nameRange)
    case "doc": compileDoc(rest, nameRange)
    case "raw": compileRaw(rest, nameRange)
    case "else": compileElse(rest, nameRange)
    case "elsif": compileElsif(rest, nameRange)
    case "when": compileWhen(rest, nameRange)
    case "layout": compileLayout(rest, nameRange)
    default:
      if let kind = OpenBlock.Kind(rawValue: name) { return open(kind, rest, nameRange) }
      if name.hasPrefix("end") { return compileEnd(name, nameRange) }
      attempt { (compiler) throws(SyntaxError) in
        try compiler.compileSimpleTag(name, rest, nameRange)
      }
    }
  }

  private mutating func compileSimpleTag(
    _ name: String, _ rest: Range<Int>, _ nameRange: Range<Int>
  ) throws(SyntaxError) {
    switch name {
    case "assign": return try compileAssign(rest)
    case "echo":
      markSolid()
      try compileOutput(rest)
    case "increment", "decrement":
      markSolid()
      try compileCounter(rest, name == "increment" ? .increment : .decrement)
    case "cycle":
      markSolid()
      try compileCycle(rest)
    case "break", "continue":
      markSolid()
      let markup = try Markup(bytes, in: rest)
      emit(name == "break" ? .loopBreak : .loopContinue)
      try markup.expectEnd()
    case "render", "include":
      markSolid()
      try compilePartial(rest, isInclude: name == "include")
    default:
      report(
        .unknownTag, "unknown tag `\(name)`", at: nameRange,
        label: suggestionLabel(name, Self.tagNames))
    }
  }

  // MARK: Simple tags

  /// Compiles `assign name = value | filter`.
  private mutating func compileAssign(_ rest: Range<Int>) throws(SyntaxError) {
    var markup = try Markup(bytes, in: rest)
    let target = try takeTarget(&markup)
    _ = try markup.expect(.equals, "`=`")
    try compileValue(&markup)
    facts.assigned.insert(target)
    emit(.assign, a: target)
  }

  /// The name of a variable that gets a value.
  mutating func takeTarget(_ markup: inout Markup) throws(SyntaxError) -> Int32 {
    let token = try markup.expect(.name, "the name of a variable")
    let name = markup.text(token)
    if name.hasSuffix("?") {
      throw SyntaxError(message: "a name that is assigned cannot end with `?`", range: token.range)
    }
    return builder.names.number(of: name)
  }

  private mutating func compileCounter(
    _ rest: Range<Int>, _ opcode: Opcode
  ) throws(SyntaxError) {
    var markup = try Markup(bytes, in: rest)
    let token = try markup.expect(.name, "the name of a counter")
    try markup.expectEnd()
    let name = builder.names.number(of: markup.text(token))
    facts.counters.insert(name)
    emit(opcode, a: name, place: place(token.range))
  }

  /// Compiles `cycle "a", "b"` and `cycle group: "a", "b"`.
  private mutating func compileCycle(_ rest: Range<Int>) throws(SyntaxError) {
    var markup = try Markup(bytes, in: rest)
    let start = markup.next.range.lowerBound
    var info = CycleInfo(key: "", values: [])
    let first = try parseOperand(&markup)
    if markup.take(.colon) != nil {
      info.group = first
    } else {
      info.values.append(first)
      try takeComma(&markup)
    }
    while markup.next.kind != .end {
      info.values.append(try parseOperand(&markup))
      try takeComma(&markup)
    }
    guard !info.values.isEmpty else { throw markup.unexpected("expected a value") }
    info.key = String(decoding: bytes[start..<rest.upperBound], as: UTF8.self)
    builder.cycles.append(info)
    emit(.cycle, a: Int32(builder.cycles.count - 1), place: place(start..<rest.upperBound))
  }

  /// The comma behind a value of `cycle`; without one, what follows would never be shown.
  private func takeComma(_ markup: inout Markup) throws(SyntaxError) {
    if markup.take(.comma) == nil, markup.next.kind != .end {
      throw markup.unexpected("expected `,` between the values of `cycle`")
    }
  }

  // MARK: Words

  func skipSpace(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isLiquidSpace { index += 1 }
    return index
  }

  /// The letters, digits and underscores at `start`.
  func word(at start: Int, to end: Int) -> String {
    var index = start
    while index < end, bytes[index].isNamePart, bytes[index] != UInt8(ascii: "-") { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
