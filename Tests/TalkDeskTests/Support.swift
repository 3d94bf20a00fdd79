import BlogModel
import Diagnostics
import Files
import Foundation
import Synchronization
import Testing

@testable import TalkDesk

/// A site in a temporary folder that goes away with the value.
final class DeskSite: Sendable {
  let path: String
  private let ids = Mutex(UInt32(0x7F3A_91C1))

  /// Writes the configuration, two posts, two authors, and `files` (relative path to text).
  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "blogen-desk-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in Self.basis.merging(files, uniquingKeysWith: { $1 }) {
      try write(text, to: name)
    }
  }

  deinit {
    chmod("\(path)/content/talk", 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  static let basis = [
    "blogen.yaml": """
    title: Saftblog
    base_url: https://saft.example/blog/
    language: de
    timezone: Europe/Berlin
    theme: saft
    """,
    "content/posts/2026-03-04-apfelernte.md": """
    ---
    title: Die Apfelernte
    date: 2026-03-04 08:00
    aliases: [/archiv/12]
    ---
    Text
    """,
    "content/posts/2026-03-09-quitten/index.md": """
    ---
    title: "Quitten: was nun?"
    date: 2026-03-09 08:00
    slug: quittenzeit
    ---
    Text
    """,
    "content/authors/gesine.md": "---\nname: Gesine Most\n---\n",
    "content/authors/jan.md": "---\nname: Jan Keller\n---\n",
  ]

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Writes a talk item and tells its path.
  @discardableResult
  func item(
    _ id: String, _ lines: String = "", at time: String = "2026-03-05T10:15:00Z",
    post: String = "apfelernte", state: String = "approved", type: String = "comment",
    text: String = "Guter Saft."
  ) throws -> String {
    let letter = type == "comment" || type == "reply" ? "c" : String(type.prefix(1))
    let name = time.filter { $0 != ":" } + "-\(letter)-\(id.prefix(8)).md"
    let path = "content/talk/\(post)/\(name)"
    let extra = lines.isEmpty ? "" : lines + "\n"
    try write(
      "---\nid: \(id)\ntype: \(type)\nstate: \(state)\npost: \(post)\n\(extra)received: \(time)\n---\n\(text)\n",
      to: path)
    return path
  }

  /// The text of a file, its byte order mark included.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(name)")
  }

  /// Every file below `content/talk`, with its text.
  func talk() throws -> [String: String] {
    var result: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: "\(path)/content/talk") ?? .init() {
      guard let name = name as? String else { continue }
      var isFolder: ObjCBool = false
      let full = "\(path)/content/talk/\(name)"
      _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      if !isFolder.boolValue { result[name] = try String(contentsOfFile: full, encoding: .utf8) }
    }
    return result
  }

  /// The desk on the noon of 10 March 2026 in Berlin; ids count up from 7f3a91c2.
  func desk(now: String = "2026-03-10 12:00", files: FileSystem = .disk) throws -> TalkDesk {
    var options = DeskOptions(site: path, now: 0, files: files) { [self] in
      ids.withLock { id in
        id += 1
        return id
      }
    }
    options.nowText = now
    return try TalkDesk.open(options)
  }
}

/// The findings with which `work` is refused, as `severity id: message`.
func refusal(_ work: () throws(DeskRefusal) -> Void) -> [String] {
  do throws(DeskRefusal) {
    try work()
    return []
  } catch {
    return error.findings.map { "\($0.id.rawValue): \($0.message)" }
  }
}

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
