internal import BlogModel

/// The list of files that blogen wrote into an output folder, one relative path a line.
enum Manifest {
  private static let header = "# Files written by blogen. Only these are ever replaced or removed."

  /// The bytes for a list of paths.
  static func bytes(for paths: some Sequence<String>) -> [UInt8] {
    Array(([header] + paths.sorted()).map { $0 + "\n" }.joined().utf8)
  }

  /// The paths in a manifest; those that could lead out of the folder are left out.
  static func paths(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
      PagePath("/" + String(decoding: line, as: UTF8.self)).map { String($0.text.dropFirst()) }
    }
  }
}
