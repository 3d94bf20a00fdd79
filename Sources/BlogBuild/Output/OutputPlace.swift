internal import Diagnostics
internal import Files

/// Decides where the output goes, and refuses places where it would destroy sources.
enum OutputPlace {
  /// The finding for an output folder that holds, or lies in, the site's own files.
  static func finding(output: String, site: String, name: String, with files: FileSystem)
    -> Finding?
  {
    let output = resolved(output, with: files)
    let site = resolved(site, with: files)
    func isInside(_ inner: String, _ outer: String) -> Bool {
      inner == outer || inner.hasPrefix(outer == "/" ? "/" : outer + "/")
    }
    let place = SourceLocation(path: name)
    if isInside(site, output) {
      return Finding(
        .outputInsideContent, "the output folder holds the site itself", at: place,
        help: ["choose a folder of its own, such as `public`"])
    }
    for folder in ["content", "themes", ".git"]
    where isInside(output, resolved("\(site)/\(folder)", with: files)) {
      return Finding(
        .outputInsideContent, "the output folder lies in `\(folder)`", at: place,
        help: ["choose a folder of its own, such as `public`"])
    }
    return nil
  }

  /// The path without links and dots, also for folders that do not exist yet.
  static func resolved(_ path: String, with files: FileSystem) -> String {
    if let real = try? files.resolve(path) { return real }
    if path == "." || path == "./." { return path }
    guard let slash = path.lastIndex(of: "/") else {
      return resolved("./\(path)", with: files)
    }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    let name = String(path[path.index(after: slash)...])
    let above = resolved(parent, with: files)
    switch name {
    case "", ".": return above
    case "..":
      let parts = above.split(separator: "/").dropLast()
      return "/" + parts.joined(separator: "/")
    default: return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }
  }
}
