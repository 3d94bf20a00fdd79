import Diagnostics
import Markdown
import Testing

/// No id occurs twice on a page, whoever made it.
@Suite struct IDTests {
  @Test(arguments: [
    ("# Apfel\n\n<a id=apfel></a>", ["apfel-2", "apfel"]),
    ("<a id=\"apfel\"></a>\n\n# Apfel", ["apfel", "apfel-2"]),
    ("a <b ID = 'apfel'>b</b>\n\n# Apfel\n# Apfel", ["apfel", "apfel-2", "apfel-3"]),
    ("<div\nid=apfel-2>\n</div>\n\n# Apfel\n# Apfel", ["apfel-2", "apfel", "apfel-3"]),
    ("a[^1]\n\n[^1]: b\n\n# fn-1\n# fnref 1", ["fnref-1", "fn-1-2", "fnref-1-2", "fn-1"]),
    ("# Fn 1\n\na[^1] <i id=fnref-1></i>\n\n[^1]: b", ["fn-1", "fn-1-2", "fnref-1-2", "fnref-1"]),
    ("# a {#fn-1}\n\nb[^1]\n\n[^1]: c <b id=d></b>", ["fn-1", "fn-1-2", "fnref-1", "d"]),
    ("<!-- <a id=apfel> -->\n\n`<a id=apfel>`\n\n# Apfel", ["apfel"]),
  ])
  func idsAreDifferent(text: String, ids: [String]) {
    let result = rendered(text)
    #expect(Set(result.ids) == Set(ids))
    #expect(result.ids.count == ids.count)
    for id in ids {
      #expect(
        ["id=\"\(id)\"", "id=\(id)>", "= '\(id)'"].contains { result.html.contains($0) }, "\(id)")
    }
    // Links to notes lead to notes.
    if text.contains("[^1]") {
      let note = ids.contains("fn-1-2") && !text.contains("# fn-1") ? "fn-1-2" : "fn-1"
      #expect(result.html.contains("<li id=\"\(note)\">"))
      #expect(result.html.contains("href=\"#\(note)\""))
    }
  }

  @Test func ownIDsThatRawHTMLHasAreErrors() {
    rendered("# a {#b}\n\n<p id=b>", findings: ["1:7 duplicate-heading-id"])
    rendered("<p id=b>\n\n# a {#b}", findings: ["3:7 duplicate-heading-id"])
  }

  @Test func equalIDsInRawHTMLAreWarnings() {
    var findings: [Finding] = []
    let result = renderMarkdown(
      MarkdownSource(path: "p.md", text: "<p id=uno>\n\n<b id='uno'>"), findings: &findings)
    #expect(findings.map(\.id) == [.duplicateHeadingID])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.location?.line == 3)
    #expect(findings.first?.location?.column == 8)
    #expect(result.ids == ["uno"])
  }

  @Test func prefixesKeepNotesOfSeveralTextsApart() {
    func html(_ prefix: String) -> RenderedMarkdown {
      rendered("a[^1]\n\n[^1]: b", options: { $0.idPrefix = prefix })
    }
    #expect(Set(html("x-").ids).isDisjoint(with: html("y-").ids))
    #expect(html("x-").html.contains("href=\"#x-fn-1\" id=\"x-fnref-1\""))
  }

  /// An excerpt stands where its notes do not.
  @Test(arguments: [
    "A[^1] b\n\n<!--more-->\n\n[^1]: c", "A[^1] b", "> A[^1] b\n\n<!--more-->",
    "- A[^1] b\n\n<!--more-->",
    "A*[^1]* b <!--more--> d[^1]", "::x[A[^1] b]\n\n<!--more-->\n\nc",
  ])
  func excerptsHaveNoReferences(text: String) {
    let result = rendered(
      text + "\n\n[^1]: note", findings: text.contains("[^1]: c") ? ["7:3 duplicate-footnote"] : [],
      options: { $0.idPrefix = "p-" })
    let excerpt = result.replacingDirectives { directive, _ in
      "<b>\(directive.labelHTML ?? "")</b>"
    }
    #expect(excerpt.html.contains("href=\"#p-fn-1\""))
    #expect(!excerpt.excerptHTML.contains("fn"))
    #expect(!excerpt.excerptHTML.contains("sup"))
    #expect(excerpt.excerptHTML.contains("A"))
    #expect(!excerpt.excerptText.contains("1"))
    #expect(!excerpt.excerptText.contains("["))
  }
}
