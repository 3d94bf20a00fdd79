/// The file operations that blogen needs, as values.
///
/// Everything that touches the disk goes through one of these closures, so that a test can stand
/// in for a full disk or a read-only folder. Paths are absolute or relative to the process.
public struct FileSystem: Sendable {
  /// Reads a whole regular file of at most `limit` bytes; never waits for a pipe.
  public var read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]

  /// Reads `count` bytes of a regular file from `offset` on, fewer at its end.
  public var readPart:
    @Sendable (_ path: String, _ offset: Int, _ count: Int) throws(FileError) -> [UInt8]

  /// The kind and size of what is at `path`, following symbolic links if asked to.
  public var status:
    @Sendable (_ path: String, _ followsLinks: Bool) throws(FileError) -> FileStatus

  /// The names and kinds in a folder, sorted by the bytes of their names.
  ///
  /// Bytes of a name that are not UTF-8 become U+FFFD; nothing is found under such a name.
  public var list: @Sendable (_ path: String) throws(FileError) -> [FolderEntry]

  /// Writes a new file or replaces the content of an existing one; not atomic.
  ///
  /// A last part that is a symbolic link, a pipe or a device is refused as ``FileError/notAFile``.
  public var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void

  /// Makes one folder; succeeds if a folder is already there.
  public var makeFolder: @Sendable (_ path: String) throws(FileError) -> Void

  /// Moves a file, replacing the target atomically; both are on one file system.
  public var rename: @Sendable (_ from: String, _ to: String) throws(FileError) -> Void

  /// Removes a file or symbolic link; succeeds if nothing is there.
  public var removeFile: @Sendable (_ path: String) throws(FileError) -> Void

  /// Removes an empty folder.
  public var removeFolder: @Sendable (_ path: String) throws(FileError) -> Void

  /// The absolute path without symbolic links, `.` and `..`.
  public var resolve: @Sendable (_ path: String) throws(FileError) -> String
}

/// What is at a path.
public struct FileStatus: Sendable, Hashable {
  /// Its kind.
  public var kind: FileKind
  /// Its size in bytes; meaningful for files.
  public var size: Int

  /// Creates a status, as test doubles do.
  public init(kind: FileKind, size: Int) {
    self.kind = kind
    self.size = size
  }
}

/// The kinds of things in a folder.
public enum FileKind: Sendable, Hashable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, not followed.
  case link
  /// A pipe, socket or device.
  case special
}

/// One name in a folder.
public struct FolderEntry: Sendable, Hashable {
  /// The last part of the path.
  public var name: String
  /// What it is; links are not followed.
  public var kind: FileKind

  /// Creates an entry, as test doubles do.
  public init(name: String, kind: FileKind) {
    self.name = name
    self.kind = kind
  }
}
