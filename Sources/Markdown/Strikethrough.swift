/// A run of one or two tildes that may begin or end deleted text.
struct TildeRun {
  /// The number of the text node among its siblings' texts.
  let text: Int
  /// The bytes in the text.
  let range: Range<Int>
  let canOpen: Bool
  let canClose: Bool
}

/// The runs of tildes that belong together, as pairs of indices into `runs`, in any order.
///
/// A closing run takes the nearest opening run; if their lengths differ, neither is one, and what
/// stands between two runs is lost to others. Source: cmark-gfm's strikethrough extension.
/// - Complexity: O(*n*): each run is looked at as long as it may open, and left out afterwards.
func matchedTildes(_ runs: [TildeRun]) -> [(open: Int, close: Int)] {
  var pairs: [(open: Int, close: Int)] = []
  var open: [Int] = []
  // Below these places in `open`, nothing fits a closing run of the same length and kind.
  var bottoms = [0, 0, 0, 0]
  for (index, run) in runs.enumerated() {
    if run.canClose {
      let kind = run.range.count % 2 * 2 + (run.canOpen ? 1 : 0)
      let bottom = min(bottoms[kind], open.count)
      if let place = open[bottom...].lastIndex(where: { fits(runs[$0], run) }) {
        let opener = open[place]
        open.removeSubrange(place...)
        if runs[opener].range.count == run.range.count { pairs.append((opener, index)) }
        continue
      }
      bottoms[kind] = open.count
    }
    if run.canOpen { open.append(index) }
  }
  return pairs
}

/// CommonMark's rule of three for runs that can both open and close.
private func fits(_ opener: TildeRun, _ closer: TildeRun) -> Bool {
  !(closer.canOpen || opener.canClose) || closer.range.count % 3 == 0
    || (opener.range.count + closer.range.count) % 3 != 0
}
