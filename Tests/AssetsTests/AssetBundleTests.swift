import Assets
import Diagnostics
import Testing

/// Whole themes: names, references, findings.
@Suite struct AssetBundleTests {
  static func make(
    _ files: [(String, String)], stable: Set<String> = []
  ) -> (assets: [String: Asset], findings: [Finding]) {
    let result = AssetBundle.make(
      files: files.map { ($0.0, Array($0.1.utf8)) }, isStable: { stable.contains($0) })
    #expect(result.assets.map(\.name) == result.assets.map(\.name).sorted())
    return (Dictionary(result.assets.map { ($0.name, $0) }) { $1 }, result.findings)
  }

  static func text(_ asset: Asset?) -> String {
    String(decoding: asset?.bytes ?? [], as: UTF8.self)
  }

  /// The fingerprint in the published name of a file.
  static func print(_ asset: Asset?) -> String {
    asset.map { Fingerprint.short($0.bytes) } ?? "missing"
  }

  @Test func everyKindOfFile() throws {
    let (assets, findings) = Self.make(
      [
        ("css/main.css", "a { b : c }"), ("js/x.mjs", "a  = 1"), ("leaf.svg", "<svg/>"),
        ("a.woff2", "f"), ("robots.txt", "r"), ("favicon.svg", "<svg/>"), ("x", ""),
        ("theme.css", "a { }"), ("site.webmanifest", "{ }"),
      ], stable: ["favicon.svg", "theme.css"])
    #expect(findings.isEmpty)
    #expect(assets.count == 9)
    let main = try #require(assets["css/main.css"])
    #expect(Self.text(main) == "a{b:c}")
    #expect(main.outputName == "css/main.\(Fingerprint.short(main.bytes)).css")
    #expect(main.integrity == Fingerprint.integrity(main.bytes))
    #expect(main.mediaType == "text/css")
    let script = try #require(assets["js/x.mjs"])
    #expect(script.outputName == "js/x.\(Fingerprint.short(Array("a=1".utf8))).mjs")
    #expect(script.integrity != nil)
    #expect(script.mediaType == "text/javascript")
    #expect(assets["leaf.svg"]?.outputName == "leaf.\(Self.print(assets["leaf.svg"])).svg")
    #expect(assets["leaf.svg"]?.integrity == nil)
    #expect(assets["a.woff2"]?.outputName == "a.\(Self.print(assets["a.woff2"])).woff2")
    #expect(assets["a.woff2"]?.mediaType == "font/woff2")
    for name in ["robots.txt", "favicon.svg", "x", "theme.css", "site.webmanifest"] {
      #expect(assets[name]?.outputName == name)
    }
    #expect(Self.text(assets["theme.css"]) == "a{}")
    #expect(assets["theme.css"]?.integrity != nil)
    #expect(Self.text(assets["site.webmanifest"]) == "{ }")
    #expect(assets["x"]?.mediaType == "application/octet-stream")
  }

  /// `#` stands for the fingerprint of `img/my leaf.svg`.
  @Test(arguments: [
    ("a{b:url(../img/my\\ leaf.svg)}", "a{b:url(../img/my%20leaf.#.svg)}"),
    ("a{b:url( '../img/my leaf.svg' )}", "a{b:url('../img/my%20leaf.#.svg')}"),
    ("a{b:url(../img/my%20leaf.svg#x)}", "a{b:url(../img/my%20leaf.#.svg#x)}"),
    ("a{b:URL(.././img/my%20leaf.svg?x=\\))}", "a{b:url(.././img/my%20leaf.#.svg?x=\\))}"),
    ("a{b:image-set(\"../img/my leaf.svg\" 1x)}", "a{b:image-set(\"../img/my%20leaf.#.svg\" 1x)}"),
    ("a{b:src(\"../img/my leaf.svg\")}", "a{b:src(\"../img/my%20leaf.#.svg\")}"),
    ("a{--x:url(../img/my%20leaf.svg)}", "a{--x:url(../img/my%20leaf.#.svg)}"),
    ("@import '../img/my leaf.svg';", "@import'../img/my%20leaf.#.svg';"),
    ("@import url(../img/my%20leaf.svg);", "@import url(../img/my%20leaf.#.svg);"),
    ("a{b:url(../img/my%20leaf.svg)", "a{b:url(../img/my%20leaf.#.svg)"),
    // Left alone
    (
      "a{b:url(/img/x.svg) url(#c) url() url(data:,x) url(about:blank)}",
      "a{b:url(/img/x.svg) url(#c) url() url(data:,x) url(about:blank)}"
    ),
    (
      "@namespace url(http://www.w3.org/1999/xhtml);",
      "@namespace url(http://www.w3.org/1999/xhtml);"
    ),
    ("a{content:\"../img/my leaf.svg\"}", "a{content:\"../img/my leaf.svg\"}"),
    ("/*! url(../img/x.svg) */", "/*! url(../img/x.svg) */"),
    ("a{b:image-set(\"/x\" type(\"y/z\"))}", "a{b:image-set(\"/x\" type(\"y/z\"))}"),
  ])
  func rewritesStyleSheets(_ source: String, _ expected: String) {
    let (assets, findings) = Self.make([("css/a.css", source), ("img/my leaf.svg", "<svg/>")])
    let print = Self.print(assets["img/my leaf.svg"])
    let wanted = String(
      expected.replacing("leaf.#.svg", with: "leaf.\(print).svg"))
    #expect(Self.text(assets["css/a.css"]) == wanted)
    #expect(findings.allSatisfy { $0.id == .invalidAsset })
    #expect(assets["css/a.css"]?.outputName == "css/a.\(Self.print(assets["css/a.css"])).css")
  }

  /// `#` stands for the fingerprint of `js/lib/x.js`.
  @Test(arguments: [
    ("import './lib/x.js'", "import'./lib/x.#.js'"),
    ("import a, { b as c } from \"./lib/x.js\"", "import a,{b as c}from\"./lib/x.#.js\""),
    ("import * as a from './lib/x.js'", "import*as a from'./lib/x.#.js'"),
    ("import from from './lib/x.js'", "import from from'./lib/x.#.js'"),
    ("import { 'a b' as c } from './lib/x.js'", "import{'a b'as c}from'./lib/x.#.js'"),
    ("export * from './lib/x.js'", "export*from'./lib/x.#.js'"),
    (
      "export { a }\nimport './lib/x.js'\nimport b from './lib/x.js'",
      "export{a}\nimport'./lib/x.#.js'\nimport b from'./lib/x.#.js'"
    ),
    ("export { a } from './lib/x.js?y#z'", "export{a}from'./lib/x.#.js?y#z'"),
    ("a = await import( './lib/x.js' )", "a=await import('./lib/x.#.js')"),
    ("export { a }\nimport('./lib/x.js')", "export{a}\nimport('./lib/x.#.js')"),
    // Left alone
    ("import 'lib/x.js'", "import'lib/x.js'"),
    ("import '/lib/x.js'", "import'/lib/x.js'"),
    ("a.import('./lib/x.js')", "a.import('./lib/x.js')"),
    ("import('./lib/' + a)", "import('./lib/'+a)"),
    ("import(`./lib/x.js`)", "import(`./lib/x.js`)"),
    ("a = './lib/x.js'", "a='./lib/x.js'"),
    ("import('https://a.example/x.js')", "import('https://a.example/x.js')"),
  ])
  func rewritesScripts(_ source: String, _ expected: String) {
    let (assets, findings) = Self.make([("js/a.js", source), ("js/lib/x.js", "b")])
    let print = Self.print(assets["js/lib/x.js"])
    #expect(
      Self.text(assets["js/a.js"]) == String(expected.replacing("x.#.js", with: "x.\(print).js")))
    #expect(findings.isEmpty)
  }

  @Test func aChangeReachesAllThatDependOnIt() {
    let files = [
      ("a.css", "@import 'b.css';"), ("b.css", "@import 'c.css';"), ("c.css", "a{b:url(d.png)}"),
    ]
    let (first, findings) = Self.make(files + [("d.png", "1")])
    let (second, _) = Self.make([("d.png", "2")] + files.reversed())
    #expect(findings.isEmpty)
    #expect(Self.text(first["a.css"]) == "@import'\(first["b.css"]?.outputName ?? "")';")
    #expect(Self.text(first["b.css"]) == "@import'\(first["c.css"]?.outputName ?? "")';")
    for name in ["a.css", "b.css", "c.css", "d.png"] {
      #expect(first[name]?.outputName != second[name]?.outputName)
      #expect(first[name]?.outputName.contains(Self.print(first[name])) == true)
    }
  }

  @Test func stableFilesAreNamedPlainly() {
    let (assets, findings) = Self.make(
      [("a.css", "@import 'b.css';"), ("b.css", "@import 'a.css';")], stable: ["b.css"])
    #expect(findings.isEmpty)
    #expect(Self.text(assets["a.css"]) == "@import'b.css';")
    #expect(Self.text(assets["b.css"]) == "@import'\(assets["a.css"]?.outputName ?? "")';")
    #expect(assets["a.css"]?.outputName != "a.css")
  }
}
