internal import CCommonMark

/// Whether a text may hold what ``BlockTracker`` rewrites, or nests suspiciously deep.
///
/// It looks at the first bytes of each line only, so that an ordinary text costs next to nothing.
/// It may say yes in vain, as for a table inside of a code block, but never no in vain.
/// - Complexity: O(size of the text).
func needsTracking(
  _ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int, options: MarkdownOptions
) -> Bool {
  let additions = options.additions
  guard let base = bytes.baseAddress, bodyStart < bytes.count else { return false }
  let hasReturns = memchr(base + bodyStart, 0x0D, bytes.count - bodyStart) != nil
  var start = bodyStart
  while start < bytes.count {
    var index = start
    var marks = 0
    // Skips what may stand before the text of a line: white space and marks of quotes and lists.
    marks: while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: ">"):
        marks += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard index + 1 < bytes.count, bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09 else {
          break marks
        }
        marks += 1
        index += 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = orderedMarkEnd(bytes, from: index) else { break marks }
        marks += 1
        index = end
      default: break marks
      }
    }
    if marks > options.nestingLimit / 4 { return true }
    if index + 1 < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"):
        if additions.contains(.tables), looksLikeDelimiterRow(bytes, from: index) { return true }
      case UInt8(ascii: ":"):
        if additions.contains(.tables), looksLikeDelimiterRow(bytes, from: index) { return true }
        if additions.contains(.directives), bytes[index + 1] == UInt8(ascii: ":") { return true }
      case UInt8(ascii: "["):
        if additions.contains(.footnotes), bytes[index + 1] == UInt8(ascii: "^") { return true }
        if additions.contains(.taskLists), definesTaskMark(bytes, from: index) { return true }
      default: break
      }
    }
    guard !hasReturns else {
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      start = index + 1
      continue
    }
    guard index < bytes.count, let end = memchr(base + index, 0x0A, bytes.count - index) else {
      break
    }
    start = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
  }
  return false
}

private func orderedMarkEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var index = start
  while index < bytes.count, index - start < 9, bytes[index] >= 0x30, bytes[index] <= 0x39 {
    index += 1
  }
  guard index + 1 < bytes.count,
    bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
    bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
  else { return nil }
  return index + 2
}

/// Whether a link reference definition `[x]:` begins here, so that `[x]` would be a link.
private func definesTaskMark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
  start + 3 < bytes.count && bytes[start + 1] | 0x20 == UInt8(ascii: "x")
    && bytes[start + 2] == UInt8(ascii: "]") && bytes[start + 3] == UInt8(ascii: ":")
}

private func looksLikeDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
  var index = start
  var hasMark = false
  while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
    switch bytes[index] {
    case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
    case UInt8(ascii: "-"), 0x20, 0x09, 0x0B, 0x0C: break
    default: return false
    }
    index += 1
  }
  return hasMark
}
