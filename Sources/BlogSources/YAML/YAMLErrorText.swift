internal import Diagnostics
internal import Yams

/// Turns the words of libyaml into sentences for authors.
struct YAMLErrorText {
  let text: String
  let path: String

  func finding(for error: YamlError) -> Finding {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is wrong where it opens, not where the text ends.
      if let context, Self.openings.contains(where: context.text.contains),
        problem.contains("unexpected end") || problem.contains("did not find expected ',' or")
          || problem.contains("document indicator")
      {
        return Finding(
          .invalidYAML, "a quote or bracket is not closed",
          at: SourceLocation(
            path: path, line: context.mark.line, column: context.mark.column, length: 1))
      }
      if let context, context.text.contains("simple key") {
        return finding(problem: problem, line: context.mark.line, column: context.mark.column)
      }
      return finding(problem: problem, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicate(
        of: duplicates.first ?? "", line: context.mark.line, column: context.mark.column)
    case .reader(let problem, let offset, _, _):
      let file = SourceFile(path: path, text: text)
      return Finding(
        .invalidYAML, "a character that YAML does not allow (\(problem))",
        at: file.location(at: offset ?? 0))
    default:
      return Finding(.invalidYAML, "this YAML cannot be read", at: SourceLocation(path: path))
    }
  }

  private static let openings = ["quoted scalar", "flow sequence", "flow mapping"]

  /// The finding for a line without colon, or one that is indented by mistake, which libyaml
  /// notices only at the colon of the next line.
  private func strayLine(_ lines: [Substring], at index: Int) -> Finding? {
    guard lines[index].ranges(of: ": ").count <= 1, index > 0 else { return nil }
    let before = lines[index - 1]
    let indent = lines[index].prefix { $0 == " " }.count
    if !before.contains(":"), !before.hasPrefix("---"), !before.hasPrefix("#"),
      !before.allSatisfy({ $0 == " " })
    {
      return Finding(
        .invalidYAML, "this line has no `key: value`",
        at: SourceLocation(path: path, line: index, column: 1, length: before.count),
        help: ["write `key: value`, with a space behind the colon"])
    }
    guard indent > before.prefix(while: { $0 == " " }).count else { return nil }
    return Finding(
      .invalidYAML, "this line is indented further than the line above allows",
      at: SourceLocation(path: path, line: index + 1, column: 1, length: indent),
      help: ["lines of one list or map begin at the same column"])
  }

  private func finding(problem: String, line: Int, column: Int) -> Finding {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let index = min(max(line - 1, 0), max(0, lines.count - 1))
    // libyaml often notices a tab only on the line behind it.
    for candidate in [index, index - 1] where lines.indices.contains(candidate) {
      let indent = lines[candidate].prefix { $0 == " " || $0 == "\t" || $0 == "-" }
      if let tab = indent.firstIndex(of: "\t") {
        return Finding(
          .tabInYAML, "a tab cannot indent YAML",
          at: SourceLocation(
            path: path, line: candidate + 1,
            column: indent.distance(from: indent.startIndex, to: tab) + 1, length: 1),
          label: "write spaces instead")
      }
    }
    if problem.hasPrefix("mapping values are not allowed"),
      let stray = strayLine(lines, at: index)
    {
      return stray
    }
    let place = SourceLocation(path: path, line: index + 1, column: max(1, column))
    let (message, help) = sentence(for: problem, line: lines.isEmpty ? "" : String(lines[index]))
    return Finding(.invalidYAML, message, at: place, help: help)
  }

  private func sentence(for problem: String, line: String) -> (String, [String]) {
    switch problem {
    case "mapping values are not allowed in this context":
      ("a second `: ` on this line", ["put the text in quotes if it contains a colon"])
    case "could not find expected ':'":
      ("this line has no `key: value`", ["write `key: value`, with a space behind the colon"])
    case "did not find expected key", "did not find expected '-' indicator":
      (
        "this does not fit to the lines above: wrong indentation, or an unclosed quote or bracket",
        ["lines of one list or map begin at the same column"]
      )
    case "found unexpected end of stream", "did not find expected ',' or ']'",
      "did not find expected ',' or '}'":
      ("a quote or bracket is not closed", [])
    case "found character that cannot start any token":
      ("a value cannot begin with this character", ["put the text in quotes"])
    case "found unknown escape character":
      ("an unknown escape with `\\`", ["single quotes take a backslash as it is"])
    case "found undefined alias":
      (
        "no value was marked with this name (`&name`) before",
        ["put a text that begins with `*` in quotes"]
      )
    case let text where text.hasPrefix("Maximum nesting level"):
      ("this is nested too deeply", [])
    default: ("this is not valid YAML: \(problem)", [])
    }
  }

  /// Finds the second of two equal keys at one column; the parser only tells the first.
  private func duplicate(of key: String, line: Int, column: Int) -> Finding {
    let first = SourceLocation(
      path: path, line: line, column: column, length: key.unicodeScalars.count)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for index in lines.indices where index >= line {
      let rest = lines[index].dropFirst(max(0, column - 1))
      let isSameLevel = lines[index].prefix(max(0, column - 1)).allSatisfy {
        $0 == " " || $0 == "-"
      }
      guard isSameLevel, let end = keyEnd(of: key, in: rest) else { continue }
      return Finding(
        .duplicateKey, "the key `\(key)` stands here twice",
        at: SourceLocation(path: path, line: index + 1, column: column, length: end),
        related: [.init("the first is", at: first)])
    }
    return Finding(.duplicateKey, "the key `\(key)` stands here twice", at: first)
  }

  private func keyEnd(of key: String, in line: Substring) -> Int? {
    for spelling in [key, "\"\(key)\"", "'\(key)'"] where line.hasPrefix(spelling) {
      let rest = line.dropFirst(spelling.count).drop { $0 == " " }
      if rest.first == ":" { return spelling.unicodeScalars.count }
    }
    return nil
  }
}
