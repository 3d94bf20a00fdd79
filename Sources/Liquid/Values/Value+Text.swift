extension Value {
  /// The value as plain text, as filters see it; HTML is taken as it is.
  ///
  /// A list is written as Ruby does, `[1, "a"]`; output shows its items one after the other.
  public var text: String {
    switch self {
    case .null: return ""
    case .string(let string), .html(let string): return string
    case .integer(let integer): return String(integer)
    case .array, .boxedList: return Inspection.text(of: self)
    default:
      var bytes: [UInt8] = []
      append(to: &bytes, escaping: false)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends what the output of the value shows; `escaping` replaces HTML's special characters
  /// in everything that is not HTML by type.
  func append(to output: inout [UInt8], escaping: Bool) {
    switch self {
    case .null: return
    case .string(let string):
      if escaping { HTMLEscape.append(string, to: &output) } else { output.append(utf8: string) }
    case .html(let string): output.append(utf8: string)
    case .integer(let integer): output.append(decimal: integer)
    case .bool(let bool): output.append(utf8: bool ? "true" : "false")
    case .decimal(let double): output.append(utf8: DecimalText.text(of: double))
    case .date(let date): output.append(utf8: CivilTime(date).rubyText)
    case .range(let range): output.append(utf8: "\(range.lower)..\(range.upper)")
    case .array(let items): for item in items { item.append(to: &output, escaping: escaping) }
    case .boxedList(let list):
      for index in 0..<list.count {
        list.value(at: index).append(to: &output, escaping: escaping)
      }
    case .map:
      let text = Inspection.text(of: self)
      if escaping { HTMLEscape.append(text, to: &output) } else { output.append(utf8: text) }
    case .boxedObject(let box):
      let text = box.object.liquidText
      // An object whose text is an object again would never end.
      if case .boxedObject = text { return }
      text.append(to: &output, escaping: escaping)
    }
  }
}

extension [UInt8] {
  /// Appends the UTF-8 bytes of a text in one copy.
  mutating func append(utf8 text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if done == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a whole number without making a string.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
