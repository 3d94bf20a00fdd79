internal import BlogModel

/// The bars of the weeks, one part for each channel.
struct WeekChart {
  let weeks: [TalkReport.Week]
  let words: ReportWords
  let description: String

  private static let left = 700
  private static let top = 1_400
  private static let plot = 16_000

  /// The picture as an element for the page.
  var svg: String {
    var frame = ChartFrame(
      name: "weeks", title: words.sections.weeks, description: description, height: 200)
    let most = weeks.map(\.counts.total).max() ?? 0
    let scale = ChartScale(most: most)
    let bottom = Self.top + Self.plot
    for value in [0, scale.top / 2, scale.top] {
      let y = bottom - scale.length(of: value, within: Self.plot)
      frame.line(x: Self.left, y: y)
      frame.word(words.notation.number(value), x: Self.left - 80, y: y + 400, .end)
    }
    for (index, week) in weeks.enumerated() {
      var sum = 0
      for channel in TalkChannel.allCases where week.counts[channel] > 0 {
        let start = scale.length(of: sum, within: Self.plot)
        sum += week.counts[channel]
        let end = scale.length(of: sum, within: Self.plot)
        let slot = x(index + 1) - x(index)
        frame.bar(
          x: x(index) + slot / 8, y: bottom - end, width: max(slot * 3 / 4, 1),
          height: end - start, style: "s\(channel.position)")
      }
    }
    for index in labelled {
      let x = x(index)
      frame.word(
        words.notation.month(weeks[index].monday), x: x, y: bottom + 1_800,
        x < 8_800 ? .start : .end)
    }
    return frame.svg
  }

  /// Where a week begins.
  private func x(_ index: Int) -> Int {
    Self.left + index * (10_000 - Self.left) / max(weeks.count, 1)
  }

  /// The weeks that bear the name of their month, four or five of them.
  private var labelled: [Int] {
    let starts = weeks.indices.filter { index in
      index == 0 || weeks[index].monday.month != weeks[index - 1].monday.month
    }.dropFirst(weeks.count > 8 ? 1 : 0)
    let step = max((starts.count + 3) / 4, 1)
    return starts.enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }
}
