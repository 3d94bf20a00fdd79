import BlogModel
import BlogSources
import Diagnostics
import Foundation
import Testing

/// `Documentation/configuration.md` names exactly the keys that are read, with their defaults.
@Suite struct ConfigurationDocumentationTests {
  /// A row of a table of keys.
  struct Row: Sendable, CustomStringConvertible {
    /// The key, with a point before a key inside another, such as `feeds.items`.
    var key: String
    /// The value that counts if the key is absent, `nil` if there is no single one.
    var defaultValue: String?
    /// A line of YAML.
    var example: String

    var description: String { key }

    /// A line that sets the key to `value`.
    func yaml(_ value: String) -> String {
      let parts = key.split(separator: ".")
      return parts.count == 2 ? "\(parts[0]): {\(parts[1]): \(value)}" : "\(key): \(value)"
    }
  }

  private static let required = [
    "title": "T", "base_url": "https://example.de/", "language": "de",
    "timezone": "Europe/Berlin", "theme": "saft",
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func lines() throws -> [String] {
    try text("Documentation/configuration.md").components(separatedBy: "\n")
  }

  private static func rows() throws -> [Row] {
    try lines().compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0].hasPrefix("`"), let key = code(cells[0]),
        let example = code(cells[4])
      else { return nil }
      return Row(key: key, defaultValue: code(cells[3]), example: example)
    }
  }

  /// What stands between the backquotes of a cell that has nothing else.
  private static func code(_ cell: String) -> String? {
    guard cell.count > 2, cell.hasPrefix("`"), cell.hasSuffix("`") else { return nil }
    return String(cell.dropFirst().dropLast())
  }

  /// The complete files, marked by their name behind the word `yaml`.
  private static func files() throws -> [String] {
    var files: [String] = []
    var isOpen = false
    for line in try lines() {
      if line.hasPrefix("```") {
        isOpen = line == "```yaml blogen.yaml"
        if isOpen { files.append("") }
      } else if isOpen {
        files[files.count - 1] += line + "\n"
      }
    }
    return files
  }

  private func read(_ yaml: String) -> (configuration: SiteConfiguration?, findings: [Finding]) {
    ConfigurationFields.read(SourceFile(path: "blogen.yaml", text: yaml))
  }

  /// A file with the required keys, `line` in the place of those that it sets itself.
  private func file(with line: String) -> String {
    let own = line.prefix { $0 != ":" }
    return Self.required.filter { $0.key != own }.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value)\n" }.joined() + line + "\n"
  }

  @Test func completeFilesAreReadWithoutFindings() throws {
    let files = try Self.files()
    #expect(files.count == 2)
    for file in files {
      let result = read(file)
      #expect(result.findings == [])
      #expect(result.configuration != nil)
    }
  }

  @Test func theLastFileHasEveryKey() throws {
    let file = try #require(Self.files().last)
    var parent = ""
    var keys: Set<String> = []
    for line in file.split(separator: "\n") {
      let key = line.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" }
      if !line.hasPrefix(" ") { parent = String(key) }
      keys.insert(line.hasPrefix(" ") ? "\(parent).\(key)" : String(key))
    }
    let missing = try Self.rows().map(\.key).filter { !keys.contains($0) }
    #expect(missing == [])
  }

  @Test(arguments: try rows())
  func keysAreKnownAndExamplesAreRight(row: Row) {
    let result = read(file(with: row.example))
    #expect(result.findings == [])
    #expect(result.configuration != nil)
    // The example is one of this key.
    let parts = row.key.split(separator: ".")
    #expect(
      row.example.hasPrefix(parts.count == 2 ? "\(parts[0]): {\(parts[1]): " : "\(row.key): "))
    // What must be rejected is: a list is no value of any key.
    #expect(read(file(with: row.yaml("[[1]]"))).findings.map(\.id) == [.wrongType])
  }

  @Test(arguments: try rows())
  func defaultsAreRight(row: Row) throws {
    guard let value = row.defaultValue else { return }
    let minimal = try #require(read(file(with: "")).configuration)
    let result = read(file(with: row.yaml("\"\(value)\"")))
    #expect(result.findings == [])
    let written = try #require(result.configuration)
    #expect(written.output == minimal.output)
    #expect(written.paginate == minimal.paginate)
    #expect(written.allowsRawHTML == minimal.allowsRawHTML)
    #expect(written.archives == minimal.archives)
    #expect(written.feeds == minimal.feeds)
    #expect(written.postPermalinks == minimal.postPermalinks)
    #expect(written.pagePermalinks == minimal.pagePermalinks)
  }

  @Test func requiredKeysAreCalledSo() throws {
    let marked = try Self.lines().filter { $0.hasPrefix("| `") && $0.contains("| required |") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(marked.sorted() == Self.required.keys.sorted())
    for key in marked {
      #expect(read(file(with: "\(key):")).findings.map(\.id) == [.missingKey], "\(key)")
    }
  }

  @Test(arguments: ["", "de", "fr", "it", "nl"])
  func wordsOfLanguagesAreRight(language: String) throws {
    let start = language.isEmpty ? "| English |" : "| `\(language)` |"
    let row = try #require(Self.lines().first { $0.hasPrefix(start) })
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let words = PathWords(language: language.isEmpty ? "pl" : language)
    #expect(
      Array(cells.dropFirst())
        == [
          words.category, words.tag, words.series, words.author, words.page, words.archive,
          words.search, words.products,
        ])
  }

  /// The reverse: each key that the reader asks for has a row.
  @Test func everyKeyOfTheReaderHasARow() throws {
    let folder = Self.root.appending(path: "Sources/BlogSources/Fields")
    let source = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasPrefix("Configuration") }
      .map { try Self.text("Sources/BlogSources/Fields/\($0)") }.joined(separator: "\n")
    let outer = ["required", "fields.text", "fields.flag", "fields.integer", "fields.parameters"]
    let inner = [
      "nested.text", "nested.flag", "nested.integer", "nested.names", "word", "permalink",
    ]
    var parent = ""
    var asked: Set<String> = []
    for line in source.components(separatedBy: "\n") {
      if let key = argument(of: "fields.map", in: line) { parent = key }
      for call in outer { if let key = argument(of: call, in: line) { asked.insert(key) } }
      for call in inner {
        if let key = argument(of: call, in: line) { asked.insert("\(parent).\(key)") }
      }
    }
    let documented = Set(try Self.rows().map(\.key))
    #expect(asked.count >= 25)
    #expect(asked.subtracting(documented).sorted() == [], "without a row")
    #expect(documented.subtracting(asked).sorted() == [], "not read")
  }

  /// The text between the quotes in `call("text"`.
  private func argument(of call: String, in line: String) -> String? {
    guard let start = line.range(of: "\(call)(\"") else { return nil }
    // `word(` is not the end of another name.
    if start.lowerBound > line.startIndex {
      let before = line[line.index(before: start.lowerBound)]
      if before.isLetter || before == "." { return nil }
    }
    return String(line[start.upperBound...].prefix { $0 != "\"" })
  }
}
