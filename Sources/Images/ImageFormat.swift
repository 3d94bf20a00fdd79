/// The image formats that every current browser shows.
public enum ImageFormat: Sendable, Hashable, CaseIterable {
  /// Portable Network Graphics, still or animated.
  case png
  /// JPEG, baseline or progressive.
  case jpeg
  /// Graphics Interchange Format, still or animated.
  case gif
  /// WebP, lossy, lossless or extended.
  case webp
  /// AV1 Image File Format, still or a sequence.
  case avif
  /// Scalable Vector Graphics, not compressed.
  case svg

  /// The media type for `Content-Type` and the `type` attribute.
  public var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    case .avif: "image/avif"
    case .svg: "image/svg+xml"
    }
  }

  /// Recognises a format by the first bytes of a file, never by its name.
  ///
  /// 16 bytes suffice for all formats but two: an AVIF file may list its brand later in its first
  /// box, and the root element of an SVG image may follow comments and a document type. `nil` if
  /// the bytes are of another format or too few.
  ///
  /// - Complexity: O(n) in the bytes given for SVG, O(1) for the others.
  public init?(firstBytes bytes: [UInt8]) {
    if let format = Self.byMagic(bytes) {
      self = format
    } else if let brands = FileBrands(firstBytes: bytes), brands.areAVIF {
      self = .avif
    } else if SVGScanner.startsSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// The formats with a signature at a fixed place.
  private static func byMagic(_ bytes: [UInt8]) -> ImageFormat? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return .webp
    }
    return nil
  }
}
