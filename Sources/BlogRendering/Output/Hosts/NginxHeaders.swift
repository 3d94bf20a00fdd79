internal import BlogModel

/// The part of the file for nginx that says which headers go with which file.
///
/// Each header is a table from paths to values; nginx sends no header whose value is empty.
/// Source: nginx, ngx_http_map_module, ngx_http_geo_module and ngx_http_headers_module.
struct NginxHeaders {
  private let baseURL: BaseURL
  private let headers: SecurityHeaders
  /// The names of all headers, each once whatever its case.
  private let names: [String]

  init(baseURL: BaseURL, headers: SecurityHeaders) {
    self.baseURL = baseURL
    self.headers = headers
    var seen: Set<String> = []
    names = (headers.fields + headers.sections.flatMap(\.fields)).map(\.name).filter {
      seen.insert($0.lowercased()).inserted
    }
  }

  /// The lines that the owner writes into `server { … }`.
  var serverLines: [String] {
    names.map { name in
      // What browsers may keep for a year must not be said of a missing file.
      let always = name.lowercased() == "cache-control" ? "" : " always"
      return "add_header \(name) $\(Self.variable(name))\(always);"
    }
  }

  /// Appends the tables.
  func write(into output: inout [UInt8]) {
    let values = (headers.fields + headers.sections.flatMap(\.fields)).map(\.value)
    if values.contains(where: { $0.utf8.contains(UInt8(ascii: "$")) }) {
      // In a value of `geo`, unlike one of `map`, a dollar sign begins no variable.
      output.append(plain: "\ngeo $blogen_dollar {\n  default \"$\";\n}\n")
    }
    for name in names {
      output.append(plain: "\nmap $uri $\(Self.variable(name)) {\n  default ")
      output.append(value: headers.fields.first { $0.isNamed(name) }?.value ?? "")
      output.append(plain: ";\n")
      // nginx takes the first that fits, and what is said later of a folder counts.
      for section in headers.sections.reversed() {
        let field = section.fields.first { $0.isNamed(name) }
        let isRemoved = section.removed.contains { $0.lowercased() == name.lowercased() }
        guard field != nil || isRemoved else { continue }
        var pattern: [UInt8] = [UInt8(ascii: "~")]
        pattern.append(regexOf: section, in: baseURL)
        output.append(plain: "  ")
        output.append(quoting: pattern)
        output.append(UInt8(ascii: " "))
        output.append(value: field?.value ?? "")
        output.append(plain: ";\n")
      }
      output.append(plain: "}\n")
    }
  }

  private static func variable(_ name: String) -> String {
    "blogen_header_" + name.lowercased().replacing("-", with: "_")
  }
}

extension [UInt8] {
  /// Appends a value of a table in quotes.
  fileprivate mutating func append(value: String) {
    append(quoting: value.replacing("$", with: "${blogen_dollar}").utf8)
  }
}
