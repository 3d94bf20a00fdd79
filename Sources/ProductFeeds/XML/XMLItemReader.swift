/// Turns the elements of a feed into rows, one for each item.
///
/// It sees start tags, texts and end tags as they come; nothing of the file is kept but the item
/// that is open. Children of an item are its fields, deeper elements are part of their text.
struct XMLItemReader {
  /// Why reading is given up.
  enum Stop: Sendable, Hashable {
    case doctype(Int)
    case depth(Int)
    case attributes(Int)
  }

  /// A text that is too long to be used.
  struct LongText {
    var label: String
    var range: Range<Int>
  }

  static let depthLimit = 32
  static let attributeLimit = 64
  /// 1 MB.
  static let textLimit = 1_048_576

  /// The names that occurred.
  private(set) var names: XMLNames
  /// The file, to find the place of a text inside of its element.
  private let bytes: [UInt8]
  /// The offset of the first byte that is parsed.
  private let base: Int
  private let textLimit: Int

  /// Why reading was given up.
  private(set) var stop: Stop?
  /// Whether the text that follows belongs to a field.
  var wantsText: Bool { captureDepth > 0 }
  /// The index of the name of the root element.
  private(set) var root: Int?
  /// How many items there were.
  private(set) var itemCount = 0
  /// The offsets of the start tags that are open.
  private(set) var open: [Int] = []
  /// The first twenty texts that were left out, and the number of all.
  private(set) var longTexts: [LongText] = []
  private(set) var longTextCount = 0

  /// The rows that nobody has taken yet, and behind them the one that is open.
  private var rows: [FeedRow] = []
  private var finishedRows = 0
  private var ranks = [UInt8](repeating: 0, count: FeedField.allCases.count)
  /// The depth of the open item and of the open field; 0 if none is open.
  private var itemDepth = 0
  private var captureDepth = 0
  private var capturedName = 0
  private var captureStart = 0
  private var buffer: [UInt8] = []
  private var isTooLong = false

  /// A reader of `bytes` from the offset `base` on, which leaves out texts beyond `textLimit`.
  init(_ bytes: [UInt8], from base: Int, names: XMLNames, textLimit: Int = XMLItemReader.textLimit)
  {
    self.bytes = bytes
    self.base = base
    self.names = names
    self.textLimit = textLimit
    open.reserveCapacity(Self.depthLimit + 1)
    buffer.reserveCapacity(16_384)
  }

  /// Hands the rows that are complete to `consumer`.
  mutating func deliver(to consumer: inout some FeedRowConsumer) {
    for index in 0..<finishedRows { consumer.add(rows[index]) }
    if finishedRows > 0, finishedRows < rows.count { rows.swapAt(0, finishedRows) }
    finishedRows = 0
  }

  /// Takes a start tag; `tag` are its bytes in what is parsed.
  mutating func start(
    _ name: UnsafeBufferPointer<UInt8>, tag: Range<Int>, attributes: XMLAttributes
  ) {
    guard stop == nil else { return }
    open.append(base + tag.lowerBound)
    guard open.count <= Self.depthLimit else {
      stop = .depth(base + tag.lowerBound)
      return
    }
    guard !attributes.areMore(than: Self.attributeLimit) else {
      stop = .attributes(base + tag.lowerBound)
      return
    }
    if captureDepth > 0 { return separate() }
    guard itemDepth == 0 || open.count == itemDepth + 1 else { return }
    let index = names.find(name)
    if open.count == 1 { root = index }
    let meaning = names.names[index].meaning
    if itemDepth == 0 {
      if case .item = meaning { beginItem(at: base + tag.lowerBound) }
      return
    }
    names.count(index)
    switch meaning {
    case .fields:
      captureDepth = open.count
      capturedName = index
      captureStart = base + tag.upperBound
      isTooLong = false
      buffer.removeAll(keepingCapacity: true)
    case .link: link(attributes, tag: (base + tag.lowerBound)..<(base + tag.upperBound))
    case .item, .other: break
    }
  }

  /// Takes a part of the text of a field.
  mutating func text(_ part: UnsafeBufferPointer<UInt8>) {
    guard captureDepth > 0, !isTooLong else { return }
    guard buffer.count + part.count <= textLimit else {
      isTooLong = true
      return
    }
    buffer.append(contentsOf: part)
  }

  /// Takes an end tag; that of an empty element has the bytes of the start tag, or none.
  mutating func end(tag: Range<Int>) {
    guard stop == nil, !open.isEmpty else { return }
    if captureDepth == open.count {
      finishField(at: base + tag.lowerBound)
      captureDepth = 0
    } else if captureDepth > 0 {
      separate()
    } else if itemDepth == open.count {
      finishItem(at: base + tag.upperBound)
    }
    open.removeLast()
  }

  /// Takes a document type or the declaration of an entity.
  mutating func doctype(at offset: Int) {
    if stop == nil { stop = .doctype(base + offset) }
  }
}

extension XMLItemReader {
  private mutating func beginItem(at offset: Int) {
    itemDepth = open.count
    let (number, range) = (itemCount + 1, offset..<offset)
    if finishedRows < rows.count {
      rows[finishedRows].clear(number: number, range: range)
    } else {
      rows.append(FeedRow(number: number, range: range))
    }
  }

  private mutating func finishItem(at offset: Int) {
    itemDepth = 0
    itemCount += 1
    let start = rows[finishedRows].range.lowerBound
    rows[finishedRows].range = start..<max(start, offset)
    finishedRows += 1
  }

  /// Keeps words of neighbouring elements apart.
  private mutating func separate() {
    guard let last = buffer.last, last != 0x20, !isTooLong else { return }
    buffer.append(0x20)
  }

  private mutating func finishField(at end: Int) {
    guard case .fields(let fields) = names.names[capturedName].meaning else { return }
    let range = place(captureStart..<max(captureStart, end))
    if isTooLong {
      longTextCount += 1
      if longTextCount <= 20 {
        longTexts.append(LongText(label: names.names[capturedName].label, range: range))
      }
      return
    }
    let text = Self.trimmed(buffer[...])
    guard !text.isEmpty else { return }
    let cell = FeedCell(text: String(decoding: text, as: UTF8.self), range: range)
    for field in fields { set(field.field, cell, rank: field.rank) }
  }

  private mutating func link(_ attributes: XMLAttributes, tag: Range<Int>) {
    guard (attributes["rel"] ?? "alternate") == "alternate", let address = attributes["href"]
    else { return }
    let wanted = Self.trimmed(Array(address.utf8)[...])
    guard !wanted.isEmpty else { return }
    // Escaped addresses are not found; then the whole tag is the place.
    let last = min(tag.upperBound, bytes.count) - wanted.count
    let start =
      last < tag.lowerBound
      ? nil
      : (tag.lowerBound...last).first {
        bytes[$0...].starts(with: wanted)
      }
    set(
      .url,
      FeedCell(
        text: String(decoding: wanted, as: UTF8.self),
        range: start.map { $0..<($0 + wanted.count) } ?? tag), rank: 2)
  }

  /// Sets a field unless a better name has said it already; more pictures are added.
  private mutating func set(_ field: FeedField, _ cell: FeedCell, rank: UInt8) {
    if let present = rows[finishedRows][field] {
      if field == .moreImages, rank == ranks[field.rawValue] {
        rows[finishedRows][field]?.text = "\(present.text)\n\(cell.text)"
        return
      }
      guard rank < ranks[field.rawValue] else { return }
    }
    rows[finishedRows][field] = cell
    ranks[field.rawValue] = rank
  }

  /// The bytes of a text inside of `range`, without blanks and the marks of CDATA around it.
  private func place(_ range: Range<Int>) -> Range<Int> {
    var slice = Self.trimmed(bytes[range.clamped(to: bytes.indices)])
    let (mark, end) = ("<![CDATA[".utf8, "]]>".utf8)
    if slice.starts(with: mark), slice.count >= mark.count + end.count,
      slice.suffix(end.count).elementsEqual(end)
    {
      slice = Self.trimmed(slice.dropFirst(mark.count).dropLast(end.count))
    }
    return slice.startIndex..<slice.endIndex
  }

  /// `bytes` without spaces, tabs and line breaks around them.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes[start..<end]
  }
}
