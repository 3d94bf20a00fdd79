/// The text of lists and maps as Ruby's `inspect` writes it.
///
/// Nobody wants it on a page, but it helps to see what a variable holds.
enum Inspection {
  /// Values inside each other beyond this depth are not shown.
  private static let deepest = 20
  /// Longer texts end with `...`: values that share parts can be much larger than their memory.
  private static let longest = 1_000_000

  /// The text of a value, such as `{"key"=>"value", "list"=>[1, 2]}`.
  static func text(of value: Value) -> String {
    var result: [UInt8] = []
    append(value, to: &result, depth: 0)
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ value: Value, to result: inout [UInt8], depth: Int) {
    guard depth < deepest, result.count < longest else { return result.append(utf8: "...") }
    switch value {
    case .null: result.append(utf8: "nil")
    case .string(let string), .html(let string): append(quoted: string, to: &result)
    case .array, .boxedList:
      let items = Items(value)
      result.append(UInt8(ascii: "["))
      for index in 0..<items.count where result.count < longest {
        if index > 0 { result.append(utf8: ", ") }
        append(items[index], to: &result, depth: depth + 1)
      }
      result.append(UInt8(ascii: "]"))
    case .map(let map):
      result.append(UInt8(ascii: "{"))
      for (index, key) in map.keys.enumerated() where result.count < longest {
        if index > 0 { result.append(utf8: ", ") }
        append(quoted: key, to: &result)
        result.append(utf8: "=>")
        append(map.values[index], to: &result, depth: depth + 1)
      }
      result.append(UInt8(ascii: "}"))
    case .boxedObject(let box):
      let object = box.object
      if case .boxedObject = object.liquidText { return }
      append(object.liquidText, to: &result, depth: depth + 1)
    default: value.append(to: &result, escaping: false)
    }
  }

  private static func append(quoted string: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): result.append(utf8: "\\\"")
      case UInt8(ascii: "\\"): result.append(utf8: "\\\\")
      case UInt8(ascii: "\n"): result.append(utf8: "\\n")
      case UInt8(ascii: "\r"): result.append(utf8: "\\r")
      case UInt8(ascii: "\t"): result.append(utf8: "\\t")
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
  }
}
