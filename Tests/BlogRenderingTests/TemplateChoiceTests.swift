import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

@Suite struct TemplateChoiceTests {
  static let lists = [
    "/archiv/", "/2010/", "/2010/06/", "/kategorie/a/", "/schlagwort/b/", "/autor/anna/",
  ]

  static func builder() throws -> SiteBuilder {
    var builder = try SiteBuilder()
    try builder.author("anna")
    try builder.post("eins") {
      $0.authors = [.at("anna")]
      $0.categories = [.at("A")]
      $0.tags = [.at("B")]
    }
    try builder.page("seite")
    return builder
  }

  static let minimal = [
    "home": "H", "post": "P", "page": "S", "list": "L {{ page.kind }}", "404": "4",
  ]

  @Test func listsFallBack() throws {
    let output = renderSite(try Self.builder().site(), .inline(Self.minimal))
    #expect(output.lines == [])
    let texts = Self.lists.map { output.files[$0] }
    #expect(texts == ["L archive", "L year", "L month", "L category", "L tag", "L author"])
    #expect(
      ["/", "/2010/06/eins/", "/seite/", "/404.html"].map { output.files[$0] } == [
        "H", "P", "S", "4",
      ])
  }

  @Test func ownTemplateOfAListWins() throws {
    let theme = Theme.inline(Self.minimal.merging(["tag": "T"]) { $1 })
    let output = renderSite(try Self.builder().site(), theme)
    #expect(output.files["/schlagwort/b/"] == "T")
    #expect(output.files["/kategorie/a/"] == "L category")
  }

  @Test func everyMissingTemplateIsNamed() throws {
    let output = renderSite(try Self.builder().site(), .inline(["hom": "", "categroy": ""]))
    let message = "- missing-template the theme `test` has no template for pages of the kind"
    #expect(
      output.lines.sorted() == [
        "\(message) `404`", "\(message) `archive`", "\(message) `author`",
        "\(message) `category` (did you mean `categroy`?)",
        "\(message) `home` (did you mean `hom`?)",
        "\(message) `month`", "\(message) `page`", "\(message) `post`", "\(message) `tag`",
        "\(message) `year`",
      ])
    #expect(
      output.findings.first { $0.message.hasSuffix("`tag`") }?.help == [
        "write `templates/tag.liquid` or `templates/list.liquid`"
      ])
    #expect(output.files["/"] == "")
  }

  /// A kind without pages needs no template.
  @Test func onlyPlannedKindsAreNeeded() throws {
    let output = renderSite(
      try SiteBuilder().site(), .inline(["home": "H", "404": "4", "archive": "A"]))
    #expect(output.lines == [])
  }

  @Test func entryChoosesItsTemplate() throws {
    var builder = try Self.builder()
    builder.entries[0].template = .at("lang")
    builder.entries[1].template = .at("lang")
    let theme = Theme.inline(Self.minimal.merging(["lang": "X {{ page.kind }}"]) { $1 })
    let output = renderSite(builder.site(), theme)
    #expect(output.lines == [])
    #expect(output.files["/2010/06/eins/"] == "X post")
    #expect(output.files["/seite/"] == "X page")
  }

  @Test func unknownTemplateOfAnEntryIsNamedThere() throws {
    var builder = try Self.builder()
    builder.entries[0].template = .at("lnag", line: 7, column: 11)
    let theme = Theme.inline(Self.minimal.merging(["lang": "X", "partials/lnga": "Y"]) { $1 })
    let output = renderSite(builder.site(), theme)
    #expect(
      output.lines == [
        "a.md:7:11 missing-template no template `lnag` in the theme (did you mean `lang`?)"
      ])
    #expect(output.findings.first?.help == ["write `templates/lnag.liquid`"])
    #expect(output.files["/2010/06/eins/"] == "P")
  }

  @Test func brokenTemplateIsNotMissingToo() throws {
    let theme = Theme.inline(Self.minimal.merging(["post": "{% if %}"]) { $1 })
    let output = renderSite(try Self.builder().site(), theme)
    #expect(!output.findings.isEmpty)
    #expect(!output.findings.contains { $0.id == .missingTemplate })
    #expect(output.findings.allSatisfy { $0.location?.path == "post.liquid" })
  }
}
