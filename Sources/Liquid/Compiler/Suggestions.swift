internal import Diagnostics

/// The label "did you mean …?" for a template's word.
func suggestionLabel(_ name: String, _ known: some Sequence<String>) -> String? {
  didYouMean(name, among: known)
}

/// The label "did you mean …?" for the name of a template, which Jekyll writes with its ending.
func templateSuggestionLabel(_ name: String, _ known: [String]) -> String? {
  let stem = String(name.prefix { $0 != "." })
  if known.contains(stem) { return suggestionLabel(stem, [stem]) }
  return suggestionLabel(name, known) ?? suggestionLabel(stem, known)
}
