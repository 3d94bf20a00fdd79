internal import BlogModel
internal import BlogRendering
internal import TextAnalysis

/// The files that the script of the search page reads.
enum SearchFiles {
  /// A file with its address.
  typealias File = (path: PagePath, bytes: [UInt8])

  /// Makes the index of a language.
  ///
  /// - Parameters:
  ///   - corpus: The words of its posts, numbered as in `site.posts`, and of its pages behind them.
  ///   - site: The texts and their addresses.
  ///   - templates: For the words that dates are written with.
  /// - Returns: The files, below the search page.
  /// - Complexity: O(size of the texts).
  static func make(
    _ corpus: TextCorpus, site: Site, templates: ThemeTemplates
  ) -> [File] {
    let base = site.configuration.baseURL
    let zone = site.configuration.timeZone
    let index = SearchIndex(corpus) { document in
      let isPost = document < site.posts.count
      let entry = isPost ? site.posts[document] : site.pages[document - site.posts.count]
      let day = isPost ? entry.date.map { zone.timestamp(at: $0.seconds).day } : nil
      return SearchRecord(
        title: entry.title, url: base.href(entry.path),
        date: day.map(templates.longText) ?? "",
        summary: entry.description ?? entry.body.excerptText)
    }
    return index.files.compactMap { file in
      site.searchPath.appending(file.name).map { ($0, file.bytes) }
    }
  }
}
