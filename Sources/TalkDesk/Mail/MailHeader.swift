/// The header of a mail or of one of its parts.
///
/// Source: RFC 5322, sections 2.2 and 4.5; bytes beyond ASCII, which the standard does not allow,
/// are read as UTF-8 or Windows-1252.
struct MailHeader {
  /// The fields in their order: names in lower case, bodies unfolded.
  private(set) var fields: [(name: String, body: String)] = []

  /// Reads the header at the start of `bytes`, up to an empty line.
  ///
  /// - Returns: The header, and the bytes behind the empty line.
  static func read(
    _ bytes: ArraySlice<UInt8>
  ) throws(MailProblem) -> (header: MailHeader, rest: ArraySlice<UInt8>) {
    var header = MailHeader()
    var rest = bytes
    var current: (name: String, body: [UInt8])?
    while let line = MailLines.next(&rest), !line.isEmpty {
      guard bytes.startIndex + MailLimits.header > line.endIndex else { throw .longHeader }
      if line.first == 0x20 || line.first == 0x09 {
        current?.body += line
        continue
      }
      header.add(current)
      current = nil
      guard header.fields.count < MailLimits.fields else { throw .longHeader }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), colon > line.startIndex
      else { continue }
      current = (
        String(decoding: line[..<colon], as: UTF8.self).lowercased(),
        Array(line[(colon + 1)...])
      )
    }
    header.add(current)
    return (header, rest)
  }

  private mutating func add(_ field: (name: String, body: [UInt8])?) {
    guard let field else { return }
    fields.append((field.name, TalkDraft.trimmed(MailCharset.decodeUnknown(field.body[...]))))
  }

  /// The body of the first field with this name, in lower case.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.body }
}

/// Takes a text of bytes apart into lines.
enum MailLines {
  /// The next line of `rest` without its line break, or `nil` at the end.
  static func next(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[rest.startIndex..<end]
    rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
    if line.last == 0x0D { line.removeLast() }
    return line
  }
}
