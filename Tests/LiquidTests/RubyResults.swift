/// What Ruby's Liquid 5.4 shows, recorded once; our results have to be the same.
///
/// In each line the part behind the arrow holds the results for the values of
/// `RubyComparisonTests.data` in their order. `!` is an error, `≠` a result that we do not copy:
/// see `RubyComparisonTests.deviations`.
enum RubyResults {
  /// A filter or property, and its result for each value.
  static let filters = #"""
    | size ⟶ 8¦8¦0¦0¦8¦11¦0¦2¦2¦4¦0¦0¦0¦3¦3¦0¦4¦2¦0¦3¦4¦10¦41¦0¦6¦25¦0
    | downcase ⟶ 5¦-7¦2.5¦-1.75¦0¦hello world¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "c"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | upcase ⟶ 5¦-7¦2.5¦-1.75¦0¦HELLO WORLD¦¦  ¦12¦3.70¦TRUE¦FALSE¦¦[3, 1, 2]¦["B", "A", "C"]¦[]¦[1, [2, [3]], NIL, "X"]¦{"K"=>"V", "Z"=>1}¦{}¦[{"T"=>"B", "N"=>2, "D"=>TRUE}, {"T"=>"A", "N"=>1, "D"=>FALSE}, {"T"=>"C", "N"=>NIL}]¦[{"T"=>"A"}, "STR", 3, NIL]¦ÄPFEL SS ÖL¦<P>A & B</P>\n<SCRIPT>X</SCRIPT> 'Q' &AMP;¦1234567.891¦A\nB\r\nC¦2026-10-03 14:05:09 +0200¦1.0E-05
    | capitalize ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello world¦¦  ¦12¦3.70¦True¦False¦¦[3, 1, 2]¦["b", "a", "c"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦A\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | escape ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦[&quot;b&quot;, &quot;a&quot;, &quot;C&quot;]¦[]¦[1, [2, [3]], nil, &quot;x&quot;]¦{&quot;k&quot;=&gt;&quot;v&quot;, &quot;z&quot;=&gt;1}¦{}¦[{&quot;t&quot;=&gt;&quot;b&quot;, &quot;n&quot;=&gt;2, &quot;d&quot;=&gt;true}, {&quot;t&quot;=&gt;&quot;a&quot;, &quot;n&quot;=&gt;1, &quot;d&quot;=&gt;false}, {&quot;t&quot;=&gt;&quot;c&quot;, &quot;n&quot;=&gt;nil}]¦[{&quot;t&quot;=&gt;&quot;a&quot;}, &quot;str&quot;, 3, nil]¦Äpfel ß öl¦&lt;p&gt;a &amp; b&lt;/p&gt;\n&lt;script&gt;x&lt;/script&gt; &#39;q&#39; &amp;amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | escape_once ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦[&quot;b&quot;, &quot;a&quot;, &quot;C&quot;]¦[]¦[1, [2, [3]], nil, &quot;x&quot;]¦{&quot;k&quot;=&gt;&quot;v&quot;, &quot;z&quot;=&gt;1}¦{}¦[{&quot;t&quot;=&gt;&quot;b&quot;, &quot;n&quot;=&gt;2, &quot;d&quot;=&gt;true}, {&quot;t&quot;=&gt;&quot;a&quot;, &quot;n&quot;=&gt;1, &quot;d&quot;=&gt;false}, {&quot;t&quot;=&gt;&quot;c&quot;, &quot;n&quot;=&gt;nil}]¦[{&quot;t&quot;=&gt;&quot;a&quot;}, &quot;str&quot;, 3, nil]¦Äpfel ß öl¦&lt;p&gt;a &amp; b&lt;/p&gt;\n&lt;script&gt;x&lt;/script&gt; &#39;q&#39; &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | url_encode ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello+World¦¦++¦12¦3.70¦true¦false¦¦%5B3%2C+1%2C+2%5D¦%5B%22b%22%2C+%22a%22%2C+%22C%22%5D¦%5B%5D¦%5B1%2C+%5B2%2C+%5B3%5D%5D%2C+nil%2C+%22x%22%5D¦%7B%22k%22%3D%3E%22v%22%2C+%22z%22%3D%3E1%7D¦%7B%7D¦%5B%7B%22t%22%3D%3E%22b%22%2C+%22n%22%3D%3E2%2C+%22d%22%3D%3Etrue%7D%2C+%7B%22t%22%3D%3E%22a%22%2C+%22n%22%3D%3E1%2C+%22d%22%3D%3Efalse%7D%2C+%7B%22t%22%3D%3E%22c%22%2C+%22n%22%3D%3Enil%7D%5D¦%5B%7B%22t%22%3D%3E%22a%22%7D%2C+%22str%22%2C+3%2C+nil%5D¦%C3%84pfel+%C3%9F+%C3%B6l¦%3Cp%3Ea+%26+b%3C%2Fp%3E%0A%3Cscript%3Ex%3C%2Fscript%3E+%27q%27+%26amp%3B¦1234567.891¦a%0Ab%0D%0Ac¦2026-10-03+14%3A05%3A09+%2B0200¦1.0e-05
    | url_decode ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09  0200¦1.0e-05
    | base64_encode ⟶ NQ==¦LTc=¦Mi41¦LTEuNzU=¦MA==¦SGVsbG8gV29ybGQ=¦¦ICA=¦MTI=¦My43MA==¦dHJ1ZQ==¦ZmFsc2U=¦¦WzMsIDEsIDJd¦WyJiIiwgImEiLCAiQyJd¦W10=¦WzEsIFsyLCBbM11dLCBuaWwsICJ4Il0=¦eyJrIj0+InYiLCAieiI9PjF9¦e30=¦W3sidCI9PiJiIiwgIm4iPT4yLCAiZCI9PnRydWV9LCB7InQiPT4iYSIsICJuIj0+MSwgImQiPT5mYWxzZX0sIHsidCI9PiJjIiwgIm4iPT5uaWx9XQ==¦W3sidCI9PiJhIn0sICJzdHIiLCAzLCBuaWxd¦w4RwZmVsIMOfIMO2bA==¦PHA+YSAmIGI8L3A+CjxzY3JpcHQ+eDwvc2NyaXB0PiAncScgJmFtcDs=¦MTIzNDU2Ny44OTE=¦YQpiDQpj¦MjAyNi0xMC0wMyAxNDowNTowOSArMDIwMA==¦MS4wZS0wNQ==
    | base64_url_safe_encode ⟶ NQ==¦LTc=¦Mi41¦LTEuNzU=¦MA==¦SGVsbG8gV29ybGQ=¦¦ICA=¦MTI=¦My43MA==¦dHJ1ZQ==¦ZmFsc2U=¦¦WzMsIDEsIDJd¦WyJiIiwgImEiLCAiQyJd¦W10=¦WzEsIFsyLCBbM11dLCBuaWwsICJ4Il0=¦eyJrIj0-InYiLCAieiI9PjF9¦e30=¦W3sidCI9PiJiIiwgIm4iPT4yLCAiZCI9PnRydWV9LCB7InQiPT4iYSIsICJuIj0-MSwgImQiPT5mYWxzZX0sIHsidCI9PiJjIiwgIm4iPT5uaWx9XQ==¦W3sidCI9PiJhIn0sICJzdHIiLCAzLCBuaWxd¦w4RwZmVsIMOfIMO2bA==¦PHA-YSAmIGI8L3A-CjxzY3JpcHQ-eDwvc2NyaXB0PiAncScgJmFtcDs=¦MTIzNDU2Ny44OTE=¦YQpiDQpj¦MjAyNi0xMC0wMyAxNDowNTowOSArMDIwMA==¦MS4wZS0wNQ==
    | strip ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | lstrip ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | rstrip ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | strip_html ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦a & b\n 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | strip_newlines ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p><script>x</script> 'q' &amp;¦1234567.891¦abc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | join ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦3 1 2¦b a C¦¦1 2 3  x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true} {"t"=>"a", "n"=>1, "d"=>false} {"t"=>"c", "n"=>nil}¦{"t"=>"a"} str 3 ¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | sort ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦123¦Cab¦¦!¦{"k"=>"v", "z"=>1}¦{}¦!¦!¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | sort_natural ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦123¦abC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"c", "n"=>nil}¦3str{"t"=>"a"}¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | uniq ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | reverse ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦213¦Cab¦¦x321¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"c", "n"=>nil}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"b", "n"=>2, "d"=>true}¦3str{"t"=>"a"}¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | compact ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | newline_to_br ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p><br />\n<script>x</script> 'q' &amp;¦1234567.891¦a<br />\nb<br />\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | first ⟶ ¦¦¦¦¦¦¦¦¦¦¦¦¦3¦b¦¦1¦kv¦¦{"t"=>"b", "n"=>2, "d"=>true}¦{"t"=>"a"}¦¦¦¦¦¦
    | last ⟶ ¦¦¦¦¦¦¦¦¦¦¦¦¦2¦C¦¦x¦¦¦{"t"=>"c", "n"=>nil}¦¦¦¦¦¦¦
    | abs ⟶ 5¦7¦2.5¦1.75¦0¦0¦0¦0¦12¦3.7¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234567.891¦0¦2026¦1.0e-05
    | ceil ⟶ 5¦-7¦3¦-1¦0¦0¦0¦0¦12¦4¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234568¦0¦2026¦1
    | floor ⟶ 5¦-7¦2¦-2¦0¦0¦0¦0¦12¦3¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234567¦0¦2026¦0
    | round ⟶ 5¦-7¦3¦-2¦0¦0¦0¦0¦12¦4¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234568¦0¦2026¦0
    | append: 'x' ⟶ 5x¦-7x¦2.5x¦-1.75x¦0x¦Hello Worldx¦x¦  x¦12x¦3.70x¦truex¦falsex¦x¦[3, 1, 2]x¦["b", "a", "C"]x¦[]x¦[1, [2, [3]], nil, "x"]x¦{"k"=>"v", "z"=>1}x¦{}x¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]x¦[{"t"=>"a"}, "str", 3, nil]x¦Äpfel ß ölx¦<p>a & b</p>\n<script>x</script> 'q' &amp;x¦1234567.891x¦a\nb\r\ncx¦2026-10-03 14:05:09 +0200x¦1.0e-05x
    | append: n ⟶ 55¦-75¦2.55¦-1.755¦05¦Hello World5¦5¦  5¦125¦3.705¦true5¦false5¦5¦[3, 1, 2]5¦["b", "a", "C"]5¦[]5¦[1, [2, [3]], nil, "x"]5¦{"k"=>"v", "z"=>1}5¦{}5¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]5¦[{"t"=>"a"}, "str", 3, nil]5¦Äpfel ß öl5¦<p>a & b</p>\n<script>x</script> 'q' &amp;5¦1234567.8915¦a\nb\r\nc5¦2026-10-03 14:05:09 +02005¦1.0e-055
    | append: nl ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | append: a ⟶ 5[3, 1, 2]¦-7[3, 1, 2]¦2.5[3, 1, 2]¦-1.75[3, 1, 2]¦0[3, 1, 2]¦Hello World[3, 1, 2]¦[3, 1, 2]¦  [3, 1, 2]¦12[3, 1, 2]¦3.70[3, 1, 2]¦true[3, 1, 2]¦false[3, 1, 2]¦[3, 1, 2]¦[3, 1, 2][3, 1, 2]¦["b", "a", "C"][3, 1, 2]¦[][3, 1, 2]¦[1, [2, [3]], nil, "x"][3, 1, 2]¦{"k"=>"v", "z"=>1}[3, 1, 2]¦{}[3, 1, 2]¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}][3, 1, 2]¦[{"t"=>"a"}, "str", 3, nil][3, 1, 2]¦Äpfel ß öl[3, 1, 2]¦<p>a & b</p>\n<script>x</script> 'q' &amp;[3, 1, 2]¦1234567.891[3, 1, 2]¦a\nb\r\nc[3, 1, 2]¦2026-10-03 14:05:09 +0200[3, 1, 2]¦1.0e-05[3, 1, 2]
    | prepend: 'x' ⟶ x5¦x-7¦x2.5¦x-1.75¦x0¦xHello World¦x¦x  ¦x12¦x3.70¦xtrue¦xfalse¦x¦x[3, 1, 2]¦x["b", "a", "C"]¦x[]¦x[1, [2, [3]], nil, "x"]¦x{"k"=>"v", "z"=>1}¦x{}¦x[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦x[{"t"=>"a"}, "str", 3, nil]¦xÄpfel ß öl¦x<p>a & b</p>\n<script>x</script> 'q' &amp;¦x1234567.891¦xa\nb\r\nc¦x2026-10-03 14:05:09 +0200¦x1.0e-05
    | prepend: f ⟶ 2.55¦2.5-7¦2.52.5¦2.5-1.75¦2.50¦2.5Hello World¦2.5¦2.5  ¦2.512¦2.53.70¦2.5true¦2.5false¦2.5¦2.5[3, 1, 2]¦2.5["b", "a", "C"]¦2.5[]¦2.5[1, [2, [3]], nil, "x"]¦2.5{"k"=>"v", "z"=>1}¦2.5{}¦2.5[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦2.5[{"t"=>"a"}, "str", 3, nil]¦2.5Äpfel ß öl¦2.5<p>a & b</p>\n<script>x</script> 'q' &amp;¦2.51234567.891¦2.5a\nb\r\nc¦2.52026-10-03 14:05:09 +0200¦2.51.0e-05
    | plus: 1 ⟶ 6¦-6¦3.5¦-0.75¦1¦1¦1¦1¦13¦4.7¦1¦1¦1¦1¦1¦1¦1¦1¦1¦1¦1¦1¦1¦1234568.891¦1¦2027¦1.00001
    | plus: 2.5 ⟶ 7.5¦-4.5¦5.0¦0.75¦2.5¦2.5¦2.5¦2.5¦14.5¦6.2¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦2.5¦1234570.391¦2.5¦2028.5¦2.50001
    | plus: '3' ⟶ 8¦-4¦5.5¦1.25¦3¦3¦3¦3¦15¦6.7¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦1234570.891¦3¦2029¦3.00001
    | plus: nl ⟶ 5¦-7¦2.5¦-1.75¦0¦0¦0¦0¦12¦3.7¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234567.891¦0¦2026¦1.0e-05
    | plus: bad ⟶ 17¦5¦14.5¦10.25¦12¦12¦12¦12¦24¦15.7¦12¦12¦12¦12¦12¦12¦12¦12¦12¦12¦12¦12¦12¦1234579.891¦12¦2038¦12.00001
    | minus: 1 ⟶ 4¦-8¦1.5¦-2.75¦-1¦-1¦-1¦-1¦11¦2.7¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦-1¦1234566.891¦-1¦2025¦-0.99999
    | minus: 0.1 ⟶ 4.9¦-7.1¦2.4¦-1.85¦-0.1¦-0.1¦-0.1¦-0.1¦11.9¦3.6¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦-0.1¦1234567.791¦-0.1¦2025.9¦-0.09999
    | minus: ns ⟶ -7¦-19¦-9.5¦-13.75¦-12¦-12¦-12¦-12¦0¦-8.3¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦-12¦1234555.891¦-12¦2014¦-11.99999
    | times: 3 ⟶ 15¦-21¦7.5¦-5.25¦0¦0¦0¦0¦36¦11.1¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦3703703.673¦0¦6078¦3.0e-05
    | times: 1.1 ⟶ 5.5¦-7.7¦2.75¦-1.925¦0.0¦0.0¦0.0¦0.0¦13.2¦4.07¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦1358024.6801¦0.0¦2228.6¦1.1e-05
    | times: s ⟶ 0¦0¦0.0¦≠¦0¦0¦0¦0¦0¦0.0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0.0¦0¦0¦0.0
    | divided_by: 2 ⟶ 2¦-4¦1.25¦-0.875¦0¦0¦0¦0¦6¦1.85¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦617283.9455¦0¦1013¦5.0e-06
    | divided_by: 3.0 ⟶ 1.6666666666666667¦-2.3333333333333335¦0.8333333333333334¦-0.5833333333333334¦0.0¦0.0¦0.0¦0.0¦4.0¦1.2333333333333334¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦411522.63033333333¦0.0¦675.3333333333334¦3.3333333333333333e-06
    | divided_by: 0 ⟶ !¦!¦≠¦≠¦!¦!¦!¦!¦!¦≠¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦≠¦!¦!¦≠
    | divided_by: m ⟶ -1¦1¦-0.35714285714285715¦0.25¦0¦0¦0¦0¦-2¦-0.5285714285714286¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦-176366.84157142858¦0¦-290¦-1.4285714285714286e-06
    | divided_by: fs ⟶ 1.3513513513513513¦-1.8918918918918919¦0.6756756756756757¦-0.47297297297297297¦0.0¦0.0¦0.0¦0.0¦3.2432432432432434¦1.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦333666.99756756757¦0.0¦547.5675675675676¦2.7027027027027026e-06
    | modulo: 3 ⟶ 2¦2¦2.5¦1.25¦0¦0¦0¦0¦0¦0.7¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1.891¦0¦1¦1.0e-05
    | modulo: 2.5 ⟶ 0.0¦0.5¦0.0¦0.75¦0.0¦0.0¦0.0¦0.0¦2.0¦1.2¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.0¦0.391¦0.0¦1.0¦1.0e-05
    | modulo: m ⟶ -2¦0¦-4.5¦-1.75¦0¦0¦0¦0¦-2¦-3.3¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦-1.109¦0¦-4¦-6.99999
    | modulo: 0 ⟶ !¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!
    | at_least: 3 ⟶ 5¦3¦3¦3¦3¦3¦3¦3¦12¦3.7¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦3¦1234567.891¦3¦2026¦3
    | at_least: 2.7 ⟶ 5¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦12¦3.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦2.7¦1234567.891¦2.7¦2026¦2.7
    | at_most: 3 ⟶ 3¦-7¦2.5¦-1.75¦0¦0¦0¦0¦3¦3¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦3¦0¦3¦1.0e-05
    | at_most: '4' ⟶ 4¦-7¦2.5¦-1.75¦0¦0¦0¦0¦4¦3.7¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦4¦0¦4¦1.0e-05
    | round: 1 ⟶ 5¦-7¦2.5¦-1.8¦0¦0¦0¦0¦12¦3.7¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234567.9¦0¦2026¦0.0
    | round: 2 ⟶ 5¦-7¦2.5¦-1.75¦0¦0¦0¦0¦12¦3.7¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234567.89¦0¦2026¦0.0
    | round: -1 ⟶ 10¦-10¦0¦0¦0¦0¦0¦0¦10¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234570¦0¦2030¦0
    | round: nl ⟶ 5¦-7¦3¦-2¦0¦0¦0¦0¦12¦4¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦1234568¦0¦2026¦0
    | slice: 0 ⟶ 5¦-¦2¦-¦0¦H¦¦ ¦1¦3¦t¦f¦¦3¦b¦¦1¦{¦{¦{"t"=>"b", "n"=>2, "d"=>true}¦{"t"=>"a"}¦Ä¦<¦1¦a¦2¦1
    | slice: -2 ⟶ ¦-¦.¦7¦¦l¦¦ ¦1¦7¦u¦s¦¦1¦a¦¦¦1¦{¦{"t"=>"a", "n"=>1, "d"=>false}¦3¦ö¦p¦9¦\n¦0¦0
    | slice: 1, 3 ⟶ ¦7¦.5¦1.7¦¦ell¦¦ ¦2¦.70¦rue¦als¦¦12¦aC¦¦23x¦"k"¦}¦{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦str3¦pfe¦p>a¦234¦\nb\r¦026¦.0e
    | slice: -3, 2 ⟶ ¦¦2.¦.7¦¦rl¦¦¦¦.7¦ru¦ls¦¦31¦ba¦¦23¦>1¦¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}¦str3¦ ö¦mp¦89¦\r\n¦20¦-0
    | slice: 20 ⟶ ¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦>¦¦¦+¦
    | slice: 1, 0 ⟶ ¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦
    | truncate: 5 ⟶ 5¦-7¦2.5¦-1.75¦0¦He...¦¦  ¦12¦3.70¦true¦false¦¦[3...¦["...¦[]¦[1...¦{"...¦{}¦[{...¦[{...¦Äp...¦<p...¦12...¦a\n...¦20...¦1....
    | truncate: 3, '' ⟶ 5¦-7¦2.5¦-1.¦0¦Hel¦¦  ¦12¦3.7¦tru¦fal¦¦[3,¦["b¦[]¦[1,¦{"k¦{}¦[{"¦[{"¦Äpf¦<p>¦123¦a\nb¦202¦1.0
    | truncate: 0 ⟶ ...¦...¦...¦...¦...¦...¦¦...¦...¦...¦...¦...¦¦...¦...¦...¦...¦...¦...¦...¦...¦...¦...¦...¦...¦...¦...
    | truncate: 100 ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | truncate: 5, 'äöü' ⟶ 5¦-7¦2.5¦-1.75¦0¦Heäöü¦¦  ¦12¦3.70¦true¦false¦¦[3äöü¦["äöü¦[]¦[1äöü¦{"äöü¦{}¦[{äöü¦[{äöü¦Äpäöü¦<päöü¦12äöü¦a\näöü¦20äöü¦1.äöü
    | truncatewords: 1 ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello...¦¦  ¦12¦3.70¦true¦false¦¦[3,...¦["b",...¦[]¦[1,...¦{"k"=>"v",...¦{}¦[{"t"=>"b",...¦[{"t"=>"a"},...¦Äpfel...¦<p>a...¦1234567.891¦a...¦2026-10-03...¦1.0e-05
    | truncatewords: 0 ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello...¦¦  ¦12¦3.70¦true¦false¦¦[3,...¦["b",...¦[]¦[1,...¦{"k"=>"v",...¦{}¦[{"t"=>"b",...¦[{"t"=>"a"},...¦Äpfel...¦<p>a...¦1234567.891¦a...¦2026-10-03...¦1.0e-05
    | truncatewords: 2, '--' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1,--¦["b", "a",--¦[]¦[1, [2,--¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2,--¦[{"t"=>"a"}, "str",--¦Äpfel ß--¦<p>a &--¦1234567.891¦a b--¦2026-10-03 14:05:09--¦1.0e-05
    | split: ' ' ⟶ 5¦-7¦2.5¦-1.75¦0¦HelloWorld¦¦¦12¦3.70¦true¦false¦¦[3,1,2]¦["b","a","C"]¦[]¦[1,[2,[3]],nil,"x"]¦{"k"=>"v","z"=>1}¦{}¦[{"t"=>"b","n"=>2,"d"=>true},{"t"=>"a","n"=>1,"d"=>false},{"t"=>"c","n"=>nil}]¦[{"t"=>"a"},"str",3,nil]¦Äpfelßöl¦<p>a&b</p><script>x</script>'q'&amp;¦1234567.891¦abc¦2026-10-0314:05:09+0200¦1.0e-05
    | split: '' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | split: 'l' ⟶ 5¦-7¦2.5¦-1.75¦0¦Heo Word¦¦  ¦12¦3.70¦true¦fase¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], ni, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>fase}, {"t"=>"c", "n"=>ni}]¦[{"t"=>"a"}, "str", 3, ni]¦Äpfe ß ö¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | split: ',' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦[3 1 2]¦["b" "a" "C"]¦[]¦[1 [2 [3]] nil "x"]¦{"k"=>"v" "z"=>1}¦{}¦[{"t"=>"b" "n"=>2 "d"=>true} {"t"=>"a" "n"=>1 "d"=>false} {"t"=>"c" "n"=>nil}]¦[{"t"=>"a"} "str" 3 nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | join: '-' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦3-1-2¦b-a-C¦¦1-2-3--x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}-{"t"=>"a", "n"=>1, "d"=>false}-{"t"=>"c", "n"=>nil}¦{"t"=>"a"}-str-3-¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | join: n ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦35152¦b5a5C¦¦1525355x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}5{"t"=>"a", "n"=>1, "d"=>false}5{"t"=>"c", "n"=>nil}¦{"t"=>"a"}5str535¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | join: nl ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | sort: 't' ⟶ 5¦-7¦¦¦0¦Hello World¦¦  ¦12¦3.70¦¦¦¦!¦baC¦¦¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"c", "n"=>nil}¦¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦
    | sort: 'n' ⟶ 5¦-7¦¦¦0¦Hello World¦¦  ¦12¦3.70¦¦¦¦!¦baC¦¦¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"c", "n"=>nil}¦¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦
    | sort_natural: 't' ⟶ 5¦-7¦¦¦0¦Hello World¦¦  ¦12¦3.70¦¦¦¦!¦≠¦¦¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"c", "n"=>nil}¦¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦
    | where: 't' ⟶ !¦!¦¦¦!¦¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦!¦¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦¦¦¦
    | where: 't', 'a' ⟶ !¦!¦¦¦!¦¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦{"t"=>"a", "n"=>1, "d"=>false}¦!¦¦¦¦¦¦
    | where: 'd' ⟶ !¦!¦¦¦!¦Hello World¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦{"t"=>"b", "n"=>2, "d"=>true}¦!¦¦¦¦¦¦
    | where: 'n', 1 ⟶ !¦!¦¦¦!¦¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦{"t"=>"a", "n"=>1, "d"=>false}¦!¦¦¦¦¦¦
    | map: 't' ⟶ !¦!¦¦¦!¦¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦bac¦!¦¦t¦¦¦¦
    | map: 'n' ⟶ !¦!¦¦¦!¦¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦21¦!¦¦¦¦¦¦
    | uniq: 't' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦!¦b¦¦!¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦!¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | compact: 'n' ⟶ !¦!¦¦¦!¦¦¦¦¦¦¦¦¦!¦¦¦!¦¦¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}¦!¦¦¦¦¦¦
    | concat: a ⟶ 5312¦-7312¦2.5312¦-1.75312¦0312¦Hello World312¦312¦  312¦12312¦3.70312¦true312¦false312¦312¦312312¦baC312¦312¦123x312¦{"k"=>"v", "z"=>1}312¦{}312¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}312¦{"t"=>"a"}str3312¦Äpfel ß öl312¦<p>a & b</p>\n<script>x</script> 'q' &amp;312¦1234567.891312¦a\nb\r\nc312¦2026-10-03 14:05:09 +0200312¦1.0e-05312
    | concat: s ⟶ !¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!¦!
    | concat: ea ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | replace: 'l', 'L' ⟶ 5¦-7¦2.5¦-1.75¦0¦HeLLo WorLd¦¦  ¦12¦3.70¦true¦faLse¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], niL, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>faLse}, {"t"=>"c", "n"=>niL}]¦[{"t"=>"a"}, "str", 3, niL]¦ÄpfeL ß öL¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | replace: '', '-' ⟶ -5-¦---7-¦-2-.-5-¦---1-.-7-5-¦-0-¦-H-e-l-l-o- -W-o-r-l-d-¦-¦- - -¦-1-2-¦-3-.-7-0-¦-t-r-u-e-¦-f-a-l-s-e-¦-¦-[-3-,- -1-,- -2-]-¦-[-"-b-"-,- -"-a-"-,- -"-C-"-]-¦-[-]-¦-[-1-,- -[-2-,- -[-3-]-]-,- -n-i-l-,- -"-x-"-]-¦-{-"-k-"-=->-"-v-"-,- -"-z-"-=->-1-}-¦-{-}-¦-[-{-"-t-"-=->-"-b-"-,- -"-n-"-=->-2-,- -"-d-"-=->-t-r-u-e-}-,- -{-"-t-"-=->-"-a-"-,- -"-n-"-=->-1-,- -"-d-"-=->-f-a-l-s-e-}-,- -{-"-t-"-=->-"-c-"-,- -"-n-"-=->-n-i-l-}-]-¦-[-{-"-t-"-=->-"-a-"-}-,- -"-s-t-r-"-,- -3-,- -n-i-l-]-¦-Ä-p-f-e-l- -ß- -ö-l-¦-<-p->-a- -&- -b-<-/-p->-\n-<-s-c-r-i-p-t->-x-<-/-s-c-r-i-p-t->- -'-q-'- -&-a-m-p-;-¦-1-2-3-4-5-6-7-.-8-9-1-¦-a-\n-b-\r-\n-c-¦-2-0-2-6---1-0---0-3- -1-4-:-0-5-:-0-9- -+-0-2-0-0-¦-1-.-0-e---0-5-
    | replace: 'o' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hell Wrld¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | replace_first: 'l', 'L' ⟶ 5¦-7¦2.5¦-1.75¦0¦HeLlo World¦¦  ¦12¦3.70¦true¦faLse¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], niL, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>faLse}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, niL]¦ÄpfeL ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | replace_last: 'l', 'L' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello WorLd¦¦  ¦12¦3.70¦true¦faLse¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], niL, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>niL}]¦[{"t"=>"a"}, "str", 3, niL]¦Äpfel ß öL¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | remove: 'l' ⟶ 5¦-7¦2.5¦-1.75¦0¦Heo Word¦¦  ¦12¦3.70¦true¦fase¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], ni, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>fase}, {"t"=>"c", "n"=>ni}]¦[{"t"=>"a"}, "str", 3, ni]¦Äpfe ß ö¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | remove: 'o W' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hellorld¦¦  ¦12¦3.70¦true¦false¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], nil, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, nil]¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | remove_first: 'l' ⟶ 5¦-7¦2.5¦-1.75¦0¦Helo World¦¦  ¦12¦3.70¦true¦fase¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], ni, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>fase}, {"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}, "str", 3, ni]¦Äpfe ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | remove_last: 'l' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello Word¦¦  ¦12¦3.70¦true¦fase¦¦[3, 1, 2]¦["b", "a", "C"]¦[]¦[1, [2, [3]], ni, "x"]¦{"k"=>"v", "z"=>1}¦{}¦[{"t"=>"b", "n"=>2, "d"=>true}, {"t"=>"a", "n"=>1, "d"=>false}, {"t"=>"c", "n"=>ni}]¦[{"t"=>"a"}, "str", 3, ni]¦Äpfel ß ö¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | default: 'd' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦d¦  ¦12¦3.70¦true¦d¦d¦312¦baC¦d¦123x¦{"k"=>"v", "z"=>1}¦d¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | default: nl ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | default: 'd', allow_false: true ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦d¦  ¦12¦3.70¦true¦false¦d¦312¦baC¦d¦123x¦{"k"=>"v", "z"=>1}¦d¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | date: '%Y-%m-%d %H:%M:%S %z' ⟶ 1970-01-01 00:00:05 +0000¦1969-12-31 23:59:53 +0000¦2.5¦-1.75¦1970-01-01 00:00:00 +0000¦Hello World¦¦  ¦1970-01-01 00:00:12 +0000¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    | date: '%a %A %b %B %d %e %j %y %C %I %l %p %P %M %U %W %w %u %V %G %s %%' ⟶ Thu Thursday Jan January 01  1 001 70 19 12 12 AM am 00 00 00 4 4 01 1970 5 %¦Wed Wednesday Dec December 31 31 365 69 19 11 11 PM pm 59 52 52 3 3 01 1970 -7 %¦2.5¦-1.75¦Thu Thursday Jan January 01  1 001 70 19 12 12 AM am 00 00 00 4 4 01 1970 0 %¦Hello World¦¦  ¦Thu Thursday Jan January 01  1 001 70 19 12 12 AM am 00 00 00 4 4 01 1970 12 %¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦Sat Saturday Oct October 03  3 276 26 20 02  2 PM pm 05 39 39 6 6 40 2026 1791029109 %¦1.0e-05
    | date: '%-d.%-m.%y %^a %_d %03d %10Y|%:z' ⟶ 1.1.70 THU  1 001 0000001970|+00:00¦31.12.69 WED 31 031 0000001969|+00:00¦2.5¦-1.75¦1.1.70 THU  1 001 0000001970|+00:00¦Hello World¦¦  ¦1.1.70 THU  1 001 0000001970|+00:00¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦3.10.26 SAT  3 003 0000002026|+02:00¦1.0e-05
    | date: '%D %F %R %r %T %c %x %X %h %n %t %k %L %v' ⟶ 01/01/70 1970-01-01 00:00 12:00:05 AM 00:00:05 Thu Jan  1 00:00:05 1970 01/01/70 00:00:05 Jan \n \t  0 000  1-JAN-1970¦12/31/69 1969-12-31 23:59 11:59:53 PM 23:59:53 Wed Dec 31 23:59:53 1969 12/31/69 23:59:53 Dec \n \t 23 000 31-DEC-1969¦2.5¦-1.75¦01/01/70 1970-01-01 00:00 12:00:00 AM 00:00:00 Thu Jan  1 00:00:00 1970 01/01/70 00:00:00 Jan \n \t  0 000  1-JAN-1970¦Hello World¦¦  ¦01/01/70 1970-01-01 00:00 12:00:12 AM 00:00:12 Thu Jan  1 00:00:12 1970 01/01/70 00:00:12 Jan \n \t  0 000  1-JAN-1970¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦10/03/26 2026-10-03 14:05 02:05:09 PM 14:05:09 Sat Oct  3 14:05:09 2026 10/03/26 14:05:09 Oct \n \t 14 000  3-OCT-2026¦1.0e-05
    | date: '' ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    """#

  /// A template with `$` for the value, and its result for each value.
  static let tags = #"""
    {{ $[0] }}|{{ $[-1] }}|{{ $['k'] }}|{{ $[n] }} ⟶ |||¦|||¦|||¦|||¦|||¦|||¦|||¦|||¦|||¦|||¦|||¦|||¦|||¦3|2||¦b|C||¦|||¦1|x||¦||v|¦|||¦{"t"=>"b", "n"=>2, "d"=>true}|{"t"=>"c", "n"=>nil}||¦{"t"=>"a"}|||¦|||¦|||¦|||¦|||¦|||¦|||
    {{ $ }} ⟶ 5¦-7¦2.5¦-1.75¦0¦Hello World¦¦  ¦12¦3.70¦true¦false¦¦312¦baC¦¦123x¦{"k"=>"v", "z"=>1}¦{}¦{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}¦{"t"=>"a"}str3¦Äpfel ß öl¦<p>a & b</p>\n<script>x</script> 'q' &amp;¦1234567.891¦a\nb\r\nc¦2026-10-03 14:05:09 +0200¦1.0e-05
    {% for i in $ %}[{{ i }}]{% else %}none{% endfor %} ⟶ none¦none¦none¦none¦none¦[Hello World]¦none¦[  ]¦[12]¦[3.70]¦none¦none¦none¦[3][1][2]¦[b][a][C]¦none¦[1][23][][x]¦[kv][z1]¦none¦[{"t"=>"b", "n"=>2, "d"=>true}][{"t"=>"a", "n"=>1, "d"=>false}][{"t"=>"c", "n"=>nil}]¦[{"t"=>"a"}][str][3][]¦[Äpfel ß öl]¦[<p>a & b</p>\n<script>x</script> 'q' &amp;]¦none¦[a\nb\r\nc]¦[2026-10-03 14:05:09 +0200]¦none
    {% tablerow i in $ cols:2 limit:3 %}{{ i }}{% endtablerow %} ⟶ <tr class="row1">\n</tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n<td class="col1">Hello World</td></tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n<td class="col1">  </td></tr>\n¦<tr class="row1">\n<td class="col1">12</td></tr>\n¦<tr class="row1">\n<td class="col1">3.70</td></tr>\n¦<tr class="row1">\n</tr>\n¦¦¦<tr class="row1">\n<td class="col1">3</td><td class="col2">1</td></tr>\n<tr class="row2"><td class="col1">2</td></tr>\n¦<tr class="row1">\n<td class="col1">b</td><td class="col2">a</td></tr>\n<tr class="row2"><td class="col1">C</td></tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n<td class="col1">1</td><td class="col2">23</td></tr>\n<tr class="row2"><td class="col1"></td></tr>\n¦<tr class="row1">\n<td class="col1">kv</td><td class="col2">z1</td></tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n<td class="col1">{"t"=>"b", "n"=>2, "d"=>true}</td><td class="col2">{"t"=>"a", "n"=>1, "d"=>false}</td></tr>\n<tr class="row2"><td class="col1">{"t"=>"c", "n"=>nil}</td></tr>\n¦<tr class="row1">\n<td class="col1">{"t"=>"a"}</td><td class="col2">str</td></tr>\n<tr class="row2"><td class="col1">3</td></tr>\n¦<tr class="row1">\n<td class="col1">Äpfel ß öl</td></tr>\n¦<tr class="row1">\n<td class="col1"><p>a & b</p>\n<script>x</script> 'q' &amp;</td></tr>\n¦<tr class="row1">\n</tr>\n¦<tr class="row1">\n<td class="col1">a\nb\r\nc</td></tr>\n¦<tr class="row1">\n<td class="col1">2026-10-03 14:05:09 +0200</td></tr>\n¦<tr class="row1">\n</tr>\n
    {% if $ %}T{% else %}F{% endif %}{% unless $ %}T{% endunless %} ⟶ T¦T¦T¦T¦T¦T¦T¦T¦T¦T¦T¦FT¦FT¦T¦T¦T¦T¦T¦T¦T¦T¦T¦T¦T¦T¦T¦T
    {% case $ %}{% when 5, 'Hello World' %}A{% when true or nil %}B{% else %}C{% endcase %} ⟶ A¦C¦C¦C¦C¦A¦C¦C¦C¦C¦B¦C¦B¦C¦C¦C¦C¦C¦C¦C¦C¦C¦C¦C¦C¦C¦C
    """#

  /// An operator, the left value, and whether the comparison holds for each right value.
  static let comparisons = """
    == n TFFFFFFFFFFFFFFFFFFFFFFFFFF
    == m FTFFFFFFFFFFFFFFFFFFFFFFFFF
    == f FFTFFFFFFFFFFFFFFFFFFFFFFFF
    == g FFFTFFFFFFFFFFFFFFFFFFFFFFF
    == z FFFFTFFFFFFFFFFFFFFFFFFFFFF
    == s FFFFFTFFFFFFFFFFFFFFFFFFFFF
    == e FFFFFFTFFFFFFFFFFFFFFFFFFFF
    == w FFFFFFFTFFFFFFFFFFFFFFFFFFF
    == ns FFFFFFFFTFFFFFFFFFFFFFFFFFF
    == fs FFFFFFFFFTFFFFFFFFFFFFFFFFF
    == t FFFFFFFFFFTFFFFFFFFFFFFFFFF
    == fl FFFFFFFFFFFTFFFFFFFFFFFFFFF
    == nl FFFFFFFFFFFFTFFFFFFFFFFFFFF
    == a FFFFFFFFFFFFFTFFFFFFFFFFFFF
    == sa FFFFFFFFFFFFFFTFFFFFFFFFFFF
    == ea FFFFFFFFFFFFFFFTFFFFFFFFFFF
    == na FFFFFFFFFFFFFFFFTFFFFFFFFFF
    == h FFFFFFFFFFFFFFFFFTFFFFFFFFF
    == eh FFFFFFFFFFFFFFFFFFTFFFFFFFF
    == oa FFFFFFFFFFFFFFFFFFFTFFFFFFF
    == ma FFFFFFFFFFFFFFFFFFFFTFFFFFF
    == u FFFFFFFFFFFFFFFFFFFFFTFFFFF
    == html FFFFFFFFFFFFFFFFFFFFFFTFFFF
    == big FFFFFFFFFFFFFFFFFFFFFFFTFFF
    == nlx FFFFFFFFFFFFFFFFFFFFFFFFTFF
    == date FFFFFFFFFFFFFFFFFFFFFFFFFTF
    == tiny FFFFFFFFFFFFFFFFFFFFFFFFFFT
    != n FTTTTTTTTTTTTTTTTTTTTTTTTTT
    != m TFTTTTTTTTTTTTTTTTTTTTTTTTT
    != f TTFTTTTTTTTTTTTTTTTTTTTTTTT
    != g TTTFTTTTTTTTTTTTTTTTTTTTTTT
    != z TTTTFTTTTTTTTTTTTTTTTTTTTTT
    != s TTTTTFTTTTTTTTTTTTTTTTTTTTT
    != e TTTTTTFTTTTTTTTTTTTTTTTTTTT
    != w TTTTTTTFTTTTTTTTTTTTTTTTTTT
    != ns TTTTTTTTFTTTTTTTTTTTTTTTTTT
    != fs TTTTTTTTTFTTTTTTTTTTTTTTTTT
    != t TTTTTTTTTTFTTTTTTTTTTTTTTTT
    != fl TTTTTTTTTTTFTTTTTTTTTTTTTTT
    != nl TTTTTTTTTTTTFTTTTTTTTTTTTTT
    != a TTTTTTTTTTTTTFTTTTTTTTTTTTT
    != sa TTTTTTTTTTTTTTFTTTTTTTTTTTT
    != ea TTTTTTTTTTTTTTTFTTTTTTTTTTT
    != na TTTTTTTTTTTTTTTTFTTTTTTTTTT
    != h TTTTTTTTTTTTTTTTTFTTTTTTTTT
    != eh TTTTTTTTTTTTTTTTTTFTTTTTTTT
    != oa TTTTTTTTTTTTTTTTTTTFTTTTTTT
    != ma TTTTTTTTTTTTTTTTTTTTFTTTTTT
    != u TTTTTTTTTTTTTTTTTTTTTFTTTTT
    != html TTTTTTTTTTTTTTTTTTTTTTFTTTT
    != big TTTTTTTTTTTTTTTTTTTTTTTFTTT
    != nlx TTTTTTTTTTTTTTTTTTTTTTTTFTT
    != date TTTTTTTTTTTTTTTTTTTTTTTTTFT
    != tiny TTTTTTTTTTTTTTTTTTTTTTTTTTF
    < n FFFFF!!!!!FFFFFFFFFFF!!T!!F
    < m TFTTT!!!!!FFFFFFFFFFF!!T!!T
    < f TFFFF!!!!!FFFFFFFFFFF!!T!!F
    < g TFTFT!!!!!FFFFFFFFFFF!!T!!T
    < z TFTFF!!!!!FFFFFFFFFFF!!T!!T
    < s !!!!!FFFFFFFFFFFFFFFFTF!TF!
    < e !!!!!TFTTTFFFFFFFFFFFTT!TT!
    < w !!!!!TFFTTFFFFFFFFFFFTT!TT!
    < ns !!!!!TFFFTFFFFFFFFFFFTT!TT!
    < fs !!!!!TFFFFFFFFFFFFFFFTT!TF!
    < t FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < fl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < nl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < a FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < sa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < ea FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < na FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < h FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < eh FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < oa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < ma FFFFFFFFFFFFFFFFFFFFFFFFFFF
    < u !!!!!FFFFFFFFFFFFFFFFFF!FF!
    < html !!!!!TFFFFFFFFFFFFFFFTF!TF!
    < big FFFFF!!!!!FFFFFFFFFFF!!F!!F
    < nlx !!!!!FFFFFFFFFFFFFFFFTF!FF!
    < date !!!!!TFFFTFFFFFFFFFFFTT!TF!
    < tiny TFTFF!!!!!FFFFFFFFFFF!!T!!F
    > n FTTTT!!!!!FFFFFFFFFFF!!F!!T
    > m FFFFF!!!!!FFFFFFFFFFF!!F!!F
    > f FTFTT!!!!!FFFFFFFFFFF!!F!!T
    > g FTFFF!!!!!FFFFFFFFFFF!!F!!F
    > z FTFTF!!!!!FFFFFFFFFFF!!F!!F
    > s !!!!!FTTTTFFFFFFFFFFFFT!FT!
    > e !!!!!FFFFFFFFFFFFFFFFFF!FF!
    > w !!!!!FTFFFFFFFFFFFFFFFF!FF!
    > ns !!!!!FTTFFFFFFFFFFFFFFF!FF!
    > fs !!!!!FTTTFFFFFFFFFFFFFF!FT!
    > t FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > fl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > nl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > a FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > sa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > ea FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > na FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > h FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > eh FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > oa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > ma FFFFFFFFFFFFFFFFFFFFFFFFFFF
    > u !!!!!TTTTTFFFFFFFFFFFFT!TT!
    > html !!!!!FTTTTFFFFFFFFFFFFF!FT!
    > big TTTTT!!!!!FFFFFFFFFFF!!F!!T
    > nlx !!!!!TTTTTFFFFFFFFFFFFT!FT!
    > date !!!!!FTTTFFFFFFFFFFFFFF!FF!
    > tiny FTFTT!!!!!FFFFFFFFFFF!!F!!F
    <= n TFFFF!!!!!FFFFFFFFFFF!!T!!F
    <= m TTTTT!!!!!FFFFFFFFFFF!!T!!T
    <= f TFTFF!!!!!FFFFFFFFFFF!!T!!F
    <= g TFTTT!!!!!FFFFFFFFFFF!!T!!T
    <= z TFTFT!!!!!FFFFFFFFFFF!!T!!T
    <= s !!!!!TFFFFFFFFFFFFFFFTF!TF!
    <= e !!!!!TTTTTFFFFFFFFFFFTT!TT!
    <= w !!!!!TFTTTFFFFFFFFFFFTT!TT!
    <= ns !!!!!TFFTTFFFFFFFFFFFTT!TT!
    <= fs !!!!!TFFFTFFFFFFFFFFFTT!TF!
    <= t FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= fl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= nl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= a FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= sa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= ea FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= na FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= h FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= eh FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= oa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= ma FFFFFFFFFFFFFFFFFFFFFFFFFFF
    <= u !!!!!FFFFFFFFFFFFFFFFTF!FF!
    <= html !!!!!TFFFFFFFFFFFFFFFTT!TF!
    <= big FFFFF!!!!!FFFFFFFFFFF!!T!!F
    <= nlx !!!!!FFFFFFFFFFFFFFFFTF!TF!
    <= date !!!!!TFFFTFFFFFFFFFFFTT!TT!
    <= tiny TFTFF!!!!!FFFFFFFFFFF!!T!!T
    >= n TTTTT!!!!!FFFFFFFFFFF!!F!!T
    >= m FTFFF!!!!!FFFFFFFFFFF!!F!!F
    >= f FTTTT!!!!!FFFFFFFFFFF!!F!!T
    >= g FTFTF!!!!!FFFFFFFFFFF!!F!!F
    >= z FTFTT!!!!!FFFFFFFFFFF!!F!!F
    >= s !!!!!TTTTTFFFFFFFFFFFFT!FT!
    >= e !!!!!FTFFFFFFFFFFFFFFFF!FF!
    >= w !!!!!FTTFFFFFFFFFFFFFFF!FF!
    >= ns !!!!!FTTTFFFFFFFFFFFFFF!FF!
    >= fs !!!!!FTTTTFFFFFFFFFFFFF!FT!
    >= t FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= fl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= nl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= a FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= sa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= ea FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= na FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= h FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= eh FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= oa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= ma FFFFFFFFFFFFFFFFFFFFFFFFFFF
    >= u !!!!!TTTTTFFFFFFFFFFFTT!TT!
    >= html !!!!!FTTTTFFFFFFFFFFFFT!FT!
    >= big TTTTT!!!!!FFFFFFFFFFF!!T!!T
    >= nlx !!!!!TTTTTFFFFFFFFFFFFT!TT!
    >= date !!!!!FTTTFFFFFFFFFFFFFF!FT!
    >= tiny FTFTT!!!!!FFFFFFFFFFF!!F!!T
    contains n FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains m FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains f FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains g FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains z FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains s FFFFFTTFFFFFFFFFFFFFFFFFFFF
    contains e FFFFFFTFFFFFFFFFFFFFFFFFFFF
    contains w FFFFFFTTFFFFFFFFFFFFFFFFFFF
    contains ns FFFFFFTFTFFFFFFFFFFFFFFFFFF
    contains fs FFFFTFTFFTFFFFFFFFFFFFFFFFF
    contains t FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains fl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains nl FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains a FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains sa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains ea FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains na FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains h FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains eh FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains oa FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains ma FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains u FFFFFFTFFFFFFFFFFFFFFTFFFFF
    contains html FFFFFFTFFFFFFFFFFFFFFFTFFFF
    contains big FFFFFFFFFFFFFFFFFFFFFFFFFFF
    contains nlx FFFFFFTFFFFFFFFFFFFFFFFFTFF
    contains date TFFFTFTFFFFFFFFFFFFFFFFFFTF
    contains tiny FFFFFFFFFFFFFFFFFFFFFFFFFFF
    """

  /// Templates and what they show.
  static let templates = #"""
    {% for i in (1..3) %}{% render 'p' with i as x %}{% endfor %} ⟶ [1][2][3]
    {% render 'p' for a as x %} ⟶ [31][12][23]
    {% render 'p' for a %} ⟶ [31][12][23]
    {% render 'p', x: s, p: n %}{{ q }} ⟶ [Hello World5]
    {% include 'inc', x: s, i: n %}{{ q }}{{ x }}{{ c }} ⟶ <5Hello World>0Hello World1
    {% include 'inc' for a %}{{ q }} ⟶ <>0<>1<>2
    {% include 'inc' with a as i %}{{ q }} ⟶ <3>0<1>1<2>2
    {% assign name = 'inc' %}{% include name, x: 3 %} ⟶ <3>0
    {% for i in a %}{% include 'inc' %}{% endfor %}{{ c }} ⟶ <3>0<1>1<2>23
    {% for i in a %}{% assign i = 9 %}{{ i }}{% endfor %}{{ i }} ⟶ 3129
    {% for i in a %}{% for i in sa %}{{ i }}{{ forloop.parentloop.index }}{% endfor %}{{ i }}{% endfor %} ⟶ b1a1C13b2a2C21b3a3C32
    {% for i in a %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% if i == 2 %}{% break %}{% endif %}{% endfor %} ⟶ 32
    a{% break %}b ⟶ a
    {% capture x %}a{% break %}b{% endcapture %}{{ x }}c ⟶ 
    {% for i in a %}{% capture x %}{{ i }}{% break %}{% endcapture %}{% endfor %}[{{ x }}] ⟶ [3]
    {% for i in a %}{% case i %}{% when 3 %}{% continue %}{% when 1 %}x{% endcase %}{{ i }}{% endfor %} ⟶ x12
    {% increment n %}{{ n }}{% increment n %}{% decrement k %}{{ k }}{% increment k %} ⟶ 566-1-1-1
    {% assign k = 10 %}{% increment k %}{{ k }} ⟶ 010
    {% cycle 'a','b' %}{% cycle 'a','b' %}{% cycle 'a','b' %}{% cycle n: 1,2 %}{% cycle n: 1,2,3 %}{% cycle n: 1,2,3 %} ⟶ aba123
    {% for i in (1..5) %}{% cycle 'x', n, h %}{% endfor %} ⟶ x5{"k"=>"v", "z"=>1}x5
    {{ 'a' | append: 'b' | upcase | prepend: s }} ⟶ Hello WorldAB
    {{ n | plus: 1 | times: 2 | minus: 0.5 | divided_by: 2 }} ⟶ 5.75
    {{ 0.1 | plus: 0.2 }} {{ 1.1 | times: 1.1 }} {{ 10 | divided_by: 3.0 }} {{ 1e3 }} {{ 100000000000000000 | times: 1.0 }} {{ 7 | modulo: -3 }} {{ -7.5 | modulo: 2 }} ⟶ !
    {{ 183.357 | round: 2 }} {{ 1.005 | round: 2 }} {{ 2.5 | round }} {{ -2.5 | round }} {{ 1234 | round: -2 }} {{ 1.2345678 | round: 5 }} {{ 4.0 | round: 2 }} ⟶ 183.36 1.01 3 -3 1200 1.23457 4.0
    {% if a contains 3 and s contains 'World' or nl %}T{% endif %} ⟶ T
    {% if false or true and false %}T{% else %}F{% endif %}{% if true or false and false %}T{% else %}F{% endif %} ⟶ FT
    {% liquid\nassign x = 1\nif x == 1\necho 'one'\nelse\necho 'two'\nendif\nfor i in a\necho i\nendfor\n%} ⟶ one312
    {{ h }}{{ na }}{{ oa }}{{ eh }}{{ a | first }}{{ h.first }}{{ h | size }} ⟶ {"k"=>"v", "z"=>1}123x{"t"=>"b", "n"=>2, "d"=>true}{"t"=>"a", "n"=>1, "d"=>false}{"t"=>"c", "n"=>nil}{}3kv2
    {{ s | slice: 2, 3 | upcase }} {{ a | slice: 1, 5 | join: '-' }} {{ s | slice: -30, 2 }} ⟶ LLO 1-2 
    {{ 'a,b,,c,,' | split: ',' | join: '|' }} {{ ' a  b ' | split: ' ' | join: '|' }} {{ 'abc' | split: '' | join: '|' }} ⟶ a|b||c a|b a|b|c
    {{ 'one two  three   ' | truncatewords: 2 }}|{{ 'one two' | truncatewords: 2 }}|{{ 'one two ' | truncatewords: 2 }}|{{ '  one two' | truncatewords: 3 }} ⟶ one two...|one two|one two...|  one two
    {{ u | upcase }}{{ u | capitalize }}{{ u | size }}{{ u | slice: 1, 3 }}{{ u | truncate: 4, '…' }}{{ u | url_encode }}{{ u | split: '' | join: '-' }} ⟶ ÄPFEL SS ÖLÄpfel ß öl10pfeÄpf…%C3%84pfel+%C3%9F+%C3%B6lÄ-p-f-e-l- -ß- -ö-l
    {{ '%41+b%2' | url_decode }}{{ 'a~b*c' | url_encode }} ⟶ A b%2a~b%2Ac
    {% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %} ⟶ ab
    {% tablerow i in (1..5) cols: 2 %}{{ tablerowloop.col }}{{ tablerowloop.row }}{{ tablerowloop.col_first }}{{ tablerowloop.col_last }}{{ tablerowloop.index }}{{ tablerowloop.rindex0 }}{{ tablerowloop.first }}{{ tablerowloop.last }}{{ tablerowloop.length }}{% endtablerow %} ⟶ <tr class="row1">\n<td class="col1">11truefalse14truefalse5</td><td class="col2">21falsetrue23falsefalse5</td></tr>\n<tr class="row2"><td class="col1">12truefalse32falsefalse5</td><td class="col2">22falsetrue41falsefalse5</td></tr>\n<tr class="row3"><td class="col1">13truefalse50falsetrue5</td></tr>\n
    {% unless fl %}a{% else %}b{% endunless %}{% unless t %}a{% elsif t %}c{% endunless %} ⟶ ac
    {{ "now" | date: "" }}{{ nl | date: "%Y" }}{{ 0 | date: "%F" }}{{ "2016-02-29T12:30:45Z" | date: "%F %T %z" }} ⟶ now1970-01-012016-02-29 12:30:45 +0000
    {{ oa | map: 't' | sort | join: ',' }}{{ oa | where: 'd' | map: 't' }}{{ oa | sort: 'n' | map: 't' | join: ',' }} ⟶ a,b,cba,b,c
    {% assign x = oa | where: 't', 'a' | first %}{{ x.n }}{{ x['t'] }}{{ oa[0].t }}{{ oa.first.t }}{{ oa.last.t }} ⟶ 1abbc
    a  {%- if true -%}  b  {%- endif -%}  c ⟶ abc
    a  {{- n -}}  c {{- s }} ⟶ a5cHello World
    {% raw %}{{ a }}{% if %}{% endraw %} ⟶ {{ a }}{% if %}
    {% assign x = (1..3) %}{{ x }}{{ x | join: ',' }}{{ x.size }}{{ x.first }}{{ x.last }}{% if x contains 2 %}T{% endif %} ⟶ 1..31,2,3313T
    {{ a | concat: sa | join: ',' }}{{ na | join: ',' }}{{ na | size }}{{ na | compact | size }}{{ na | reverse | join: '-' }} ⟶ 3,1,2,b,a,C1,2,3,,x44x--3-2-1
    {% for x in h %}{{ x }}{{ x[0] }}{{ x.first }}{{ x.last }}{% endfor %} ⟶ kvkkvz1zz1
    {{ blank }}{{ empty }}{{ nil }}{{ true }}{{ false }}{{ blank | default: 'x' }} ⟶ truefalsex
    {% case s %}{% when empty %}e{% when blank %}b{% else %}n{% endcase %}{% case e %}{% when empty %}e{% endcase %} ⟶ ne
    {% for i in (3..1) %}x{% else %}none{% endfor %}{% for i in (-2..1) %}{{ i }}{% endfor %} ⟶ none-2-101
    {% for i in a limit: nl offset: nl %}{{ i }}{% endfor %}{% for i in a limit: -1 %}{{ i }}{% endfor %}{% for i in a offset: -1 limit: 2 %}{{ i }}{% endfor %} ⟶ 3123
    {{ "a" | default: "b" | append: "c" }}{{ nl | default: fl }}{{ fl | default: "x", allow_false: true }} ⟶ acfalsefalse
    {{ s | strip_html: 1 }} ⟶ !
    {{ s | append }} ⟶ !
    {{ '<a href="x">T</a><!-- c --><style>y</style>z<b' | strip_html }} ⟶ Tz<b
    {{ '&lt;&amp;&#39;&x;&<' | escape_once }}{{ "'\\"" | escape }} ⟶ !
    {% if n %}{% else %}{% endif %}{% if %}{% endif %} ⟶ !
    {% for %}{% endfor %} ⟶ !
    {% for i in %}{% endfor %} ⟶ !
    {% for i a %}{% endfor %} ⟶ !
    {{ a | }} ⟶ !
    {{ a | join: }} ⟶ !
    {{ | join }} ⟶ !
    {% endfor %} ⟶ !
    {% if true %} ⟶ !
    {% else %} ⟶ !
    {{ a ⟶ !
    {% if a %}{% endfor %} ⟶ !
    {{ 'abc }} ⟶ !
    {{ a.b. }} ⟶ !
    {{ a[ }} ⟶ !
    {{ (1..) }} ⟶ !
    {{}} ⟶ 
    {% %} ⟶ !
    {{ a, b }} ⟶ !
    {{ a == b }} ⟶ !
    {% assign x %} ⟶ !
    {% case %}{% endcase %} ⟶ !
    {% case n %}{% when 1 2 %}x{% endcase %} ⟶ 
    {% cycle %} ⟶ !
    {% render s %} ⟶ !
    {% render 'none' %} ⟶ !
    {% include 'none' %} ⟶ !
    {% capture %}{% endcapture %} ⟶ !
    {% tablerow %}{% endtablerow %} ⟶ !
    {% for i in a limit:2 foo:3 %}{{ i }}{% endfor %} ⟶ !
    {% if n > 1 > 2 %}x{% endif %} ⟶ !
    {% if n == %}x{% endif %} ⟶ !
    {% if n = 1 %}x{% endif %} ⟶ !
    {% if (n == 5) %}x{% endif %} ⟶ !
    {% if not n %}x{% endif %} ⟶ !
    {{ n | plus: 1, }} ⟶ !
    {{ s | truncate: 5 'x' }} ⟶ !
    {{ a | sort | first | plus: 1 }}{{ oa | map: 'n' | compact | sort | last }} ⟶ 22
    {{ s.first }}{{ s.last }}{{ s[0] }}{{ n.foo.bar }}{{ nl.foo }}{{ t.size }} ⟶ 
    {% assign i = 0 %}{% for x in (1..3) %}{% assign i = i | plus: x %}{% endfor %}{{ i }} ⟶ 6
    {% for i in (1..2) %}{% for j in (1..2) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }}{% endfor %}{% endfor %} ⟶ 1121
    {% for i in a offset:1 %}{{ i }}{% endfor %}{% for i in a offset:continue %}{{ i }}{% endfor %} ⟶ 12
    {{ 1.0 }}{{ 1.50 }}{{ -0.0 }}{{ 12345678901234567 }}{{ 1.0e5 }} ⟶ !
    """#
}
