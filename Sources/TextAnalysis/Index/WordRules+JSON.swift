extension WordRules {
  /// Writes all that the script needs to treat the words of a query as the texts were treated.
  ///
  /// `letters` is the table of ``LetterFolding``, `steps` the stemmer, each rule as ending,
  /// replacement and minimum; `stop` the stop words, `umlauts` and `compounds` the flags.
  func write(to writer: inout ByteWriter) {
    writer.append(contentsOf: "{\"letters\":".utf8)
    writer.append(json: LetterFolding.spelling)
    writer.append(contentsOf: ",\"umlauts\":\(spellsUmlauts),\"compounds\":\(joinsWords)".utf8)
    writer.append(contentsOf: ",\"steps\":[".utf8)
    for (index, step) in stemmer.steps.enumerated() {
      writer.append(contentsOf: (index == 0 ? "[" : ",[").utf8)
      for (index, rule) in step.enumerated() {
        let suffix = String(decoding: rule.suffix, as: UTF8.self)
        let replacement = String(decoding: rule.replacement, as: UTF8.self)
        let text = "[\"\(suffix)\",\"\(replacement)\",\(rule.minimum)]"
        writer.append(contentsOf: (index == 0 ? text : "," + text).utf8)
      }
      writer.append(contentsOf: "]".utf8)
    }
    writer.append(contentsOf: "],\"stop\":".utf8)
    let words = stopWords.map { String(decoding: $0, as: UTF8.self) }.sorted()
    writer.append(json: words.joined(separator: " "))
    writer.append(contentsOf: "}".utf8)
  }
}
