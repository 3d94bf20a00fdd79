#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Why a file operation failed, in the terms that a user can act on.
public enum FileError: Error, Sendable, Hashable {
  /// There is nothing at this path.
  case notFound
  /// The rights of this user do not suffice.
  case permissionDenied
  /// The file system, or this part of it, can only be read.
  case readOnly
  /// No space, or no quota, is left.
  case noSpace
  /// A directory, pipe, socket or device stands where a file is expected, or, for writing, a
  /// symbolic link.
  case notAFile
  /// A part of the path is a file where a folder is expected.
  case notAFolder
  /// Symbolic links lead in a circle.
  case symlinkLoop
  /// The file is larger than the caller allows; its size in bytes.
  case tooLarge(Int)
  /// Something is already there.
  case exists
  /// Any other reason, in the operating system's words.
  case other(String)

  /// Translates `errno`.
  init(errno code: Int32) {
    switch code {
    case ENOENT: self = .notFound
    case EACCES, EPERM: self = .permissionDenied
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT, EFBIG: self = .noSpace
    // `open` says ENXIO of a socket, of a pipe without a reader and of a missing device.
    case EISDIR, ENXIO: self = .notAFile
    case ENOTDIR: self = .notAFolder
    case ELOOP: self = .symlinkLoop
    case EEXIST, ENOTEMPTY: self = .exists
    default: self = .other(String(cString: strerror(code)))
    }
  }

  /// The error of the last system call on this thread.
  static var last: FileError { FileError(errno: errno) }
}

extension FileError: CustomStringConvertible {
  /// A phrase that completes "cannot be read: …".
  public var description: String {
    switch self {
    case .notFound: "it does not exist"
    case .permissionDenied: "the rights of this user do not suffice"
    case .readOnly: "the file system is read-only"
    case .noSpace: "no space is left on the disk"
    case .notAFile: "it is not a file"
    case .notAFolder: "a part of its path is not a folder"
    case .symlinkLoop: "symbolic links lead in a circle"
    case .tooLarge(let size): "it is too large (\(size) bytes)"
    case .exists: "something is already there"
    case .other(let text): text
    }
  }
}
