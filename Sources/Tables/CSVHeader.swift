internal import Diagnostics

/// Reads the names of a table's columns.
struct CSVHeader {
  /// Stands behind the header once that is read.
  private(set) var scanner: CSVScanner
  private(set) var columns: [CSVTable.Column] = []
  private(set) var problems: [CSVProblem] = []
  private let path: String

  init(_ scanner: CSVScanner, path: String) {
    self.scanner = scanner
    self.path = path
  }

  /// Reads the header; `false` if there is none.
  mutating func read() -> Bool {
    let (bytes, limit) = (scanner.bytes, scanner.limits.columns)
    let row: CSVScanner.Row
    do {
      guard let found = try scanner.next(wanted: limit) else {
        problems.append(CSVProblem(.noHeader, at: SourceLocation(path: path, line: 1, column: 1)))
        return false
      }
      row = found
    } catch {
      let other = error.opening.flatMap {
        $0.offset == error.offset ? nil : location($0.line, $0.offset, 1)
      }
      problems.append(
        CSVProblem(error.kind, at: location(error.line, error.offset, 1), other: other))
      return false
    }
    var line = row.line
    if let extra = row.extra {
      line.advance(to: extra.range.lowerBound, in: bytes)
      problems.append(
        CSVProblem(
          .tooManyColumns(limit: limit), at: location(line, extra.range.lowerBound, 1)))
      return false
    }
    if let (offset, line) = row.spacedQuote {
      problems.append(CSVProblem(.spaceBeforeQuote, at: location(line, offset, 1)))
    }
    addColumns(of: row)
    guard !columns.isEmpty else {
      problems.append(CSVProblem(.noHeader, at: location(row.line, row.start, 0)))
      return false
    }
    return true
  }

  private mutating func addColumns(of row: CSVScanner.Row) {
    let source = CSVTable(
      path: path, bytes: scanner.bytes, encoding: .utf8, delimiter: scanner.delimiter, columns: [],
      body: scanner)
    let names = row.cells.map { source.trimmedText(of: $0) }
    let count = names.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    var known: [String: CSVTable.Column] = [:]
    var line = row.line
    for (number, (cell, name)) in zip(row.cells, names).prefix(count).enumerated() {
      line.advance(to: cell.range.lowerBound, in: scanner.bytes)
      let column = CSVTable.Column(name: name, cell: cell, line: line)
      columns.append(column)
      // Places are made for findings only: each looks at its whole line.
      guard problems.count < scanner.limits.problems else { continue }
      if name.isEmpty {
        problems.append(CSVProblem(.unnamedColumn(number + 1), at: source.location(of: column)))
      } else if let first = known[name] {
        problems.append(
          CSVProblem(
            .duplicateColumn(name), at: source.location(of: column),
            other: source.location(of: first)))
      } else {
        known[name] = column
      }
    }
  }

  private func location(_ line: CSVLine, _ offset: Int, _ length: Int) -> SourceLocation {
    CSVPlaces(path: path, bytes: scanner.bytes).location(line, offset: offset, length: length)
  }
}
