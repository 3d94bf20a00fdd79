import Foundation

/// A finding as `--diagnostics json` prints it.
struct ReadFinding: Decodable {
  var id: String
  var severity: String
  var message: String
  var file: String?
  var line: Int?
  var column: Int?
  var endColumn: Int?
  var label: String?
  var help: [String]?

  /// `file:line:column`, with the parts that were printed.
  var place: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }

  /// The findings in `text`, one object a line; throws if a line is anything else.
  static func all(in text: String) throws -> [ReadFinding] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(ReadFinding.self, from: Data($0.utf8))
    }
  }
}
