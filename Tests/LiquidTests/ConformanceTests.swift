import Diagnostics
import Foundation
import Liquid
import Testing

/// Runs the suite of the file that `LIQUID_CONFORMANCE` names; prints the number passed and every
/// failure.
///
/// Escaping is off, as standard Liquid does not escape.
@Suite struct ConformanceTests {
  private static let path = ProcessInfo.processInfo.environment["LIQUID_CONFORMANCE"]

  @Test(.enabled(if: path != nil)) func passesAll() throws {
    let data = try Data(contentsOf: URL(filePath: try #require(Self.path)))
    guard case .map(let suite) = try JSONValue.value(of: data),
      case .array(let cases)? = suite["tests"]
    else {
      Issue.record("no tests in the file")
      return
    }
    var passed = 0
    for case .map(let test) in cases {
      if let failure = failure(of: test) { print(failure) } else { passed += 1 }
    }
    print("Liquid conformance: \(passed) of \(cases.count) passed")
    #expect(cases.count > 0)
    #expect(passed == cases.count)
  }

  /// What is wrong with a case, or `nil` if it passes.
  private func failure(of test: LiquidMap) -> String? {
    var globals: [(String, Value)] = []
    if case .map(let data)? = test["data"] { globals = Array(zip(data.keys, data.values)) }
    var templates: [(String, String)] = []
    if case .map(let map)? = test["templates"] {
      templates = zip(map.keys, map.values).map { ($0, $1.text) }
    }
    let template = test["template"]?.text ?? ""
    let result = render(template, globals, templates: templates, escaping: .none)
    let head = "FAILED \(test["name"]?.text ?? ""): \(template.debugDescription)"
    let errors = result.errors.map { "\($0.id.rawValue) \($0.message)" }
    if test["invalid"]?.isTruthy ?? false {
      return errors.isEmpty
        ? "\(head)\n  expected an error, got \(result.text.debugDescription)" : nil
    }
    var expected = [test["result"]?.text]
    if case .array(let results)? = test["results"] { expected = results.map(\.text) }
    if expected.contains(result.text), errors.isEmpty { return nil }
    return "\(head)\n  expected \(expected.map(\.debugDescription)), got "
      + "\(result.text.debugDescription) \(errors)"
  }
}
