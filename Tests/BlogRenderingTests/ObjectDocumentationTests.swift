import Foundation
import Liquid
import Testing

@testable import BlogRendering

/// Compares the objects of templates with the tables in `Documentation/templates.md`.
@Suite struct ObjectDocumentationTests {
  static let types: [any LiquidObject.Type] = [
    SiteView.self, PageView.self, PostView.self, TermView.self, AuthorView.self, ArchiveView.self,
    PaginatorView.self, PageNumberView.self, SeriesView.self, HeadingView.self, LinkView.self,
    TargetView.self, LanguageView.self, MenuItemView.self, ProductView.self,
    ProductCategoryView.self, ImageView.self, TalkItemView.self, RespondView.self,
  ]

  /// The properties of each table, by the heading above it.
  private static func documented() throws -> [String: Set<String>] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Documentation/templates.md")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## Objects"))
    let end = try #require(lines[start...].dropFirst().firstIndex { $0.hasPrefix("## ") })
    var tables: [String: Set<String>] = [:]
    var heading: String?
    for line in lines[start..<end] {
      if line.hasPrefix("### ") {
        heading = String(line.dropFirst(4))
      } else if line.hasPrefix("| `"), let heading {
        let cell = line.dropFirst(2).prefix { $0 != "|" }
        for name in cell.split(separator: "`") where !name.contains(" ") && !name.contains(",") {
          tables[heading, default: []].insert(String(name))
        }
      }
    }
    return tables
  }

  @Test(arguments: types.indices)
  func everyPropertyIsDocumented(index: Int) throws {
    let type = Self.types[index]
    let tables = try Self.documented()
    #expect(tables[type.typeName] == Set(type.propertyNames), "\(type.typeName)")
  }

  @Test func everyTableIsOfAType() throws {
    #expect(Set(try Self.documented().keys) == Set(Self.types.map { $0.typeName }))
  }

  @Test func everyKindOfPageIsDocumented() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Documentation/templates.md"), encoding: .utf8)
    let row = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("| `kind` | text | `home`") })
    for kind in PageKind.allCases { #expect(row.contains("`\(kind.rawValue)`"), "\(kind)") }
  }

  @Test func everyGlobalIsInTheTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Documentation/templates.md"), encoding: .utf8)
    for name in Environment.blogGlobals {
      #expect(text.contains("\n| `\(name)` | "), "\(name)")
    }
  }
}
