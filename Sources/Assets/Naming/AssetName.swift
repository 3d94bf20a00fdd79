/// Names of published files that carry a fingerprint of their content.
package enum AssetName {
  /// `name` with `fingerprint` before its ending: `css/main.css` gives `css/main.3f9a1c2b.css`.
  ///
  /// A file without an ending gets it at the end; the point at the start of a hidden file begins no
  /// ending.
  package static func fingerprinted(_ name: String, _ fingerprint: String) -> String {
    let file = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let point = name[file...].lastIndex(of: "."), point > file else {
      return "\(name).\(fingerprint)"
    }
    return "\(name[..<point]).\(fingerprint)\(name[point...])"
  }

  /// The part of a name behind its last `/`.
  static func file(_ name: String) -> Substring {
    name.lastIndex(of: "/").map { name[name.index(after: $0)...] } ?? name[...]
  }
}
