/// Values as JSON.
enum JSONText {
  /// Appends a value.
  ///
  /// `<`, `>`, `&` and `'` are written as `\u003c` and so on, so that the text is safe inside a
  /// script element.
  static func append(
    _ value: Value, to output: inout [UInt8], _ context: FilterContext, depth: Int
  ) throws(FilterError) {
    guard depth < 20 else { throw FilterError("the value is nested too deeply for JSON") }
    try context.check(bytes: output.count)
    switch value {
    case .null: output.append(utf8: "null")
    case .bool, .integer: value.append(to: &output, escaping: false)
    case .decimal(let double):
      output.append(utf8: double.isFinite ? DecimalText.text(of: double) : "null")
    case .string(let text), .html(let text): append(text, to: &output)
    case .date(let date): append(DateFormatting.xmlSchema(date), to: &output)
    case .array, .boxedList, .range:
      let items = Items(value)
      try context.check(items: items.count)
      output.append(UInt8(ascii: "["))
      for index in 0..<items.count {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        try append(items[index], to: &output, context, depth: depth + 1)
      }
      output.append(UInt8(ascii: "]"))
    case .map(let map): try append(Array(zip(map.keys, map.values)), to: &output, context, depth)
    case .boxedObject(let box):
      let object = box.object
      // Objects point at each other, so those inside of objects are shown by their text only.
      if depth > 0, case .null = object.liquidText { return output.append(utf8: "null") }
      if depth > 0 { return append(object.liquidText.text, to: &output) }
      let names = type(of: object).propertyNames
      let pairs = names.enumerated().map { ($1, object.value(at: $0)) }
      try append(pairs, to: &output, context, depth)
    }
  }

  private static func append(
    _ pairs: [(String, Value)], to output: inout [UInt8], _ context: FilterContext, _ depth: Int
  ) throws(FilterError) {
    output.append(UInt8(ascii: "{"))
    for (index, (key, value)) in pairs.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(key, to: &output)
      output.append(UInt8(ascii: ":"))
      try append(value, to: &output, context, depth: depth + 1)
    }
    output.append(UInt8(ascii: "}"))
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(utf8: "\\\"")
      case UInt8(ascii: "\\"): output.append(utf8: "\\\\")
      case UInt8(ascii: "\n"): output.append(utf8: "\\n")
      case UInt8(ascii: "\r"): output.append(utf8: "\\r")
      case UInt8(ascii: "\t"): output.append(utf8: "\\t")
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"):
        output.append(utf8: byte < 16 ? "\\u000" : "\\u00")
        output.append(utf8: String(byte, radix: 16))
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
