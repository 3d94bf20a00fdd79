/// Filters between text and HTML.
enum HTMLFilters {
  static var all: [Filter] {
    [
      Filter("raw") { input, _, context in context.escapes ? .html(input.text) : input },
      escape("escape"), escape("h"), escape("xml_escape"),
      Filter("escape_once") { input, _, context in
        let text = escapedOnce(input.text)
        return context.escapes ? .html(text) : .string(text)
      },
      Filter("strip_html") { input, _, context in
        let text = withoutTags(input.text)
        // A stray `<` of HTML must not open a tag together with what follows.
        guard input.isHTML, context.escapes else { return .string(text) }
        guard text.utf8.contains(UInt8(ascii: "<")) else { return .html(text) }
        return .html(
          text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;"))
      },
    ]
  }

  private static func escape(_ name: String) -> Filter {
    var filter = Filter(name) { input, _, context in
      if input.isNull { return .null }
      let text = HTMLEscape.escaped(input.text)
      return context.escapes ? .html(text) : .string(text)
    }
    filter.isEscape = true
    return filter
  }

  /// Replaces special characters but leaves entities such as `&amp;` and `&#38;` alone.
  private static func escapedOnce(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if !HTMLEscape.isSpecial(byte) || (byte == UInt8(ascii: "&") && isEntity(bytes, at: index)) {
        result.append(byte)
      } else {
        HTMLEscape.append(special: byte, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether an entity starts at an ampersand: letters, or `#` and digits, and a semicolon.
  private static func isEntity(_ bytes: [UInt8], at start: Int) -> Bool {
    var index = start + 1
    let isNumeric = index < bytes.count && bytes[index] == UInt8(ascii: "#")
    if isNumeric { index += 1 }
    let first = index
    // No entity is longer; without a limit many ampersands would take quadratic time.
    while index < bytes.count, index - first < 40 {
      let byte = bytes[index]
      guard isNumeric ? byte.isDigit : (0x61...0x7A).contains(byte | 0x20) else { break }
      index += 1
    }
    return index > first && index < bytes.count && bytes[index] == UInt8(ascii: ";")
  }

  /// Removes scripts, styles and comments with their content, and all other tags.
  static func withoutTags(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "<")) else { return text }
    removeBlocks(from: &bytes)
    removeTags(from: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Openings whose content goes as well, with what ends them.
  private static let blocks = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")]
    .map { (open: Array($0.utf8), close: Array($1.utf8)) }

  /// Removes `<script…</script>` and the like, whichever begins first.
  private static func removeBlocks(from bytes: inout [UInt8]) {
    var ends: [[Int]?] = [nil, nil, nil]
    var next = [0, 0, 0]
    var result: [UInt8] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "s") || bytes[index + 1] == UInt8(ascii: "!"),
        let block = blocks.firstIndex(where: { bytes[index...].starts(with: $0.open) })
      else { continue }
      let close = blocks[block].close
      // All ends are looked for once, so that many openings without an end cost nothing more.
      let places = ends[block] ?? ByteText.places(of: close, in: bytes)
      ends[block] = places
      while next[block] < places.count, places[next[block]] < index + blocks[block].open.count {
        next[block] += 1
      }
      guard next[block] < places.count else { continue }
      result += bytes[start..<index]
      start = places[next[block]] + close.count
      index = start - 1
    }
    if start > 0 { bytes = result + bytes[start...] }
  }

  /// Removes `<…>`; a `<` without an end stays.
  private static func removeTags(from bytes: inout [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")),
        let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
      {
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<open]))
        start = close + 1
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    bytes = result
  }
}
