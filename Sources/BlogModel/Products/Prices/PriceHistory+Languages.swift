extension PriceHistory {
  /// The history as a further language of the site has it.
  ///
  /// A product costs what it does in the main language until the day of its first own entry.
  /// - Parameter language: Its tag; capitals do not matter.
  /// - Returns: A history whose ``recording(_:on:shared:)`` writes lines of this language.
  /// - Complexity: O(*n* log *n*) in the number of entries.
  public func history(in language: String) -> Self {
    let own = Dictionary(
      grouping: foreign.filter { $0.language?.lowercased() == language.lowercased() }, by: \.id)
    var history = self
    history.foreign = []
    history.language = language
    history.ownIDs = Set(own.keys)
    for (id, list) in own {
      let start = list.lazy.map(\.day).min()
      let before = entries(of: id).filter { entry in start.map { entry.day < $0 } ?? true }
      history.entries[id] = before + list
    }
    history.sort()
    return history
  }
}
