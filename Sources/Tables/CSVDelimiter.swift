/// Recognises what stands between the cells of a table.
enum CSVDelimiter {
  /// The usual ones; where nothing else decides, the first of them.
  ///
  /// The comma is last, because it stands in texts most often.
  static let usual: [UInt8] = [0x09, 0x3B, 0x7C, 0x2C]

  /// The delimiter of the table that begins at `start`: a comma if its header has none.
  ///
  /// Of those that the header has outside quotes, the one that most of the next rows have as often;
  /// then the one that the header has most often.
  /// - Complexity: O(1): at most 64 kB and eleven rows are looked at.
  static func recognised(in bytes: [UInt8], from start: Int) -> UInt8 {
    let rows = counts(in: bytes, from: start)
    guard let header = rows.first else { return 0x2C }
    var best: (delimiter: UInt8, agreeing: Int, count: Int)?
    for (index, delimiter) in usual.enumerated() where header[index] > 0 {
      let agreeing = rows.dropFirst().count { $0[index] == header[index] }
      if let best, (best.agreeing, best.count) >= (agreeing, header[index]) { continue }
      best = (delimiter, agreeing, header[index])
    }
    return best?.delimiter ?? 0x2C
  }

  /// How often each row has each delimiter outside quotes; empty lines are left out.
  private static func counts(in bytes: [UInt8], from start: Int) -> [[Int]] {
    var rows: [[Int]] = []
    var row = [Int](repeating: 0, count: usual.count)
    var isQuoted = false
    var isEmpty = true
    for index in start..<max(start, min(bytes.count, start + 65_536)) {
      let byte = bytes[index]
      if byte == CSVScanner.quote {
        isQuoted.toggle()
        isEmpty = false
      } else if byte == 0x0A || byte == 0x0D {
        if isQuoted { continue }
        if !isEmpty { rows.append(row) }
        if rows.count > 10 { return rows }
        row = [Int](repeating: 0, count: usual.count)
        isEmpty = true
      } else {
        if byte != 0x20 { isEmpty = false }
        if !isQuoted, let place = usual.firstIndex(of: byte) { row[place] += 1 }
      }
    }
    // The last row counts if the file ends with it, and the header in any case.
    if !isEmpty, rows.isEmpty || bytes.count <= start + 65_536 { rows.append(row) }
    return rows
  }

  /// The delimiter that a first line such as `sep=;` names, and the offset behind that line.
  ///
  /// Excel writes and reads such a line.
  static func named(in bytes: [UInt8], from start: Int) -> (delimiter: UInt8, end: Int)? {
    let name = Array("sep=".utf8)
    guard bytes.count - start >= 5, isAllowed(bytes[start + 4]),
      bytes[start..<start + 4].map({ $0 | 0x20 }).elementsEqual(name.map { $0 | 0x20 })
    else { return nil }
    let end = start + 5
    if end == bytes.count { return (bytes[start + 4], end) }
    guard bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
    return (bytes[start + 4], end)
  }

  /// Whether a byte can stand between cells: ASCII, but no quote, letter, digit or line break.
  static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x0A, 0x0D, 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0x09, 0x21...0x7E: true
    default: false
    }
  }
}
