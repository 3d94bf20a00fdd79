import BlogModel
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import BlogSources
@testable import Tables

/// `Documentation/data.md` says what happens.
@Suite struct DataDocumentationTests {
  /// A fenced block with the words behind its fence.
  private struct Block {
    var words: [Substring]
    var text = ""
  }

  private static func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Documentation/data.md"), encoding: .utf8)
  }

  private static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in try page().components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append(Block(words: line.dropFirst(3).split(separator: " "))) }
      } else if isOpen {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  /// The cells of the table under `header`, without backquotes.
  private static func rows(under header: String) throws -> [[String]] {
    let lines = try page().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(header) })
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
        $0.filter { $0 != "`" }
      }
    }
  }

  /// What templates see of the example files.
  private static func data() throws -> [ParameterValue.Entry] {
    let files = try blocks().filter { $0.words.last?.hasPrefix("content/data/") == true }
    #expect(files.count == 3)
    let (entries, findings) = DataFolder.merge(
      files.map { block in
        let path = String(block.words.last ?? "")
        let (value, findings) = DataFile.read(path, Array(block.text.utf8))
        #expect(findings == [])
        return (ContentFile(path: path, diskPath: path), value)
      })
    #expect(findings == [])
    return entries
  }

  /// The value that the words of `expression` behind `site.data` lead to.
  private static func value(_ expression: Substring) throws -> ParameterValue? {
    var value = ParameterValue.map(try data())
    for key in expression.split(separator: ".").dropFirst(2) {
      guard case .map(let entries) = value, let entry = entries.first(where: { $0.key == key })
      else { return nil }
      value = entry.value
    }
    return value
  }

  @Test func tablesAreWhatThePageSays() throws {
    let shown = try Self.blocks().filter { $0.words.last?.hasPrefix("site.data.") == true }
    #expect(shown.count == 1)
    for block in shown {
      let expected = DataFile.read("content/data/x.json", Array(block.text.utf8))
      #expect(expected.findings == [])
      #expect(try Self.value(block.words.last ?? "") == expected.value)
    }
  }

  @Test func templatesNameWhatExists() throws {
    let isName: (Character) -> Bool = { $0.isLetter || $0.isNumber || ".-_".contains($0) }
    let templates = try Self.blocks().filter { $0.words == ["liquid"] }.map(\.text)
    let uses = templates.flatMap { text in
      text.ranges(of: "site.data.").map { text[$0.lowerBound...].prefix(while: isName) }
    }
    #expect(uses.count == 4)
    for use in uses { #expect(try Self.value(use) != nil, "\(use)") }
  }

  @Test func cellsBecomeWhatThePageSays() throws {
    let rows = try Self.rows(under: "| Cell |")
    #expect(rows.count == 12)
    for row in rows {
      let (value, findings) = DataFile.read("content/data/x.csv", Array("a\tb\n\(row[0])\tx".utf8))
      #expect(findings == [])
      guard case .list(let list) = value, case .map(let entries)? = list.first,
        let cell = entries.first?.value
      else {
        Issue.record("\(row)")
        continue
      }
      let kind =
        switch cell {
        case .integer, .decimal: "a number"
        case .text: "text"
        case .null: "nothing"
        default: "?"
        }
      #expect(kind == row[1], "\(row)")
    }
  }

  @Test func namesAreWhatThePageSays() throws {
    let rows = try Self.rows(under: "| File |")
    #expect(rows.count == 5)
    for row in rows { #expect(DataName(path: row[0]).expression == row[1]) }
  }

  @Test func endingsAreThoseOfThePage() throws {
    let endings = try Self.rows(under: "| Ending |").flatMap { $0[0].components(separatedBy: ", ") }
    #expect(endings == DataFile.Format.endings.map { ".\($0)" })
    for ending in endings { #expect(DataFile.Format(path: "content/data/a\(ending)") != nil) }
  }

  @Test func mistakeLooksLikeThis() throws {
    let blocks = try Self.blocks()
    let index = try #require(blocks.firstIndex { $0.words.last == "broken" })
    let (_, findings) = DataFile.read("content/data/preise.csv", Array(blocks[index].text.utf8))
    let printed = FindingFormat.text.format(findings)
    #expect(printed.contains(blocks[index + 1].text), "\(printed)")
  }

  @Test func limitsAreThoseOfThePage() throws {
    let text = try Self.page()
    #expect(text.contains("up to \(DataFile.depthLimit) deep"))
    let limits = CSVLimits()
    for (limit, words) in [
      (DataFile.valueLimit, "may have 500,000 values"), (DataFolder.folderLimit, "in 10 folders"),
      (limits.cell, "A cell may have 1,000,000 bytes"), (limits.row, "row 4,000,000,"),
    ] {
      #expect(text.replacing("\n", with: " ").contains(words))
      #expect(words.filter(\.isNumber) == "\(limit)")
    }
  }
}
