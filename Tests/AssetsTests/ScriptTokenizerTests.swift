import Testing

@testable import Assets

/// Where a script is damaged.
@Suite struct ScriptTokenizerTests {
  @Test(arguments: [
    ("a /* b", "this comment is never closed", 2, 2),
    ("a = 'b\n'", "this string is never closed", 4, 2),
    ("a = \"b\\\"", "this string is never closed", 4, 4),
    ("a = `b ${c} d", "this template literal is never closed", 10, 1),
    ("a = `b ${c", "this `${` is never closed", 7, 2),
    ("a = /b\n/", "this regular expression is never closed", 4, 2),
    ("a = /[/]\n", "this regular expression is never closed", 4, 4),
    ("f(a", "this `(` is never closed", 1, 1),
    ("f(a]", "this `]` closes nothing", 3, 1),
    ("}", "this `}` closes nothing", 0, 1),
  ])
  func problems(_ text: String, _ message: String, _ offset: Int, _ length: Int) {
    let script = ScriptTokenizer(Array(text.utf8))
    #expect(script.problem == AssetProblem(message: message, offset: offset, length: length))
  }

  @Test(arguments: [
    (
      "0x1e+1 1e+1 .5.a 1_0n", "number sign number space number space number sign word space number"
    ),
    ("a?.b a?.5:1 ...c", "word sign word space word sign number sign number space sign word"),
    ("`a${b}c` `d`", "template word template space template"),
    ("#a /b/gu /*c*/ //d", "word space sign word sign word space blockComment space lineComment"),
    ("#!a\nb", "hashbang newline word"),
  ])
  func kinds(_ text: String, _ kinds: String) {
    let tokens = ScriptTokenizer(Array(text.utf8)).tokens
    #expect(tokens.map { "\($0.kind)" }.joined(separator: " ") == kinds)
  }
}
