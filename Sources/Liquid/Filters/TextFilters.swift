/// Filters on texts: case, white space, parts, joining.
enum TextFilters {
  static var all: [Filter] { caseFilters + joinFilters + spaceFilters + cutFilters }

  private static var caseFilters: [Filter] {
    [
      Filter("downcase") { input, _, context in context.text(input.text.lowercased(), like: input)
      },
      Filter("upcase") { input, _, context in context.text(input.text.uppercased(), like: input) },
      Filter("capitalize") { input, _, context in
        let text = input.text
        return context.text(
          text.prefix(1).uppercased() + text.dropFirst().lowercased(), like: input)
      },
    ]
  }

  private static var joinFilters: [Filter] {
    [
      Filter("append", arguments: 1...1) { input, arguments, context throws(FilterError) in
        try join(input, arguments[0], context)
      },
      Filter("prepend", arguments: 1...1) { input, arguments, context throws(FilterError) in
        try join(arguments[0], input, context)
      },
    ]
  }

  private static func join(
    _ first: Value, _ second: Value, _ context: FilterContext
  ) throws(FilterError) -> Value {
    let isHTML = context.isHTML([first, second])
    let left = context.part(first, inHTML: isHTML)
    let right = context.part(second, inHTML: isHTML)
    try context.check(bytes: left.utf8.count + right.utf8.count)
    return isHTML ? .html(left + right) : .string(left + right)
  }

  private static var spaceFilters: [Filter] {
    [
      Filter("strip") { input, _, context in
        context.text(TextCutting.stripped(input.text), like: input)
      },
      Filter("lstrip") { input, _, context in
        context.text(TextCutting.stripped(input.text, end: false), like: input)
      },
      Filter("rstrip") { input, _, context in
        context.text(TextCutting.stripped(input.text, start: false), like: input)
      },
      Filter("strip_newlines") { input, _, context in
        context.text(replacingLineBreaks(input.text, with: []), like: input)
      },
      Filter("newline_to_br") { input, _, context in
        let text = context.part(input, inHTML: context.escapes)
        let result = replacingLineBreaks(text, with: Array("<br />\n".utf8))
        return context.escapes ? .html(result) : .string(result)
      },
      Filter("normalize_whitespace") { input, _, context in
        context.text(TextCutting.words(input.text).joined(separator: " "), like: input)
      },
    ]
  }

  /// Replaces `\n` and `\r\n`.
  private static func replacingLineBreaks(_ text: String, with replacement: [UInt8]) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte != UInt8(ascii: "\n") {
        result.append(byte)
        continue
      }
      if result.last == UInt8(ascii: "\r") { result.removeLast() }
      result += replacement
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static var cutFilters: [Filter] {
    [
      Filter("truncate", arguments: 0...2) { input, arguments, context throws(FilterError) in
        if input.isNull { return .null }
        let length = arguments.count > 0 ? try context.integer(arguments[0], argument: 0) : 50
        let end =
          arguments.count > 1 ? context.part(arguments[1], inHTML: context.isHTML([input])) : "..."
        return context.text(TextCutting.truncated(input.text, to: length, end: end), like: input)
      },
      Filter("truncatewords", arguments: 0...2) { input, arguments, context throws(FilterError) in
        if input.isNull { return .null }
        let count = arguments.count > 0 ? try context.integer(arguments[0], argument: 0) : 15
        let end =
          arguments.count > 1 ? context.part(arguments[1], inHTML: context.isHTML([input])) : "..."
        return context.text(
          TextCutting.truncated(input.text, toWords: max(1, count), end: end), like: input)
      },
      Filter("split", arguments: 1...1) { input, arguments, context throws(FilterError) in
        let parts = TextCutting.split(input.text, by: arguments[0].text)
        try context.check(items: parts.count)
        return .array(parts.map { context.text($0, like: input) })
      },
      Filter("number_of_words", arguments: 0...1) { input, _, _ in
        .integer(TextCutting.words(input.text).count)
      },
    ]
  }
}
