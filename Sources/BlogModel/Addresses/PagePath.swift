/// The address of a page or file inside the site, independent of host and sub-path.
///
/// It starts with `/`, is not percent-encoded, and has neither `.` nor `..` nor empty parts. A path
/// that ends in `/` is a page and is written as `index.html` in its folder.
public struct PagePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path, such as `/2026/10/apfelernte/`.
  public let text: String

  /// The path, or `nil` if it could lead out of the site or names a hidden file of blogen.
  public init?(_ text: String) {
    // By bytes, as the file system sees it: to Swift, `/` and an accent behind it are one
    // character that is not `/`.
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var length = 0
    var dots = 0
    for byte in text.utf8.dropFirst() {
      if byte == UInt8(ascii: "/") {
        guard length > 0, Self.isName(length: length, dots: dots) else { return nil }
        (length, dots) = (0, 0)
      } else {
        if Self.isForbidden(byte) { return nil }
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    guard Self.isName(length: length, dots: dots), !Self.isOurs(text.utf8.dropFirst()) else {
      return nil
    }
    self.text = text
  }

  /// Whether a part may be called so: not `.` or `..`, nor longer than common file systems allow.
  private static func isName(length: Int, dots: Int) -> Bool {
    length <= 250 && !(length == dots && (1...2).contains(dots))
  }

  /// Whether a path leads into blogen's own folder.
  private static func isOurs(_ path: Substring.UTF8View) -> Bool {
    guard path.first == UInt8(ascii: ".") else { return false }
    // Some file systems do not tell `.Blogen` from `.blogen`.
    return Substring(path.prefix { $0 != UInt8(ascii: "/") }).lowercased() == ".blogen"
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
  }

  private init(checked text: String) { self.text = text }

  /// The home page.
  public static let root = PagePath(checked: "/")

  /// This folder's child; `name` is a single part, with `/` at its end for a page.
  public func appending(_ name: String) -> PagePath? {
    PagePath(isPage ? text + name : "\(text)/\(name)")
  }

  /// The file in the output folder, without a leading `/`.
  public var file: String {
    let relative = String(text.unicodeScalars.dropFirst())
    return isPage ? relative + "index.html" : relative
  }

  private var isPage: Bool { text.utf8.last == UInt8(ascii: "/") }

  /// The path as it stands in a link: percent-encoded where RFC 3986 asks for it.
  public var encoded: String { Self.encode(text, keeping: Self.isPathByte) }

  /// `text` with every byte percent-encoded that is not kept.
  static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    let isPlain = text.utf8.allSatisfy(isKept)
    guard !isPlain else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result.append(percentEncoding: byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte may stand in a path as it is; `&` and `'` may not, for the sake of HTML.
  static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// The path itself.
  public var description: String { text }

  /// Orders by the bytes of the text.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
