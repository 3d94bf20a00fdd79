// Renders the templates of this benchmark; prints nanoseconds a render by name.
// Usage: liquid-benchmark FOLDER SECONDS [OUTPUT FOLDER]
import Foundation
import Liquid

let arguments = CommandLine.arguments
let folder = URL(filePath: arguments.count > 1 ? arguments[1] : ".")
let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 2 : 2
let output = arguments.count > 3 ? URL(filePath: arguments[3]) : nil

let data = try JSONSerialization.jsonObject(
  with: Data(contentsOf: folder.appending(path: "data.json")))
let globals = (data as? [String: Any] ?? [:]).mapValues(value)
let names = [
  "post", "list", "partials/head", "partials/header", "partials/card", "partials/footer",
]

// Ruby's Liquid does not escape; the templates use `escape` where they must.
try await measure(escaping: .none, suffix: "")
try await measure(escaping: .html, suffix: "-escaped")

/// Measures all pages with or without escaping.
@MainActor
func measure(escaping: Environment.Escaping, suffix: String) async throws {
  var environment = Environment(globals: globals.keys.sorted())
  environment.escaping = escaping
  let sources = try names.map { name in
    let file = folder.appending(path: "templates/\(name).liquid")
    return TemplateSource(
      name: name, path: file.path(), text: try String(contentsOf: file, encoding: .utf8))
  }
  let (set, findings) = TemplateSet.parse(sources, in: environment)
  for finding in findings { print("# \(finding)") }
  for name in ["post", "list"] {
    guard let template = set.template(named: name) else { continue }
    var renderer = Renderer(set)
    var page = Globals(set)
    for (key, value) in globals { page[key] = value }
    var bytes: [UInt8] = []
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var best = Duration.seconds(1000)
    while clock.now < end {
      let elapsed = clock.measure {
        for _ in 0..<200 {
          bytes.removeAll(keepingCapacity: true)
          renderer.render(template, globals: page, into: &bytes)
        }
      }
      best = min(best, elapsed / 200)
    }
    for finding in renderer.findings { print("# \(finding)") }
    if escaping == .html { await measureParallel(set, template, page) }
    print("\(name)\(suffix) \(best.components.attoseconds / 1_000_000_000) \(bytes.count)")
    try output.map { try Data(bytes).write(to: $0.appending(path: "\(name)\(suffix).swift.html")) }
  }
}

/// Two tasks render the same set at once; prints the time that one render takes of the two.
func measureParallel(_ set: TemplateSet, _ template: Template, _ page: Globals) async {
  let rounds = 5000
  let clock = ContinuousClock()
  let start = clock.now
  await withTaskGroup(of: Void.self) { group in
    for _ in 0..<2 {
      group.addTask {
        var renderer = Renderer(set)
        var bytes: [UInt8] = []
        for _ in 0..<rounds {
          bytes.removeAll(keepingCapacity: true)
          renderer.render(template, globals: page, into: &bytes)
        }
      }
    }
  }
  let elapsed = (clock.now - start) / (2 * rounds)
  print("\(template.name)-parallel \(elapsed.components.attoseconds / 1_000_000_000) 0")
}

/// A value of JSON as a value of Liquid.
func value(_ json: Any) -> Value {
  switch json {
  case let text as String: .string(text)
  case let number as NSNumber:
    CFBoolean.isBoolean(number) ? .bool(number.boolValue) : .integer(number.intValue)
  case let list as [Any]: .array(list.map(value))
  case let map as [String: Any]:
    .map(LiquidMap(map.keys.sorted().map { ($0, value(map[$0] ?? NSNull())) }))
  default: .null
  }
}

/// Telling JSON's `true` from its `1`.
enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
