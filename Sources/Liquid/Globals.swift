/// The values of one page's globals.
///
/// Declared names that are not set read as `nil` without a finding.
public struct Globals: Sendable {
  let program: Program
  var values: [Value?]

  /// Tells apart the values that ``Environment/constants`` have on different pages.
  ///
  /// Two pages of one renderer with the same revision must have the same constants.
  public var revision = 0

  /// Creates globals of which none is set.
  public init(_ set: TemplateSet) {
    program = set.program
    values = Array(repeating: nil, count: set.program.environment.globals.count)
  }

  /// The value of a declared global; setting an undeclared name does nothing.
  public subscript(name: String) -> Value? {
    get { index(of: name).flatMap { values[$0] } }
    set { if let index = index(of: name) { values[index] = newValue } }
  }

  /// The values in the order of a program; globals of another set are matched by name.
  func values(for program: Program) -> [Value?] {
    if program === self.program { return values }
    return program.environment.globals.map { self[$0] }
  }

  private func index(of name: String) -> Int? { program.environment.globals.firstIndex(of: name) }
}
