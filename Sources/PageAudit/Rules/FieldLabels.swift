/// Which fields of a page's forms have a label.
///
/// A label may stand before or behind its field, so the fields with an `id` wait for the end.
struct FieldLabels {
  private var labelled: Set<String> = []
  private var waiting: [(id: String, subject: String)] = []
  private var isWrapping = false

  /// Notes the start of a label, and the `for` that it has.
  mutating func openLabel(for id: String?) {
    isWrapping = id == nil
    if let id { labelled.insert(id) }
  }

  /// Notes the end of a label.
  mutating func closeLabel() { isWrapping = false }

  /// Notes a field without a name of its own; `subject` is what findings call it.
  mutating func add(id: String?, subject: String) {
    if isWrapping {
      // A label is that of the first field in it.
      isWrapping = false
      return
    }
    waiting.append((id ?? "", subject))
  }

  /// The fields that no label is for.
  func unlabelled() -> [String] {
    waiting.filter { $0.id.isEmpty || !labelled.contains($0.id) }.map(\.subject)
  }
}

extension PageScan {
  /// Checks the field whose tag was read.
  mutating func checkField(isInput: Bool, name: Range<Int>) {
    guard lints.contains(.labels) else { return }
    if isInput {
      let others: [StaticString] = ["hidden", "submit", "button", "image", "reset"]
      if others.contains(where: { equals(.type, $0) }) { return }
    }
    if isNamed() || isHidden() { return }
    let element = reader.bytes.text(name).lowercased()
    let kinds: [(String, AttributeKind)] = [("name", .name), ("id", .id), ("type", .type)]
    let mark = kinds.first { hasText($0.1) }.map { " \($0.0)=\(text($0.1) ?? "")" } ?? ""
    fields.add(id: text(.id), subject: "<\(element)\(mark)>")
  }
}
