package import BlogModel
package import Diagnostics

/// An author whose front matter was read and whose text waits to be rendered.
package struct AuthorSource: Sendable {
  /// What the front matter says.
  package var author: Author
  /// The file.
  package var file: SourceFile
  /// The offset of the text.
  package var bodyStart: Int
}

/// Reads the files of authors.
struct AuthorFields {
  let configuration: SiteConfiguration

  /// The author in `file`, with everything that is wrong.
  func read(_ file: SourceFile, id: String) -> (AuthorSource, [Finding]) {
    var findings: [Finding] = []
    var yaml: YAMLNode?
    var bodyStart = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isReadable = true
    do {
      if let block = try FrontMatter.split(file) {
        bodyStart = block.bodyStart
        yaml = try YAMLReader.read(block.yaml, path: file.path)
      } else {
        findings.append(
          Finding(
            .missingFrontMatter, "this author has no front matter", at: file.location,
            help: ["begin the file with `---`, then `name: …`, then `---`"]))
        isReadable = false
      }
    } catch {
      findings.append(error.finding)
      isReadable = false
    }
    var fields = FieldReader(yaml, path: file.path, place: "front matter")
    var author = Author(
      id: id, source: file.path, location: fields.location, name: id,
      slug: Slug.make(id, language: configuration.language))
    if isReadable, fields.findings.isEmpty { fill(&author, from: &fields) }
    return (
      AuthorSource(author: author, file: file, bodyStart: bodyStart), findings + fields.findings
    )
  }

  private func fill(_ author: inout Author, from fields: inout FieldReader) {
    if let name = fields.text("name") {
      author.name = name.name
    } else {
      fields.report(
        Finding(.missingKey, "this author has no `name`", at: fields.location))
    }
    author.role = fields.text("role")?.name
    if let image = fields.text("image") {
      author.image = .init(source: image.name, alt: nil, at: image.location)
    }
    if let slug = fields.text("slug") {
      author.slug = Slug.make(slug.name, language: configuration.language)
    }
    author.params = fields.parameters("params")
    readLinks(&author, &fields)
    fields.reportUnknownKeys(
      .warning,
      synonyms: [
        "title": "name", "display_name": "name", "bio": "write it below the front matter",
        "avatar": "image",
      ],
      help: ["keys of your own belong under `params:`"])
  }

  private func readLinks(_ author: inout Author, _ fields: inout FieldReader) {
    guard let node = fields.node("links") else { return }
    guard case .list(let items) = node.content else {
      fields.wrongType("links", "a list of `title` and `url`", node)
      return
    }
    for item in items {
      if case .scalar(let url, _) = item.content {
        if item.isNull { continue }
        if Self.isSafe(url) {
          author.links.append(
            .init(title: url, url: url, at: item.location(in: fields.path)))
        } else {
          fields.report(
            Finding(
              .unsafeLink, "a link cannot lead to `\(url)`", at: item.location(in: fields.path)))
        }
        continue
      }
      var link = FieldReader(item, path: fields.path, place: "`links`")
      let title = link.text("title")
      let url = link.text("url")
      if let url {
        if Self.isSafe(url.name) {
          author.links.append(
            .init(title: title?.name ?? url.name, url: url.name, at: url.location))
        } else {
          link.report(
            Finding(.unsafeLink, "a link cannot lead to `\(url.name)`", at: url.location))
        }
      } else {
        link.report(Finding(.missingKey, "this link has no `url`", at: link.location))
      }
      fields.finish(link, severity: .warning)
    }
  }

  /// Whether an address cannot run a script: a path of this site, or one of four schemes.
  private static func isSafe(_ url: String) -> Bool {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    return url.hasPrefix("/") || ["http", "https", "mailto", "tel"].contains(scheme)
  }
}
