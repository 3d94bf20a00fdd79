import Diagnostics
import Markdown
import Testing

@Suite struct HeadingTests {
  @Test func outlineHasLevelsIdsTextAndHTML() {
    let result = rendered("# Der *Saft* & `x`\n\nText\n\nMehr [Links](/a)\n---\n")
    #expect(
      result.html.contains("<h1 id=\"der-saft-x\">Der <em>Saft</em> &amp; <code>x</code></h1>"))
    #expect(result.outline.map(\.level) == [1, 2])
    #expect(result.outline.map(\.id) == ["der-saft-x", "mehr-links"])
    #expect(result.outline.map(\.text) == ["Der Saft & x", "Mehr Links"])
    #expect(
      result.outline.map(\.html) == [
        "Der <em>Saft</em> &amp; <code>x</code>", "Mehr Links",
      ])
  }

  @Test func idsAreUniqueAndNeverEmpty() {
    let result = rendered("# A\n# A\n# A-2\n# A\n# !!!\n# ???")
    #expect(result.ids == ["a", "a-2", "a-2-2", "a-3", "section", "section-2"])
  }

  @Test func idsUseTheRulesOfTheSite() {
    let result = rendered("# Äpfel", options: { $0.slug = { _ in "aepfel" } })
    #expect(result.html == "<h1 id=\"aepfel\">Äpfel</h1>\n")
  }

  @Test(arguments: [
    ("# Preise {#preise}", "<h1 id=\"preise\">Preise</h1>\n", "Preise"),
    ("# Preise {#my_own_id} ##", "<h1 id=\"my_own_id\">Preise</h1>\n", "Preise"),
    ("# *Preise*{#p}", "<h1 id=\"p\"><em>Preise</em></h1>\n", "Preise"),
    ("Zwei\nZeilen {#z}\n---", "<h2 id=\"z\">Zwei\nZeilen</h2>\n", "Zwei Zeilen"),
    ("# `{#code}`", "<h1 id=\"code\"><code>{#code}</code></h1>\n", "{#code}"),
    ("# A {#a b}", "<h1 id=\"a-a-b\">A {#a b}</h1>\n", "A {#a b}"),
    ("# A {#}", "<h1 id=\"a\">A {#}</h1>\n", "A {#}"),
    ("# {#only}", "<h1 id=\"only\"></h1>\n", ""),
  ])
  func ownIDs(text: String, html: String, plain: String) {
    let result = rendered(text)
    #expect(result.html == html)
    #expect(result.outline.map(\.text) == [plain])
  }

  @Test func ownIDsMustBeUnique() {
    let result = rendered(
      "# A {#x}\n\n## B {#x}\n\n<p id=\"y\">\n\n# C {#y}\n",
      findings: ["3:8 duplicate-heading-id", "7:7 duplicate-heading-id"])
    #expect(result.ids == ["x", "x-2", "y", "y-2"])
  }

  @Test(arguments: [(1, "<h2>A</h2>\n<h6>B</h6>\n"), (-1, "<h1>A</h1>\n<h5>B</h5>\n")])
  func levelsAreShifted(shift: Int, html: String) {
    let result = rendered("# A\n###### B", additions: [], options: { $0.headingShift = shift })
    #expect(result.html == html)
  }
}
