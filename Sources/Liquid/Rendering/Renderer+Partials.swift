/// Partials whose output depends on their arguments alone: rendered once, then copied.
extension Renderer {
  /// Outputs what a partial made before of the arguments in the current slots.
  ///
  /// If there is nothing it starts to record, where that seems worth it, and returns false.
  mutating func replay(_ call: PartialCall, into output: inout [UInt8]) -> Bool {
    guard makeKey(of: call) else { return false }
    if let record = keptPartials.record(for: partialKey) {
      // Near a limit the partial runs, so that it stops where it would have.
      guard budget >= record.cost, outputLimit - output.count >= record.peak,
        record.depth > frames.count
      else { return false }
      budget -= record.cost
      notePeak(output.count + record.peak)
      output.append(contentsOf: record.output)
      return true
    }
    // What is inside of a recorded partial will not be asked for again.
    if partialRecording == nil, keptPartials.isWorthKeeping(partialKey) {
      partialRecording = PartialRecording(
        key: partialKey, start: output.count, depth: frames.count + 1, budget: budget,
        reported: reportCount)
    }
    return false
  }

  /// Notes how long the output was at a moment, for the partial that is being recorded.
  mutating func notePeak(_ length: Int) {
    guard let peak = partialRecording?.peak, length > peak else { return }
    partialRecording?.peak = length
  }

  /// Keeps what the recorded partial made, if it is the one that was just left.
  mutating func finishRecording(_ output: [UInt8]) {
    guard let recording = partialRecording, frames.count + 1 == recording.depth else { return }
    partialRecording = nil
    // What is reported has to be reported on each page.
    guard reportCount == recording.reported else { return }
    keptPartials.add(
      KeptPartials.Record(
        key: recording.key.words, output: Array(output[recording.start...]),
        peak: max(output.count, recording.peak) - recording.start,
        cost: recording.budget - budget, depth: recording.depth), for: recording.key.hash)
  }

  /// Notes the arguments of a call; false if one of them cannot be told from others.
  private mutating func makeKey(of call: PartialCall) -> Bool {
    partialKey.begin(template: call.template)
    for (name, _) in call.arguments where !add(name) { return false }
    return call.bindName < 0 || add(call.bindName)
  }

  private mutating func add(_ name: Int32) -> Bool {
    let variable = program.variables[Int(name)]
    guard variable.local >= 0, let value = locals[base + Int(variable.local)] else { return true }
    // An argument that is nothing is like none, unless it hides a global.
    if value.isNull, variable.global < 0 { return true }
    return partialKey.add(variable.local, value)
  }
}
