/// `render` and `include`.
extension Compiler {
  /// `render "name" with value as alias, key: value` and the like.
  mutating func compilePartial(_ rest: Range<Int>, isInclude: Bool) throws(SyntaxError) {
    var markup = try Markup(bytes, in: rest)
    let token = markup.next
    var call = PartialCall(isInclude: isInclude, arguments: [])
    var name: String?
    if token.kind == .string {
      markup.take()
      name = markup.text(token)
    } else if isInclude {
      call.nameOperand = try parseOperand(&markup)
      facts.hasDynamicInclude = true
    } else {
      throw markup.unexpected("expected the name of a partial in quotes")
    }
    var given: [TemplateFacts.Given] = []
    if let bound = try parseBinding(&markup, &call, name) { given.append(bound) }
    while markup.next.kind != .end {
      if markup.take(.comma) != nil { continue }
      let key = try markup.expect(.name, "an argument")
      _ = try markup.expect(.colon, "`:`")
      let keyName = builder.names.number(of: markup.text(key))
      call.arguments.append((keyName, try parseOperand(&markup)))
      given.append(TemplateFacts.Given(name: keyName, place: place(key.range)))
    }
    let callPlace = place(token.range)
    builder.calls.append(call)
    let index = Int32(builder.calls.count - 1)
    facts.partials.append(
      TemplateFacts.PartialUse(
        call: index, name: name ?? "", place: callPlace, given: given, isInclude: isInclude,
        visible: isInclude ? loopNames : []))
    emit(.call, a: index, place: callPlace)
    if call.isFor { emit(.callNext, a: index, place: callPlace) }
  }

  /// Parses `with value as alias` and `for list as alias`.
  /// - Returns: the name that gets the value, if there is one.
  private mutating func parseBinding(
    _ markup: inout Markup, _ call: inout PartialCall, _ name: String?
  ) throws(SyntaxError) -> TemplateFacts.Given? {
    let own = name.flatMap { $0.split(separator: "/").last.map(String.init) }
    var valueRange: Range<Int>?
    if !markup.isAtNamedArgument {
      if markup.take(word: "for") {
        call.isFor = true
        valueRange = markup.next.range
        call.value = try parseOperand(&markup)
      } else if markup.take(word: "with") {
        // `include … with list` loops as well, `render … with list` does not.
        call.isFor = call.isInclude
        valueRange = markup.next.range
        call.value = try parseOperand(&markup)
      }
    }
    if let own { call.bindName = call.value == nil ? -1 : builder.names.number(of: own) }
    if !markup.isAtNamedArgument, markup.take(word: "as") {
      let alias = try markup.expect(.name, "a name")
      call.bindName = builder.names.number(of: markup.text(alias))
      return TemplateFacts.Given(name: call.bindName, place: place(alias.range))
    }
    guard call.bindName >= 0, let valueRange else { return nil }
    return TemplateFacts.Given(name: call.bindName, place: place(valueRange), isImplied: true)
  }
}
