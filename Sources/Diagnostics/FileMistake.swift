/// The finding that explains why a file cannot be used.
package struct FileMistake: Error {
  /// What is wrong.
  package var finding: Finding

  /// Creates a mistake.
  package init(_ finding: Finding) { self.finding = finding }
}
