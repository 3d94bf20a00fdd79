import Diagnostics
import Foundation
import Markdown
import Testing

/// The examples of the CommonMark and GFM specifications, from the files that the environment
/// variables `MARKDOWN_CONFORMANCE` and `MARKDOWN_GFM_CONFORMANCE` name.
@Suite struct ConformanceTests {
  static let path = ProcessInfo.processInfo.environment["MARKDOWN_CONFORMANCE"]
  static let gfmPath = ProcessInfo.processInfo.environment["MARKDOWN_GFM_CONFORMANCE"]

  @Test(.enabled(if: path != nil, "MARKDOWN_CONFORMANCE names no file of examples"))
  func everyExampleGivesTheSpecifiedHTML() throws {
    try check(#require(Self.path), name: "MARKDOWN_CONFORMANCE")
  }

  @Test(.enabled(if: gfmPath != nil, "MARKDOWN_GFM_CONFORMANCE names no file of examples"))
  func everyExampleOfGFMGivesTheSpecifiedHTML() throws {
    try check(#require(Self.gfmPath), name: "MARKDOWN_GFM_CONFORMANCE")
  }

  private func check(_ path: String, name: String) throws {
    let examples = try SpecificationExample.read(from: path)
    #expect(examples.count > 20)
    var passed = 0
    for example in examples {
      let html = example.render(with: example.additions)
      if html == example.html {
        passed += 1
      } else {
        Issue.record(
          """
          example \(example.example) (\(example.section))
          \(example.markdown)
          expected: \(example.html)
          got:      \(html)
          """)
      }
    }
    print("\(name): \(passed) of \(examples.count) examples pass")
  }

  /// With an addition on, exactly the listed examples of CommonMark differ from its specification.
  @Test(
    .enabled(if: path != nil, "MARKDOWN_CONFORMANCE names no file of examples"),
    arguments: KnownDifference.all)
  func additionsChangeOnlyWhatTheyAreAbout(known: KnownDifference) throws {
    let examples = try SpecificationExample.read(from: #require(Self.path))
      .filter { $0.extension == nil }
    guard !examples.isEmpty else { return }
    let changed = examples.filter { $0.render(with: known.additions) != $0.html }
    #expect(changed.map(\.example) == known.examples, "\(known.reason)")
  }
}

/// The block structure that finds tables, footnotes and directives is that of libcmark.
@Suite struct BlockStructureTests {
  /// A construct behind each example is one if and only if libcmark has a paragraph there.
  @Test(
    .enabled(if: ConformanceTests.path != nil, "MARKDOWN_CONFORMANCE names no file of examples"),
    arguments: [
      ("", ""), ("  ", "  "), ("    ", "    "), ("> ", "> "), (">> ", ">> "), ("- ", "  "),
      ("1.  ", "    "), ("> - ", ">   "), ("\t", "\t"), ("-\t", "\t"),
    ])
  func constructsStandWhereParagraphsDo(first: String, next: String) throws {
    for example in try SpecificationExample.read(from: #require(ConformanceTests.path))
    where example.extension == nil {
      let text = example.markdown + "\n\n" + first
      let plain = render(text + "qqq\n" + next + "rrr\n\n", [])
      let isParagraph = ["rrr</p>", "rrr</li>", "rrr\n</li>"].contains {
        plain.contains("qqq\n" + $0)
      }
      let table = render(text + "|q|\n" + next + "|-|\n\n", .tables)
      #expect(table.contains("<table>\n<thead>") == isParagraph, "\(text.debugDescription)")
      let note = render(text + "[^q]: q\n\n[^q]\n", .footnotes)
      #expect(note.contains("<li id=\"fn-1\">") == isParagraph, "\(text.debugDescription)")
      #expect(!note.contains("?blogen?") && !table.contains("?blogen?"), "\(text.debugDescription)")
      let leaf = render(text + "::q\n\n", .directives)
      #expect(leaf.contains("{q}") == isParagraph, "\(text.debugDescription)")
    }
  }

  private func render(_ text: String, _ additions: MarkdownAdditions) -> String {
    var options = MarkdownOptions()
    options.additions = additions
    var findings: [Finding] = []
    return renderMarkdown(
      MarkdownSource(path: "p.md", text: text), options: options, findings: &findings
    ).replacingDirectives { directive, _ in "{\(directive.name)}" }.html
  }
}

/// The examples of CommonMark 0.30 that an addition changes.
struct KnownDifference: Sendable {
  let additions: MarkdownAdditions
  let reason: String
  let examples: [Int]

  static let all = [
    Self(additions: .tables, reason: "none has a delimiter row", examples: []),
    Self(additions: .strikethrough, reason: "none has tildes in text", examples: []),
    Self(
      additions: .autolinks, reason: "GFM links addresses that CommonMark leaves as text",
      examples: [601, 605, 607, 610, 611]),
    Self(additions: .taskLists, reason: "none has a task", examples: []),
    Self(additions: .footnotes, reason: "none has a note", examples: []),
    Self(additions: .directives, reason: "none has a directive", examples: []),
    Self(
      additions: .headingIDs, reason: "headings get an id",
      examples: [
        10, 59, 62, 66, 67, 68, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 86, 89, 90,
        91, 95, 96, 102, 103, 115, 141, 214, 215, 227, 228, 229, 230, 232, 300, 646, 647,
      ]),
    Self(
      additions: .figures, reason: "an image alone in its paragraph is a figure",
      examples: [
        516, 519, 530, 571, 572, 573, 574, 575, 576, 577, 579, 580, 581, 582, 583, 584, 585, 587,
        588, 590,
      ]),
    Self(
      additions: .imageLoading, reason: "images get `decoding` and `loading`",
      examples: [
        516, 519, 530, 571, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585,
        586, 587, 588, 590,
      ]),
    Self(
      additions: .typography, reason: "quotes, dashes, ellipses",
      examples: [
        14, 41, 46, 55, 87, 91, 106, 197, 209, 210, 394, 507, 589, 618, 619, 621, 623, 625, 626,
        632,
      ]),
    Self(additions: .checks, reason: "checks change no HTML", examples: []),
    Self(additions: .accessibility, reason: "there are no tables and tasks", examples: []),
  ]
}

/// An example of a specification.
struct SpecificationExample: Decodable {
  let example: Int
  let section: String
  let `extension`: String?
  let markdown: String
  let html: String

  private struct File: Decodable {
    let tests: [SpecificationExample]
  }

  /// The examples of a JSON file such as `commonmark-0.30.json`.
  static func read(from path: String) throws -> [Self] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode(File.self, from: data).tests
  }

  /// The addition that the example is about.
  var additions: MarkdownAdditions {
    switch self.extension {
    case nil: []
    case "table": .tables
    case "strikethrough": .strikethrough
    case "autolink": .autolinks
    case "disabled": .taskLists
    case "tagfilter": .tagFilter
    default: .gfm
    }
  }

  /// What our renderer makes of it.
  func render(with additions: MarkdownAdditions) -> String {
    var options = MarkdownOptions()
    options.additions = additions
    var findings: [Finding] = []
    return renderMarkdown(
      MarkdownSource(path: "example.md", text: markdown), options: options, findings: &findings
    ).html
  }
}
