package import BlogModel
package import Diagnostics
package import Files

/// Reads single files of a site; the build decides how many at a time.
package struct SiteReader: Sendable {
  private let configuration: SiteConfiguration
  private let files: FileSystem

  /// A reader for a site with this configuration.
  package init(configuration: SiteConfiguration, files: FileSystem) {
    self.configuration = configuration
    self.files = files
  }

  /// The front matter of a post or page; `nil` if the file cannot be read at all.
  package func entry(_ file: ContentFile, kind: Entry.Kind) -> (EntrySource?, [Finding]) {
    switch TextFile.read(file.diskPath, as: file.path, with: files) {
    case .failure(let mistake): return (nil, [mistake.finding])
    case .success(let source):
      let parts = file.nameParts
      let day = parts.date.flatMap { try? DateText.read($0, in: .utc).timestamp.day }
      let fields = EntryFields(kind: kind, configuration: configuration)
      return fields.read(source, name: parts.name, nameDate: day)
    }
  }

  /// The front matter of an author; `nil` if the file cannot be read at all.
  package func author(_ file: ContentFile) -> (AuthorSource?, [Finding]) {
    switch TextFile.read(file.diskPath, as: file.path, with: files) {
    case .failure(let mistake): return (nil, [mistake.finding])
    case .success(let source):
      return AuthorFields(configuration: configuration).read(source, id: file.nameParts.name)
    }
  }

  /// The front matter of a product; `nil` if the file cannot be used.
  package func product(_ file: ContentFile) -> (ProductSource?, [Finding]) {
    switch TextFile.read(file.diskPath, as: file.path, with: files) {
    case .failure(let mistake): return (nil, [mistake.finding])
    case .success(let source):
      return ProductFields(configuration: configuration).read(source, name: file.nameParts.name)
    }
  }

  /// What a file says of a category, tag or series; `nil` if it cannot be read at all.
  package func term(_ file: ContentFile) -> (TermSource?, [Finding]) {
    switch TextFile.read(file.diskPath, as: file.path, with: files) {
    case .failure(let mistake): return (nil, [mistake.finding])
    case .success(let source):
      return TermFields(configuration: configuration).read(source, key: file.translationKey)
    }
  }
}
