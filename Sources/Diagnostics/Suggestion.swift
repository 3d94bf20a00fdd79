/// The known name nearest to a mistyped `name`, or `nil` if none is near.
///
/// Near means an edit distance of at most a third of the length (at least 1), where swapping two
/// neighbours counts once and case does not count. Ties go to the alphabetically first, so that
/// the text of a finding never varies.
/// - Complexity: O(number of names × length²).
public func suggestion(for name: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  guard !wanted.isEmpty else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard !letters.isEmpty, abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit, distance < max(wanted.count, letters.count) else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The label "did you mean `…`?" for the nearest known name, or `nil`.
public func didYouMean(_ name: String, among known: some Sequence<String>) -> String? {
  suggestion(for: name, among: known).map { "did you mean `\($0)`?" }
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
///
/// Source: optimal string alignment, a restricted Damerau–Levenshtein distance.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
