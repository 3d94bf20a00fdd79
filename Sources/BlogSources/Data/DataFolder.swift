package import BlogModel
package import Diagnostics

/// Joins the files of `content/data` to what templates see as `site.data`.
package enum DataFolder {
  /// How many folders a data file may lie in.
  package static let folderLimit = 10

  /// The values by their names, sorted, with a map for each folder.
  ///
  /// Reports files that are not read, names that a template must write in brackets or cannot write,
  /// and two files, or a file and a folder, of one name; the first by path counts then.
  ///
  /// - Parameter files: The files with what ``DataFile/read(_:_:)`` made of them, in any order.
  /// - Returns: The entries of `site.data`, and the findings in the order of the paths.
  /// - Complexity: O(*n* log *n*).
  package static func merge(
    _ files: [(ContentFile, ParameterValue)]
  ) -> (entries: [ParameterValue.Entry], findings: [Finding]) {
    var root = Folder()
    var findings: [Finding] = []
    for (file, value) in files.sorted(by: { $0.0.path < $1.0.path }) {
      let place = SourceLocation(path: file.path)
      guard DataFile.Format(path: file.path) != nil else {
        findings.append(unread(file.path))
        continue
      }
      let name = DataName(path: file.path)
      guard !name.parts.isEmpty, name.parts.count <= folderLimit + 1 else {
        findings.append(
          Finding(
            .invalidData, "this data file lies in more than \(folderLimit) folders", at: place))
        continue
      }
      guard let expression = name.expression else {
        findings.append(
          Finding(
            .invalidData, "no template can write the name of this data file", at: place,
            help: ["rename it: letters without accents, digits, `-` and `_`"]))
        continue
      }
      if let first = root.insert(value, at: name.parts[...], path: file.path) {
        findings.append(
          Finding(
            .invalidData, "two data files have the name `\(expression)`", at: place,
            help: ["rename one of them"],
            related: [.init("the first is", at: SourceLocation(path: first))]))
      } else if !name.parts.allSatisfy(DataName.isPlain) {
        findings.append(
          Finding(
            .invalidData, .warning,
            "a template cannot write the name of this data file behind a point", at: place,
            help: [
              "write `\(expression)`, or rename it: letters without accents, digits, `-` and `_`"
            ]))
      }
    }
    return (root.entries, findings)
  }

  private static func unread(_ path: String) -> Finding {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let help =
      switch ending {
      case "xlsx", "xls", "ods", "numbers":
        "open it in the spreadsheet and save it as CSV in UTF-8"
      case "toml", "xml": "write it as YAML or JSON"
      case "md", "markdown": "texts belong in `content/pages` or `content/posts`"
      default: "data files end in `.yaml`, `.json` or `.csv`; move others out of `content/data`"
      }
    return Finding(
      .unexpectedFile, .warning, "this file in `content/data` is not used",
      at: SourceLocation(path: path), help: [help])
  }

  /// A folder while its files are added.
  private struct Folder {
    private var items: [String: Item] = [:]

    private enum Item {
      case value(ParameterValue, path: String)
      /// A folder, and the first file in it.
      indirect case folder(Folder, path: String)
    }

    /// Adds a value, or returns the path of the file that has its name already.
    mutating func insert(
      _ value: ParameterValue, at name: ArraySlice<String>, path: String
    ) -> String? {
      guard let first = name.first else { return nil }
      if name.count == 1 {
        switch items[first] {
        case nil:
          items[first] = .value(value, path: path)
          return nil
        case .value(_, let other), .folder(_, let other): return other
        }
      }
      var folder = Folder()
      var start = path
      switch items.removeValue(forKey: first) {
      case nil: break
      case .value(let old, let other):
        items[first] = .value(old, path: other)
        return other
      case .folder(let old, let other): (folder, start) = (old, other)
      }
      let clash = folder.insert(value, at: name.dropFirst(), path: path)
      items[first] = .folder(folder, path: start)
      return clash
    }

    /// What templates see, sorted by name.
    var entries: [ParameterValue.Entry] {
      items.sorted { $0.key < $1.key }.map { name, item in
        switch item {
        case .value(let value, _): .init(key: name, value: value)
        case .folder(let folder, _): .init(key: name, value: .map(folder.entries))
        }
      }
    }
  }
}
