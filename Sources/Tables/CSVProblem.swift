package import Diagnostics

/// Something wrong in a table, with its place.
package struct CSVProblem: Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    /// There is no line with the names of the columns.
    case noHeader
    /// A column that has a column with a name behind it has none itself; numbers are from 1.
    case unnamedColumn(Int)
    /// Two columns have one name; `other` is the first.
    case duplicateColumn(String)
    /// The header has more columns than are allowed.
    case tooManyColumns(limit: Int)
    /// A quote opens here and no other closes it.
    case unclosedQuote
    /// Text stands behind a closing quote; `other` is where the quote opened.
    case textBehindQuote
    /// Spaces stand before a quote, which is text therefore.
    case spaceBeforeQuote
    /// A row has more cells than the header.
    case tooManyCells(expected: Int, found: Int)
    /// A row has fewer cells than the header.
    case tooFewCells(expected: Int, found: Int)
    /// A cell has more bytes than are allowed.
    case cellTooLarge(limit: Int, isQuoted: Bool)
    /// A row has more bytes than are allowed.
    case rowTooLarge(limit: Int)
    /// There were so many mistakes that the rest was not read.
    case gaveUp(after: Int)
    /// There were more warnings than are kept.
    case moreWarnings(Int)
  }

  /// What is wrong.
  package var kind: Kind
  /// Where it is.
  package var location: SourceLocation
  /// The other place that belongs to it.
  package var other: SourceLocation?

  init(_ kind: Kind, at location: SourceLocation, other: SourceLocation? = nil) {
    self.kind = kind
    self.location = location
    self.other = other
  }

  /// Whether the row is lost; the others are read, with a warning.
  package var isError: Bool {
    switch kind {
    case .spaceBeforeQuote, .tooFewCells, .moreWarnings: false
    default: true
    }
  }

  /// The finding `invalid-data` for it.
  package var finding: Finding {
    let (message, label, help) = words
    let note =
      switch kind {
      case .duplicateColumn: "the first is"
      default: "the quote opens"
      }
    return Finding(
      .invalidData, isError ? .error : .warning, message, at: location, label: label, help: help,
      related: other.map { [.init(note, at: $0)] } ?? [])
  }

  private var words: (message: String, label: String?, help: [String]) {
    switch kind {
    case .noHeader:
      ("this table has no line with the names of its columns", nil, ["write it: `name,street`"])
    case .unnamedColumn(let number):
      ("column \(number) has no name", "write a name", [])
    case .duplicateColumn(let name):
      ("two columns have the name `\(name)`", nil, ["rename one of them"])
    case .tooManyColumns(let limit):
      ("this table has more than \(limit) columns", nil, [])
    case .unclosedQuote:
      (
        "this quote is never closed", nil,
        ["write a quote at the end of the cell; a quote inside of one is written twice: `\"\"`"]
      )
    case .textBehindQuote:
      (
        "text stands behind the closing quote of this cell", nil,
        ["a quote inside of a cell is written twice: `\"\"`"]
      )
    case .spaceBeforeQuote:
      ("spaces stand before this quote, so it counts as text", "remove the spaces", [])
    case .tooManyCells(let expected, let found):
      (
        "this row has \(found) cells, but the table has \(Self.columns(expected))",
        "the first that is too many",
        ["put a text that contains the delimiter in quotes"]
      )
    case .tooFewCells(let expected, let found):
      (
        "this row has \(found == 1 ? "one cell" : "\(found) cells"), but the table has "
          + Self.columns(expected), "the rest is taken as empty", []
      )
    case .cellTooLarge(let limit, let isQuoted):
      (
        "this cell has more than \(limit) bytes", nil,
        isQuoted ? ["the quote at the end of the cell is probably missing"] : []
      )
    case .rowTooLarge(let limit):
      (
        "this row has more than \(limit) bytes", nil,
        ["a quote is probably missing or one too many"]
      )
    case .gaveUp(let count):
      ("after \(count) mistakes, the rest of this table was not read", nil, [])
    case .moreWarnings(let count):
      (
        "\(count == 1 ? "one more row has" : "\(count) more rows have") such warnings in this table",
        nil, []
      )
    }
  }

  private static func columns(_ count: Int) -> String {
    count == 1 ? "one column" : "\(count) columns"
  }
}
