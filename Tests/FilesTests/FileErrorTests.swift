import Foundation
import Testing

@testable import Files

@Suite struct FileErrorTests {
  @Test(arguments: [
    (ENOENT, FileError.notFound), (EACCES, .permissionDenied), (EPERM, .permissionDenied),
    (EROFS, .readOnly), (ENOSPC, .noSpace), (EDQUOT, .noSpace), (EFBIG, .noSpace),
    (EISDIR, .notAFile), (ENXIO, .notAFile), (ENOTDIR, .notAFolder), (ELOOP, .symlinkLoop),
    (EEXIST, .exists), (ENOTEMPTY, .exists),
  ])
  func codesOfTheSystem(code: Int32, error: FileError) {
    #expect(FileError(errno: code) == error)
  }

  @Test func otherCodesKeepTheWordsOfTheSystem() {
    #expect(FileError(errno: EIO) == .other(String(cString: strerror(EIO))))
    #expect(FileError.other("disk on fire").description == "disk on fire")
  }

  @Test func sizesAreSaid() {
    #expect(FileError.tooLarge(12).description == "it is too large (12 bytes)")
  }
}
