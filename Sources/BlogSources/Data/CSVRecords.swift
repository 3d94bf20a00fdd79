internal import BlogModel
internal import Diagnostics
internal import Tables

/// Turns a table into a list of maps, as templates want it.
struct CSVRecords {
  private let table: CSVTable
  /// Which columns hold numbers only.
  private var isNumeric: [Bool]
  private var hasNumber: [Bool]
  private var rows: [CSVRow] = []

  /// The rows of the table `bytes` as maps by the names of the columns.
  ///
  /// A column is one of numbers if all its cells are empty or numbers, and one of texts otherwise:
  /// texts and numbers in one column could not be sorted. An empty cell is nothing.
  ///
  /// - Returns: The list, `nil` with an error.
  static func read(
    _ path: String, _ bytes: [UInt8], delimiter: UInt8?, valueLimit: Int
  ) -> (value: ParameterValue?, findings: [Finding]) {
    let (table, findings) = CSVTable.open(path, bytes, delimiter: delimiter)
    guard let table else { return (nil, findings) }
    var records = CSVRecords(table)
    let rows = records.collect(valueLimit: valueLimit)
    let all = findings + rows
    return (all.contains { $0.severity == .error } ? nil : records.list, all)
  }

  private init(_ table: CSVTable) {
    self.table = table
    isNumeric = [Bool](repeating: true, count: table.columns.count)
    hasNumber = [Bool](repeating: false, count: table.columns.count)
  }

  private mutating func collect(valueLimit: Int) -> [Finding] {
    var reader = table.rows
    while let row = reader.next() {
      rows.append(row)
      guard rows.count <= valueLimit / max(1, table.columns.count) else {
        let place = table.location(of: row)
        return reader.findings + [
          Finding(
            .invalidData, "this table has more than \(valueLimit) cells", at: place,
            help: ["themes read a table into memory; split it or leave out what no page shows"])
        ]
      }
      for (column, cell) in row.cells.enumerated() where isNumeric[column] {
        let range = table.trimmedRange(of: cell)
        if range.isEmpty { continue }
        if DataNumber.value(of: table.bytes[range]) == nil {
          isNumeric[column] = false
        } else {
          hasNumber[column] = true
        }
      }
    }
    return reader.findings
  }

  private var list: ParameterValue {
    .list(
      rows.map { row in
        .map(
          table.columns.enumerated().map { number, column in
            .init(key: column.name, value: row[number].map { value(of: $0, number) } ?? .null)
          })
      })
  }

  private func value(of cell: CSVCell, _ column: Int) -> ParameterValue {
    let range = table.trimmedRange(of: cell)
    if range.isEmpty { return .null }
    if isNumeric[column], hasNumber[column],
      let number = DataNumber.value(of: table.bytes[range])
    {
      return number
    }
    return .text(Self.withPlainLineBreaks(table.trimmedText(of: cell)))
  }

  /// `text` with LF for each line break, so that it does not depend on the system that wrote it.
  private static func withPlainLineBreaks(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    var isAfterCR = false
    for byte in text.utf8 {
      if !(byte == 0x0A && isAfterCR) { bytes.append(byte == 0x0D ? 0x0A : byte) }
      isAfterCR = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
