import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// The names of data files, and what comes of several.
@Suite struct DataFolderTests {
  /// What `merge` makes of files with their paths as values.
  private func merge(_ names: String...) -> (names: [String], findings: [Finding]) {
    let files = names.map { name in
      let path = "content/data/\(name)"
      return (ContentFile(path: path, diskPath: "/x/\(path)"), ParameterValue.text(name))
    }
    let (entries, findings) = DataFolder.merge(files)
    let reversed = DataFolder.merge(files.reversed())
    #expect(reversed.entries == entries)
    #expect(reversed.findings == findings)
    return (flat(entries), findings)
  }

  private func flat(_ entries: [ParameterValue.Entry], _ before: String = "") -> [String] {
    entries.flatMap { entry in
      switch entry.value {
      case .map(let inner): return flat(inner, "\(before)\(entry.key).")
      case .text(let text): return ["\(before)\(entry.key)=\(text)"]
      default: return ["?"]
      }
    }
  }

  @Test func foldersNestAndNamesAreSorted() {
    let found = merge(
      "z.csv", "team/leer.yml", "team/bremen/a-b.json", "b_1.YAML", "team/aurich.csv")
    #expect(
      found.names == [
        "b_1=b_1.YAML", "team.aurich=team/aurich.csv", "team.bremen.a-b=team/bremen/a-b.json",
        "team.leer=team/leer.yml", "z=z.csv",
      ])
    #expect(found.findings == [])
  }

  @Test(arguments: [
    (["a.yaml", "a.csv"], "content/data/a.yaml", "site.data.a", "content/data/a.csv"),
    (["x/a.json", "x/a.csv"], "content/data/x/a.json", "site.data.x.a", "content/data/x/a.csv"),
    // A file and a folder.
    (["a.yaml", "a/b.csv"], "content/data/a/b.csv", "site.data.a.b", "content/data/a.yaml"),
    (
      ["x y/a.csv", "x y.csv"], "content/data/x y/a.csv", "site.data[\"x y\"].a",
      "content/data/x y.csv"
    ),
  ]) func oneNameTwiceIsAnError(
    _ names: [String], _ path: String, _ expression: String, _ first: String
  ) throws {
    let found = merge(names[0], names[1])
    let finding = try #require(found.findings.first { $0.severity == .error })
    #expect(found.findings.count { $0.severity == .error } == 1)
    #expect(finding.id == .invalidData)
    #expect(finding.location?.path == path)
    #expect(finding.message == "two data files have the name `\(expression)`")
    #expect(finding.related.map(\.location.path) == [first])
    // The first counts.
    #expect(found.names.count == 1)
    #expect(found.names.first?.hasSuffix("=\(first.dropFirst("content/data/".count))") == true)
  }

  @Test(arguments: [
    ("Öffnungszeiten.yaml", "site.data[\"Öffnungszeiten\"]"), ("2026.csv", "site.data[\"2026\"]"),
    ("unser team/a.csv", "site.data[\"unser team\"].a"), ("-a.csv", "site.data[\"-a\"]"),
    ("preise.2026.csv", "site.data[\"preise.2026\"]"), ("a?.csv", "site.data[\"a?\"]"),
    ("9\"-Rohr.csv", "site.data['9\"-Rohr']"), ("x/ä/y.csv", "site.data.x[\"ä\"].y"),
  ]) func nameForBracketsIsAWarning(_ name: String, _ expression: String) throws {
    let found = merge(name)
    #expect(found.findings.map(\.severity) == [.warning])
    #expect(found.findings.map(\.id) == [.invalidData])
    #expect(found.findings.map(\.location) == [SourceLocation(path: "content/data/\(name)")])
    #expect(found.findings.first?.help.first?.contains("`\(expression)`") == true)
    #expect(found.names.count == 1)
  }

  @Test(arguments: ["a", "a-b", "_a", "A1", "a-", "first", "size", "nil", "x/y-2/z_z"])
  func plainNamesHaveNoFinding(_ name: String) {
    #expect(merge("\(name).csv").findings == [])
  }

  @Test(arguments: [
    "a\"'b.csv", "a}}.csv", "x%}/a.yaml", String(repeating: "f/", count: 11) + "a.csv",
  ])
  func nameThatCannotBeWrittenIsAnError(_ name: String) {
    let found = merge(name)
    #expect(found.findings.map(summary) == [" error invalid-data"])
    #expect(found.names == [])
  }

  @Test func foldersAreAllowedToTheLimit() {
    let folders = String(repeating: "f/", count: DataFolder.folderLimit)
    #expect(merge("\(folders)a.csv").findings == [])
  }

  @Test(arguments: [
    ("a.txt", "`.csv`"), ("a.xlsx", "save it as CSV"), ("a.toml", "YAML"),
    ("a.md", "content/pages"),
    ("a", "`.csv`"), ("x/a.csv.bak", "`.csv`"),
  ]) func otherEndingsAreAWarning(_ name: String, _ help: String) {
    let found = merge(name, "b.csv")
    #expect(found.names == ["b=b.csv"])
    #expect(found.findings.map(summary) == [" warning unexpected-file"])
    #expect(found.findings.map(\.location?.path) == ["content/data/\(name)"])
    let words = found.findings.first?.help.first ?? ""
    #expect(words.contains(help))
  }

  @Test func nothingGivesNothing() {
    #expect(merge().names == [])
    #expect(merge().findings == [])
  }
}
