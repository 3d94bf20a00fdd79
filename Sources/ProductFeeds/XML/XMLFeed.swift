internal import BlogModel
internal import Diagnostics

/// A product feed in XML: RSS 2.0, RSS 1.0 or Atom, with Google's elements for products.
///
/// Source: Google Merchant Center, "Product data specification"; RSS 2.0; RSS 1.0; RFC 4287.
struct XMLFeed {
  /// The text of the file.
  let text: XMLText
  /// The elements that the owner has mapped to fields.
  let columns: [ProductFeed.Mapping]
  /// How many bytes the text of an element may have.
  var textLimit = XMLItemReader.textLimit

  private static let chunk = 262_144

  /// A feed whose text is decoded.
  init(_ text: XMLText, columns: [ProductFeed.Mapping] = []) {
    self.text = text
    self.columns = columns
  }

  /// Whether `bytes` look like XML or HTML: the first character is `<`.
  static func isRecognised(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).first {
      ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 0x20, 0x09, 0x0A, 0x0D].contains($0)
    }
    return start == UInt8(ascii: "<")
  }

  /// Hands each item to `consumer` as a row, in the order of the file.
  ///
  /// A mistake in the XML ends the reading; the items before it are handed on, and the finding says
  /// so. The file is read in parts; besides it, no more than the items of one part are kept.
  /// - Complexity: O(size).
  func read(into consumer: inout some FeedRowConsumer) -> XMLReading {
    var reading = XMLReading()
    reading.findings = text.findings
    let words = XMLFindings(text)
    if let finding = words.noXML() {
      reading.isComplete = false
      reading.findings.append(finding)
      return reading
    }
    let reader = XMLItemReader(
      text.file.bytes, from: text.start, names: XMLNames(columns: columns),
      textLimit: textLimit)
    guard var parser = XMLParser(reader) else {
      reading.isComplete = false
      reading.findings.append(words.finding(XMLProblem(kind: .memory, offset: 0), reader))
      return reading
    }
    do throws(XMLProblem) {
      try parse(&parser, into: &consumer)
    } catch {
      reading.isComplete = false
      // The items before the mistake may stand in the same part.
      parser.reader.deliver(to: &consumer)
      reading.findings.append(words.finding(error, parser.reader))
    }
    reading.itemCount = parser.reader.itemCount
    reading.add(parser.reader.names)
    reading.findings += words.findings(
      longTexts: parser.reader.longTexts, count: parser.reader.longTextCount)
    if reading.isComplete { reading.findings += words.findings(withoutItems: parser.reader) }
    reading.findings += findings(ofColumns: parser.reader.names)
    return reading
  }

  private func parse(
    _ parser: inout XMLParser, into consumer: inout some FeedRowConsumer
  ) throws(XMLProblem) {
    let bytes = text.file.bytes
    var offset = text.start
    repeat {
      let end = min(bytes.count, offset + Self.chunk)
      let range = offset..<end
      let result = bytes.withUnsafeBufferPointer { bytes in
        Result { () throws(XMLProblem) in
          try parser.parse(UnsafeBufferPointer(rebasing: bytes[range]), isFinal: end == bytes.count)
        }
      }
      try result.get()
      parser.reader.deliver(to: &consumer)
      offset = end
    } while offset < bytes.count
  }

  /// What is wrong with the owner's mapping.
  private func findings(ofColumns names: XMLNames) -> [Finding] {
    let known = names.names.filter { $0.count > 0 }.map(\.label)
    let keys = Set(known.map { XMLNames.key(ofColumn: $0) })
    return columns.compactMap { mapping in
      let (name, place) = (mapping.column.name, mapping.column.location)
      let key = XMLNames.key(ofColumn: name)
      if FeedField(name: mapping.field) == nil {
        return Finding(
          .missingColumn, "products have no field `\(mapping.field)`", at: place,
          label: didYouMean(mapping.field, among: FeedField.allCases.map(\.name)))
      }
      if ConfidentialColumns.contains(key) {
        return Finding(
          .missingColumn, "the element `\(name)` is confidential and never read", at: place,
          help: ["name an element with something that customers may know"])
      }
      guard !known.isEmpty, !keys.contains(key) else { return nil }
      return Finding(
        .missingColumn, "no item of `\(text.file.path)` has an element `\(name)`", at: place,
        label: didYouMean(name, among: known))
    }
  }
}
