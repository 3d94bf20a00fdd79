extension Avatar {
  /// The avatar as an SVG element for the page, `size` pixels wide and high.
  ///
  /// It needs no style sheet and asks nothing of any server. Assistive technology passes over it;
  /// the name stands beside it.
  public func svg(size: Int = 40) -> String {
    // One letter is larger than two; an emoji has its own width.
    let fontSize = initials.count > 1 ? 16 : 20
    var svg = ""
    svg.reserveCapacity(384)
    svg += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"\(size)\" "
    svg += "viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\">"
    svg += "<rect width=\"40\" height=\"40\" rx=\"20\" fill=\""
    svg += color
    svg += "\"/><text x=\"20\" y=\"20\" dy=\".35em\" fill=\"#ffffff\" font-family=\"sans-serif\" "
    svg += "font-size=\"\(fontSize)\" text-anchor=\"middle\">"
    svg += Self.escaped(initials)
    svg += "</text></svg>"
    return svg
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
