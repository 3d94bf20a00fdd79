/// What the beginning of an image file says: its format and its size.
///
/// Nothing is decoded: an image whose header is sound may still fail to be shown.
public struct ImageHeader: Sendable, Hashable {
  /// The format, by the bytes of the file.
  public var format: ImageFormat

  /// The size as a browser shows it.
  public var size: ImageSize

  /// Creates a header from its parts.
  public init(format: ImageFormat, size: ImageSize) {
    self.format = format
    self.size = size
  }

  /// Reads the header of a file through `piece`, which returns parts of it.
  ///
  /// `piece` is given an offset and a count, both in bytes, and returns that many bytes, fewer at
  /// the end of the file and none past it. It is asked for 4 KiB around each part of the header,
  /// however large the file, and for 1 MiB at most of an SVG image. An error that it throws
  /// becomes ``ImageProblem/unreadable(_:)``.
  ///
  /// - Complexity: at most some thousand pieces, however hostile the file.
  public static func read(
    _ piece: (_ offset: Int, _ count: Int) throws -> [UInt8]
  ) throws(ImageProblem) -> ImageHeader {
    try withoutActuallyEscaping(piece) { piece throws(ImageProblem) in
      try ImageHeader(ByteWindow(piece))
    }
  }

  /// Reads the header of an image whose bytes are all at hand.
  public static func read(_ bytes: [UInt8]) throws(ImageProblem) -> ImageHeader {
    try ImageHeader(
      ByteWindow { offset, count in Array(bytes.dropFirst(offset).prefix(count)) })
  }

  private init(_ source: ByteWindow) throws(ImageProblem) {
    var window = source
    let first = try window.blockHeld(from: 0)
    switch ImageFormat(firstBytes: first) {
    case .png: self.init(format: .png, size: try PNGHeader.size(in: &window))
    case .jpeg: self.init(format: .jpeg, size: try JPEGHeader.size(in: &window))
    case .gif: self.init(format: .gif, size: try GIFHeader.size(in: &window))
    case .webp: self.init(format: .webp, size: try WebPHeader.size(in: &window))
    case .avif: self.init(format: .avif, size: try AVIFHeader.size(in: window))
    case .svg: self.init(format: .svg, size: try SVGHeader.size(in: window))
    case nil:
      // What needs more than the first block to be recognised.
      if FileBrands(firstBytes: first)?.mayBeAVIF == true {
        self.init(format: .avif, size: try AVIFHeader.size(in: window, provingAV1: true))
      } else if SVGScanner.maySVGFollow(first) {
        self.init(format: .svg, size: try SVGHeader.size(in: window))
      } else {
        throw .unknownFormat
      }
    }
  }
}
