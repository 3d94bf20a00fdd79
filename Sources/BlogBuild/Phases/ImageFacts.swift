internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files
internal import Images

/// Reads sizes and formats of all images that are copied, so that pages can reserve their room.
enum ImageFacts {
  /// A file with the name of an image.
  private struct Image: Sendable {
    var copy: FileCopy
    var path: String
    var shown: String
  }

  /// An image and its size, or what is wrong with it.
  private struct Reading: Sendable {
    var copy: FileCopy
    var image: PublishedImage?
    var finding: Finding?
  }

  /// Enters the sizes into `book`.
  ///
  /// Only the beginning of each file is read.
  /// - Returns: A warning for each file that has the name of an image but is none.
  static func read(
    of copies: [FileCopy], into book: inout AddressBook, jobs: Int, files: FileSystem
  ) async -> [Finding] {
    let images = copies.compactMap { copy -> Image? in
      guard case .file(let path) = copy.content, let shown = copy.shown, isImage(shown) else {
        return nil
      }
      return Image(copy: copy, path: path, shown: shown)
    }
    let readings = await concurrentMap(images, jobs: jobs) { reading(of: $0, files) }
    for reading in readings {
      if let image = reading.image {
        book.add(image, at: reading.copy.path, edition: reading.copy.edition)
      }
    }
    return readings.compactMap(\.finding)
  }

  private static func reading(of file: Image, _ files: FileSystem) -> Reading {
    var reading = Reading(copy: file.copy)
    do {
      let header = try ImageHeader.read { offset, count in
        try files.readPart(file.path, offset, count)
      }
      reading.image = PublishedImage(
        size: header.size, byteCount: byteCount(of: file, files),
        mediaType: header.format.mediaType)
    } catch {
      switch error {
      // Such an image takes the size of its place.
      case .noSize:
        reading.image = PublishedImage(
          size: nil, byteCount: byteCount(of: file, files), mediaType: ImageFormat.svg.mediaType)
      // Copying reports it.
      case .unreadable: break
      case .unknownFormat, .truncated, .damaged:
        reading.finding = Finding(
          .damagedImage, .warning, "browsers will not show this image: \(error)",
          at: SourceLocation(path: file.shown),
          help: ["save it again with an image program, or give it the ending that it deserves"])
      }
    }
    return reading
  }

  private static func byteCount(of file: Image, _ files: FileSystem) -> Int {
    (try? files.status(file.path, true).size) ?? 0
  }

  private static func isImage(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
      .contains(name[name.index(after: dot)...].lowercased())
  }
}
