import Diagnostics
import Foundation
import Testing

/// `Documentation/findings.md` explains every finding, and none that does not exist.
@Suite struct FindingDocumentationTests {
  private let lines: [String]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Documentation/findings.md")
    lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The headings of the third level with the lines up to the next heading.
  private var entries: [(heading: String, text: [String])] {
    var entries: [(heading: String, text: [String])] = []
    var isOpen = false
    var isCode = false
    for line in lines {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("#") {
        isOpen = line.hasPrefix("### ")
        if isOpen { entries.append((line, [])) }
      } else if isOpen {
        entries[entries.count - 1].text.append(line)
      }
    }
    return entries
  }

  @Test func headingsAreExactlyTheFindings() {
    let headings = entries.map(\.heading)
    let wanted = FindingID.allCases.map { "### `\($0.rawValue)`" }
    #expect(Set(wanted).subtracting(headings).sorted() == [], "without an entry")
    #expect(Set(headings).subtracting(wanted).sorted() == [], "no such finding")
    #expect(headings == wanted, "each once, in the order of FindingID")
  }

  @Test func everyEntryHasSeverityCauseAndCure() {
    for (heading, text) in entries {
      let text = text.filter { !$0.isEmpty }
      let first = text.first ?? ""
      #expect(
        ["**Error.** ", "**Warning.** ", "**Note.** ", "**Error or warning.** "].contains {
          first.hasPrefix($0)
        }, "\(heading): \(first)")
      #expect(text.contains { $0.hasPrefix("*Cure:* ") }, "\(heading)")
    }
  }

  @Test func everyNameInTheTextExists() {
    let known = Set(FindingID.allCases.map(\.rawValue))
    var count = 0
    for line in lines {
      // The marks of findings in examples: `error[broken-link]: …`.
      for severity in ["error[", "warning[", "note["] where line.hasPrefix(severity) {
        let name = line.dropFirst(severity.count).prefix { $0 != "]" }
        #expect(known.contains(String(name)), "\(line)")
        count += 1
      }
    }
    #expect(count >= 1)
  }
}
