package import Diagnostics

/// Reads the rows of a table one after the other.
///
/// A row with an error is left out; the others come with the cells that they have.
package struct CSVRows: Sendable {
  /// What is wrong with the rows that were read, in the order of the file.
  package private(set) var problems: [CSVProblem] = []
  /// How many rows were left out.
  package private(set) var errors = 0

  private var scanner: CSVScanner
  private let path: String
  private let columns: Int
  private var warnings = 0
  /// The first warning that is not kept.
  private var firstUnkept: SourceLocation?

  init(_ scanner: CSVScanner, path: String, columns: Int) {
    self.scanner = scanner
    self.path = path
    self.columns = columns
  }

  /// The findings for all problems, with one for the warnings that are not kept.
  package var findings: [Finding] {
    var problems = problems
    if let firstUnkept {
      problems.append(
        CSVProblem(.moreWarnings(warnings - scanner.limits.problems), at: firstUnkept))
    }
    return problems.map(\.finding)
  }

  /// The next row without an error, or `nil` at the end.
  ///
  /// - Complexity: O(size of the row); one array is allocated.
  package mutating func next() -> CSVRow? {
    while true {
      do {
        guard let row = try scanner.next(wanted: columns) else { return nil }
        if let result = checked(row) { return result }
      } catch {
        let other = error.opening.flatMap {
          $0.offset == error.offset ? nil : location($0.line, $0.offset)
        }
        report(CSVProblem(error.kind, at: location(error.line, error.offset), other: other))
      }
    }
  }

  private mutating func checked(_ row: CSVScanner.Row) -> CSVRow? {
    if let (offset, line) = row.spacedQuote { warn(.spaceBeforeQuote, line, offset, 1) }
    if let extra = row.extra {
      let quote = extra.isQuoted ? 1 : 0
      let kind = CSVProblem.Kind.tooManyCells(expected: columns, found: row.count)
      // A row may have many lines.
      var line = row.line
      line.advance(to: extra.range.lowerBound - quote, in: scanner.bytes)
      let place = location(
        line, extra.range.lowerBound - quote, length: extra.range.count + 2 * quote)
      report(CSVProblem(kind, at: place))
      return nil
    }
    if row.count < columns {
      warn(.tooFewCells(expected: columns, found: row.count), row.end.line, row.end.offset, 0)
    }
    return CSVRow(line: row.line.number, start: row.start, cells: row.cells)
  }

  private mutating func report(_ problem: CSVProblem) {
    problems.append(problem)
    errors += 1
    guard errors >= scanner.limits.problems, !scanner.isAtEnd else { return }
    problems.append(CSVProblem(.gaveUp(after: errors), at: problem.location))
    scanner.stop()
  }

  private mutating func warn(
    _ kind: CSVProblem.Kind, _ line: CSVLine, _ offset: Int, _ length: Int
  ) {
    warnings += 1
    if warnings <= scanner.limits.problems {
      problems.append(CSVProblem(kind, at: location(line, offset, length: length)))
    } else if firstUnkept == nil {
      firstUnkept = location(line, offset, length: length)
    }
  }

  private func location(_ line: CSVLine, _ offset: Int, length: Int = 1) -> SourceLocation {
    CSVPlaces(path: path, bytes: scanner.bytes).location(line, offset: offset, length: length)
  }
}
