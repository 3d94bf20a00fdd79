internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files
internal import Images

/// Reads the sizes of all images that are copied, so that pages can reserve their room.
enum ImageSizes {
  /// An image and its size, or what is wrong with it.
  private struct Reading: Sendable {
    var path: PagePath
    var size: ImageSize?
    var finding: Finding?
  }

  /// Enters the sizes into `book`.
  ///
  /// Only the beginning of each file is read.
  /// - Returns: A warning for each file that has the name of an image but is none.
  static func read(
    of copies: [FileCopy], into book: inout AddressBook, jobs: Int, files: FileSystem
  ) async -> [Finding] {
    let images = copies.filter { isImage($0.shown) }
    let readings = await concurrentMap(images, jobs: jobs) { reading(of: $0, files) }
    for reading in readings {
      if let size = reading.size { book.add(size, at: reading.path) }
    }
    return readings.compactMap(\.finding)
  }

  private static func reading(of copy: FileCopy, _ files: FileSystem) -> Reading {
    var reading = Reading(path: copy.path)
    do {
      reading.size = try ImageHeader.read { offset, count in
        try files.readPart(copy.source, offset, count)
      }.size
    } catch {
      switch error {
      // An image without a size of its own takes that of its place; copying reports the other.
      case .noSize, .unreadable: break
      case .unknownFormat, .truncated, .damaged:
        reading.finding = Finding(
          .damagedImage, .warning, "browsers will not show this image: \(error)",
          at: SourceLocation(path: copy.shown),
          help: ["save it again with an image program, or give it the ending that it deserves"])
      }
    }
    return reading
  }

  private static func isImage(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
      .contains(name[name.index(after: dot)...].lowercased())
  }
}
