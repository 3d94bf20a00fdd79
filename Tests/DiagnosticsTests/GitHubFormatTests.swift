import Diagnostics
import Testing

@Suite struct GitHubFormatTests {
  private func line(_ finding: Finding) -> String {
    FindingFormat.github.format([finding], colored: true)
  }

  @Test func everyProperty() {
    let file = SourceFile(path: "content/a.md", text: "x\nexpire: 1\n")
    let finding = Finding(
      .unknownKey, .error, "unknown key `expire`", at: file.location(at: 2, length: 6),
      label: "did you mean `expires`?", help: ["remove it"],
      related: [.init("see", at: file.location(at: 0))])
    #expect(
      line(finding)
        == "::error file=content/a.md,line=2,col=1,endColumn=7,title=unknown-key"
        + "::unknown key `expire`; did you mean `expires`?%0Asee at content/a.md:1:1%0Ahelp: remove it\n"
    )
  }

  @Test(arguments: [
    (Finding.Severity.error, "error"), (.warning, "warning"), (.note, "notice"),
  ])
  func severitiesAreCommands(severity: Finding.Severity, command: String) {
    #expect(line(Finding(.noPosts, severity, "none")) == "::\(command) title=no-posts::none\n")
  }

  @Test func wholeFilesHaveNoLine() {
    let file = SourceFile(path: "a.md", text: "x")
    #expect(
      line(Finding(.emptyFile, .error, "x", at: file.location))
        == "::error file=a.md,title=empty-file::x\n"
    )
  }

  @Test func pathsCannotEndTheirProperty() {
    let file = SourceFile(path: "50%,a:b\r\n::error::.md", text: "")
    #expect(
      line(Finding(.emptyFile, .error, "x: y, z", at: file.location))
        == "::error file=50%25%2Ca%3Ab%0D%0A%3A%3Aerror%3A%3A.md,title=empty-file::x: y, z\n")
  }

  @Test func messagesCannotBeginACommandOrControlTheLog() {
    let evil = "100%\n::error::x\r\u{1B}[31m\u{202E}"
    let shown = "100%25\\n::error::x\\r\\u{1B}[31m\\u{202E}"
    #expect(
      line(Finding(.rawHTML, .error, evil, label: evil, help: [evil]))
        == "::error title=raw-html::\(shown); \(shown)%0Ahelp: \(shown)\n")
  }
}
