#if DEBUG
internal import Synchronization
#endif

/// Counts the steps of loops that could cost more than the text is long; only in debug builds.
///
/// Tests compare the count for a text with the count for one of twice the size: time cannot be
/// tested, but this can. In release builds nothing is left of it.
package enum WorkCounter {
  #if DEBUG
  /// The steps in the present task, if a test counts them.
  @TaskLocal package static var current: Steps?

  /// A number of steps.
  package final class Steps: Sendable {
    private let value = Atomic<Int>(0)

    /// How many steps were counted so far.
    package var count: Int { value.load(ordering: .relaxed) }

    /// Starts at zero.
    package init() {}

    fileprivate func add(_ count: Int) { value.add(count, ordering: .relaxed) }
  }
  #endif

  /// Counts steps that were done or are about to be.
  @inline(__always)
  static func count(_ steps: @autoclosure () -> Int) {
    #if DEBUG
    current?.add(steps())
    #endif
  }
}
