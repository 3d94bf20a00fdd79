import Liquid
import Testing

@testable import BlogRendering

/// The names that themes rely on; one that goes missing breaks every theme.
@Suite struct ContractTests {
  static let contract: [(any LiquidObject.Type, String)] = [
    (
      SiteView.self,
      """
      title subtitle description url base_path language home_url feed_url archive_url posts pages \
      authors categories tags years params post_count
      """
    ),
    (
      PageView.self,
      "kind title url absolute_url description language feed_url image params canonical_url"
    ),
    (
      PostView.self,
      """
      title url absolute_url date updated content excerpt excerpt_text description author authors \
      categories tags series image image_alt previous next word_count reading_minutes outline \
      has_more language slug params disclosure draft
      """
    ),
    (TermView.self, "name slug url absolute_url feed_url count posts kind"),
    (
      AuthorView.self,
      "name slug role url absolute_url feed_url image content links posts count"
    ),
    (ArchiveView.self, "year month url count months posts title"),
    (
      PaginatorView.self,
      "items number total_pages total previous_url next_url first_url last_url pages"
    ),
    (PageNumberView.self, "number url current"),
    (SeriesView.self, "name part"),
    (HeadingView.self, "level id text"),
    (LinkView.self, "title url"),
    (TargetView.self, "url rel width height"),
  ]

  @Test(arguments: contract.indices)
  func namesAreThoseOfTheContract(index: Int) {
    let (type, names) = Self.contract[index]
    #expect(type.propertyNames == names.split(separator: " ").map(String.init))
  }

  @Test func kindsHaveTheirNames() {
    #expect(
      PageKind.allCases.map(\.rawValue) == [
        "home", "post", "page", "archive", "year", "month", "category", "tag", "author", "404",
      ])
  }

  @Test func globalsAreThoseOfTheContract() {
    #expect(
      Environment.blogGlobals == [
        "site", "page", "post", "paginator", "term", "author", "archive", "theme",
      ])
  }
}
