import Images
import Testing

/// The root elements of SVG images.
struct SVGTests {
  @Test(
    arguments: [
      // Lengths.
      (#"width="120" height="80""#, 120, 80), (#"width='120px' height='80PX'"#, 120, 80),
      (#"width="1in" height="2in""#, 96, 192), (#"width="2.54cm" height="25.4mm""#, 96, 96),
      (#"width="72pt" height="6pc""#, 96, 96), (#"width="40Q" height="101.6q""#, 38, 96),
      (#"width=" 120 " height="+80""#, 120, 80), (#"width="1e2" height="1.5E+1px""#, 100, 15),
      (#"width=".6" height=".4""#, 1, 1), (#"width="10.5" height="10.49""#, 11, 10),
      (#"width="0.0001" height="1e-9""#, 1, 1),
      (#"width="1000000000" height="1""#, 1_000_000_000, 1),
      ("width\n=\n\"12\"\theight\r=\r'8'", 12, 8), (#"height="8" width="12"/"#, 12, 8),
      // The viewBox alone, and with lengths that are not absolute.
      (#"viewBox="0 0 24 12""#, 24, 12), (#"viewBox="-5,-5,24.4,11.6""#, 24, 12),
      (#"viewBox=" 0 , 0 , 24 , 12 ""#, 24, 12), (#"viewBox="0-5+24+12""#, 24, 12),
      (#"width="100%" height="100%" viewBox="0 0 24 12""#, 24, 12),
      (#"width="2em" height="1ex" viewBox="0 0 24 12""#, 24, 12),
      (#"width="auto" height="" viewBox="0 0 24 12""#, 24, 12),
      (#"width="50vw" height="1rem" viewBox="0 0 24 12""#, 24, 12),
      (#"width="0" height="-5" viewBox="0 0 24 12""#, 24, 12),
      (#"width="&w;" height="1 2" viewBox="0 0 24 12""#, 24, 12),
      (#"width="5." height="nan" viewBox="0 0 24 12""#, 24, 12),
      (#"width="0x10" height="inf" viewBox="0 0 24 12""#, 24, 12),
      (#"width="1e999" height="-" viewBox="0 0 24 12""#, 24, 12),
      // One side and the ratio.
      (#"width="48" viewBox="0 0 24 12""#, 48, 24), (#"height="48" viewBox="0 0 24 12""#, 96, 48),
      (#"width="48" height="100%" viewBox="0 0 24 12""#, 48, 24),
      (#"width="1" viewBox="0 0 1000 1""#, 1, 1), (#"width="10" viewBox="0 0 3 2""#, 10, 7),
      // Both sides win over the viewBox.
      (#"width="48" height="48" viewBox="0 0 24 12""#, 48, 48),
      (#"width="48" height="48" viewBox="nonsense""#, 48, 48),
      // What only looks like them.
      (#"data-width="9" x:width="9" Width="9" viewbox="0 0 9 9" viewBox="0 0 2 1""#, 2, 1),
      (#"title="a > b / c" width="12" height="8""#, 12, 8),
      (#"xmlns="http://www.w3.org/2000/svg" width="12" height="8""#, 12, 8),
      (#"style="width:9px;height:9px" width="12" height="8""#, 12, 8),
    ] as [(String, Int, Int)])
  func attributesGiveTheSize(attributes: String, width: Int, height: Int) throws {
    let header = try ImageHeader.read(ascii("<svg \(attributes)>"))
    #expect(header == ImageHeader(format: .svg, size: ImageSize(width: width, height: height)))
  }

  @Test(arguments: [
    "", #"width="10""#, #"height="10""#, #"width="100%" height="10""#, #"viewBox="0 0 24""#,
    #"viewBox="0 0 24 12 1""#, #"viewBox="0 0 0 12""#, #"viewBox="0 0 24 -12""#,
    #"viewBox="0 0,,24 12""#, #"viewBox="""#, #"viewBox="0 0 24 12px""#, #"viewBox="0 0 1e999 1""#,
    #"width="10" viewBox="a b c d""#, #"viewBox="none""#,
  ])
  func whatGivesNoSizeIsNamed(attributes: String) {
    #expect(problem(ascii("<svg \(attributes)/>")) == .noSize)
  }

  @Test(arguments: [
    #"width="1e10" height="1""#, #"viewBox="0 0 1 1e10""#, #"width="9" viewBox="0 0 1e-300 1e300""#,
  ])
  func giantsAreDamage(attributes: String) {
    #expect(
      problem(ascii("<svg \(attributes)>")) == .damaged("its width or height is too large"))
  }

  @Test(arguments: [
    #"width=10>"#, #"width>"#, #"width="10><g id="a">"#, #"="10">"#, #"<g>"#, #"width="1<2">"#,
    #""width"="1">"#,
  ])
  func whatIsNotWellFormedIsDamage(rest: String) {
    #expect(
      problem(ascii("<svg " + rest)) == .damaged("its svg element is not well-formed"))
  }

  private static let root = #"<svg width="12" height="8"></svg>"#

  @Test(arguments: [
    root, "\u{FEFF}" + root, " \r\n\t" + root, #"<?xml version="1.0" encoding="UTF-8"?>"# + root,
    "<!-- <svg width='1' height='1'> -->" + root, "<!---->" + root, "<!-- a - b -- c > --->" + root,
    "<?xml version='1.0'?>\n<?xml-stylesheet href='>'?><!-- a --><!-- b -->\n" + root,
    "<!DOCTYPE svg>" + root, #"<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a>b.dtd">"# + root,
    #"<!DOCTYPE svg [ <!ENTITY a "]><svg>"> <!-- ]> ' --> <?p ]> " ?> %x; ]>"# + root,
    "<!DOCTYPE svg [<!ENTITY a 'b\"'>] ><!-- x -->" + root,
    #"<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="12" height="8"/>"#,
  ])
  func whatStandsBeforeTheRootIsSkipped(text: String) throws {
    #expect(try ImageHeader.read(ascii(text)).size == ImageSize(width: 12, height: 8))
    #expect(ImageFormat(firstBytes: ascii(text)) == .svg)
  }

  @Test(arguments: [
    "<svgz/>", "<a:b:svg/>", "<svg:g/>", "<SVG/>", "text <svg/>", "<g><svg/></g>",
    "<!-- --> text <svg/>",
  ])
  func otherRootsAreUnknown(text: String) {
    #expect(problem(ascii(text)) == .unknownFormat)
    #expect(ImageFormat(firstBytes: ascii(text)) == nil)
  }

  @Test(arguments: [true, false])
  func utf16IsRead(bigEndian: Bool) throws {
    let text = "\u{FEFF}<!-- Ä 🍏 -->" + Self.root
    let bytes = text.utf16.flatMap { bigEndian ? big(Int($0), 2) : little(Int($0), 2) }
    #expect(try ImageHeader.read(bytes).size == ImageSize(width: 12, height: 8))
  }

  @Test(arguments: [3000, 4090, 16_380, 200_000])
  func theRootMayComeLate(length: Int) throws {
    let comment = "<!--" + String(repeating: "x", count: length) + "-->"
    #expect(
      try ImageHeader.read(ascii(comment + Self.root)).size == ImageSize(width: 12, height: 8))
  }

  @Test func nothingBehindTheFirstMegabyteIsRead() {
    let start = ascii("<!--")
    var end = 0
    #expect(
      throws: ImageProblem.damaged("its svg element does not begin within the first megabyte")
    ) {
      try ImageHeader.read { offset, count in
        end = max(end, offset + count)
        return (offset..<offset + count).map { $0 < start.count ? start[$0] : 0x78 }
      }
    }
    #expect(end == 1_048_576)
  }
}
