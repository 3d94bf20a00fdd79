package import Diagnostics

/// A table of delimited text: its columns, and its rows one after the other.
///
/// The bytes are looked through once and cells are ranges in them, so that a table of any size
/// needs little more memory than its file. A file in UTF-8 is not copied.
///
/// Source: RFC 4180; delimiter and encoding are recognised.
package struct CSVTable: Sendable {
  /// The path relative to the site, as findings show it.
  package let path: String
  /// The text in UTF-8; if the file is in UTF-8, these are its own bytes.
  package let bytes: [UInt8]
  /// What the file was written in.
  package let encoding: TextEncoding
  /// The byte between the cells.
  package let delimiter: UInt8
  /// The columns in the order of the header.
  package let columns: [Column]
  /// Stands behind the header.
  let body: CSVScanner

  /// A column of a table.
  package struct Column: Sendable, Hashable {
    /// Its name, without spaces around it.
    package let name: String
    /// The place of the name in the bytes.
    package let cell: CSVCell
    /// The line of the name.
    let line: CSVLine
  }

  /// The place of the name of a column.
  ///
  /// - Complexity: O(size of the line before it).
  package func location(of column: Column) -> SourceLocation {
    let quote = column.cell.isQuoted ? 1 : 0
    return CSVPlaces(path: path, bytes: bytes).location(
      column.line, offset: column.cell.range.lowerBound - quote,
      length: column.cell.range.count + 2 * quote)
  }

  /// The rows below the header; each call begins again with the first.
  package var rows: CSVRows { CSVRows(body, path: path, columns: columns.count) }

  /// Reads the header of a table and finds out what it is written in.
  ///
  /// Lines without text are passed over, also before the header, and so are columns without name
  /// behind the last name. A first line `sep=;` names the delimiter.
  ///
  /// - Parameters:
  ///   - path: The file, for findings.
  ///   - file: Its bytes.
  ///   - delimiter: The byte between cells; `nil` recognises comma, semicolon, tab and `|`.
  ///   - encoding: The encoding; `nil` recognises it.
  ///   - limits: What cells, rows and the header may hold.
  /// - Returns: The table, `nil` if it has no header that can be read, and what is wrong with
  ///   encoding and header.
  /// - Complexity: O(size): the encoding is checked to the end.
  package static func open(
    _ path: String, _ file: [UInt8], delimiter: UInt8? = nil, encoding: TextEncoding? = nil,
    limits: CSVLimits = CSVLimits()
  ) -> (table: CSVTable?, findings: [Finding]) {
    let text: DecodedText
    do {
      text = try DecodedText.table(path, file, encoding: encoding)
    } catch {
      return (nil, [error.finding])
    }
    let bytes = text.file.bytes
    let named = CSVDelimiter.named(in: bytes, from: text.start)
    let start = named?.end ?? text.start
    let found = delimiter ?? named?.delimiter ?? CSVDelimiter.recognised(in: bytes, from: start)
    let scanner = CSVScanner(
      bytes, from: start, line: CSVLine(number: 1, start: 0), delimiter: found, limits: limits)
    var header = CSVHeader(scanner, path: path)
    guard header.read() else { return (nil, header.problems.map(\.finding)) }
    let table = CSVTable(
      path: path, bytes: bytes, encoding: text.encoding, delimiter: found, columns: header.columns,
      body: header.scanner)
    return (table, header.problems.map(\.finding))
  }
}
