/// A row of a table or an item of an XML feed: the texts of its fields, and where they stand.
///
/// Only fields that a feed has are ever turned into text, and only those take space.
package struct FeedRow: Sendable {
  /// The number of the row or item, from 1.
  package var number: Int
  /// The bytes of the whole row in the decoded file.
  package var range: Range<Int>
  /// One bit for each field that is there.
  private var present: UInt64 = 0
  /// The cells that are there, in the order of the fields.
  private var cells: [FeedCell] = []

  /// An empty row.
  package init(number: Int, range: Range<Int>) {
    self.number = number
    self.range = range
  }

  /// The cell of a field; `nil` if the feed says nothing of it.
  ///
  /// - Complexity: O(1) to read, and to write in the order of the fields.
  package subscript(field: FeedField) -> FeedCell? {
    get {
      let bit = Self.bit(of: field)
      return present & bit == 0 ? nil : cells[(present & (bit &- 1)).nonzeroBitCount]
    }
    set {
      let bit = Self.bit(of: field)
      let index = (present & (bit &- 1)).nonzeroBitCount
      switch (present & bit != 0, newValue) {
      case (true, let cell?): cells[index] = cell
      case (true, nil):
        cells.remove(at: index)
        present &= ~bit
      case (false, let cell?):
        cells.insert(cell, at: index)
        present |= bit
      case (false, nil): break
      }
    }
  }

  /// Whether a field has a cell.
  package func has(_ field: FeedField) -> Bool { present & Self.bit(of: field) != 0 }

  /// Whether there is no cell.
  package var isEmpty: Bool { present == 0 }

  /// Takes all cells away, so that the storage can serve the next row.
  package mutating func clear(number: Int, range: Range<Int>) {
    self.number = number
    self.range = range
    present = 0
    // A row whose cells somebody keeps needs new storage, as large as the last one at once.
    let count = cells.count
    cells.removeAll(keepingCapacity: true)
    cells.reserveCapacity(count)
  }

  private static func bit(of field: FeedField) -> UInt64 { 1 &<< UInt64(field.rawValue) }
}

/// The text of one field of one row.
package struct FeedCell: Sendable, Hashable {
  /// The text, trimmed and never empty; not yet in composed form.
  package var text: String
  /// Its bytes in the decoded file, for findings; empty if the text is a default of the feed.
  package var range: Range<Int>

  /// Creates a cell.
  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// Takes the rows of a feed one by one, in the order of the file.
package protocol FeedRowConsumer {
  /// Takes a row.
  mutating func add(_ row: FeedRow)
}
