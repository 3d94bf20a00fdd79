package import Diagnostics
package import Files

/// Reads text files that people wrote, and says what is wrong with those that are not text.
package struct TextFile {
  /// The largest text that is read, in bytes.
  package static let sizeLimit = 10_000_000

  /// The file at `diskPath`, or the finding that explains why it cannot be used.
  ///
  /// `path` is relative to the site, as findings show it.
  package static func read(
    _ diskPath: String, as path: String, with files: FileSystem
  ) -> Result<SourceFile, FileMistake> {
    let bytes: [UInt8]
    do {
      bytes = try files.read(diskPath, sizeLimit)
    } catch {
      return .failure(FileMistake(finding(for: error, path: path)))
    }
    let file = SourceFile(path: path, bytes: bytes)
    if let nul = bytes.firstIndex(of: 0) {
      let hasManyNULs = bytes.prefix(200).count(where: { $0 == 0 }) > 20
      return .failure(
        FileMistake(
          Finding(
            .nulByte, "this file holds a NUL byte", at: file.location(at: nul),
            help: [
              hasManyNULs
                ? "it looks like UTF-16 or a binary file; save it as UTF-8"
                : "remove it; text files cannot hold it"
            ])))
    }
    if let offset = firstInvalidUTF8(in: bytes) {
      return .failure(
        FileMistake(
          Finding(
            .invalidUTF8, "this byte is not valid UTF-8", at: file.location(at: offset),
            help: ["save the file as UTF-8; it is probably in Windows-1252 or ISO-8859-1"])))
    }
    return .success(file)
  }

  package static func finding(for error: FileError, path: String) -> Finding {
    let place = SourceLocation(path: path)
    return switch error {
    case .tooLarge(let size):
      Finding(
        .fileTooLarge,
        "this file has \(megabytes(size)) MB; a text may have \(sizeLimit / 1_000_000) MB",
        at: place, help: ["split it, or put large files into `content/static`"])
    case .notAFile:
      Finding(.notAFile, "this is not a file", at: place)
    case .symlinkLoop:
      Finding(.symlinkLoop, "this symbolic link leads in a circle", at: place)
    default: Finding(.unreadableFile, "this file cannot be read: \(error)", at: place)
    }
  }

  /// A size with one decimal, rounded up, so that what is too large never looks as if it fitted.
  private static func megabytes(_ size: Int) -> String {
    let tenths = size / 100_000 + (size % 100_000 > 0 ? 1 : 0)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The offset of the first byte that is not part of valid UTF-8.
  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
