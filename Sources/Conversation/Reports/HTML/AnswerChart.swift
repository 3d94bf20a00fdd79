/// The bars of the times to the first answer.
struct AnswerChart {
  let times: TalkReport.AnswerTimes
  let words: ReportWords

  private static let top = 2_000
  private static let plot = 13_000

  /// The picture as an element for the page.
  var svg: String {
    var frame = ChartFrame(
      name: "answers", title: words.sections.answers,
      description: zip(words.nouns.buckets, times.buckets).map { "\($0): \($1)" }
        .joined(separator: "; "), height: 180)
    let most = times.buckets.max() ?? 0
    let bottom = Self.top + Self.plot
    let slot = 10_000 / max(times.buckets.count, 1)
    for (index, count) in times.buckets.enumerated() {
      let height = most == 0 ? 0 : count * Self.plot / most
      frame.bar(
        x: index * slot + slot / 8, y: bottom - height, width: slot * 3 / 4, height: height,
        style: "s0")
      frame.word(
        words.notation.number(count), x: index * slot + slot / 2, y: bottom - height - 600,
        .middle, style: "value")
      let name = words.nouns.buckets.indices.contains(index) ? words.nouns.buckets[index] : ""
      frame.word(name, x: index * slot + slot / 2, y: bottom + 1_800, .middle)
    }
    frame.line(x: 0, y: bottom)
    return frame.svg
  }
}
