// Renders the post pages of a site, and the Markdown of the same posts with libcmark alone, in turn.
// Usage: page-benchmark SITE SECONDS
import BlogBuild
import BlogRendering
import CCommonMark
import Foundation

let arguments = CommandLine.arguments
let folder = arguments.count > 1 ? arguments[1] : "."
let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 5 : 5

var options = BuildOptions(now: Int(Date().timeIntervalSince1970))
options.site = folder
let (prepared, findings) = await SiteBuild.prepare(options)
guard let site = prepared else {
  for finding in findings { print(finding) }
  exit(1)
}

/// The text of a post behind its front matter.
func body(of source: String) throws -> [UInt8] {
  let text = try String(contentsOf: URL(filePath: "\(folder)/\(source)"), encoding: .utf8)
  let parts = text.components(separatedBy: "\n---\n")
  return Array(parts.dropFirst().joined(separator: "\n---\n").utf8)
}

/// The processor time that `work` takes, in microseconds; other programs hardly disturb it.
func time(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
  let start = now()
  work()
  return now() - start
}

let posts = site.posts
let bodies = try posts.map { try body(of: $0.source) }
var output: [UInt8] = []
var size = 0

/// Renders every second page, from `first` on.
@MainActor func render(from first: Int, with workers: inout PageWorkers) {
  for index in stride(from: first, to: posts.count, by: 2) {
    output.removeAll(keepingCapacity: true)
    site.render(posts[index].page, with: &workers, into: &output)
    size += output.count
  }
}

/// The time of all pages.
///
/// A worker renders each page once, as in a build: what it keeps may help with other pages, but not
/// with the same one again. It renders the other half of the pages first, and so is where it would
/// be in the middle of a build.
@MainActor func timeOfPages() -> Double {
  var total = 0.0
  for half in 0..<2 {
    var workers = site.makeWorkers()
    render(from: 1 - half, with: &workers)
    total += time { render(from: half, with: &workers) }
  }
  return total
}

/// Renders all texts with libcmark.
@MainActor func renderTexts() {
  for body in bodies {
    body.withUnsafeBytes { bytes in
      let characters = bytes.assumingMemoryBound(to: CChar.self)
      if let html = cmark_markdown_to_html(characters.baseAddress, bytes.count, CMARK_OPT_UNSAFE) {
        free(html)
      }
    }
  }
}

/// The time of all texts, with everything they need in the caches of the processor.
@MainActor func timeOfTexts() -> Double {
  renderTexts()
  return time { renderTexts() }
}

let count = Double(max(1, posts.count))
var pages: [Double] = []
var texts: [Double] = []
let end = ContinuousClock.now + .seconds(seconds)
repeat {
  pages.append(timeOfPages() / count)
  texts.append(timeOfTexts() / count)
} while ContinuousClock.now < end
let page = pages.sorted()[pages.count / 2]
let text = texts.sorted()[texts.count / 2]
let markdown = bodies.reduce(0) { $0 + $1.count } / max(1, bodies.count)
size = 0
var workers = site.makeWorkers()
for half in 0..<2 { render(from: half, with: &workers) }
print(
  "\(bodies.count) posts: \(markdown) B of Markdown, \(size / max(1, posts.count)) B of HTML a page"
)
print(String(format: "page %.1f µs, libcmark %.1f µs", page, text))
print(String(format: "page/libcmark: %.2f", page / text))
