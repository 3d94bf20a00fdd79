import Testing

@testable import Assets

/// Seeded mutations: results are stable, never longer, have the same tokens, and nothing traps.
@Suite struct AssetFuzzTests {
  /// A generator whose numbers depend on its seed only (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let css = [
    "a", "--x", "-", "--", "\\", "\\9", "\\9 ", "\\:", "1", "1e", ".5", "+", "-1", "%", "px", "u",
    " ", "  ", "\n", "\t", "/**/", "/* a */", "/*! b */", "/*", "*/", "/", "*", "{", "}", "{", "}",
    "(", ")", "(", ")", "[", "]", ";", ";", ":", ":", ",", ">", "~", "=", "|", "!", "!important",
    "&", ".", "#", "#f0f", "@", "@media ", "@import ", "@charset \"a\";", "'b'", "\"c d\"", "'",
    "url(", "url(x)", "url( 'y' )", "calc(", "var(--x, )", "<!--", "-->", "progid", "ü", "\u{0}",
    "a : b ;", "a b { c : d }", "@supports (a : b)", "--y: { e } ;", "<", "\r\n", "\u{FEFF}", "$",
  ]

  static let script = [
    "a", "b", "1", ".5", "1.", "0x1", " ", "  ", "\n", "\n\n", "\t", "// c\n", "/* d */",
    "/*! e */",
    "/* f\n */", "/*", "*/", "/", "/g/", "/ [/] /g", "+", "++", "-", "--", "*", "=", "=>", "<", ">",
    "!", "?", "?.", ".", "...", ":", ";", ";", ",", "(", ")", "(", ")", "[", "]", "{", "}", "{",
    "}",
    "'h'", "\"i j\"", "'", "`k`", "`l ${", "}`", "`", "${", "\\", "\\u{61}", "#m", "@", "#!",
    " return ", " if ", " function ", " class ", " of ", " yield ", " in ", " else ", " async ",
    " await ", " case ", " typeof ", "import './x'", "export {a} from 'y'", "<!--", "-->",
    "\u{A0}", "\u{2028}", "\u{FEFF}", "ü", "\u{0}", "\r\n", "if (a) ", "x = ", "() => {}",
  ]

  private func text(_ pieces: [String], _ generator: inout Generator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
      bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
    }
    // Now and then a broken character.
    if Int.random(in: 0..<10, using: &generator) == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
    }
    return bytes
  }

  private func words(_ tokens: CSSTokenizer) -> [ArraySlice<UInt8>] {
    tokens.tokens.filter { !$0.isGap && $0.kind != .semicolon }.map { tokens.bytes[$0.range] }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func styleSheets(_ seed: UInt64) {
    var generator = Generator(state: seed)
    var smaller = 0
    for _ in 0..<3000 {
      let bytes = text(Self.css, &generator)
      let result = CSSMinifier.minify(bytes)
      if result.count < bytes.count { smaller += 1 }
      let isGood =
        result.count <= bytes.count && CSSMinifier.minify(result) == result
        && words(CSSTokenizer(bytes)) == words(CSSTokenizer(result))
      #expect(isGood, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      _ = CSSReferences.all(in: CSSStructure(bytes))
    }
    #expect(smaller > 200)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func scripts(_ seed: UInt64) {
    var generator = Generator(state: seed)
    var smaller = 0
    for _ in 0..<3000 {
      let bytes = text(Self.script, &generator)
      let result = JavaScriptMinifier.minify(bytes)
      if result.count < bytes.count { smaller += 1 }
      #expect(
        result.count <= bytes.count && JavaScriptMinifier.minify(result) == result,
        "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      _ = ScriptReferences.all(in: ScriptTokenizer(bytes))
    }
    #expect(smaller > 200)
  }

  @Test(arguments: ["(", "{", "[", "a{", "`${", "import ", "export{", "/**/", ";", "(a", "\\"])
  func deepNestingIsNoProblem(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 50_000).utf8)
    #expect(CSSMinifier.minify(bytes).count <= bytes.count)
    #expect(JavaScriptMinifier.minify(bytes).count <= bytes.count)
    let (assets, _) = AssetBundle.make(files: [("a.css", bytes), ("a.js", bytes)])
    #expect(assets.count == 2)
  }
}
