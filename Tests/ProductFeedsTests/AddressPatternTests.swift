import BlogModel
import Diagnostics
import Testing

@testable import ProductFeeds

/// The address of products whose feed has none.
@Suite struct AddressPatternTests {
  @Test(arguments: [
    ("https://s.example/{sku}", "https://s.example/A%201"),
    ("https://s.example/{id}/{sku}/{id}", "https://s.example/%C3%A4/A%201/%C3%A4"),
    ("https://s.example/p", "https://s.example/p"),
    ("https://s.example/?q={handle}#{id}", "https://s.example/?q=saft#%C3%A4"),
    ("https://s.example/{handle", nil), ("https://s.example/{name}", nil),
    ("https://s.example/{{id}}", nil), ("https://s.example/{", nil), ("{id}", nil),
  ])
  func placeholdersAreFilled(pattern: String, url: String?) {
    let reading = readFeed("id;sku;slug;name\nä;A 1;saft;Saft\n", format: .csv) { feed, _ in
      feed.columns = [("id", "id"), ("sku", "sku"), ("handle", "slug"), ("name", "name")].map {
        .init(field: $0, column: Entry.Named($1, at: feed.location))
      }
      feed.defaults["url"] = Entry.Named(pattern, at: feed.location)
    }
    #expect(reading.products.map(\.url) == [url])
  }

  @Test func withoutHandleThereIsNoAddress() {
    let reading = readFeed("sku;slug;name\nA;;Saft\n", format: .csv) { feed, _ in
      feed.defaults["url"] = Entry.Named("https://s.example/{handle}", at: feed.location)
    }
    #expect(reading.products.map(\.url) == [nil])
    #expect(!reading.findings.contains { $0.id == .feedValue })
  }

  @Test func summariesAreMadeOfShortAndOfLongTexts() {
    let sentence = "<p>Aus &Auml;pfeln vom Hof.</p> "
    for count in [1, 31, 200] {
      let text = String(repeating: sentence, count: count)
      let reading = readFeed("sku,name,text\nA,Saft,\(text)\nB,Most,<p></p>\n", format: .csv)
      let whole = Array(repeating: "Aus Äpfeln vom Hof.", count: min(count, 14))
      #expect(reading.products.first?.summary == whole.joined(separator: " "))
      #expect(reading.products.last?.summary == nil)
    }
  }
}
