internal import CExpat

/// Drives expat over a file, and hands what it finds to an ``XMLItemReader``.
///
/// All pointers of expat stay in this file. The reader lives in memory of its own, whose address the
/// callbacks get; it is freed after the parser.
struct XMLParser: ~Copyable {
  private let parser: XML_Parser
  private let context: UnsafeMutablePointer<Context>

  /// What the callbacks see.
  private struct Context {
    let parser: XML_Parser
    var reader: XMLItemReader
    var isReadingText = false
  }

  /// A parser of UTF-8, whatever the prolog says; `nil` without memory.
  init?(_ reader: XMLItemReader) {
    guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(bitPattern: UInt8(ascii: "\n"))) else {
      return nil
    }
    self.parser = parser
    context = .allocate(capacity: 1)
    context.initialize(to: Context(parser: parser, reader: reader))
    XML_SetUserData(parser, context)
    XML_SetElementHandler(parser, Self.start, Self.end)
    XML_SetStartDoctypeDeclHandler(parser, Self.doctype)
    XML_SetEntityDeclHandler(parser, Self.entity)
  }

  deinit {
    XML_ParserFree(parser)
    context.deinitialize(count: 1)
    context.deallocate()
  }

  /// The reader with what it has read until now.
  var reader: XMLItemReader {
    _read { yield context.pointee.reader }
    _modify { yield &context.pointee.reader }
  }

  /// Parses the next part of the file, at most 2 GB.
  ///
  /// - Throws: ``XMLProblem`` where the file is not well-formed; where the reader has stopped, it
  ///   is ``XMLProblem/Kind/stopped``.
  mutating func parse(_ part: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLProblem) {
    let status = part.withMemoryRebound(to: CChar.self) { part in
      XML_Parse(parser, part.baseAddress, Int32(clamping: part.count), isFinal ? 1 : 0)
    }
    guard status != XML_STATUS_OK else { return }
    throw XMLProblem(
      kind: XMLProblem.Kind(XML_GetErrorCode(parser)),
      offset: max(0, Int(XML_GetCurrentByteIndex(parser))))
  }

  // MARK: Callbacks

  private static let start: XML_StartElementHandler = { data, name, attributes in
    guard let context = data?.assumingMemoryBound(to: Context.self), let name else { return }
    let tag = tag(context.pointee.parser)
    context.pointee.reader.start(
      letters(name), tag: tag, attributes: XMLAttributes(list: attributes))
    update(context)
  }

  private static let end: XML_EndElementHandler = { data, _ in
    guard let context = data?.assumingMemoryBound(to: Context.self) else { return }
    context.pointee.reader.end(tag: tag(context.pointee.parser))
    update(context)
  }

  private static let text: XML_CharacterDataHandler = { data, text, length in
    guard let context = data?.assumingMemoryBound(to: Context.self), let text, length > 0 else {
      return
    }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { text in
      context.pointee.reader.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
  }

  private static let doctype: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
    guard let context = data?.assumingMemoryBound(to: Context.self) else { return }
    context.pointee.reader.doctype(at: tag(context.pointee.parser).lowerBound)
    update(context)
  }

  private static let entity: XML_EntityDeclHandler = { data, _, _, _, _, _, _, _, _ in
    guard let context = data?.assumingMemoryBound(to: Context.self) else { return }
    context.pointee.reader.doctype(at: tag(context.pointee.parser).lowerBound)
    update(context)
  }

  /// The bytes of the tag that is being reported.
  private static func tag(_ parser: XML_Parser) -> Range<Int> {
    let start = max(0, Int(XML_GetCurrentByteIndex(parser)))
    return start..<(start + max(0, Int(XML_GetCurrentByteCount(parser))))
  }

  /// Stops the parser, or asks it for texts only while one is wanted, as the reader says.
  private static func update(_ context: UnsafeMutablePointer<Context>) {
    let parser = context.pointee.parser
    if context.pointee.reader.stop != nil {
      XML_StopParser(parser, XML_Bool(XML_FALSE))
    } else if context.pointee.reader.wantsText != context.pointee.isReadingText {
      context.pointee.isReadingText.toggle()
      XML_SetCharacterDataHandler(parser, context.pointee.isReadingText ? text : nil)
    }
  }

  /// The bytes of a C string.
  fileprivate static func letters(_ text: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
  }
}

/// The attributes of a start tag; a value of it must not leave the call that it comes from.
struct XMLAttributes {
  /// Names and values in turn, with `nil` behind the last one.
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// Whether there are more than `limit`.
  func areMore(than limit: Int) -> Bool {
    guard let list else { return false }
    for index in 0...limit where list[2 * index] == nil { return false }
    return true
  }

  /// The value of the attribute with this name, which has no prefix.
  subscript(name: String) -> String? {
    var index = 0
    while let key = list?[index], let value = list?[index + 1] {
      if XMLParser.letters(key).elementsEqual(name.utf8) {
        return String(decoding: XMLParser.letters(value), as: UTF8.self)
      }
      index += 2
    }
    return nil
  }
}

extension XMLProblem.Kind {
  /// What expat calls a mistake.
  fileprivate init(_ code: XML_Error) {
    self =
      switch code {
      case XML_ERROR_NO_ELEMENTS: .endOfFile
      case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
        .cutOff
      case XML_ERROR_TAG_MISMATCH: .wrongEndTag
      case XML_ERROR_DUPLICATE_ATTRIBUTE: .duplicateAttribute
      case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: .textBehindEnd
      case XML_ERROR_UNDEFINED_ENTITY, XML_ERROR_PARAM_ENTITY_REF: .unknownEntity
      case XML_ERROR_BAD_CHAR_REF: .badCharacter
      case XML_ERROR_MISPLACED_XML_PI: .prologNotFirst
      case XML_ERROR_XML_DECL, XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .prolog
      case XML_ERROR_UNBOUND_PREFIX: .unknownPrefix
      case XML_ERROR_NO_MEMORY: .memory
      case XML_ERROR_ABORTED: .stopped
      default: .notWellFormed
      }
  }
}
