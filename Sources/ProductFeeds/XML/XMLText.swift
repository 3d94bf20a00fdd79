internal import Diagnostics
internal import Tables

/// The text of an XML feed in UTF-8, whatever its encoding was.
struct XMLText {
  /// The text; offsets of rows and findings are offsets in it.
  var file: SourceFile
  /// The offset of the first byte behind the byte order mark.
  var start: Int
  /// The name of the encoding, for people.
  var encoding: String
  /// What is wrong with the encoding, but does not keep the feed from being read.
  var findings: [Finding] = []

  /// Decodes `bytes` as its prolog, its byte order mark or `encoding` say.
  ///
  /// A file without either is UTF-8. Text that is said to be UTF-8 is not looked at here; the
  /// parser does that.
  /// - Parameters:
  ///   - path: The path that findings print.
  ///   - bytes: The file.
  ///   - encoding: What the owner says it is written in.
  /// - Returns: The text.
  /// - Throws: ``FileMistake`` with `invalid-feed`, or as ``DecodedText`` does.
  /// - Complexity: O(size); O(1) for UTF-8.
  static func decode(
    path: String, bytes: [UInt8], encoding: TextEncoding? = nil
  ) throws(FileMistake) -> Self {
    if let encoding { return Self(try DecodedText.table(path, bytes, encoding: encoding)) }
    if isUTF32(bytes) {
      throw FileMistake(
        Finding(
          .invalidFeed, "this feed is in UTF-32", at: SourceLocation(path: path),
          help: ["export it as UTF-8"]))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) {
      return Self(try DecodedText.table(path, bytes, encoding: .utf16LittleEndian))
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) {
      return Self(try DecodedText.table(path, bytes, encoding: .utf16BigEndian))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var text = Self(
      file: SourceFile(path: path, bytes: bytes), start: hasMark ? 3 : 0, encoding: "UTF-8")
    guard let prolog = XMLProlog(bytes), !unicode.contains(prolog.encoding) else { return text }
    let place = text.file.location(at: prolog.range.lowerBound, length: prolog.range.count)
    if prolog.encoding.hasPrefix("utf-16") || hasMark {
      text.findings = [mismatch(prolog.encoding, place)]
    } else if western.contains(prolog.encoding) {
      try text.decodeWestern(prolog.encoding, place)
    } else if latin9.contains(prolog.encoding) {
      text.file = SourceFile(path: path, bytes: Latin9.decode(bytes))
      text.encoding = "ISO-8859-15"
    } else {
      throw FileMistake(
        Finding(
          .invalidFeed, "the encoding `\(prolog.encoding)` is not known", at: place,
          help: ["export the feed as UTF-8"]))
    }
    return text
  }

  /// Decodes what is said to be in ISO-8859-1 or Windows-1252, unless it is in UTF-8 after all.
  private mutating func decodeWestern(
    _ name: String, _ place: SourceLocation
  ) throws(FileMistake) {
    // Without an encoding, valid UTF-8 is recognised.
    let text: DecodedText
    do {
      text = try DecodedText.table(file.path, file.bytes)
    } catch {
      text = try DecodedText.table(file.path, file.bytes, encoding: .windows1252)
    }
    if text.encoding == .utf8, file.bytes.contains(where: { $0 >= 0x80 }) {
      findings = [Self.mismatch(name, place)]
    } else {
      file = text.file
      encoding = name.hasPrefix("iso") ? "ISO-8859-1" : "windows-1252"
    }
  }

  private static func mismatch(_ name: String, _ place: SourceLocation) -> Finding {
    Finding(
      .invalidFeed, .warning, "this feed says that it is in `\(name)`, but it is in UTF-8",
      at: place, help: ["it is read as UTF-8; have the shop write `encoding=\"UTF-8\"`"])
  }

  /// Whether the bytes begin with the mark of UTF-32, or with `<` in it.
  private static func isUTF32(_ bytes: [UInt8]) -> Bool {
    [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]].contains {
      bytes.starts(with: $0)
    }
  }

  private static let unicode: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii"]
  private static let western: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "ansi",
  ]
  private static let latin9: Set<String> = [
    "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9",
  ]
}

extension XMLText {
  /// What the reader of tables has decoded.
  private init(_ text: DecodedText) {
    self.init(
      file: text.file, start: text.file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0,
      encoding: text.encoding.rawValue)
  }
}
