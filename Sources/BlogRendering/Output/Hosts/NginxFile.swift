package import BlogModel
internal import Diagnostics

/// Writes `nginx-redirects.conf`, which the owner of an nginx server includes once.
///
/// nginx looks up three tables in turn: addresses with a query, whole paths in a hash table, and
/// paths with `*`. Queries and `*` are compared with the request as it was sent, because nginx sends
/// what a `*` stood for without encoding it again: the decoded path could end the header line.
/// A status cannot be looked up, so that temporary redirects have a variable of their own; in the
/// tables they are marked.
/// Source: nginx, ngx_http_map_module and ngx_http_core_module.
package struct NginxFile {
  /// What stands before the targets of temporary redirects; no address begins so.
  private static let temporaryMark = "302 "

  private let baseURL: BaseURL
  private let redirects: [Redirect]
  private let headers: NginxHeaders?
  private let hasTemporary: Bool

  /// Prepares the file; without headers it has no such section.
  package init(baseURL: BaseURL, redirects: RedirectTable, headers: SecurityHeaders?) {
    self.baseURL = baseURL
    self.redirects = redirects.redirects
    self.headers = headers.map { NginxHeaders(baseURL: baseURL, headers: $0) }
    hasTemporary = redirects.redirects.contains { $0.kind == .temporary }
  }

  /// The file.
  /// - Complexity: O(size of the file).
  package func file() -> HostFile {
    var output: [UInt8] = []
    output.append(
      plain: """
        # Written by blogen; the next build writes it again.
        #
        # Include this file inside `http { … }`, and write these lines into `server { … }`:
        #

        """)
    for line in serverLines { output.append(plain: "#   \(line)\n") }
    output.append(plain: "\n")
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
    let last = hasTemporary ? "blogen_found" : "blogen_target"
    output.append(plain: "}\n\nmap $request_uri $\(last) {\n  default $blogen_path;\n")
    for redirect in redirects where redirect.source.query != nil {
      write(raw: redirect, into: &output)
    }
    output.append(plain: "}\n")
    if hasTemporary {
      output.append(
        plain: """

          map $blogen_found $blogen_target {
            default $blogen_found;
            "~^\(Self.temporaryMark)" "";
          }

          map $blogen_found $blogen_temporary {
            default "";
            "~^\(Self.temporaryMark)(?<blogen_address>.+)$" $blogen_address;
          }

          map $blogen_temporary $blogen_robots {
            default "noindex, nofollow";
            "" "";
          }

          """)
    }
    headers?.write(into: &output)
    return HostFile(name: "nginx-redirects.conf", bytes: output, findings: [])
  }

  /// What the owner writes into `server { … }`.
  private var serverLines: [String] {
    var notFound: [UInt8] = []
    notFound.append(folderOf: baseURL)
    notFound.append(plain: "404.html")
    let temporary =
      hasTemporary
      ? [
        "if ($blogen_temporary) { return 302 $blogen_temporary; }",
        "add_header X-Robots-Tag $blogen_robots;",
      ] : []
    return [
      "if ($blogen_target) { return 301 $blogen_target; }",
      "error_page 404 \(String(decoding: notFound, as: UTF8.self));",
    ] + temporary + (headers?.serverLines ?? [])
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
    var value = redirect.kind == .temporary ? Array(Self.temporaryMark.utf8) : []
    value += target.head
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
