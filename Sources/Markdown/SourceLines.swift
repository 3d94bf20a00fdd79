internal import CCommonMark

/// Where the lines of a Markdown body begin in the author's file.
///
/// It is built only when a position is wanted. Lines end as libcmark ends them: with LF, CR LF
/// or CR.
struct SourceLines {
  /// The offsets of the line starts in the file, and the end of the file.
  private let starts: [Int]

  /// Finds the lines of `bytes` from `bodyStart` on.
  /// - Complexity: O(size of the body).
  init(bytes: [UInt8], bodyStart: Int) {
    var starts = [bodyStart]
    starts.reserveCapacity((bytes.count - bodyStart) / 24 + 2)
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let hasReturns = memchr(base + bodyStart, 0x0D, bytes.count - bodyStart) != nil
      var index = bodyStart
      while index < bytes.count {
        if hasReturns {
          let byte = bytes[index]
          index += 1
          if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
            starts.append(index)
          }
        } else {
          guard let end = memchr(base + index, 0x0A, bytes.count - index) else { break }
          index = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
          starts.append(index)
        }
      }
    }
    starts.append(bytes.count)
    self.starts = starts
  }

  /// The bytes of the 1-based lines `first` to `last` of the body, line breaks included.
  func range(first: Int, last: Int) -> Range<Int> {
    let first = min(max(first, 1), starts.count - 1)
    let last = min(max(last, first), starts.count - 1)
    return starts[first - 1]..<starts[last]
  }
}
