import BlogModel
import Diagnostics
import Tables
import TestSupport

@testable import ProductFeeds

/// Keeps the rows of a feed.
struct XMLRows: FeedRowConsumer {
  var rows: [FeedRow] = []

  mutating func add(_ row: FeedRow) { rows.append(row) }

  /// The texts of one field in all rows.
  func texts(_ field: FeedField) -> [String?] { rows.map { $0[field]?.text } }
}

/// A feed that was read.
struct XMLRead {
  var rows: XMLRows
  var reading: XMLReading
  var text: XMLText

  /// The bytes of the file that a cell stands for.
  func raw(_ row: Int, _ field: FeedField) -> String? {
    guard row < rows.rows.count, let cell = rows.rows[row][field] else { return nil }
    return String(decoding: text.file.bytes[cell.range], as: UTF8.self)
  }

  /// The findings as `line:column severity message`.
  var words: [String] { reading.findings.map(dataWords) }
}

/// Reads `bytes` as a feed.
func readXML(_ bytes: [UInt8], columns: [ProductFeed.Mapping] = []) throws -> XMLRead {
  let text = try XMLText.decode(path: "feed.xml", bytes: bytes)
  var rows = XMLRows()
  let reading = XMLFeed(text, columns: columns).read(into: &rows)
  return XMLRead(rows: rows, reading: reading, text: text)
}

/// Reads `text` as a feed.
func readXML(_ text: String, columns: [ProductFeed.Mapping] = []) throws -> XMLRead {
  try readXML(Array(text.utf8), columns: columns)
}

/// An RSS feed with Google's namespace around `items`.
func rss(_ items: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
  \(items)
  </channel></rss>
  """
}
