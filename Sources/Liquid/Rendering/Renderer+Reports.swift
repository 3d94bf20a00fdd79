internal import Diagnostics

extension Renderer {
  /// Notes something that went wrong at a place, with the tags that led there.
  mutating func report(
    _ id: FindingID, _ message: String, at place: Int32, label: String? = nil,
    help: [String] = [], severity: Finding.Severity = .error
  ) {
    reportCount &+= 1
    if isProbing { return }
    let chain = frames.reversed().filter { $0.kind == .render || $0.kind == .include }.map(\.place)
    reports.add(
      ReportLog.Report(
        id: id, severity: severity, message: message, label: label, help: help, place: place,
        // Recursion would make a different chain at each depth.
        chain: Array(chain.prefix(8))), in: program)
  }

  /// A name that the type of an object does not know.
  mutating func reportUnknownProperty(
    _ name: String, _ type: any LiquidObject.Type, _ place: Int32
  ) {
    report(
      .unknownProperty, "`\(type.typeName)` has no property `\(name)`", at: place,
      label: suggestionLabel(name, type.propertyNames), severity: .warning)
  }

  /// A name that lists of the caller do not have, or only behind a dot.
  mutating func reportUnknownListProperty(_ name: String, _ place: Int32) {
    let known = ["first", "last", "size"]
    report(
      .unknownProperty, "`list` has no property `\(name)`", at: place,
      label: known.contains(name) ? "did you mean `.\(name)`?" : suggestionLabel(name, known),
      help: ["a list has `size`, `first` and `last`; `for` goes through its items"],
      severity: .warning)
  }

  /// A partial that does not exist, named by a variable.
  mutating func reportUnknownPartial(_ name: String, _ place: Int32) {
    let known = program.templates.map(\.name).map { name in
      name.hasPrefix("partials/") ? String(name.dropFirst("partials/".count)) : name
    }
    report(
      .unknownPartial, "unknown partial `\(name)`", at: place,
      label: templateSuggestionLabel(name, known))
  }
}
