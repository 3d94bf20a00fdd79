internal import CCommonMark

/// The limit of libcmark 0.30.2 that a text could make it slow with: each link looks at all `![`
/// before it in its block that are not closed, so that many of both take the square of their number.
///
/// The result is the offset of the `![` that is one too many, or `nil`.
/// - Complexity: O(length of `bytes`), and next to nothing without thousands of images.
func excessiveImageOpening(
  in bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int, limit: Int
) -> Int? {
  guard holdsMoreImages(than: limit, bytes, from: bodyStart) else { return nil }
  var isImage: [Bool] = []
  var openImages = 0
  var index = bodyStart
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index += 1
    case UInt8(ascii: "["):
      isImage.append(index > bodyStart && bytes[index - 1] == UInt8(ascii: "!"))
      if isImage.last == true { openImages += 1 }
      if openImages > limit { return index - 1 }
    case UInt8(ascii: "]"): if isImage.popLast() == true { openImages -= 1 }
    case 0x0A
    where index + 1 < bytes.count && (bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D):
      // A blank line ends every block that holds links.
      isImage.removeAll(keepingCapacity: true)
      openImages = 0
    default: break
    }
    index += 1
  }
  return nil
}

private func holdsMoreImages(
  than limit: Int, _ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int
) -> Bool {
  guard let base = bytes.baseAddress else { return false }
  var count = 0
  var index = bodyStart
  while index < bytes.count,
    let found = memchr(base + index, Int32(UInt8(ascii: "!")), bytes.count - index)
  {
    index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "[") { count += 1 }
    if count > limit { return true }
  }
  return false
}
