import Diagnostics
import Liquid

/// What a template gave: its text and all findings of parsing and rendering.
struct Rendered {
  var text: String
  var findings: [Finding]

  /// The findings that are errors.
  var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// Each finding as `path:line:column id message`, with its label behind.
  var lines: [String] {
    findings.map { finding in
      let place = finding.location.map(\.description) ?? "-"
      let label = finding.label.map { " (\($0))" } ?? ""
      return "\(place) \(finding.id.rawValue) \(finding.message)\(label)"
    }
  }
}

/// Renders `template` as the page "main" with further templates by name.
func render(
  _ template: String, _ data: [(String, Value)] = [], templates: [(String, String)] = [],
  environment base: Environment? = nil, escaping: Environment.Escaping = .html
) -> Rendered {
  var environment = base ?? Environment()
  environment.escaping = escaping
  environment.globals += data.map(\.0)
  let sources = ([("main", template)] + templates).map { name, text in
    TemplateSource(name: name, file: SourceFile(path: "\(name).liquid", text: text))
  }
  let (set, findings) = TemplateSet.parse(sources, in: environment)
  guard let main = set.template(named: "main") else {
    return Rendered(text: "", findings: findings)
  }
  var renderer = Renderer(set)
  var globals = Globals(set)
  for (name, value) in data { globals[name] = value }
  var output: [UInt8] = []
  renderer.render(main, globals: globals, into: &output)
  return Rendered(
    text: String(decoding: output, as: UTF8.self), findings: findings + renderer.findings)
}
