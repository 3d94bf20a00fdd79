/// What a table may hold, so that one wrong quote cannot take a large file for one cell.
package struct CSVLimits: Sendable, Hashable {
  /// The most bytes of a cell.
  package var cell = 1_000_000
  /// The most bytes of a row.
  package var row = 4_000_000
  /// The most columns of a header; the number that a sheet of Excel has.
  package var columns = 16_384
  /// The most mistakes after which reading goes on, and the most warnings that are kept.
  package var problems = 20

  /// Creates the usual limits.
  package init() {}
}
