/// Lines of a table for a terminal.
///
/// Numbers come first and names last: how wide a terminal draws a name does not matter there.
struct ReportLines {
  private(set) var text = ""

  /// Appends a heading with a free line above it.
  mutating func heading(_ heading: String) {
    if !text.isEmpty { text += "\n" }
    text += heading + "\n"
  }

  /// Appends a line of a section.
  mutating func line(_ line: String) { text += "  " + line + "\n" }

  /// Appends a label and what it stands for.
  mutating func fact(_ label: String, _ value: String) {
    line(label + String(repeating: " ", count: max(24 - label.count, 1)) + value)
  }

  /// Appends rows with columns as wide as their widest cell, the last one as it is.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    let all = [head] + rows
    let widths = head.indices.map { column in
      all.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    for row in all {
      var cells: [String] = []
      for (column, cell) in row.enumerated() where widths.indices.contains(column) {
        let isLast = column == widths.count - 1
        let padding = String(repeating: " ", count: max(widths[column] - cell.count, 0))
        cells.append(isLast ? cell : padding + cell)
      }
      line(cells.joined(separator: "  "))
    }
  }

  /// Appends bars, the longest `width` characters long.
  mutating func bars(_ rows: [(label: String, count: Int)], width: Int = 40) {
    let labels = rows.map(\.label.count).max() ?? 0
    let numbers = rows.map { "\($0.count)".count }.max() ?? 0
    let most = rows.map(\.count).max() ?? 0
    for row in rows {
      let length = most == 0 ? 0 : (row.count * width + most - 1) / most
      let number = "\(row.count)"
      let left = String(repeating: " ", count: labels - row.label.count) + row.label
      let right = String(repeating: " ", count: numbers - number.count) + number
      line(left + "  " + right + (length > 0 ? "  " + String(repeating: "#", count: length) : ""))
    }
  }

  /// A text of somebody else in one line, without anything that would command a terminal.
  static func plain(_ text: String) -> String {
    CleanText.cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
