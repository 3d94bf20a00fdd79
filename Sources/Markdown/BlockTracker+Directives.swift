internal import Diagnostics

extension BlockTracker {
  /// Takes the line as a directive or the end of one, if it is; mistakes leave it as text.
  mutating func openDirective(_ cursor: LineCursor, _ state: LineState) -> Bool {
    var start = cursor.textStart
    while start < cursor.end, bytes[start] == UInt8(ascii: ":") { start += 1 }
    let colons = start - cursor.textStart
    guard colons >= 2 else { return false }
    if colons >= 3, cursor.isSpace(from: start) {
      return closeDirective(colons: colons, cursor, state)
    }
    guard let reader = DirectiveReader(bytes, from: start, to: cursor.end) else { return false }
    if let mistake = reader.mistake {
      report(mistake.message, at: SourceRange(offset: mistake.offset, length: 1))
      return false
    }
    close(state)
    markContent()
    leaf = .none
    footnoteClosed = false
    var directive = DirectiveSource(
      name: String(decoding: bytes[reader.name], as: UTF8.self),
      position: SourceRange(offset: reader.name.lowerBound, length: reader.name.count),
      attributes: reader.attributes, isContainer: colons >= 3)
    if let label = reader.label {
      directive.labelCell = cells.count
      cells.add(label, of: bytes, isTable: false)
    }
    let number = directives.count
    directives.append(directive)
    beginConstructLine(cursor, state)
    if colons >= 3 {
      finishConstruct(.containerDirective(number), origin: state.line)
      openDirectives.append(
        OpenDirective(number: number, colons: colons, depth: containers.count))
      if openDirectives.count > options.nestingLimit { reportTooDeep(at: cursor.textStart) }
    } else {
      finishConstruct(.leafDirective(number), origin: state.line)
    }
    return true
  }

  /// Ends the directives that stand in more than `depth` containers, each with a finding.
  ///
  /// Nothing is written: the renderer ends them with the block that holds them.
  mutating func closeDirectives(above depth: Int) {
    while let last = openDirectives.last, last.depth > depth {
      openDirectives.removeLast()
      let directive = directives[last.number]
      report(
        "the directive `\(directive.name)` has no end", at: directive.position,
        help: ["end it with a line of \(last.colons) colons"])
    }
  }

  private mutating func closeDirective(colons: Int, _ cursor: LineCursor, _ state: LineState)
    -> Bool
  {
    let depth = state.isOpened ? containers.count : state.matched
    guard let last = openDirectives.last, last.depth == depth, last.colons <= colons else {
      report(
        "no directive is open that these colons could end",
        at: SourceRange(offset: cursor.textStart, length: colons))
      return false
    }
    close(state)
    leaf = .none
    openDirectives.removeLast()
    beginConstructLine(cursor, state)
    finishConstruct(.directiveEnd, origin: state.line)
    return true
  }

  /// Copies the marks of containers that stand before the cursor.
  mutating func beginConstructLine(_ cursor: LineCursor, _ state: LineState) {
    guard state.rest == nil else { return }
    if cursor.tabRest > 0, !state.isOpened {
      output.append(contentsOf: linePrefix)
    } else {
      output.append(contentsOf: bytes[state.line.lowerBound..<cursor.offset])
    }
  }

  private mutating func report(_ message: String, at position: SourceRange, help: [String] = []) {
    findings.add(.invalidDirective, .error, message, at: position, help: help)
  }
}
