public import BlogModel
public import Diagnostics

/// A ``PageWorker`` for each language of a site, for one task.
public struct PageWorkers: ~Copyable {
  private let renderers: [SiteRenderer]
  private var workers: [Worker?]

  /// Holds a worker, which cannot be copied, in an array.
  private final class Worker {
    var worker: PageWorker
    init(_ worker: consuming PageWorker) { self.worker = worker }
  }

  /// Makes workers for the languages in their order, each when it is first needed.
  public init(_ renderers: [SiteRenderer]) {
    self.renderers = renderers
    workers = renderers.map { _ in nil }
  }

  /// Renders the file that `plan` describes in a language and appends it to `output`.
  public mutating func render(_ plan: PagePlan, edition: Int, into output: inout [UInt8]) {
    guard workers.indices.contains(edition) else { return }
    let worker = workers[edition] ?? Worker(renderers[edition].makeWorker())
    workers[edition] = worker
    worker.worker.render(plan, into: &output)
  }

  /// What went wrong since the last call, in all languages.
  public mutating func takeFindings() -> [Finding] {
    workers.flatMap { $0?.worker.takeFindings() ?? [] }
  }
}
