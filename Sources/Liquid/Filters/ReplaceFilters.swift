/// Filters that replace or remove parts of a text.
enum ReplaceFilters {
  /// Which occurrences are meant.
  private enum Which {
    case all
    case first
    case last
  }

  static var all: [Filter] {
    [
      Filter("replace", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try replace(.all, input, arguments[0], arguments[1], context)
      },
      Filter("replace_first", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try replace(.first, input, arguments[0], arguments[1], context)
      },
      Filter("replace_last", arguments: 2...2) { input, arguments, context throws(FilterError) in
        try replace(.last, input, arguments[0], arguments[1], context)
      },
      Filter("remove", arguments: 1...1) { input, arguments, context throws(FilterError) in
        try replace(.all, input, arguments[0], "", context)
      },
      Filter("remove_first", arguments: 1...1) { input, arguments, context throws(FilterError) in
        try replace(.first, input, arguments[0], "", context)
      },
      Filter("remove_last", arguments: 1...1) { input, arguments, context throws(FilterError) in
        try replace(.last, input, arguments[0], "", context)
      },
    ]
  }

  private static func replace(
    _ which: Which, _ input: Value, _ part: Value, _ replacement: Value, _ context: FilterContext
  ) throws(FilterError) -> Value {
    let isHTML = context.isHTML([input, replacement])
    let bytes = Array(context.part(input, inHTML: isHTML).utf8)
    // In HTML that came from plain text, the part has to be looked for in its escaped form.
    let needle = Array(context.part(part, inHTML: isHTML && !input.isHTML).utf8)
    let new = Array(context.part(replacement, inHTML: isHTML).utf8)
    let places = places(of: needle, in: bytes, which)
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: new.count)
    try context.check(bytes: overflow ? .max : bytes.count.saturatingAdd(growth))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + growth)
    var start = 0
    for place in places {
      result += bytes[start..<place]
      result += new
      start = place + needle.count
    }
    result += bytes[start...]
    let text = String(decoding: result, as: UTF8.self)
    return isHTML ? .html(text) : .string(text)
  }

  private static func places(of needle: [UInt8], in bytes: [UInt8], _ which: Which) -> [Int] {
    guard !needle.isEmpty else { return gaps(in: bytes, which) }
    switch which {
    case .all: return ByteText.places(of: needle, in: bytes)
    case .first: return ByteText.places(of: needle, in: bytes, limit: 1)
    case .last: return ByteText.last(needle, in: bytes).map { [$0] } ?? []
    }
  }

  /// The empty text occurs before, between and behind all scalars.
  private static func gaps(in bytes: [UInt8], _ which: Which) -> [Int] {
    switch which {
    case .all: bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    case .first: [0]
    case .last: [bytes.count]
    }
  }
}
