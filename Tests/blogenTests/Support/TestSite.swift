import Foundation
import Testing

/// A small site with a theme of a few lines, which builds without any finding.
struct TestSite {
  let folder: TemporaryFolder

  static let configuration = """
    title: Testblog
    base_url: https://example.org/
    language: de
    timezone: Europe/Berlin
    theme: schlicht

    """

  /// A new site; the files named in `without` are left out.
  init(without: Set<String> = []) throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files where !without.contains(name) { try folder.file(name, text) }
  }

  private static let files: [String: String] = [
    "blogen.yaml": configuration,
    "content/posts/2026-01-01-erster.md": """
    ---
    title: Erster
    ---
    Ein Text mit [Link](/impressum/).
    """,
    "content/pages/impressum.md": "---\ntitle: Impressum\n---\nAnschrift.\n",
    "content/static/bild.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "themes/schlicht/theme.yaml": "name: schlicht\n",
    "themes/schlicht/assets/haupt.css": "body { color: #111 }\n",
    "themes/schlicht/templates/layouts/base.liquid":
      "<!doctype html><html lang=\"{{ site.language }}\"><title>{{ page.title }}</title>{% block content %}{% endblock %}\n",
    "themes/schlicht/templates/partials/gruss.liquid": "<p>Guten Tag</p>\n",
    "themes/schlicht/templates/home.liquid": page("{% render \"gruss\" %}"),
    "themes/schlicht/templates/list.liquid": page("Liste"),
    "themes/schlicht/templates/404.liquid": page("Fehlt"),
    "themes/schlicht/templates/page.liquid": page("{{ post.content }}"),
    "themes/schlicht/templates/post.liquid": page("{{ post.content }}"),
  ]

  static func page(_ content: String) -> String {
    "{% layout \"base\" %}\n{% block content %}\(content){% endblock %}\n"
  }

  /// The moment of every build, so that no test depends on the day it runs.
  static let now = "2026-06-01"

  /// Runs `blogen build` on this site.
  func build(
    _ arguments: [String] = [], variables: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Program.Run {
    try await Program.run(
      ["build", "--site", folder.path, "--now", Self.now] + arguments, variables: variables,
      sourceLocation: sourceLocation)
  }

  /// Runs `blogen build` and reads what it found.
  func findings(
    _ arguments: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> (run: Program.Run, findings: [ReadFinding]) {
    let run = try await build(
      arguments + ["--diagnostics", "json"], sourceLocation: sourceLocation)
    return (run, try ReadFinding.all(in: run.errors))
  }

  /// Builds the site as it is, which must succeed without a word.
  func buildGood(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let (run, findings) = try await findings(sourceLocation: sourceLocation)
    #expect(run.exitCode == 0, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(findings.isEmpty, "\(run.errors)", sourceLocation: sourceLocation)
  }

  /// Builds, changes the site, builds again, and expects one error and the first build's output.
  ///
  /// `id` names the only finding, `place` its `file:line:column`; `nil` if it has none.
  func expectOneError(
    _ id: String, at place: String?, arguments: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation,
    after change: (TemporaryFolder) throws -> Void
  ) async throws {
    try await buildGood(sourceLocation: sourceLocation)
    let before = try folder.snapshot(of: "public")
    #expect(before["index.html"] != nil, sourceLocation: sourceLocation)
    try change(folder)
    let (run, findings) = try await findings(arguments, sourceLocation: sourceLocation)
    #expect(run.exitCode == 1, sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      findings.map { "\($0.severity) \($0.id) \($0.place)" } == ["error \(id) \(place ?? "")"],
      "\(run.errors)", sourceLocation: sourceLocation)
    #expect(try folder.snapshot(of: "public") == before, sourceLocation: sourceLocation)
  }
}
