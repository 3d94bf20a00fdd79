internal import BlogSources
internal import Conversation
internal import Diagnostics

/// Changes single keys of a talk file and leaves every other byte as it is.
///
/// Only what is certain is done: a result that does not read back as it was meant is refused, and
/// the owner edits the file.
struct FrontMatterEdit {
  private let file: SourceFile
  private let fields: TalkFields
  private let bodyStart: Int

  /// Takes a file that can be read.
  init(_ file: SourceFile) throws(DeskRefusal) {
    self.file = file
    do {
      let block = try TalkFrontMatter.read(file)
      fields = block.fields
      bodyStart = block.bodyStart
    } catch {
      throw DeskRefusal([error.finding])
    }
  }

  /// The file with another value for `key`, which is there and stands on one line.
  func setting(_ key: String, to value: String) throws(DeskRefusal) -> [UInt8] {
    guard let pair = fields.pairs.first(where: { $0.key == key }) else { throw refusal(key) }
    var range = file.range(of: pair.location)
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    if let first = file.bytes[range].first, quotes.contains(first) {
      // The place of a quoted value begins at the quote, but has the length of the text.
      guard let end = file.bytes[(range.lowerBound + 1)...].firstIndex(of: first) else {
        throw refusal(key, at: pair.location)
      }
      range = range.lowerBound..<end + 1
      guard file.bytes[range].dropFirst().dropLast().elementsEqual(pair.value.utf8) else {
        throw refusal(key, at: pair.location)
      }
    } else if !file.bytes[range].elementsEqual(pair.value.utf8) {
      throw refusal(key, at: pair.location)
    }
    var result = Array(file.bytes[..<range.lowerBound])
    result += YAMLText.value(value).utf8
    result += file.bytes[range.upperBound...]
    let wanted = fields.pairs.map { ($0.key, $0.key == key ? value : $0.value) }
    try check(result, wanted, body: file.bytes[bodyStart...], key)
    return result
  }

  /// The file without the lines of `keys` and of what stands below them, and with another text.
  ///
  /// A `body` of `nil` keeps the text. Notes (`# …`) behind these keys go too, and with `notes` all
  /// that stand on lines of their own.
  func removing(
    _ keys: Set<String>, body: [UInt8]?, notes: Bool = false
  ) throws(DeskRefusal) -> [UInt8] {
    guard notes else { return try removing(keys, body: body) { _ in false } }
    do throws(DeskRefusal) {
      return try removing(keys, body: body) { line in
        line.first { $0 > 0x20 } == UInt8(ascii: "#")
      }
    } catch {
      // In a value of several lines, such a line is a text; it is always indented.
      return try removing(keys, body: body) { $0.first == UInt8(ascii: "#") }
    }
  }

  private func removing(
    _ keys: Set<String>, body: [UInt8]?, isNote: (ArraySlice<UInt8>) -> Bool
  ) throws(DeskRefusal) -> [UInt8] {
    var result: [UInt8] = []
    var isRemoved = false
    for line in lines(of: file.bytes[..<bodyStart]) {
      if let name = key(of: line) { isRemoved = keys.contains(name) }
      if !isRemoved && !isNote(line) || isFence(line) { result += line }
    }
    let text = body ?? Array(file.bytes[bodyStart...])
    result += text
    let wanted = fields.pairs.filter { pair in
      !keys.contains { pair.key == $0 || pair.key.hasPrefix("\($0).") }
    }
    try check(result, wanted.map { ($0.key, $0.value) }, body: text[...], keys.sorted().first ?? "")
    return result
  }

  /// Whether a line opens or closes the front matter.
  private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.startIndex == 0 || line.endIndex == bodyStart
  }

  /// The key that begins on a line; lines that are indented or in a list go on with the last one.
  private func key(of line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, first > 0x20, !"#-]}".utf8.contains(first),
      let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let name = String(decoding: line[..<colon], as: UTF8.self)
    return String(name.drop { " \"'".contains($0) }.prefix { !" \"'".contains($0) })
  }

  private func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private func check(
    _ bytes: [UInt8], _ wanted: [(String, String)], body: ArraySlice<UInt8>, _ key: String
  ) throws(DeskRefusal) {
    let changed = SourceFile(path: file.path, bytes: bytes)
    guard let block = try? TalkFrontMatter.read(changed),
      block.fields.pairs.map({ [$0.key, $0.value] }) == wanted.map({ [$0.0, $0.1] }),
      bytes[block.bodyStart...].elementsEqual(body)
    else { throw refusal(key) }
  }

  private func refusal(_ key: String, at place: SourceLocation? = nil) -> DeskRefusal {
    DeskRefusal(
      .talkNotChanged, "`\(key)` is written in a way that blogen does not change by itself",
      at: place ?? fields.location, help: ["edit this file by hand"])
  }
}
