public import BlogModel
public import Diagnostics
public import Markdown

/// A ``DirectiveWorker`` for each language of a site, for one task.
public struct DirectiveWorkers: ~Copyable {
  private var workers: [Int: Worker] = [:]
  private let editions: [(templates: ThemeTemplates?, site: Site)]

  /// Holds a worker, which cannot be copied, in a dictionary.
  private final class Worker {
    var worker: DirectiveWorker
    init(_ worker: consuming DirectiveWorker) { self.worker = worker }
  }

  /// Makes workers for the languages in their order; without templates no directive is shown.
  public init(_ editions: [(templates: ThemeTemplates?, site: Site)]) {
    self.editions = editions
  }

  /// The text with its directives replaced, as its language has them.
  public mutating func replaceDirectives(
    in text: RenderedMarkdown, edition: Int, of file: SourceFile, resolver: any ReferenceResolver,
    products: ProductReferences? = nil, post: String? = nil
  ) -> RenderedMarkdown {
    guard editions.indices.contains(edition), let templates = editions[edition].templates else {
      return text
    }
    let worker: Worker
    if let known = workers[edition] {
      worker = known
    } else {
      worker = Worker(DirectiveWorker(templates, site: editions[edition].site))
      workers[edition] = worker
    }
    return worker.worker.replaceDirectives(
      in: text, of: file, resolver: resolver, products: products, post: post)
  }

  /// What went wrong since the last call, in all languages.
  public mutating func takeFindings() -> [Finding] {
    workers.sorted { $0.key < $1.key }.flatMap { $0.value.worker.takeFindings() }
  }
}
