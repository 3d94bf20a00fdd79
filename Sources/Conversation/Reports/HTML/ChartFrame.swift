/// An SVG picture as wide as its place, whose letters keep their size.
///
/// Lengths across are hundredths of a percent of the width (10,000 is all), lengths down are
/// hundredths of a pixel; both are whole numbers, so that the same report has the same bytes.
struct ChartFrame {
  /// The name of the picture in the page, for its title and description.
  let name: String
  let title: String
  let description: String
  /// The height in pixels.
  let height: Int
  private var body = ""

  init(name: String, title: String, description: String, height: Int) {
    self.name = name
    self.title = title
    self.description = description
    self.height = height
  }

  /// Appends a bar.
  mutating func bar(x: Int, y: Int, width: Int, height: Int, style: String) {
    guard width > 0, height > 0 else { return }
    body +=
      "<rect class=\"\(style)\" x=\"\(HTMLText.hundredths(x))%\" y=\"\(HTMLText.hundredths(y))\" "
      + "width=\"\(HTMLText.hundredths(width))%\" height=\"\(HTMLText.hundredths(height))\"/>\n"
  }

  /// Appends a line across.
  mutating func line(x: Int, y: Int) {
    body +=
      "<line class=\"rule\" x1=\"\(HTMLText.hundredths(x))%\" y1=\"\(HTMLText.hundredths(y))\" "
      + "x2=\"100%\" y2=\"\(HTMLText.hundredths(y))\"/>\n"
  }

  /// Where a word stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// Appends a word.
  mutating func word(_ word: String, x: Int, y: Int, _ anchor: Anchor, style: String = "axis") {
    body +=
      "<text class=\"\(style)\" x=\"\(HTMLText.hundredths(x))%\" y=\"\(HTMLText.hundredths(y))\" "
      + "text-anchor=\"\(anchor.rawValue)\">\(HTMLText.escaped(word))</text>\n"
  }

  /// The picture as an element for the page.
  var svg: String {
    "<svg role=\"img\" aria-labelledby=\"\(name)-title \(name)-text\" width=\"100%\" "
      + "height=\"\(height)\" font-size=\"12\" fill=\"currentColor\">\n"
      + "<title id=\"\(name)-title\">\(HTMLText.escaped(title))</title>\n"
      + "<desc id=\"\(name)-text\">\(HTMLText.escaped(description))</desc>\n" + body + "</svg>\n"
  }
}
