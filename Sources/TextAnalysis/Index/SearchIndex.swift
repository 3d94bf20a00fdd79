/// What a result shows of a document.
public struct SearchRecord: Sendable, Hashable {
  /// The title, plain text.
  public var title: String
  /// The address, path-absolute or whole.
  public var url: String
  /// The date as readers see it; empty for none.
  public var date: String
  /// A few words of the text, plain; ``SearchIndex`` cuts what is longer than 150 bytes.
  public var summary: String

  /// Creates a record.
  public init(title: String, url: String, date: String = "", summary: String = "") {
    self.title = title
    self.url = url
    self.date = date
    self.summary = summary
  }
}

/// A file of a search index.
public struct SearchFile: Sendable, Hashable {
  /// Its name inside the folder of the index.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]

  /// Creates a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The files with which a page searches the texts of one language.
///
/// - `index.json`: version, language, number of documents, the rules for words, and the list of all
///   other files; the only one whose name stays.
/// - `terms-….bin`: a range of terms and the documents they occur in; see ``TermShards``.
/// - `texts-….json`: what results show of some documents.
///
/// A search loads the first, one or two of the second for each word, and of the third what it
/// shows. All but the first are named after their content; a new document changes few of them.
public struct SearchIndex: Sendable {
  /// All files, `index.json` first.
  public let files: [SearchFile]

  /// The version of the format, which the script checks.
  static let version = 1
  /// So many documents share a file of texts.
  static let documentsPerFile = 48
  /// The longest summary in bytes.
  static let longestSummary = 150

  /// Makes the index of `corpus`; `record` gives what results show of the document with a number.
  /// - Complexity: O(size of the texts).
  public init(_ corpus: TextCorpus, record: (_ document: Int) -> SearchRecord) {
    let terms = TermShards(corpus, postings: PostingLists(corpus))
    var texts: [SearchFile] = []
    let documents = Array(corpus.documents.reversed())
    for start in stride(from: 0, to: documents.count, by: Self.documentsPerFile) {
      let end = min(start + Self.documentsPerFile, documents.count)
      texts.append(Self.texts(documents[start..<end].map(record)))
    }
    let root = Self.root(corpus, terms: terms, texts: texts)
    files = [SearchFile(name: "index.json", bytes: root)] + terms.files + texts
  }

  /// The file of some records: a list of lists of title, address, date and summary.
  private static func texts(_ records: [SearchRecord]) -> SearchFile {
    var writer = ByteWriter()
    for (index, record) in records.enumerated() {
      writer.append(contentsOf: (index == 0 ? "[[" : ",\n[").utf8)
      writer.append(json: record.title)
      for text in [record.url, record.date, shortened(record.summary)] {
        writer.append(contentsOf: ",".utf8)
        writer.append(json: text)
      }
      writer.append(contentsOf: "]".utf8)
    }
    writer.append(contentsOf: "]\n".utf8)
    return SearchFile(name: "texts-\(ContentHash.name(of: writer.bytes)).json", bytes: writer.bytes)
  }

  /// The beginning of `summary`, up to the last space in reach, and an ellipsis.
  static func shortened(_ summary: String) -> String {
    let bytes = summary.utf8
    guard bytes.count > longestSummary else { return summary }
    let head = bytes.prefix(longestSummary - 3)
    var end = head.lastIndex(of: UInt8(ascii: " ")) ?? head.endIndex
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
    return String(summary[..<end]) + "…"
  }

  private static func root(
    _ corpus: TextCorpus, terms: TermShards, texts: [SearchFile]
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(contentsOf: "{\"version\":\(version),\"language\":".utf8)
    writer.append(json: corpus.rules.language)
    writer.append(
      contentsOf: ",\"documents\":\(corpus.documents.count),\"perFile\":\(documentsPerFile),\n".utf8
    )
    writer.append(contentsOf: "\"rules\":".utf8)
    corpus.rules.write(to: &writer)
    writer.append(contentsOf: ",\n\"terms\":[".utf8)
    for (index, shard) in zip(terms.boundaries, terms.files).enumerated() {
      writer.append(contentsOf: (index == 0 ? "[" : ",[").utf8)
      writer.append(json: shard.0)
      writer.append(contentsOf: ",".utf8)
      writer.append(json: shard.1.name)
      writer.append(contentsOf: "]".utf8)
    }
    writer.append(contentsOf: "],\n\"texts\":[".utf8)
    for (index, file) in texts.enumerated() {
      if index > 0 { writer.append(contentsOf: ",".utf8) }
      writer.append(json: file.name)
    }
    writer.append(contentsOf: "]}\n".utf8)
    return writer.bytes
  }
}
