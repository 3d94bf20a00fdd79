internal import BlogModel
package import BlogRendering

/// A site whose texts are rendered and whose pages can be.
package struct PreparedSite: Sendable {
  let pages: [PlannedPage]
  let copies: [FileCopy]
  let editions: [BuildEdition]
  let renderers: [SiteRenderer]

  /// Makes what one task renders pages with.
  package func makeWorkers() -> PageWorkers { PageWorkers(renderers) }

  /// The pages of posts by their number in ``pages``, with the files of their texts.
  package var posts: [(page: Int, source: String)] {
    pages.enumerated().compactMap { number, page in
      guard case .post(let index) = page.plan.recipe else { return nil }
      return (number, editions[page.edition].site.posts[index].source)
    }
  }

  /// Renders a page and appends it to `output`.
  package func render(
    _ page: Int, with workers: inout PageWorkers, into output: inout [UInt8]
  ) {
    guard pages.indices.contains(page) else { return }
    workers.render(pages[page].plan, edition: pages[page].edition, into: &output)
  }
}
