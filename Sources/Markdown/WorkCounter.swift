#if DEBUG
internal import Synchronization
#endif

/// Counts the steps of loops that could cost more than the text is long; only in debug builds.
///
/// Tests compare the count for a text with the count for one of twice the size: time cannot be
/// tested, but this can. In release builds nothing is left of it.
enum WorkCounter {
  #if DEBUG
  /// The steps in the present task, if a test counts them.
  @TaskLocal static var current: Steps?

  /// A number of steps.
  final class Steps: Sendable {
    private let value = Atomic<Int>(0)

    var count: Int { value.load(ordering: .relaxed) }

    func add(_ count: Int) { value.add(count, ordering: .relaxed) }
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
