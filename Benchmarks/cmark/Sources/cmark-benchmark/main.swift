// Renders Markdown files with libcmark alone and with blogen, in turn; prints the medians.
// Usage: cmark-benchmark ROUNDS NAME FOLDER [NAME FOLDER …]
internal import Diagnostics
internal import Glibc
internal import Markdown
internal import PlainCMark

/// A file to render, and where its front matter ends.
struct Text {
  let path: String
  let size: Int
  let bodyStart: Int
}

func contents(of path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { return [] }
  return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    count = max(0, read(file, buffer.baseAddress, buffer.count))
  }
}

/// The offset behind the front matter: behind the second line `---`.
func bodyStart(of bytes: [UInt8]) -> Int {
  guard bytes.starts(with: "---\n".utf8) else { return 0 }
  let end = Array("\n---\n".utf8)
  for index in 3..<max(3, bytes.count - end.count) where bytes[index...].starts(with: end) {
    return index + end.count
  }
  return 0
}

func texts(in folder: String) -> [Text] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".md") { names.append(name) }
  }
  return names.sorted().map { name in
    let bytes = contents(of: "\(folder)/\(name)")
    return Text(path: "\(folder)/\(name)", size: bytes.count, bodyStart: bodyStart(of: bytes))
  }
}

func plain(_ text: Text) -> Int { plain_cmark_render(text.path, text.bodyStart) }

func ours(_ text: Text, _ options: MarkdownOptions) -> Int {
  var findings: [Finding] = []
  let file = SourceFile(path: text.path, bytes: contents(of: text.path))
  let result = renderMarkdown(
    MarkdownSource(file: file, bodyStart: text.bodyStart), options: options, findings: &findings)
  return result.html.utf8.count
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func fixed(_ value: Double, _ digits: Int) -> String {
  let factor = digits == 1 ? 10.0 : 100.0
  let whole = Int((value * factor).rounded())
  let rest = String(whole % Int(factor))
  return "\(whole / Int(factor))." + String(repeating: "0", count: digits - rest.count) + rest
}

var options = MarkdownOptions()
options.language = "de"
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let rounds = Int(arguments.first ?? ""), rounds > 0 else {
  print("usage: cmark-benchmark ROUNDS NAME FOLDER [NAME FOLDER …]")
  exit(64)
}
print("| files | number | mean size | libcmark, µs a file | blogen, µs a file | blogen/libcmark |")
print("| --- | ---: | ---: | ---: | ---: | ---: |")
var worst = 0.0
var rest = arguments.dropFirst()
let clock = ContinuousClock()
while rest.count >= 2 {
  let name = rest.removeFirst()
  let files = texts(in: rest.removeFirst())
  guard !files.isEmpty else {
    print("no files for \(name)")
    exit(1)
  }
  // Enough passes that a round takes some tens of milliseconds.
  let passes = max(1, 2000 / files.count)
  var times: [[Double]] = [[], []]
  var written = 0
  for round in 0...rounds {
    for way in 0...1 {
      let time = clock.measure {
        for _ in 0..<passes {
          for file in files { written &+= way == 0 ? plain(file) : ours(file, options) }
        }
      }
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      // The first round only warms up.
      if round > 0 { times[way].append(seconds * 1e6 / Double(passes * files.count)) }
    }
  }
  guard written > 0 else { exit(1) }
  let ratio = median(times[1]) / median(times[0])
  worst = max(worst, ratio)
  let size = files.reduce(0) { $0 + $1.size - $1.bodyStart } / files.count
  print(
    "| \(name) | \(files.count) | \(size) B | \(fixed(median(times[0]), 1)) "
      + "| \(fixed(median(times[1]), 1)) | \(fixed(ratio, 2)) |")
}
print("blogen/libcmark: time \(fixed(worst, 2))")
exit(worst > 2 ? 1 : 0)
