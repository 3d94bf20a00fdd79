import Assets
import Diagnostics
import Testing

/// What is wrong with the files of a theme, and where.
@Suite struct AssetFindingTests {
  @Test(arguments: [
    (
      "a.css", "b {}\na { c: url(img/laef.svg) }", "missing-asset", "2:8", "error",
      "the theme has no asset `img/laef.svg`", "did you mean `img/leaf.svg`?"
    ),
    (
      "css/a.css", "@import \"b.css\";", "missing-asset", "1:9", "error",
      "the theme has no asset `css/b.css`", nil
    ),
    (
      "css/a.css", "a{b:url('../img/lef.svg')}", "missing-asset", "1:9", "error",
      "the theme has no asset `img/lef.svg`", "did you mean `../img/leaf.svg`?"
    ),
    (
      "a.css", "a{b:url(../x.svg)}", "missing-asset", "1:5", "error",
      "`../x.svg` leads out of the theme's folder `assets`", nil
    ),
    (
      "a.js", "import './lid.js'", "missing-asset", "1:8", "error",
      "the theme has no asset `lid.js`", "did you mean `./lib.js`?"
    ),
    (
      "a.css", "ä{b:url(https://x.example/y)}", "third-party-request", "1:5", "warning",
      "`https://x.example/y` makes every reader's browser ask another host", nil
    ),
    (
      "a.css", "@import '//x.example/y';", "third-party-request", "1:9", "warning",
      "`//x.example/y` makes every reader's browser ask another host", nil
    ),
    (
      "a.js", "\n import 'http://x.example/y'", "third-party-request", "2:9", "warning",
      "`http://x.example/y` makes every reader's browser ask another host", nil
    ),
    (
      "a.css", "a {\n  b: 'c\n}", "invalid-asset", "2:6", "warning",
      "this string is never closed", nil
    ),
    ("a.js", "f(\n  g(", "invalid-asset", "2:4", "warning", "this `(` is never closed", nil),
    (
      "a.js", "import './a.js'", "asset-cycle", "1:8", "warning",
      "`a.js` loads itself, so it keeps its plain name", nil
    ),
  ])
  func findings(
    _ name: String, _ text: String, _ id: String, _ place: String, _ severity: String,
    _ message: String, _ label: String?
  ) {
    let (assets, findings) = AssetBundle.make(
      files: [
        (name, Array(text.utf8)), ("img/leaf.svg", []), ("lib.js", []),
      ], shownPath: { "themes/x/assets/\($0)" })
    #expect(findings.count == 1)
    let finding = findings.first
    #expect(finding?.id.rawValue == id)
    #expect(finding?.location?.description == "themes/x/assets/\(name):\(place)")
    #expect(finding?.severity.rawValue == severity)
    #expect(finding?.message == message)
    #expect(finding?.label == label)
    #expect(assets.count == 3)
  }

  @Test func damagedFilesAreUsedAsTheyAre() {
    let css = "a {  b: (c }"
    let script = "f(  a"
    let (assets, findings) = AssetBundle.make(
      files: [("a.css", Array(css.utf8)), ("b.js", Array(script.utf8))])
    #expect(findings.map(\.id) == [.invalidAsset, .invalidAsset])
    #expect(assets.map { String(decoding: $0.bytes, as: UTF8.self) } == [css, script])
    #expect(assets.allSatisfy { $0.outputName != $0.name && $0.integrity != nil })
  }

  @Test func aCircleKeepsOneName() {
    let (assets, findings) = AssetBundle.make(
      files: [
        ("d.js", Array("import './b.js'".utf8)), ("c.js", Array("\nimport './a.js'".utf8)),
        ("b.js", Array("import './c.js'".utf8)), ("a.js", Array("import './b.js'".utf8)),
      ])
    #expect(findings.count == 1)
    #expect(findings.first?.id == .assetCycle)
    #expect(
      findings.first?.message
        == "`a.js`, `b.js`, `c.js` load each other in a circle, so `a.js` keeps its plain name")
    #expect(findings.first?.location?.description == "assets/a.js:1:8")
    #expect(
      findings.first?.related.map(\.location.description) == [
        "assets/b.js:1:8", "assets/c.js:2:8",
      ])
    let outputs = assets.map(\.outputName)
    #expect(outputs.count == 4)
    #expect(outputs[0] == "a.js")
    #expect(String(decoding: assets[0].bytes, as: UTF8.self) == "import'./\(outputs[1])'")
    #expect(String(decoding: assets[1].bytes, as: UTF8.self) == "import'./\(outputs[2])'")
    #expect(String(decoding: assets[2].bytes, as: UTF8.self) == "import'./a.js'")
    #expect(String(decoding: assets[3].bytes, as: UTF8.self) == "import'./\(outputs[1])'")
    for asset in assets.dropFirst() {
      #expect(
        asset.outputName == AssetName.fingerprinted(asset.name, Fingerprint.short(asset.bytes)))
    }
  }

  @Test func twoCirclesAreTwoFindings() {
    let names = ["a.css", "b.css", "x.css", "y.css"]
    let files = zip(names, ["b.css", "a.css", "y.css", "x.css"]).map {
      ($0, Array("@import '\($1)';".utf8))
    }
    let (assets, findings) = AssetBundle.make(files: files)
    #expect(findings.map { $0.location?.path } == ["assets/a.css", "assets/x.css"])
    #expect(assets.map { $0.outputName == $0.name } == [true, false, true, false])
  }

  @Test func ofTwoFilesOfOneNameTheLastCounts() {
    let (assets, _) = AssetBundle.make(files: [("a.txt", [1]), ("a.txt", [2])])
    #expect(assets.map(\.bytes) == [[2]])
  }
}
