internal import Foundation

/// Finds the themes that were installed together with blogen.
enum InstalledThemes {
  /// `share/blogen/themes` beside the `bin` folder of this program.
  static var folders: [String] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    let prefix = program.deletingLastPathComponent().deletingLastPathComponent()
    return [prefix.appending(path: "share/blogen/themes").path(percentEncoded: false)]
  }
}
