package import BlogModel
package import Diagnostics

/// A term's file whose front matter was read and whose text waits to be rendered.
package struct TermSource: Sendable {
  /// What the front matter says.
  package var text: TermText
  /// The file.
  package var file: SourceFile
  /// The offset of the text.
  package var bodyStart: Int
}

/// Reads the files in `content/terms`, such as `categories/produkte/saft.md`.
struct TermFields {
  let configuration: SiteConfiguration

  /// The folders by what their files describe.
  static let folders: [String: Taxonomy] = [
    "categories": .category, "tags": .tag, "series": .series,
  ]

  /// The term in `file`; `nil` with a finding if it stands in the wrong place.
  ///
  /// `key` is the path below `content` without language and ending.
  func read(_ file: SourceFile, key: String) -> (TermSource?, [Finding]) {
    let parts = key.split(separator: "/").dropFirst().map(String.init)
    guard parts.count >= 2, let taxonomy = Self.folders[parts[0]],
      parts.count == 2 || taxonomy == .category
    else {
      let known = Self.folders.keys.sorted()
      return (
        nil,
        [
          Finding(
            .unexpectedFile, .warning, "this text stands beside the folders for terms",
            at: SourceLocation(path: file.path),
            label: parts.first.flatMap { didYouMean($0, among: known) },
            help: [
              "terms stand in \(known.map { "`content/terms/\($0)`" }.joined(separator: ", "))"
            ]
          )
        ]
      )
    }
    let slug = parts.dropFirst().map { Slug.make($0, language: configuration.language) }
      .joined(separator: "/")
    var findings: [Finding] = []
    var yaml: YAMLNode?
    var bodyStart = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do {
      // A description may be nothing but a text.
      if let block = try FrontMatter.split(file) {
        bodyStart = block.bodyStart
        yaml = try YAMLReader.read(block.yaml, path: file.path)
      }
    } catch {
      findings.append(error.finding)
    }
    var fields = FieldReader(yaml, path: file.path, place: "front matter")
    var text = TermText(
      source: file.path, location: fields.location, taxonomy: taxonomy, slug: slug)
    if findings.isEmpty, fields.findings.isEmpty { fill(&text, from: &fields) }
    return (
      TermSource(text: text, file: file, bodyStart: bodyStart), findings + fields.findings
    )
  }

  private func fill(_ text: inout TermText, from fields: inout FieldReader) {
    text.title = fields.text("title")?.name
    text.description = fields.text("description")?.name
    if let image = fields.text("image") {
      text.image = .init(source: image.name, alt: nil, at: image.location)
    }
    text.params = fields.parameters("params")
    fields.reportUnknownKeys(
      .warning, synonyms: ["name": "title", "summary": "description", "cover": "image"],
      help: ["keys of your own belong under `params:`"])
  }
}
