public import Diagnostics

extension PriceHistory {
  /// Reads the file of a price history: an object of JSON on each line.
  ///
  /// ```
  /// {"date":"2026-08-30","id":"ARONIA-3L","price":"24.90","currency":"EUR"}
  /// ```
  ///
  /// Empty lines are skipped. A line that cannot be read is a warning `invalid-data` at what is
  /// wrong in it, and all others count; behind the 20th such line, one warning gives the number of
  /// the rest.
  /// - Parameters:
  ///   - path: The path that findings print.
  ///   - bytes: The file in UTF-8.
  /// - Returns: The history, and what is wrong with the file.
  /// - Complexity: O(size + *n* log *n*) in the number of lines.
  public static func read(path: String, bytes: [UInt8]) -> (history: Self, findings: [Finding]) {
    let file = SourceFile(path: path, bytes: bytes)
    var entries: [Entry] = []
    var findings: [Finding] = []
    var broken = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isEmpty = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if !isEmpty {
        var reader = PriceLineReader(bytes, line: start..<end)
        do throws(PriceLineReader.Problem) {
          entries.append(try reader.read())
        } catch {
          broken += 1
          if broken <= 20 { findings.append(finding(error, in: file)) }
        }
      }
      start = end + 1
    }
    if broken > 20 {
      findings.append(
        Finding(
          .invalidData, .warning, "\(broken - 20) more lines of this price history cannot be read",
          at: file.location))
    }
    return (Self(entries), findings)
  }

  private static func finding(_ problem: PriceLineReader.Problem, in file: SourceFile) -> Finding {
    Finding(
      .invalidData, .warning, problem.message,
      at: file.location(at: problem.range.lowerBound, length: problem.range.count),
      help: ["correct or remove this line; the other lines of the price history count"])
  }
}
