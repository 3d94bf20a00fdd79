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

let bodies = try site.posts.map { try body(of: $0.source) }
let clock = ContinuousClock()
var pages: [Double] = []
var texts: [Double] = []
var workers = site.makeWorkers()
var output: [UInt8] = []
var size = 0
let end = clock.now + .seconds(seconds)
while clock.now < end {
  let page = clock.measure {
    size = 0
    for post in site.posts {
      output.removeAll(keepingCapacity: true)
      site.render(post.page, with: &workers, into: &output)
      size += output.count
    }
  }
  let text = clock.measure {
    for body in bodies {
      body.withUnsafeBytes { bytes in
        let characters = bytes.assumingMemoryBound(to: CChar.self)
        if let html = cmark_markdown_to_html(characters.baseAddress, bytes.count, CMARK_OPT_UNSAFE)
        {
          free(html)
        }
      }
    }
  }
  pages.append(page / .microseconds(site.posts.count))
  texts.append(text / .microseconds(bodies.count))
}
let page = pages.sorted()[pages.count / 2]
let text = texts.sorted()[texts.count / 2]
let markdown = bodies.reduce(0) { $0 + $1.count } / max(1, bodies.count)
print(
  "\(bodies.count) posts: \(markdown) B of Markdown, \(size / max(1, bodies.count)) B of HTML a page"
)
print(String(format: "page %.1f µs, libcmark %.1f µs", page, text))
print(String(format: "page/libcmark: %.2f", page / text))
