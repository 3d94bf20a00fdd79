import BlogBuild
import Diagnostics
import Files
import Foundation
import Testing

/// A site in a temporary folder that goes away with the value.
final class TemporarySite {
  let path: String

  /// Writes `files` (relative path to text); a usable `blogen.yaml` and theme are added unless given.
  init(_ files: [String: String] = [:], theme: Bool = true) throws {
    path = NSTemporaryDirectory() + "blogen-\(UUID().uuidString)"
    var all = files
    if theme {
      for (name, text) in Self.theme where all["themes/plain/\(name)"] == nil {
        all["themes/plain/\(name)"] = text
      }
    }
    if all["blogen.yaml"] == nil { all["blogen.yaml"] = Self.configuration }
    for (name, text) in all { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Every file of the output with its bytes, without blogen's own folder.
  func output(_ folder: String = "public") throws -> [String: [UInt8]] {
    try contents(of: "\(path)/\(folder)").filter { !$0.key.hasPrefix(".blogen/") }
  }

  func build(
    now: String = "2026-11-22", files: FileSystem = .disk,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async -> BuildReport {
    var options = BuildOptions(now: 0)
    options.site = path
    options.nowText = now
    options.jobs = 2
    change(&options)
    return await SiteBuild.run(options, files: files)
  }

  static let configuration = """
    title: Testblog
    base_url: https://blog.example.de/
    language: de
    timezone: Europe/Berlin
    theme: plain
    """

  static let theme = [
    "theme.yaml": "name: plain\nversion: \"1.0\"\n",
    "templates/layouts/base.liquid":
      "<!doctype html><html lang=\"{{ site.language }}\"><title>{{ page.title }}</title>{% block main %}{% endblock %}</html>\n",
    "templates/home.liquid":
      "{% layout \"base\" %}{% block main %}{% for post in paginator.items %}<a href=\"{{ post.url }}\">{{ post.title }}</a>{% endfor %}{% endblock %}",
    "templates/list.liquid":
      "{% layout \"base\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock %}",
    "templates/post.liquid":
      "{% layout \"base\" %}{% block main %}<h1>{{ post.title }}</h1>{{ post.content }}{% endblock %}",
    "templates/page.liquid":
      "{% layout \"base\" %}{% block main %}<h1>{{ post.title }}</h1>{{ post.content }}{% endblock %}",
    "templates/404.liquid": "{% layout \"base\" %}{% block main %}404{% endblock %}",
  ]

  /// A post of the given day.
  static func post(_ title: String, date: String, _ more: String = "", body: String = "Text.")
    -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(body)\n"
  }
}

/// Every file below `folder`, by relative path.
func contents(of folder: String) throws -> [String: [UInt8]] {
  var result: [String: [UInt8]] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    guard !isFolder.boolValue else { continue }
    result[name] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }
  return result
}

/// The findings as `id path:line:column`.
func places(_ report: BuildReport) -> [String] {
  report.findings.map { "\($0.id.rawValue) \($0.location?.description ?? "-")" }
}
