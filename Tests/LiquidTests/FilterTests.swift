import Diagnostics
import Liquid
import Testing

/// Each standard filter, with the inputs where implementations differ.
@Suite struct FilterTests {
  @Test(arguments: [
    ("'HÄL' | downcase", "häl"), ("'straße' | upcase", "STRASSE"),
    ("'hELLO wORLD' | capitalize", "Hello world"),
    ("'äpfel' | capitalize", "Äpfel"), ("'a' | append: 'b' | prepend: 'c'", "cab"),
    ("1 | append: 2.5", "12.5"),
    ("'  a b ' | strip", "a b"), ("'  a ' | lstrip", "a "), ("'  a ' | rstrip", "  a"),
    ("' a \n  b ' | normalize_whitespace", "a b"), ("'a b  c' | number_of_words", "3"),
    ("'' | number_of_words", "0"),
    ("'Ground control' | truncate: 8", "Groun..."), ("'äöü' | truncate: 2, '…'", "ä…"),
    ("'abc' | truncate: 3", "abc"),
    ("'abc' | truncate: 0", "..."), ("'a b c d' | truncatewords: 2", "a b..."),
    ("'a b' | truncatewords: 2", "a b"),
    ("'a b ' | truncatewords: 2", "a b..."), ("'a  b' | truncatewords: 0", "a..."),
    ("'a,b,,' | split: ',' | size", "2"), ("' a  b ' | split: ' ' | join: '|'", "a|b"),
    ("'aäb' | split: '' | join: '|'", "a|ä|b"),
    ("'aXbXc' | replace: 'X', '-'", "a-b-c"), ("'aXbXc' | replace_first: 'X', '-'", "a-bXc"),
    ("'aXbXc' | replace_last: 'X', '-'", "aXb-c"), ("'abc' | replace: '', '-'", "-a-b-c-"),
    ("'aXbXc' | remove: 'X'", "abc"),
    ("'aXbXc' | remove_first: 'X'", "abXc"), ("'aXbXc' | remove_last: 'X'", "aXbc"),
    ("'aaa' | replace: 'aa', 'b'", "ba"),
    ("'abcdefghijklmnopqrstuvwxyz' | replace: 'bcdefghijklmnopqrstuvwxy', '-'", "a-z"),
    ("'aab' | replace_last: '', 'x'", "aabx"), ("5 | size", "8"), ("'äb' | size", "2"),
    ("nil | size", "0"),
    ("'Liquid' | slice: 2", "q"), ("'Liquid' | slice: -3, 2", "ui"), ("'Liquid' | slice: 9", ""),
    ("list | slice: 1, 2 | join", "1 2"),
  ])
  func texts(expression: String, expected: String) { check(expression, expected) }

  @Test(arguments: [
    ("1 | plus: 2", "3"), ("1 | plus: 2.0", "3.0"), ("'1.5' | plus: '1'", "2.5"),
    ("0.1 | plus: 0.2", "0.3"),
    ("10.1 | minus: 2.2", "7.9"), ("1.1 | times: 1.1", "1.21"), ("7 | divided_by: 2", "3"),
    ("-7 | divided_by: 2", "-4"),
    ("7 | divided_by: 2.0", "3.5"), ("1.0 | divided_by: 3", "0.3333333333333333"),
    ("7 | modulo: -3", "-2"),
    ("-7.5 | modulo: 2", "0.5"), ("-3 | abs", "3"), ("'-3.5' | abs", "3.5"), ("1.2 | ceil", "2"),
    ("-1.2 | floor", "-2"),
    ("2.5 | round", "3"), ("-2.5 | round", "-3"), ("1.005 | round: 2", "1.01"),
    ("183.357 | round: 2", "183.36"),
    ("1250 | round: -2", "1300"), ("4 | at_least: 5", "5"), ("4 | at_most: 3.5", "3.5"),
    ("'x' | plus: 1", "1"),
    ("100000000000000000 | times: 1.0", "1.0e+17"), ("0.00001 | times: 1", "1.0e-05"),
    ("'12abc' | plus: 1", "13"),
    ("'3.9' | to_integer", "3"), ("list | sum", "6"), ("items | sum: 'n'", "6"),
    ("floats | sum", "0.3"),
  ])
  func numbers(expression: String, expected: String) { check(expression, expected) }

  @Test(arguments: [
    ("list | join", "3 1 2"), ("list | join: '-'", "3-1-2"), ("list | first", "3"),
    ("list | last", "2"), ("map | first | join: '='", "a=1"),
    ("list | sort | join", "1 2 3"), ("list | reverse | join", "2 1 3"),
    ("names | sort | join", "B a c"),
    ("names | sort_natural | join", "a B c"), ("items | sort: 'n' | map: 'name' | join", "c a b"),
    ("mixed | sort | last", ""), ("list | concat: names | join", "3 1 2 a B c"),
    ("nested | join", "1 2 3"), ("nested | size", "2"),
    ("items | map: 'name' | join", "a b c"), ("items | where: 'name', 'b' | map: 'n'", "3"),
    ("items | where: 'ok' | map: 'name'", "a"),
    ("items | reject: 'ok' | map: 'name' | join", "b c"),
    ("items | find: 'name', 'c' | map: 'n'", "1"),
    ("items | find_index: 'name', 'b'", "1"), ("items | has: 'name', 'z'", "false"),
    ("items | where: 'tags', 'x' | map: 'name'", "c"),
    ("items | where: 'meta.level', 2 | map: 'name'", "b"), ("mixed | compact | size", "2"),
    ("items | compact: 'ok' | size", "2"),
    ("'a,b,a' | split: ',' | uniq | join", "a b"), ("items | uniq: 'even' | size", "2"),
    ("items | group_by: 'even' | map: 'name' | join", "false true"),
    ("items | group_by: 'even' | map: 'size' | join", "2 1"),
    ("list | push: 9 | unshift: 0 | join", "0 3 1 2 9"),
    ("list | pop | shift | join", "1"), ("list | pop: 2 | join", "3"),
    ("list | array_to_sentence_string", "3, 1, and 2"),
    ("'a,b' | split: ',' | array_to_sentence_string: 'or'", "a or b"), ("(1..4) | join", "1 2 3 4"),
    ("items | where_exp: 'i', 'i.n > 1 and i.ok' | map: 'name'", "a"),
    ("items | reject_exp: 'i', 'i.n > 1' | map: 'name'", "c"),
    ("items | find_exp: 'i', 'i.n == 3' | map: 'name'", "b"),
    ("items | find_index_exp: 'i', 'i.n == 3'", "1"),
    ("items | has_exp: 'i', 'i.n == 9'", "false"),
    ("items | map_exp: 'i', 'i.name | upcase' | join", "A B C"),
    ("items | group_by_exp: 'i', 'i.n | modulo: 2' | map: 'size' | join", "1 2"),
    ("empty | where_exp: 'i', 'i' | size", "0"),
    ("items | where_exp: 'i', 'i.n == limit' | map: 'name'", "b"),
  ])
  func lists(expression: String, expected: String) { check(expression, expected) }

  @Test(arguments: [
    ("'a b&c/ü~*' | url_encode", "a+b%26c%2F%C3%BC~%2A"),
    ("'a b/ü?x=1' | uri_escape", "a%20b/%C3%BC?x=1"),
    ("'%41+b%2' | url_decode", "A b%2"), ("'ä' | base64_encode", "w6Q="),
    ("'w6Q=' | base64_decode", "ä"),
    ("'>>>?' | base64_url_safe_encode", "Pj4-Pw=="), ("'Pj4-Pw' | base64_url_safe_decode", ">>>?"),
    ("'' | base64_encode", ""),
    ("'<p>a <b>b</b></p><!-- c --><script>d</script>' | strip_html", "a b"),
    ("'a < b' | strip_html", "a < b"),
    ("'<script>a<style>b</script>c</style>' | strip_html", "c"),
    ("'Über uns: 3 Äpfel!' | slugify", "über-uns-3-äpfel"),
    ("map | jsonify", #"{"a":1,"b":[true,null,1.5,"x\"\n"]}"#),
    ("map | inspect", #"{"a"=>1, "b"=>[true, nil, 1.5, "x\"\n"]}"#),
    ("nil | default: 'x'", "x"), ("'' | default: 'x'", "x"), ("false | default: 'x'", "x"),
    ("0 | default: 'x'", "0"),
    ("false | default: 'x', allow_false: true", "false"), ("nested | default: 1 | size", "2"),
    ("nil | default", ""),
    ("\"a\r\nb\" | strip_newlines", "ab"), ("\"a\r\nb\" | newline_to_br", "a<br />\nb"),
  ])
  func encodings(expression: String, expected: String) { check(expression, expected) }

  @Test(arguments: [
    "mixed2 | sort", "1 | map: 'x'", "'x' | divided_by: 0", "'a' | truncate: 'x'",
    "'a' | truncatewords: nil", "list | concat: nil",
    "'abc' | base64_decode", "'%FF' | url_decode", "list | sum: 'x'",
  ])
  func mistakes(expression: String) {
    let result = render("{% assign x = \(expression) %}{{ x }}", Self.data)
    #expect(result.errors.count == 1)
    #expect(result.text == "")
  }

  @Test func registeredFilters() {
    var environment = Environment()
    environment.register(filter: "t", arguments: 0...1, named: nil) {
      input, arguments, context throws(FilterError) in
      if input.text == "bad" { throw FilterError("no text `bad`") }
      if arguments.count == 1 { throw FilterError("no language `x`", argument: 0) }
      let count = arguments["count"].map { " \($0.text)" } ?? ""
      return .html("<t>\(input.text)\(count)\(context.escapes)</t>")
    }
    environment.register(filter: "upcase") { input, _, _ in "mine" }
    let result = render(
      "{{ 'hi' | t: count: 3 }}{{ 'a' | upcase }}{{ 'bad' | t }}{{ 'hi' | t: 'x' }}",
      environment: environment)
    #expect(result.text == "<t>hi 3true</t>mine")
    #expect(
      result.lines == [
        "main.liquid:1:54 template-runtime no text `bad`",
        "main.liquid:1:71 template-runtime no language `x`",
      ])
  }

  @Test func noFilterTrapsOnAnyKindOfValue() {
    let environment = Environment()
    let values = Self.data.map(\.0) + ["nil", "true", "1", "-1.5", "''", "(1..3)", "'ä b'"]
    for (name, filter) in environment.filters {
      for value in values {
        for argument in values {
          let count = filter.arguments.lowerBound
          for number in Set([count, min(count + 1, filter.arguments.upperBound)]) {
            let arguments = Array(repeating: argument, count: number).joined(separator: ", ")
            let result = render(
              "{% assign x = \(value) | \(name)\(number > 0 ? ": " : "")\(arguments) %}{{ x }}",
              Self.data)
            #expect(result.errors.allSatisfy { $0.id == .templateRuntime })
          }
        }
      }
    }
  }

  private func check(_ expression: String, _ expected: String) {
    let result = render("{% assign x = \(expression) %}{{ x }}", Self.data, escaping: .none)
    #expect(result.text == expected)
    #expect(result.lines == [])
  }

  private static let data: [(String, Value)] = [
    ("list", [3, 1, 2]), ("names", ["a", "B", "c"]), ("floats", [0.1, 0.2]),
    ("mixed", ["b", nil, "a"]),
    ("mixed2", [1, "a"]), ("nested", [[1, [2]], 3]), ("limit", 3),
    ("map", .map(["a": 1, "b": [true, nil, 1.5, "x\"\n"]])),
    (
      "items",
      [
        .map(["name": "a", "n": 2, "ok": true, "even": false]),
        .map(["name": "b", "n": 3, "ok": false, "even": true, "meta": .map(["level": 2])]),
        .map(["name": "c", "n": 1, "even": false, "tags": ["x", "y"]]),
      ]
    ),
  ]
}
