internal import BlogModel
internal import Diagnostics

/// A value of a YAML file with its place; scalars stay text until a field wants a type.
struct YAMLNode: Sendable {
  var content: Content
  /// The 1-based line in the file.
  var line: Int
  /// The 1-based column in Unicode scalars.
  var column: Int

  indirect enum Content: Sendable {
    /// Text; plain means that it was not quoted.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    /// The pairs in the order of the file, each key once.
    case map([Pair])
  }

  struct Pair: Sendable {
    var key: String
    var keyLine: Int
    var keyColumn: Int
    var value: YAMLNode
  }

  /// Whether nothing was written: empty, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether the author wrote that there is nothing: `""`, `~`, `null` or `[]`.
  ///
  /// Nothing behind the key is no such word.
  var isEmptied: Bool {
    switch content {
    case .scalar(let text, let isPlain): isPlain ? isNull && !text.isEmpty : isEmptyText
    case .list(let items): items.isEmpty
    case .map: false
    }
  }

  /// Whether it is a text of nothing but white space.
  var isEmptyText: Bool {
    guard case .scalar(let text, _) = content else { return false }
    return text.utf8.allSatisfy { $0 <= 0x20 }
  }

  /// The place, without the source line, which is read again if it is printed.
  func location(in path: String) -> SourceLocation {
    var length = 0
    if case .scalar(let text, _) = content, !text.contains("\n") {
      length = text.unicodeScalars.count
    }
    return SourceLocation(path: path, line: line, column: column, length: length)
  }

  /// What it is, for messages.
  var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .list: "a list"
    case .map: "a map"
    }
  }

  /// The value with plain scalars typed: truth, null and decimal numbers in their usual spelling.
  ///
  /// A subset of the YAML 1.2 core schema: `1e3`, `0x1F`, `007` and `.inf` stay text.
  var parameter: ParameterValue {
    switch content {
    case .list(let items): return .list(items.map(\.parameter))
    case .map(let pairs): return .map(pairs.map { .init(key: $0.key, value: $0.value.parameter) })
    case .scalar(let text, isPlain: false): return .text(text)
    case .scalar(let text, isPlain: true):
      if isNull { return .null }
      switch text {
      case "true", "True", "TRUE": return .bool(true)
      case "false", "False", "FALSE": return .bool(false)
      default: break
      }
      guard let first = text.utf8.first, first < 0x3A else { return .text(text) }
      if let number = Int(text), "\(number)" == text { return .integer(number) }
      let isDecimal = text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
      }
      if isDecimal, text.contains("."), let number = Double(text) { return .decimal(number) }
      return .text(text)
    }
  }
}

extension YAMLNode.Pair {
  /// The place of the key.
  func keyLocation(in path: String) -> SourceLocation {
    SourceLocation(
      path: path, line: keyLine, column: keyColumn, length: key.unicodeScalars.count)
  }
}
