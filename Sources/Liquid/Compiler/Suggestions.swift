internal import Diagnostics

/// The label "did you mean …?" for a template's word.
func suggestionLabel(_ name: String, _ known: some Sequence<String>) -> String? {
  didYouMean(name, among: known)
}
