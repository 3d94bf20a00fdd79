/// Why the size of an image is not known.
///
/// The description is a plain sentence without a final full stop, fit to follow a file name.
public enum ImageProblem: Error, Sendable, Hashable {
  /// The first bytes are those of no format that blogen knows.
  case unknownFormat
  /// The file ends before all that its size depends on.
  case truncated
  /// The file contradicts its format; the text says how, as a clause.
  case damaged(String)
  /// An SVG image names neither a width and height nor a viewBox to take them from.
  case noSize
  /// The caller's reading failed; the text is the description of its error.
  case unreadable(String)
}

extension ImageProblem: CustomStringConvertible {
  /// The sentence for the author of the page.
  public var description: String {
    switch self {
    case .unknownFormat: "the file is not a PNG, JPEG, GIF, WebP, AVIF or SVG image"
    case .truncated: "the image is incomplete: the file ends too early"
    case .damaged(let what): "the image is damaged: \(what)"
    case .noSize: "the SVG image has no viewBox and no width and height in absolute units"
    case .unreadable(let reason): "the image cannot be read: \(reason)"
    }
  }
}
