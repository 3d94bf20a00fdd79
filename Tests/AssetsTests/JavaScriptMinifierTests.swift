import Assets
import Testing

/// What goes from a script and what must stay.
@Suite struct JavaScriptMinifierTests {
  static func minified(_ text: String) -> String {
    String(decoding: JavaScriptMinifier.minify(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    // White space and comments
    ("  let  a  =  1 ;\n\n\n  b( a , 2 ) ;\n", "let a=1;b(a,2);"),
    ("a // b\nc", "a\nc"),
    ("a /* b */ c", "a c"),
    ("a/* b */c", "a c"),
    ("a /* b\n */ c", "a\nc"),
    ("/* a */", ""),
    ("/*! a */ b", "/*! a */b"),
    ("/** @license MIT */\nb", "/** @license MIT */b"),
    ("a\n/*! b */\nc", "a\n/*! b */c"),
    ("a /*! b\n */ c", "a/*! b\n */c"),
    ("a / /*! b */ c", "a/ /*! b */c"),
    ("a\n/*! b */", "a/*! b */"),
    ("a\n//# sourceMappingURL=a.js.map\n", "a"),
    ("#! /usr/bin/env x\n\na", "#! /usr/bin/env x\na"),
    ("\u{FEFF} a", "\u{FEFF}a"),
    ("a\u{A0}b", "a b"),
    ("a\u{2028}b", "a\nb"),
    ("a\r\n\r\nb", "a\nb"),
    // Semicolons that the reader would insert
    ("a\nb", "a\nb"),
    ("return\na", "return\na"),
    ("a\n++b", "a\n++b"),
    ("a++\nb", "a++\nb"),
    ("a = b\n(c)", "a=b\n(c)"),
    ("a = b\n[c]", "a=b\n[c]"),
    ("a\n`b`", "a\n`b`"),
    ("var f = function () { }\nvar g", "var f=function(){}\nvar g"),
    ("if (a)\n  b\nelse\n  c", "if(a)\nb\nelse\nc"),
    ("do a\nwhile (b)\nc", "do a\nwhile(b)\nc"),
    ("async\nx => y", "async\nx=>y"),
    ("class A { x\n*y () { } }", "class A{x\n*y(){}}"),
    ("class A { get\nx () { } }", "class A{get\nx(){}}"),
    ("{\n  a\n}\nb", "{a}\nb"),
    ("a =\n  b", "a=b"),
    ("a\n  .b ( )\n  ?.c", "a.b()?.c"),
    ("f(\n  a,\n  b\n)", "f(a,b)"),
    ("a && \n ! b", "a&&!b"),
    ("throw\na", "throw\na"),
    ("a\n? b\n: c", "a\n?b\n:c"),
    // Signs that would join
    ("a + + b", "a+ +b"),
    ("a - - b", "a- -b"),
    ("a + ++b", "a+ ++b"),
    ("a - -b", "a- -b"),
    ("a +\n+b", "a+ +b"),
    ("a = - b", "a=-b"),
    ("a/**/+/**/+b", "a+ +b"),
    ("1 .toString()", "1 .toString()"),
    ("1\n.toString()", "1\n.toString()"),
    ("1..toString ()", "1..toString()"),
    ("a ? .5 : 1", "a? .5:1"),
    ("a < ! --b", "a< ! --b"),
    ("a-- > b", "a-- >b"),
    ("a in b", "a in b"),
    ("static #x", "static #x"),
    ("@a b", "@a b"),
    ("typeof [ ]", "typeof[]"),
    ("\"a\" in b", "\"a\"in b"),
    ("1 in b", "1 in b"),
    // Strings and templates
    ("a = \"  // b  \" + '/* c */'", "a=\"  // b  \"+'/* c */'"),
    ("a = 'b\\\n  c'", "a='b\\\n  c'"),
    ("a = '\\'  // b'", "a='\\'  // b'"),
    (
      "`a  ${ b  +  `c  ${ d  }` /* e */ }  // f`  ;", "`a  ${ b  +  `c  ${ d  }` /* e */ }  // f`;"
    ),
    ("`${ { a : 1 } }  `", "`${ { a : 1 } }  `"),
    ("`${ /}`/ }  ` + 1", "`${ /}`/ }  `+1"),
    ("`\\`  ${'}'}`  + a", "`\\`  ${'}'}`+a"),
    ("a `b`", "a`b`"),
    // Division or regular expression
    ("a / b / c", "a/b/c"),
    ("a = / b /", "a=/ b /"),
    ("a = /[/]  \"/ . b", "a=/[/]  \"/.b"),
    ("a = /\\/  '/g , b", "a=/\\/  '/g,b"),
    ("return / a  b /", "return/ a  b /"),
    ("a.return / b / c", "a.return/b/c"),
    ("a?.return / b / c", "a?.return/b/c"),
    ("( a ) / b  / c", "(a)/b/c"),
    ("if ( a ) / b  / . c", "if(a)/ b  /.c"),
    ("while ( a ) / b  / . c", "while(a)/ b  /.c"),
    ("a.if ( b ) / c  / d", "a.if(b)/c/d"),
    ("a [ 0 ] / b  / c", "a[0]/b/c"),
    ("a ++ / b  / c", "a++ /b/c"),
    ("{ } / a  / . b", "{}/ a  /.b"),
    ("x = { } / a  / b", "x={}/a/b"),
    ("x = function ( ) { } / a  / b", "x=function(){}/a/b"),
    ("function f ( ) { } / a  / . b", "function f(){}/ a  /.b"),
    ("; async function * f ( ) { } / a  / . b", ";async function*f(){}/ a  /.b"),
    ("x = class { } / a  / b", "x=class{}/a/b"),
    ("class A extends B { } / a  / . b", "class A extends B{}/ a  /.b"),
    ("x = { class : 1 } / a  / b", "x={class:1}/a/b"),
    ("try { } catch { } / a  / . b", "try{}catch{}/ a  /.b"),
    ("`a` / b  / c", "`a`/b/c"),
    ("1 / b  / c", "1/b/c"),
    ("case / a  / :", "case/ a  /:"),
    ("( / a  / )", "(/ a  /)"),
    ("! / a  /", "!/ a  /"),
    ("a / / b  /", "a/ / b  /"),
    ("/ a  / in b", "/ a  / in b"),
    ("/ a  /g in b", "/ a  /g in b"),
    ("for await ( a of b ) / c  / . d", "for await(a of b)/ c  /.d"),
    ("yield / 2 ;\nb  = c", "yield/2;b=c"),
    // Names
    ("\\u{61}b  = 1", "\\u{61}b=1"),
    ("ä  = ö", "ä=ö"),
    ("a => { } ;", "a=>{};"),
    ("export  default  / a  /", "export default/ a  /"),
  ])
  func minifies(_ text: String, _ expected: String) {
    let result = Self.minified(text)
    #expect(result == expected)
    #expect(Self.minified(result) == result, "not stable: \(result)")
  }

  @Test(arguments: [
    ("a  = 1\nyield / 2 / 3  + 4\nb  = 2", "a=1\nyield / 2 / 3  + 4\nb=2"),
    ("a  = 1\nx => { } / 2  / 3\nb  = 2", "a=1\nx=>{} / 2  / 3\nb=2"),
  ])
  func leavesUnclearLinesAlone(_ text: String, _ expected: String) {
    #expect(Self.minified(text) == expected)
    #expect(Self.minified(expected) == expected)
  }

  @Test(arguments: [
    // Only a parser could tell, and the line opens or closes something.
    "a  = 1\nyield / 2 / ( 3 )\n", "a  = 1\nyield / ' / 2 + ' '\n",
    // Comments in scripts, operators in modules.
    "a  = b <!-- c\n", "a  = 1\n--> b\n", "a  = 1 /*\n*/ --> b\n",
    // Damaged
    "a  = 'b\n'", "a  = `b", "a  = `${ b", "a  = /b\n/", "a  = /[b/\n", "/* a  ", "f (  a",
    "f  a )",
    "[  a }", "a  = '\\", "a  = /\\",
  ])
  func leavesScriptsAlone(_ text: String) {
    #expect(Self.minified(text) == text)
  }
}
