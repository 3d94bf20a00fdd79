/// Reads the beginning of an XML document up to the end of the start tag of its root element.
///
/// Not an XML parser: it steps over declaration, processing instructions, comments and document
/// type, and takes the root element by its local name, with any prefix. It expands no entity, so
/// a hostile one costs nothing, and reads each byte once.
///
/// Source: XML 1.0 (Fifth Edition) sections 2.1 to 2.8 and 3.1.
struct SVGScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// Scans a document from its first byte; UTF-16 is recognised by its byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = SVGEncoding.narrowed(bytes)
  }

  /// Whether `bytes` reach the name of a root element and it is `svg`.
  static func startsSVG(_ bytes: [UInt8]) -> Bool {
    var scanner = SVGScanner(bytes)
    do {
      try scanner.enterRoot()
      return true
    } catch {
      return false
    }
  }

  /// Whether `bytes` end in what may stand before a root element.
  static func maySVGFollow(_ bytes: [UInt8]) -> Bool {
    var scanner = SVGScanner(bytes)
    scanner.skipSpace()
    guard scanner.peek() == 0x3C else { return false }
    do {
      try scanner.enterRoot()
      return true
    } catch {
      return error == .truncated
    }
  }

  /// The attributes of the root element.
  ///
  /// An entity reference in one is left as it is and makes the value no length. Throws
  /// ``ImageProblem/unknownFormat`` if the root element is not `svg`, and
  /// ``ImageProblem/truncated`` if its start tag does not end.
  consuming func root() throws(ImageProblem) -> SVGRoot {
    try enterRoot()
    var root = SVGRoot()
    while true {
      skipSpace()
      let byte = try current()
      if byte == 0x3E || byte == 0x2F { return root }
      let name = try name()
      skipSpace()
      guard try current() == 0x3D else { throw Self.notWellFormed }
      index += 1
      skipSpace()
      root.keep(try quoted(), of: name)
    }
  }

  /// The white space of XML.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static let notWellFormed = ImageProblem.damaged("its svg element is not well-formed")

  /// Steps to the place after the name of the root element.
  private mutating func enterRoot() throws(ImageProblem) {
    while true {
      skipSpace()
      guard try current() == 0x3C else { throw .unknownFormat }
      if try skip("<?") {
        try skip(past: "?>")
      } else if try skip("<!--") {
        try skip(past: "-->")
      } else if try skip("<!DOCTYPE") {
        try skipDocumentType()
      } else {
        index += 1
        let local = try name().split(separator: 0x3A, omittingEmptySubsequences: false)
        guard local.count <= 2, local.last?.elementsEqual("svg".utf8) == true else {
          throw .unknownFormat
        }
        return
      }
    }
  }

  /// Steps over a document type, whose internal subset may hold `>` in strings and comments.
  private mutating func skipDocumentType() throws(ImageProblem) {
    var isInSubset = false
    while true {
      let byte = try current()
      if byte == 0x22 || byte == 0x27 {
        index += 1
        while try current() != byte { index += 1 }
        index += 1
      } else if isInSubset, try skip("<!--") {
        try skip(past: "-->")
      } else if isInSubset, try skip("<?") {
        try skip(past: "?>")
      } else {
        index += 1
        if byte == 0x5B { isInSubset = true }
        if byte == 0x5D { isInSubset = false }
        if byte == 0x3E && !isInSubset { return }
      }
    }
  }

  /// The name here, which ends before white space, `=`, `/` or `>`.
  private mutating func name() throws(ImageProblem) -> ArraySlice<UInt8> {
    let start = index
    while true {
      let byte = try current()
      if Self.isSpace(byte) || byte == 0x3D || byte == 0x2F || byte == 0x3E { break }
      guard byte != 0x3C, byte != 0x22, byte != 0x27 else { throw Self.notWellFormed }
      index += 1
    }
    guard index > start else { throw Self.notWellFormed }
    return bytes[start..<index]
  }

  /// The text between the quotes here.
  private mutating func quoted() throws(ImageProblem) -> ArraySlice<UInt8> {
    let quote = try current()
    guard quote == 0x22 || quote == 0x27 else { throw Self.notWellFormed }
    index += 1
    let start = index
    while try current() != quote {
      guard try current() != 0x3C else { throw Self.notWellFormed }
      index += 1
    }
    index += 1
    return bytes[start..<index - 1]
  }

  private mutating func skipSpace() {
    while let byte = peek(), Self.isSpace(byte) { index += 1 }
  }

  /// Steps over `text` if it stands here; an end of the document within it is an error.
  private mutating func skip(_ text: StaticString) throws(ImageProblem) -> Bool {
    for distance in 0..<text.utf8CodeUnitCount {
      guard index + distance < bytes.count else { throw .truncated }
      if bytes[index + distance] != text.withUTF8Buffer({ $0[distance] }) { return false }
    }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Steps to the place after the next `text`.
  private mutating func skip(past text: StaticString) throws(ImageProblem) {
    while try !skip(text) { index += 1 }
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func current() throws(ImageProblem) -> UInt8 {
    guard index < bytes.count else { throw .truncated }
    return bytes[index]
  }
}
