internal import Diagnostics
internal import Yams

/// Reads YAML into ``YAMLNode``; the only file that knows Yams.
///
/// Bounded: at most `nodeLimit` values after aliases are followed, at most 1,000 levels (libyaml).
struct YAMLReader {
  let path: String
  private var budget: Int
  private let nodeLimit: Int

  /// The document in `text`, or the one mistake that keeps it from being read.
  ///
  /// - Parameters:
  ///   - text: One document. Its first line is line 1 of the file.
  ///   - path: The file, for findings.
  ///   - nodeLimit: How many values are allowed.
  /// - Returns: `nil` for an empty document.
  /// - Throws: ``YAMLMistake``.
  static func read(
    _ text: String, path: String, nodeLimit: Int = 50_000
  ) throws(YAMLMistake) -> YAMLNode? {
    if mayHideBombInKeys(text) { throw YAMLMistake(tooLarge(path, nodeLimit)) }
    let root: Node?
    do {
      // The basic resolver tries no regular expressions; the fields type their own scalars.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw YAMLMistake(YAMLErrorText(text: text, path: path).finding(for: error))
    } catch {
      throw YAMLMistake(
        Finding(.invalidYAML, "this YAML cannot be read", at: SourceLocation(path: path)))
    }
    guard let root else { return nil }
    var reader = YAMLReader(path: path, budget: nodeLimit, nodeLimit: nodeLimit)
    return try reader.convert(root, depth: 0)
  }

  /// Whether aliases could unfold to so much that comparing keys might never end.
  ///
  /// Yams compares whole keys to find doubles, before anything is counted here. A value is copied
  /// at most once for each choice of one alias, or none, per anchor: the product of their numbers
  /// is never too small, wherever the signs stand. 40 aliases make at most two million values.
  /// - Complexity: O(size of `text`).
  private static func mayHideBombInKeys(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return false }
    var uses: [Int] = []
    var latest: [Substring: Int] = [:]
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let sign = bytes[index]
      index = bytes.index(after: index)
      guard sign == UInt8(ascii: "&") || sign == UInt8(ascii: "*") else { continue }
      let start = index
      while index < bytes.endIndex, isNameByte(bytes[index]) { index = bytes.index(after: index) }
      // A sign alone is text, such as a bullet in a block of Markdown.
      guard start < index else { continue }
      if sign == UInt8(ascii: "&") {
        latest[text[start..<index]] = uses.count
        uses.append(0)
      } else if let anchor = latest[text[start..<index]] {
        uses[anchor] += 1
      }
    }
    guard uses.reduce(0, +) > 40 else { return false }
    let copies = uses.reduce(1.0) { $0 * Double($1 + 1) }
    return copies * Double(text.utf8.count) > 20_000_000
  }

  /// Whether libyaml takes `byte` for a part of an anchor's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Finding {
    Finding(
      .yamlTooLarge, "this YAML unfolds to more than \(limit) values",
      at: SourceLocation(path: path), help: ["aliases (`*name`) repeat all that they stand for"])
  }

  private mutating func convert(_ node: Node, depth: Int) throws(YAMLMistake) -> YAMLNode {
    budget -= 1
    guard budget >= 0, depth <= 1_000 else {
      throw YAMLMistake(Self.tooLarge(path, nodeLimit))
    }
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLNode(
        content: .scalar(scalar.string, isPlain: isPlain && scalar.tag != Tag(.str)), line: line,
        column: column)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return YAMLNode(content: .list(items), line: line, column: column)
    case .mapping(let mapping):
      return YAMLNode(content: .map(try pairs(mapping, depth: depth)), line: line, column: column)
    case .alias:
      return YAMLNode(content: .scalar("", isPlain: true), line: line, column: column)
    }
  }

  /// The pairs of a mapping, with `<<` merged in behind its own keys.
  ///
  /// Source: "Merge Key Language-Independent Type for YAML", version 1.1.
  private mutating func pairs(
    _ mapping: Node.Mapping, depth: Int
  ) throws(YAMLMistake) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    var merged: [YAMLNode.Pair] = []
    var known: Set<String> = []
    for (key, value) in mapping {
      let converted = try convert(value, depth: depth + 1)
      guard case .scalar(let scalar) = key else {
        throw YAMLMistake(
          Finding(
            .invalidYAML, "a key must be a word, not a list or a map",
            at: SourceLocation(path: path, line: key.mark?.line, column: key.mark?.column)))
      }
      if scalar.string == "<<", scalar.style == .plain || scalar.style == .any {
        switch converted.content {
        case .map(let others): merged += others
        case .list(let maps):
          for case .map(let others) in maps.map(\.content) { merged += others }
        case .scalar: break
        }
        continue
      }
      let pair = YAMLNode.Pair(
        key: scalar.string, keyLine: scalar.mark?.line ?? 1, keyColumn: scalar.mark?.column ?? 1,
        value: converted)
      guard known.insert(pair.key).inserted else {
        throw YAMLMistake(
          Finding(
            .duplicateKey, "the key `\(pair.key)` stands here twice",
            at: pair.keyLocation(in: path)))
      }
      pairs.append(pair)
    }
    for pair in merged where known.insert(pair.key).inserted { pairs.append(pair) }
    return pairs
  }
}

/// The mistake that keeps a YAML text from being read.
struct YAMLMistake: Error {
  var finding: Finding
  init(_ finding: Finding) { self.finding = finding }
}
