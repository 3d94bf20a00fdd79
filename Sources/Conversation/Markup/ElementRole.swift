internal import CGumbo

/// What becomes of an element in a visitor's text.
enum ElementRole: Sendable {
  /// The element goes, its content stays where it is.
  case transparent
  /// The element goes with everything in it.
  case dropped
  /// The content is shown apart, as a paragraph.
  case paragraph
  /// A forced line break.
  case lineBreak
  /// An image, of which the text for those who cannot see it remains.
  case image
  case link
  case strong
  case emphasis
  case code
  case block(BlockElement)

  /// The role of an HTML element; unknown ones are transparent.
  static func role(of tag: GumboTag) -> ElementRole {
    let index = Int(tag.rawValue)
    return index < table.count ? table[index] : .transparent
  }

  private static let table: [ElementRole] = {
    var table = [ElementRole](repeating: .transparent, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    func set(_ role: ElementRole, _ tags: GumboTag...) {
      for tag in tags { table[Int(tag.rawValue)] = role }
    }
    set(.link, GUMBO_TAG_A)
    set(.strong, GUMBO_TAG_STRONG, GUMBO_TAG_B)
    set(.emphasis, GUMBO_TAG_EM, GUMBO_TAG_I)
    set(.code, GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT)
    set(.lineBreak, GUMBO_TAG_BR)
    set(.image, GUMBO_TAG_IMG)
    set(.block(.quote), GUMBO_TAG_BLOCKQUOTE)
    set(.block(.bulletList), GUMBO_TAG_UL, GUMBO_TAG_DIR, GUMBO_TAG_MENU)
    set(.block(.orderedList(start: 1)), GUMBO_TAG_OL)
    set(.block(.item), GUMBO_TAG_LI)
    set(.block(.preformatted), GUMBO_TAG_PRE, GUMBO_TAG_LISTING)
    set(
      .paragraph, GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
      GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HGROUP, GUMBO_TAG_SECTION,
      GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_NAV,
      GUMBO_TAG_MAIN, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_FIGURE,
      GUMBO_TAG_FIGCAPTION, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TABLE,
      GUMBO_TAG_CAPTION, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_FORM,
      GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HR)
    set(
      .dropped, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
      GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_APPLET, GUMBO_TAG_SVG,
      GUMBO_TAG_MATH, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_SELECT, GUMBO_TAG_OPTION,
      GUMBO_TAG_OPTGROUP, GUMBO_TAG_XMP, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
      GUMBO_TAG_PLAINTEXT, GUMBO_TAG_HEAD, GUMBO_TAG_FRAMESET, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
      GUMBO_TAG_CANVAS, GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT, GUMBO_TAG_MAP)
    return table
  }()
}
