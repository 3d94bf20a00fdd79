internal import BlogBuild
internal import Foundation
internal import Synchronization

/// One line on the terminal that says how far a long build is.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var lastUpdate: ContinuousClock.Instant?
    var isVisible = false
  }

  init(isShown: Bool) { self.isShown = isShown }

  /// Shows the progress if the build takes longer than half a second already, ten times a second.
  func update(_ progress: SiteBuild.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard start.duration(to: now) > .milliseconds(500) else { return }
    state.withLock { state in
      if let last = state.lastUpdate, last.duration(to: now) < .milliseconds(100) { return }
      state.lastUpdate = now
      state.isVisible = true
      write("\r\u{1B}[K\(progress.phase) \(progress.done) of \(progress.total)")
    }
  }

  /// Removes the line.
  func clear() {
    state.withLock { state in
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
