package import BlogModel
internal import Diagnostics

/// Writes `nginx-redirects.conf`, which the owner of an nginx server includes once.
///
/// nginx looks up three tables in turn: addresses with a query, whole paths in a hash table, and
/// paths with `*`. Queries and `*` are compared with the request as it was sent, because nginx sends
/// what a `*` stood for without encoding it again: the decoded path could end the header line.
/// Source: nginx, ngx_http_map_module and ngx_http_core_module.
package struct NginxFile {
  private let baseURL: BaseURL
  private let redirects: [Redirect]

  /// Prepares the file.
  package init(baseURL: BaseURL, redirects: RedirectTable) {
    self.baseURL = baseURL
    self.redirects = redirects.redirects
  }

  /// The file.
  /// - Complexity: O(size of the file).
  package func file() -> HostFile {
    var output: [UInt8] = []
    var notFound: [UInt8] = []
    notFound.append(folderOf: baseURL)
    notFound += Array("404.html".utf8)
    output.append(
      plain: """
        # Written by blogen; the next build writes it again.
        #
        # Include this file inside `http { … }`, and write these two lines into `server { … }`:
        #
        #   if ($blogen_target) { return 301 $blogen_target; }
        #   error_page 404 \(String(decoding: notFound, as: UTF8.self));


        """)
    let exact = exactLines()
    output.append(plain: sizes(exact))
    output.append(plain: "map $request_uri $blogen_star {\n  default \"\";\n")
    for redirect in redirects where redirect.source.after != nil && redirect.source.query == nil {
      write(raw: redirect, into: &output)
    }
    output.append(plain: "}\n\nmap $uri $blogen_path {\n  default $blogen_star;\n")
    for line in exact {
      output.append(plain: "  ")
      output.append(quoting: line.key)
      output.append(UInt8(ascii: " "))
      output += line.value
      output.append(plain: ";\n")
    }
    output.append(plain: "}\n\nmap $request_uri $blogen_target {\n  default $blogen_path;\n")
    for redirect in redirects where redirect.source.query != nil {
      write(raw: redirect, into: &output)
    }
    output.append(plain: "}\n")
    return HostFile(name: "nginx-redirects.conf", bytes: output, findings: [])
  }

  /// Whole paths with their quoted targets.
  ///
  /// nginx finds them without regard to case. Where that would be wrong, a pattern stands instead.
  private func exactLines() -> [(key: [UInt8], value: [UInt8])] {
    var lines: [(key: [UInt8], value: [UInt8])] = []
    for redirect in redirects where redirect.source.after == nil && redirect.source.query == nil {
      let value = value(of: redirect)
      let path = baseURL.decodedFolder + String(redirect.source.before.unicodeScalars.dropFirst())
      if redirect.isCaseSensitive {
        var pattern: [UInt8] = []
        pattern.append(plain: "~^")
        pattern.append(regex: baseURL.decodedFolder)
        pattern.append(pathRegex: redirect.source, isRaw: false)
        pattern.append(plain: "$")
        lines.append((pattern, value))
      } else {
        lines.append((Array(path.utf8), value))
        if redirect.source.isPage { lines.append((Array(path.utf8.dropLast()), value)) }
      }
    }
    return lines
  }

  /// The sizes of the hash table, if the usual ones do not do.
  private func sizes(_ lines: [(key: [UInt8], value: [UInt8])]) -> String {
    let longest = lines.map(\.key.count).max() ?? 0
    // nginx keeps a pointer and the length beside each key, and 64 bytes are the smallest usual size.
    guard longest > 40 || lines.count > 50 else { return "" }
    return """
      map_hash_max_size \(Self.powerOfTwo(from: max(lines.count * 2, 2048)));
      map_hash_bucket_size \(Self.powerOfTwo(from: max(longest + 32, 256)));


      """
  }

  private static func powerOfTwo(from number: Int) -> Int {
    var power = 64
    while power < number { power *= 2 }
    return power
  }

  private func value(of redirect: Redirect) -> [UInt8] {
    let target = HostTarget(redirect.target, in: baseURL)
    let keepsQuery = redirect.source.query == nil && !target.isComplete
    var value = target.head
    if let tail = target.tail {
      value += Array("${blogen_text}".utf8) + tail
    }
    if keepsQuery { value += Array("$is_args$args".utf8) }
    var quoted: [UInt8] = []
    quoted.append(quoting: value)
    return quoted
  }

  private func write(raw redirect: Redirect, into output: inout [UInt8]) {
    output.append(plain: "  \"~^")
    output.append(rawRegex: baseURL.decodedFolder)
    let group = redirect.target.isCarrying ? "(?<blogen_text>" : "(?:"
    output.append(pathRegex: redirect.source, isRaw: true, group: group)
    if let query = redirect.source.query {
      output.append(plain: "\\?(?:.*&)?")
      output.append(rawRegex: query.name)
      output.append(plain: "=")
      output.append(rawRegex: query.value)
      output.append(plain: "(?:&.*)?$\" ")
    } else {
      output.append(plain: "(?:\\?.*)?$\" ")
    }
    output += value(of: redirect)
    output.append(plain: ";\n")
  }
}
