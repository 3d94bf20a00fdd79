/// Takes the name out of a `From` field.
///
/// Source: RFC 5322, sections 3.4 and 4.4.
enum MailSender {
  /// The display name and the address of the first sender; a name with an address in it is none.
  ///
  /// An address that is longer than any can be is passed over.
  static func read(_ field: String) -> (name: String?, address: String?) {
    let (name, address) = parts(of: field)
    return (name, address.flatMap { $0.utf8.count <= 320 ? $0 : nil })
  }

  private static func parts(of field: String) -> (name: String?, address: String?) {
    var phrase = String.UnicodeScalarView()
    var comment = String.UnicodeScalarView()
    var address: String.UnicodeScalarView?
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    scan: for scalar in field.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
        continue
      } else if depth > 0, !isQuoted, scalar == "(" || scalar == ")" {
        depth += scalar == "(" ? 1 : -1
        if depth == 0 { continue }
      } else if depth == 0 {
        switch scalar {
        case "\"":
          isQuoted.toggle()
          continue
        case "(" where !isQuoted:
          depth = 1
          continue
        case "<" where !isQuoted:
          address = String.UnicodeScalarView()
          continue
        case ">" where !isQuoted && address != nil: break scan
        case "," where !isQuoted && address == nil: break scan
        default: break
        }
      }
      if depth > 0 {
        comment.append(scalar)
      } else if address != nil {
        address?.append(scalar)
      } else {
        phrase.append(scalar)
      }
    }
    let bare = TalkDraft.trimmed(String(phrase))
    guard let address else {
      // `erika@example.org (Erika M.)`, as it was written long ago.
      let isAddress = bare.contains("@")
      return (name(String(isAddress ? comment : phrase)), isAddress ? bare : nil)
    }
    return (name(bare), TalkDraft.trimmed(String(address)))
  }

  private static func name(_ text: String) -> String? {
    let decoded = TalkDraft.trimmed(EncodedWords.decode(text))
    let (masked, found) = MailAddresses.masked(decoded, with: "")
    // Around an address there is often nothing but brackets.
    let rest = found ? masked.filter { !"()[]<>'\"".contains($0) } : masked
    let name = TalkDraft.trimmed(rest)
    return name.contains(where: { $0.isLetter || $0.isNumber }) ? name : nil
  }
}
