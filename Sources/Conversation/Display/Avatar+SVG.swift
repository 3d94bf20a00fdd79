extension Avatar {
  /// The avatar as an SVG element for the page, `size` pixels wide and high.
  ///
  /// It needs no style sheet and asks nothing of any server. Assistive technology passes over it;
  /// the name stands beside it.
  public func svg(size: Int = 40) -> String {
    // One letter is larger than two; an emoji has its own width.
    let fontSize = initials.count > 1 ? "16" : "20"
    var svg: [UInt8] = []
    svg.reserveCapacity(352)
    svg += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"".utf8
    svg += "\(size)".utf8
    svg += "\" height=\"".utf8
    svg += "\(size)".utf8
    svg += "\" viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\">".utf8
    svg += "<rect width=\"40\" height=\"40\" rx=\"20\" fill=\"".utf8
    svg += color.utf8
    svg += "\"/><text x=\"20\" y=\"20\" dy=\".35em\" fill=\"#ffffff\" ".utf8
    svg += "font-family=\"sans-serif\" font-size=\"".utf8
    svg += fontSize.utf8
    svg += "\" text-anchor=\"middle\">".utf8
    for byte in initials.utf8 {
      switch byte {
      case UInt8(ascii: "&"): svg += "&amp;".utf8
      case UInt8(ascii: "<"): svg += "&lt;".utf8
      case UInt8(ascii: ">"): svg += "&gt;".utf8
      default: svg.append(byte)
      }
    }
    svg += "</text></svg>".utf8
    return String(decoding: svg, as: UTF8.self)
  }
}
