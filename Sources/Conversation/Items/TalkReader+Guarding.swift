public import Diagnostics

extension TalkReader {
  /// The findings in `file` without personal data, and one more for those that stood in them.
  ///
  /// Whatever is wrong there, the logs in which findings are read are often public: addresses in
  /// messages and paths become `•••`, lines that hold some are not shown.
  public func guarded(_ findings: [Finding], in file: SourceFile) -> [Finding] {
    var result = findings.map { guarded($0, in: file) }
    let path = PrivateData.masked(path: file.path)
    if path != file.path {
      result.append(
        report("the path of this file holds an address", at: SourceLocation(path: path)))
    }
    // What was found in a value is reported already; this is what other messages repeat.
    guard !result.contains(where: { $0.id == .privateDataInTalk }) else { return result }
    for (finding, original) in zip(result, findings) where finding.message != original.message {
      result.append(report("a line of this item holds an address", at: finding.location))
      break
    }
    return result
  }

  private func report(_ message: String, at location: SourceLocation?) -> Finding {
    Finding(
      .privateDataInTalk, message, at: location?.hidingText(),
      help: [
        "remove it, from the history of git too; talk files are published with the site's sources"
      ])
  }

  /// A finding in `file` without personal data.
  func guarded(_ finding: Finding, in file: SourceFile) -> Finding {
    var finding = finding
    if let place = finding.location, let line = place.line, place.path == file.path,
      !place.hidesText, PrivateData.isPrivate(line: file.line(line))
    {
      finding.location = place.hidingText()
    }
    finding.related = finding.related.map { .init($0.message, at: $0.location.hidingText()) }
    return finding.withoutAddresses()
  }
}

extension Finding {
  /// The same finding with `•••` in place of each e-mail and network address.
  ///
  /// For findings that name files of the conversation, which anybody can name after anybody.
  package func withoutAddresses() -> Finding {
    var finding = self
    finding.message = PrivateData.masked(message)
    finding.label = label.map { PrivateData.masked($0) }
    finding.help = help.map { PrivateData.masked($0) }
    finding.related = related.map {
      var place = $0.location
      place.path = PrivateData.masked(path: place.path)
      return Related(PrivateData.masked($0.message), at: place)
    }
    if let path = location?.path { finding.location?.path = PrivateData.masked(path: path) }
    return finding
  }
}
