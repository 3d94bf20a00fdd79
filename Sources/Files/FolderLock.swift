#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Holds a folder for one process; given back when the value ends, also if the process is killed.
///
/// Source: flock(2), an advisory lock.
public struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock, or returns `nil` if another process has it.
  public init?(_ folder: String) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      let error = FileError.last
      close(descriptor)
      if isTaken { return nil }
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
