internal import Diagnostics

/// Tags whose content is not compiled: comments, documentation and raw text.
extension Compiler {
  /// `{% # … %}`: each further line begins with `#` as well.
  mutating func compileInlineComment(_ range: Range<Int>) {
    for line in LineCursor(bytes, in: range) {
      let start = skipSpace(from: line.lowerBound, to: line.upperBound)
      if start < line.upperBound, bytes[start] != UInt8(ascii: "#") {
        let end = trimmedEnd(start..<line.upperBound)
        return report(
          .templateSyntax, "each line of an inline comment begins with `#`", at: start..<end)
      }
    }
  }

  /// `{% comment %} … {% endcomment %}`, nested, with `raw` inside.
  mutating func skipComment(_ nameRange: Range<Int>) {
    var depth = 1
    var isRaw = false
    while let tag = nextRawTag() {
      switch tag.name {
      case "raw": isRaw = true
      case "endraw": isRaw = false
      case "comment" where !isRaw: depth += 1
      case "endcomment" where !isRaw: depth -= 1
      default: break
      }
      if depth == 0 {
        endTagTrims = tag.trimsAfter
        return
      }
    }
    reportUnclosed("comment", nameRange)
  }

  /// `{% doc %} … {% enddoc %}`; `@param` lines declare variables that a partial takes.
  mutating func compileDoc(_ rest: Range<Int>, _ nameRange: Range<Int>) {
    if skipSpace(from: rest.lowerBound, to: rest.upperBound) < rest.upperBound {
      report(
        .templateSyntax, "`doc` takes no arguments",
        at: skipSpace(from: rest.lowerBound, to: rest.upperBound)..<trimmedEnd(rest))
    }
    let start = position
    while let tag = nextRawTag() {
      if tag.name == "doc" {
        report(.templateSyntax, "`doc` cannot be nested", at: tag.range)
      } else if tag.name == "enddoc" {
        endTagTrims = tag.trimsAfter
        declareParameters(start..<tag.range.lowerBound)
        return
      }
    }
    reportUnclosed("doc", nameRange)
  }

  /// Finds `@param {type} name` and `@param {type} [name]`.
  private mutating func declareParameters(_ range: Range<Int>) {
    for line in LineCursor(bytes, in: range) {
      let words = words(in: line)
      guard let param = words.firstIndex(where: { text($0) == "@param" }) else { continue }
      var rest = words[(param + 1)...]
      var type: String?
      if let first = rest.first.map(text), first.hasPrefix("{"), first.hasSuffix("}") {
        type = String(first.dropFirst().dropLast())
        rest = rest.dropFirst()
      }
      guard let word = rest.first else { continue }
      let written = text(word)
      let name = String(written.drop { $0 == "[" }.prefix { $0 != "]" })
      guard !name.isEmpty else { continue }
      facts.declared.insert(builder.names.number(of: name))
      let file = builder.templates[template].file
      builder.templates[template].parameters.append(
        TemplateParameter(
          name: name, type: type, isRequired: !written.hasPrefix("["),
          location: file.location(at: word.lowerBound, length: word.count)))
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The runs between white space.
  private func words(in line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let start = skipSpace(from: index, to: line.upperBound)
      index = start
      while index < line.upperBound, !bytes[index].isLiquidSpace { index += 1 }
      if index > start { words.append(start..<index) }
    }
    return words
  }

  /// Emits what is between `{% raw %}` and `{% endraw %}`.
  mutating func compileRaw(_ rest: Range<Int>, _ nameRange: Range<Int>) {
    let argument = skipSpace(from: rest.lowerBound, to: rest.upperBound)
    if argument < rest.upperBound {
      report(.templateSyntax, "`raw` takes no arguments", at: argument..<trimmedEnd(rest))
    }
    guard lines == nil else { return reportUnclosed("raw", nameRange) }
    let start = scanner.position
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%"),
        let end = endOfRaw(at: index)
      {
        if start < index {
          markSolid()
          emitText(bytes[start..<index])
        }
        endTagTrims = bytes[end - 3] == UInt8(ascii: "-")
        scanner.position = end
        return
      }
      index += 1
    }
    reportUnclosed("raw", nameRange)
    scanner.position = bytes.count
  }

  /// Where `{% endraw %}` at `start` ends, or `nil` if it is something else.
  private func endOfRaw(at start: Int) -> Int? {
    var index = start + 2
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    index = skipSpace(from: index, to: bytes.count)
    guard word(at: index, to: min(index + 7, bytes.count)) == "endraw" else { return nil }
    index = skipSpace(from: index + 6, to: bytes.count)
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "%"),
      bytes[index + 1] == UInt8(ascii: "}")
    else { return nil }
    return index + 2
  }

  // MARK: Reading ahead

  /// A tag that is looked at and not compiled.
  private struct RawTag {
    var name: String
    var range: Range<Int>
    var trimsAfter: Bool
  }

  /// Where the next piece or line starts.
  private var position: Int { lines?.position ?? scanner.position }

  /// The next tag of the file, or the next line inside a `liquid` tag.
  private mutating func nextRawTag() -> RawTag? {
    if lines != nil {
      guard let line = lines?.next() else { return nil }
      let start = skipSpace(from: line.lowerBound, to: line.upperBound)
      return RawTag(name: word(at: start, to: line.upperBound), range: line, trimsAfter: false)
    }
    while let segment = scanner.next() {
      guard segment.kind == .tag else { continue }
      let start = skipSpace(from: segment.markup.lowerBound, to: segment.markup.upperBound)
      return RawTag(
        name: word(at: start, to: segment.markup.upperBound), range: segment.range,
        trimsAfter: segment.trimsAfter)
    }
    return nil
  }

  private mutating func reportUnclosed(_ name: String, _ range: Range<Int>) {
    report(
      .unclosedTag, "`\(name)` is not closed", at: range,
      help: ["close it with `{% end\(name) %}`"])
  }

  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isLiquidSpace { end -= 1 }
    return end
  }
}
