internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `redirects`, `hosts`, `headers` and `csp`.
  static func readPublishing(_ fields: inout FieldReader) -> Publishing {
    var publishing = Publishing()
    readHosts(&publishing, &fields)
    readRedirects(&publishing, &fields)
    readHeaders(&publishing, &fields)
    readPolicy(&publishing, &fields)
    return publishing
  }

  private static func readHosts(_ publishing: inout Publishing, _ fields: inout FieldReader) {
    publishing.hostsLocation = fields.node("hosts")?.location(in: fields.path)
    for named in fields.names("hosts") {
      guard let host = WebHost(rawValue: named.name.lowercased()) else {
        let known = WebHost.allCases.map(\.rawValue)
        fields.report(
          Finding(
            .invalidValue, "unknown host `\(named.name)`", at: named.location,
            label: didYouMean(named.name, among: known),
            help: ["hosts are \(known.joined(separator: ", "))"]))
        continue
      }
      if !publishing.hosts.contains(host) { publishing.hosts.append(host) }
    }
    if publishing.hosts.contains(.netlify), publishing.hosts.contains(.cloudflare) {
      fields.report(
        Finding(
          .invalidValue, "Netlify and Cloudflare read different files of one name",
          at: publishing.hostsLocation, help: ["name the one that shows the site"]))
    }
  }

  private static func readRedirects(_ publishing: inout Publishing, _ fields: inout FieldReader) {
    guard let node = fields.node("redirects") else { return }
    guard case .list(let items) = node.content else {
      fields.wrongType("redirects", "a list of patterns and rules", node)
      return
    }
    for item in items where !item.isNull {
      let location = item.location(in: fields.path)
      if case .scalar(let text, _) = item.content {
        do {
          publishing.patterns.append(.init(try RedirectPattern(text), at: location))
        } catch {
          fields.report(error.finding(text, at: location))
        }
        continue
      }
      var rule = FieldReader(item, path: fields.path, place: "`redirects`")
      let from = rule.text("from")
      let to = rule.text("to")
      let isMap = rule.findings.isEmpty
      if isMap, from == nil || to == nil {
        rule.report(
          Finding(
            .missingKey, "a rule needs `from` and `to`", at: location,
            help: ["write `{from: /alt/, to: /neu/}`"]))
      }
      fields.finish(rule, severity: .error, synonyms: ["source": "from", "target": "to"])
      guard let from, let to else { continue }
      do {
        publishing.rules.append(
          try RedirectRule(from: from.name, to: to.name).redirect(at: from.location))
      } catch {
        fields.report(error.finding("\(from.name) → \(to.name)", at: from.location))
      }
    }
  }

  private static func readHeaders(_ publishing: inout Publishing, _ fields: inout FieldReader) {
    guard let node = fields.node("headers") else { return }
    guard case .map(let pairs) = node.content else {
      fields.wrongType("headers", "a map of headers", node)
      return
    }
    for pair in pairs {
      let location = pair.keyLocation(in: fields.path)
      if case .map(let inner) = pair.value.content {
        guard let folder = PagePath(pair.key), pair.key.hasSuffix("/") else {
          fields.report(
            Finding(
              .invalidValue, "`\(pair.key)` is not a folder of the site", at: location,
              help: ["a folder begins and ends with `/`"]))
          continue
        }
        for field in inner { add(field, folder, to: &publishing, &fields) }
      } else {
        add(pair, nil, to: &publishing, &fields)
      }
    }
  }

  private static func add(
    _ pair: YAMLNode.Pair, _ folder: PagePath?, to publishing: inout Publishing,
    _ fields: inout FieldReader
  ) {
    var value: String?
    if !pair.value.isNull {
      guard case .scalar(let text, _) = pair.value.content else {
        fields.wrongType(pair.key, "a text", pair.value)
        return
      }
      value = text
    }
    publishing.headerChanges.append(
      .init(name: pair.key, value: value, folder: folder, at: pair.keyLocation(in: fields.path)))
  }

  /// Source: W3C, Content Security Policy Level 3, section 6.
  private static let directives = [
    "base-uri", "child-src", "connect-src", "default-src", "font-src", "form-action",
    "frame-ancestors", "frame-src", "img-src", "manifest-src", "media-src", "object-src",
    "script-src", "script-src-attr", "script-src-elem", "style-src", "style-src-attr",
    "style-src-elem", "upgrade-insecure-requests", "worker-src",
  ]

  private static func readPolicy(_ publishing: inout Publishing, _ fields: inout FieldReader) {
    guard let node = fields.node("csp") else { return }
    guard case .map(let pairs) = node.content else {
      fields.wrongType("csp", "a map of directives", node)
      return
    }
    for pair in pairs {
      if !directives.contains(pair.key) {
        fields.report(
          Finding(
            .unknownKey, "the policy has no directive `\(pair.key)`",
            at: pair.keyLocation(in: fields.path), label: didYouMean(pair.key, among: directives)))
        continue
      }
      let sources: [String]?
      switch pair.value.content {
      case _ where pair.value.isNull: sources = nil
      case .scalar(let text, _):
        sources = text.split(separator: " ").map(String.init)
      case .list(let items):
        sources = items.compactMap { item in
          if case .scalar(let text, _) = item.content { text } else { nil }
        }
      case .map:
        fields.wrongType(pair.key, "a list of sources", pair.value)
        continue
      }
      publishing.policyChanges.append(
        .init(directive: pair.key, sources: sources, at: pair.keyLocation(in: fields.path)))
    }
  }
}
