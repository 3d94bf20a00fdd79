/// Searching texts by their bytes: exact, without the grapheme rules of `String`.
enum ByteText {
  /// Needles up to this length are compared directly; longer ones through a table.
  private static let directLength = 16

  /// Whether `part` occurs in `text`; the empty text occurs everywhere.
  static func contains(_ text: String, _ part: String) -> Bool {
    if part.isEmpty { return true }
    let needle = Array(part.utf8)
    let done = text.utf8.withContiguousStorageIfAvailable { find(needle, in: $0, from: 0) != nil }
    if let done { return done }
    return Array(text.utf8).withUnsafeBufferPointer { find(needle, in: $0, from: 0) != nil }
  }

  /// The first place of `needle` in `bytes`.
  static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { find(needle, in: $0, from: 0) }
  }

  /// All places of `needle` in `bytes` that do not overlap, from the start.
  /// - Complexity: O(size of both), whatever they hold.
  static func places(of needle: [UInt8], in bytes: [UInt8], limit: Int = .max) -> [Int] {
    guard !needle.isEmpty else { return [] }
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      let table = needle.count > directLength ? failures(of: needle) : []
      var start = 0
      while places.count < limit, let place = search(needle, table, in: buffer, from: start) {
        places.append(place)
        start = place + needle.count
      }
    }
    return places
  }

  /// The last place of `needle` in `bytes`.
  static func last(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
    find(needle.reversed(), in: bytes.reversed()).map { bytes.count - $0 - needle.count }
  }

  private static func find(
    _ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let table = needle.count > directLength ? failures(of: needle) : []
    return search(needle, table, in: bytes, from: start)
  }

  private static func search(
    _ needle: [UInt8], _ table: [Int], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = needle.first, bytes.count - start >= needle.count else { return nil }
    if !table.isEmpty { return searchByTable(needle, table, in: bytes, from: start) }
    let last = bytes.count - needle.count
    let words = UnsafeRawBufferPointer(bytes)
    let firsts = SIMD16<UInt8>(repeating: first)
    let ends = SIMD16<UInt8>(repeating: needle[needle.count - 1])
    var index = start
    while index <= last {
      // Sixteen places at a time, as long as at none both ends of the needle fit.
      while index + 15 <= last {
        let left = words.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self) ^ firsts
        let right =
          words.loadUnaligned(fromByteOffset: index + needle.count - 1, as: SIMD16<UInt8>.self)
          ^ ends
        if (left | right).min() == 0 { break }
        index += 16
      }
      if index > last { break }
      if bytes[index] == first {
        var length = 1
        while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
        if length == needle.count { return index }
      }
      index += 1
    }
    return nil
  }

  /// Source: Knuth, Morris, Pratt.
  ///
  /// Texts made to be slow to search are as fast as others.
  private static func searchByTable(
    _ needle: [UInt8], _ table: [Int], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var matched = 0
    var index = start
    while index < bytes.count {
      while matched > 0, needle[matched] != bytes[index] { matched = table[matched - 1] }
      if needle[matched] == bytes[index] { matched += 1 }
      index += 1
      if matched == needle.count { return index - matched }
    }
    return nil
  }

  /// For each prefix the length of its longest proper border.
  private static func failures(of needle: [UInt8]) -> [Int] {
    var table = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = table[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      table[index] = length
    }
    return table
  }
}
