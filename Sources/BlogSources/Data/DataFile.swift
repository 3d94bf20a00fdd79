package import BlogModel
package import Diagnostics
internal import Tables

/// Reads one file of `content/data` into the value that templates see.
package enum DataFile {
  /// How deep lists and maps may be nested in a file.
  ///
  /// Templates see 64 levels below `site`, of which folders take some.
  package static let depthLimit = 50

  /// How many values a file may hold; each takes some 100 bytes while the site is built.
  package static let valueLimit = 500_000

  /// What a data file is written in, by the ending of its name.
  package enum Format: Sendable, Hashable {
    /// `.yaml` and `.yml`.
    case yaml
    /// `.json`.
    case json
    /// `.csv`, with the delimiter recognised.
    case csv
    /// `.tsv`, with tabs.
    case tsv

    /// The endings that are read, in lower case.
    package static let endings = ["yaml", "yml", "json", "csv", "tsv"]

    /// The format of the file at `path`, `nil` if such files are not read.
    package init?(path: String) {
      let name = path.split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "yaml", "yml": self = .yaml
      case "json": self = .json
      case "csv": self = .csv
      case "tsv": self = .tsv
      default: return nil
      }
    }
  }

  /// The value in the file `bytes`, and what is wrong with it.
  ///
  /// YAML and JSON are what they say; a table is a list of maps by the names of its columns. The
  /// value is ``ParameterValue/null`` with an error, and for files that are not read, which
  /// ``DataFolder/merge(_:)`` reports.
  ///
  /// - Parameters:
  ///   - path: The path relative to the site, whose ending decides.
  ///   - bytes: The content.
  /// - Returns: The value, and the findings in the order of the file.
  /// - Complexity: O(size).
  package static func read(
    _ path: String, _ bytes: [UInt8]
  ) -> (value: ParameterValue, findings: [Finding]) {
    guard let format = Format(path: path) else { return (.null, []) }
    do {
      switch format {
      case .csv, .tsv:
        let (value, findings) = CSVRecords.read(
          path, bytes, delimiter: format == .tsv ? 0x09 : nil, valueLimit: valueLimit)
        return (value ?? .null, findings)
      case .json:
        let text = try DecodedText.unicode(path, bytes)
        let value = try JSONReader.read(text, depthLimit: depthLimit, valueLimit: valueLimit)
        return (value, [])
      case .yaml:
        return try yaml(try DecodedText.unicode(path, bytes))
      }
    } catch {
      return (.null, [error.finding])
    }
  }

  private static func yaml(
    _ text: DecodedText
  ) throws(FileMistake) -> (value: ParameterValue, findings: [Finding]) {
    let path = text.file.path
    let node: YAMLNode?
    do {
      node = try YAMLReader.read(
        String(decoding: text.file.bytes[text.start...], as: UTF8.self), path: path,
        nodeLimit: valueLimit)
    } catch {
      throw FileMistake(error.finding)
    }
    guard let node, !node.isNull else {
      let finding = Finding(
        .invalidData, .warning, "this file holds nothing", at: SourceLocation(path: path),
        help: ["write `key: value` lines or a list, or remove the file"])
      return (.null, [finding])
    }
    if let deep = tooDeep(node, levels: depthLimit) {
      throw FileMistake(
        Finding(
          .invalidData, "this is nested more than \(depthLimit) deep", at: deep.location(in: path)))
    }
    return (node.parameter, [])
  }

  /// The first list or map that is nested too deeply; does not look deeper.
  private static func tooDeep(_ node: YAMLNode, levels: Int) -> YAMLNode? {
    let children: [YAMLNode]
    switch node.content {
    case .scalar: return nil
    case .list(let items): children = items
    case .map(let pairs): children = pairs.map(\.value)
    }
    guard levels > 0 else { return node }
    for child in children {
      if let found = tooDeep(child, levels: levels - 1) { return found }
    }
    return nil
  }
}
