/// What filters on text need: results that stay HTML if their input was, and sizes that are
/// bounded.
extension FilterContext {
  /// The result of a filter on one text: HTML if its input was.
  func text(_ text: String, like input: Value) -> Value {
    input.isHTML && escapes ? .html(text) : .string(text)
  }

  /// Whether the parts make HTML together: if one of them is.
  func isHTML(_ parts: [Value]) -> Bool { escapes && parts.contains(where: \.isHTML) }

  /// A part of a text that is HTML or not.
  func part(_ value: Value, inHTML: Bool) -> String {
    inHTML && !value.isHTML ? HTMLEscape.escaped(value.text) : value.text
  }

  /// Throws if a text of `bytes` bytes would be too long.
  func check(bytes: Int) throws(FilterError) {
    let limit = program.environment.limits.textBytes
    if bytes > limit { throw FilterError(limit: "the text would have more than \(limit) bytes") }
  }

  /// Throws if a list of `items` items would be too long.
  func check(items: Int) throws(FilterError) {
    let limit = program.environment.limits.items
    if items > limit { throw FilterError(limit: "the list would have more than \(limit) items") }
  }

  /// A whole number from an argument.
  func integer(_ value: Value, argument: Int) throws(FilterError) -> Int {
    guard let integer = value.exactInteger else {
      throw FilterError("expected a whole number, not \(value.kindText)", argument: argument)
    }
    return integer
  }
}

extension Value {
  /// Whether the value is HTML by type.
  var isHTML: Bool {
    if case .html = self { return true }
    return false
  }
}
