#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

extension FileSystem {
  /// The real disk, by POSIX calls: a build reads and writes tens of thousands of small files.
  public static let disk = FileSystem(
    read: { path, limit throws(FileError) in try readWhole(path, limit: limit) },
    readPart: { path, offset, count throws(FileError) in
      try readPiece(path, offset: offset, count: count)
    },
    status: { path, follows throws(FileError) in try statusOf(path, followsLinks: follows) },
    list: { path throws(FileError) in try entries(of: path) },
    write: { bytes, path throws(FileError) in try writeWhole(bytes, to: path) },
    makeFolder: { path throws(FileError) in try createFolder(path) },
    rename: { from, to throws(FileError) in try move(from: from, to: to) },
    removeFile: { path throws(FileError) in try removeName(path) },
    removeFolder: { path throws(FileError) in try removeEmptyFolder(path) },
    resolve: { path throws(FileError) in try realPath(path) })
}

private func readWhole(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  guard size <= limit else { throw .tooLarge(size) }
  return try bytes(of: descriptor, offset: 0, count: size)
}

private func readPiece(_ path: String, offset: Int, count: Int) throws(FileError) -> [UInt8] {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  guard offset >= 0, offset < size else { return [] }
  return try bytes(of: descriptor, offset: offset, count: min(max(0, count), size - offset))
}

/// Opens a regular file and tells its size.
private func openFile(_ path: String) throws(FileError) -> (descriptor: Int32, size: Int) {
  // Without O_NONBLOCK, opening a pipe would wait for its writer for ever.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .last }
  var info = stat()
  guard fstat(descriptor, &info) == 0, kind(of: info.st_mode) == .file else {
    close(descriptor)
    throw .notAFile
  }
  return (descriptor, Int(info.st_size))
}

private func bytes(of descriptor: Int32, offset: Int, count: Int) throws(FileError) -> [UInt8] {
  var failure: FileError?
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      let got = pread(
        descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        failure = .last
        break
      }
      filled += got
    }
  }
  if let failure { throw failure }
  return bytes
}

private func statusOf(_ path: String, followsLinks: Bool) throws(FileError) -> FileStatus {
  var info = stat()
  guard (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { throw .last }
  return FileStatus(kind: kind(of: info.st_mode), size: Int(info.st_size))
}

private func kind(of mode: mode_t) -> FileKind {
  switch mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .special
  }
}

private func entries(of path: String) throws(FileError) -> [FolderEntry] {
  guard let folder = opendir(path) else { throw .last }
  defer { closedir(folder) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = readdir(folder) else {
      if errno != 0 { throw .last }
      break
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard name != ".", name != ".." else { continue }
    let kind: FileKind
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): kind = .file
    case Int32(DT_DIR): kind = .folder
    case Int32(DT_LNK): kind = .link
    // Some file systems do not tell the kind with the name.
    default: kind = (try? statusOf("\(path)/\(name)", followsLinks: false).kind) ?? .special
    }
    entries.append(FolderEntry(name: name, kind: kind))
  }
  return entries.sorted { precedes($0.name, $1.name) }
}

/// Whether the bytes of `left` come before those of `right`.
private func precedes(_ left: String, _ right: String) -> Bool {
  let isBefore = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { left.lexicographicallyPrecedes($0) }
  }
  return isBefore.flatMap { $0 } ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}

private func writeWhole(_ bytes: [UInt8], to path: String) throws(FileError) {
  // Without O_NONBLOCK, opening a pipe would wait for its reader for ever.
  let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
  let descriptor = open(path, flags, 0o644)
  guard descriptor >= 0 else {
    let error = FileError.last
    // O_NOFOLLOW reports a link as if it were a circle of links.
    let isLink = error == .symlinkLoop && (try? statusOf(path, followsLinks: false).kind) == .link
    throw isLink ? .notAFile : error
  }
  var info = stat()
  guard fstat(descriptor, &info) == 0, kind(of: info.st_mode) == .file else {
    close(descriptor)
    throw .notAFile
  }
  var failure: FileError?
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let got = write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if got < 0 {
        if errno == EINTR { continue }
        failure = .last
        return
      }
      written += got
    }
  }
  // A full quota may be reported only here.
  if close(descriptor) != 0, failure == nil { failure = .last }
  if let failure { throw failure }
}

private func createFolder(_ path: String) throws(FileError) {
  guard mkdir(path, 0o755) != 0 else { return }
  let error = FileError.last
  guard error == .exists, (try? statusOf(path, followsLinks: true).kind) == .folder else {
    throw error == .exists ? .notAFolder : error
  }
}

private func move(from: String, to: String) throws(FileError) {
  guard rename(from, to) == 0 else { throw .last }
}

private func removeName(_ path: String) throws(FileError) {
  guard unlink(path) == 0 || errno == ENOENT else { throw .last }
}

private func removeEmptyFolder(_ path: String) throws(FileError) {
  guard rmdir(path) == 0 else { throw .last }
}

private func realPath(_ path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw .last }
  defer { free(resolved) }
  return String(cString: resolved)
}
