/// A letter on a colour, in place of a picture that would have to be fetched from somewhere.
///
/// The same name has the same avatar on every machine and in every build.
public struct Avatar: Sendable, Hashable {
  /// One or two letters, or an emoji.
  public let initials: String
  /// The position of the colour in ``colors``.
  public let colorIndex: Int

  /// Creates the avatar of a name, or that of somebody without one.
  ///
  /// Scripts with capital letters give the first letters of the first and the last word, all
  /// others the first character alone, since two of them could join into another shape.
  public init(name: String?) {
    let name = CleanText.cleaned(name ?? "")
    colorIndex = Int(Self.hash(name) % UInt64(Self.colors.count))
    if let plain = Self.plainInitials(name) {
      initials = plain
      return
    }
    let words = name.split { $0.isWhitespace || $0 == "-" }
    let letters = words.compactMap { word in word.first { $0.isLetter || $0.isNumber } }
    if let first = letters.first {
      let last = letters.dropFirst().last
      if first.isCased, let last, last.isCased {
        initials = Self.capital(first) + Self.capital(last)
      } else {
        initials = Self.capital(first)
      }
    } else {
      initials = name.first { !$0.isWhitespace }.map(String.init) ?? "?"
    }
  }

  /// The initials of a clean name in ASCII with a letter or digit, without looking for characters;
  /// `nil` for all others.
  private static func plainInitials(_ name: String) -> String? {
    var first: UInt8?
    var last: UInt8?
    var isWordDone = false
    for byte in name.utf8 {
      guard byte < 0x80 else { return nil }
      if byte.isSpace || byte == UInt8(ascii: "-") {
        isWordDone = false
      } else if !isWordDone, byte.isLetterOrDigit {
        isWordDone = true
        if first == nil { first = byte } else { last = byte }
      }
    }
    guard let first else { return nil }
    func capital(_ byte: UInt8) -> UInt8 { byte.isLetter ? byte & 0xDF : byte }
    if first.isLetter, let last, last.isLetter {
      return String(decoding: [capital(first), capital(last)], as: UTF8.self)
    }
    return String(decoding: [capital(first)], as: UTF8.self)
  }

  /// Colours on which white letters are easy to read (a contrast of 4.5 : 1 and more), as `#rrggbb`.
  public static let colors = [
    "#8c2f39", "#a23e12", "#7a4f01", "#5b6100", "#2f6b1f", "#00695c", "#00637a", "#1f5a99",
    "#3f4db0", "#6a3fa0", "#8a2d86", "#5d4a42",
  ]

  /// The colour as `#rrggbb`.
  public var color: String { Self.colors[colorIndex] }

  private static func capital(_ letter: Character) -> String {
    let capital = letter.uppercased()
    // `ß` has two capitals.
    return capital.count == 1 ? capital : String(letter)
  }

  /// A hash that is the same in every process.
  ///
  /// Source: Fowler–Noll–Vo, FNV-1a with 64 bits.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
