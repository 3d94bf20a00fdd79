import Testing

@testable import Assets

/// The tokens of CSS Syntax Module Level 3, by kind.
@Suite struct CSSTokenizerTests {
  @Test(arguments: [
    ("a-b --c -d \\65 x", "ident space ident space ident space ident"),
    (
      "-1a .5e3 +2% 1e 1e+",
      "dimension space number space percentage space dimension space "
        + "dimension delim"
    ),
    ("1.5.5 1..5", "number number space number delim number"),
    ("url(a) URL( 'a' ) u\\72l(b)", "url space function space string space closeRound space url"),
    ("url(a b) c", "badURL space ident"),
    ("url(a\\) b\\ ) c", "badURL space ident"),
    ("'a\\\nb' 'c\nd", "string space badString space ident"),
    ("#a #1 # #-", "hash space hash space delim space hash"),
    ("@a @-- @1 @", "atKeyword space atKeyword space delim number space delim"),
    ("<!-- --> <!-", "commentOpen space commentClose space delim delim delim"),
    ("--> -->a a-->", "commentClose space commentClose ident space ident delim"),
    ("/* a */b/**/", "comment ident comment"),
    ("\\\n\\", "delim space ident"),
    (
      "f(;,:[{}])",
      "function semicolon comma colon openSquare openCurly closeCurly closeSquare "
        + "closeRound"
    ),
    ("ü\u{0}", "ident"),
    ("U+0-7F", "ident number dimension"),
  ])
  func kinds(_ text: String, _ kinds: String) {
    let tokens = CSSTokenizer(Array(text.utf8)).tokens
    #expect(tokens.map { "\($0.kind)" }.joined(separator: " ") == kinds)
  }

  @Test(arguments: [
    ("a {} \u{2F}* b", "this comment is never closed", 5, 2),
    ("a { b: \"c\n }", "this string is never closed", 7, 2),
    ("a { b: (c }", "this `}` closes nothing", 10, 1),
    ("a { b: f(c", "this `f(` is never closed", 7, 2),
    ("a { b {}", "this `{` is never closed", 2, 1),
    ("a } {", "this `}` closes nothing", 2, 1),
    ("a{b:url(c d)}", "an address with such a sign must stand in quotes", 10, 1),
    ("a{b:url(c", "this `url(` is never closed", 4, 4),
  ])
  func problems(_ text: String, _ message: String, _ offset: Int, _ length: Int) {
    let expected = AssetProblem(message: message, offset: offset, length: length)
    #expect(CSSStructure(Array(text.utf8)).problem == expected)
  }
}
