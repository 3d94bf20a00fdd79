/// The elements that a rule looks at, or whose content is read in a way of its own.
enum ElementKind: UInt8, Sendable {
  case other
  case a
  case audio
  case base
  case body
  case embed
  case feimage
  case frame
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case html
  case iframe
  case image
  case img
  case input
  case label
  case link
  case math
  case noembed
  case noframes
  case noscript
  case object
  case plaintext
  case script
  case select
  case source
  case style
  case svg
  case table
  case tbody
  case td
  case template
  case textarea
  case tfoot
  case th
  case thead
  case title
  case tr
  case track
  case use
  case video
  case xmp

  /// The kinds by name; all other elements are ``other``.
  static let byName = NameTable<Self>(
    [
      ("a", .a),
      ("audio", .audio),
      ("base", .base),
      ("body", .body),
      ("embed", .embed),
      ("feimage", .feimage),
      ("frame", .frame),
      ("h1", .h1),
      ("h2", .h2),
      ("h3", .h3),
      ("h4", .h4),
      ("h5", .h5),
      ("h6", .h6),
      ("html", .html),
      ("iframe", .iframe),
      ("image", .image),
      ("img", .img),
      ("input", .input),
      ("label", .label),
      ("link", .link),
      ("math", .math),
      ("noembed", .noembed),
      ("noframes", .noframes),
      ("noscript", .noscript),
      ("object", .object),
      ("plaintext", .plaintext),
      ("script", .script),
      ("select", .select),
      ("source", .source),
      ("style", .style),
      ("svg", .svg),
      ("table", .table),
      ("tbody", .tbody),
      ("td", .td),
      ("template", .template),
      ("textarea", .textarea),
      ("tfoot", .tfoot),
      ("th", .th),
      ("thead", .thead),
      ("title", .title),
      ("tr", .tr),
      ("track", .track),
      ("use", .use),
      ("video", .video),
      ("xmp", .xmp),
    ], other: .other)

  /// The level of a heading, from 1, or `nil`.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
