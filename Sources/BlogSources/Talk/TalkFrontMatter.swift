package import Conversation
package import Diagnostics

/// The front matter of a talk file, and where its text begins.
package struct TalkFrontMatter {
  /// The keys and values.
  package var fields: TalkFields
  /// The offset of the first byte behind the closing line.
  package var bodyStart: Int

  /// Takes the front matter out of `file`.
  ///
  /// Plain `key: value` lines, which are what blogen and its receivers write, are read without the
  /// YAML parser; the result is the same.
  /// - Throws: ``FileMistake`` if there is no front matter, or if it is no YAML.
  package static func read(_ file: SourceFile) throws(FileMistake) -> TalkFrontMatter {
    if let plain = PlainFrontMatter.read(file) { return plain }
    return try readYAML(file)
  }

  /// Takes the front matter out of `file` by the YAML parser.
  static func readYAML(_ file: SourceFile) throws(FileMistake) -> TalkFrontMatter {
    do throws(YAMLMistake) {
      guard let block = try FrontMatter.split(file) else { throw YAMLMistake(missing(in: file)) }
      let yaml = try YAMLReader.read(block.yaml, path: file.path)
      return TalkFrontMatter(
        fields: try fields(yaml, path: file.path), bodyStart: block.bodyStart)
    } catch {
      throw FileMistake(error.finding)
    }
  }

  private static func missing(in file: SourceFile) -> Finding {
    if file.bytes.allSatisfy({ $0 <= 0x20 }) {
      return Finding(
        .emptyFile, "this file is empty", at: file.location,
        help: ["remove it; `blogen talk add` writes files that can be used"])
    }
    return Finding(
      .missingFrontMatter, "this talk item has no front matter", at: file.location(at: 0),
      help: ["begin the file with a line `---`, then `id: …`, `type: …` and the others, then `---`"]
    )
  }

  private static func fields(
    _ yaml: YAMLNode?, path: String
  ) throws(YAMLMistake) -> TalkFields {
    let start = yaml?.location(in: path) ?? SourceLocation(path: path, line: 1, column: 1)
    guard let yaml, !yaml.isNull else { return TalkFields([], at: start) }
    guard case .map(let pairs) = yaml.content else {
      throw YAMLMistake(
        Finding(
          .wrongType, "front matter must be a map of `key: value` lines, not \(yaml.kind)",
          at: start))
    }
    var flat: [TalkFields.Pair] = []
    for pair in pairs {
      append(
        pair.value, named: pair.key, at: pair.keyLocation(in: path), path: path, to: &flat)
    }
    return TalkFields(flat, at: start)
  }

  /// Adds a value as pairs of texts; a map gives a pair for each of its keys.
  ///
  /// The depth is at most that of the YAML parser.
  private static func append(
    _ node: YAMLNode, named key: String, at place: SourceLocation, path: String,
    to pairs: inout [TalkFields.Pair]
  ) {
    func add(_ value: String, isList: Bool = false) {
      pairs.append(
        .init(key: key, at: place, value: value, at: node.location(in: path), isList: isList))
    }
    switch node.content {
    case .scalar(let text, _): add(node.isNull ? "" : text)
    case .map(let inner):
      if inner.isEmpty { add("") }
      for pair in inner {
        append(
          pair.value, named: "\(key).\(pair.key)", at: pair.keyLocation(in: path), path: path,
          to: &pairs)
      }
    case .list(let items):
      var texts: [String] = []
      var others: [YAMLNode] = []
      for item in items {
        if case .scalar(let text, _) = item.content {
          if !item.isNull { texts.append(text) }
        } else {
          others.append(item)
        }
      }
      if others.isEmpty || !texts.isEmpty { add(texts.joined(separator: ","), isList: true) }
      for other in others { append(other, named: key, at: place, path: path, to: &pairs) }
    }
  }
}
