import BlogModel
import Testing

@testable import BlogRendering

/// What social networks and templates say of the occasion of a post.
@Suite struct HeadDisclosureTests {
  @Test(
    arguments: [
      (nil, "Äpfel & \"Birnen\""), (.anzeige, "Anzeige: Äpfel & \"Birnen\""),
      (.werbung, "Werbung: Äpfel & \"Birnen\""),
      (.affiliate, "Werbung (Partnerlinks): Äpfel & \"Birnen\""),
      (.rezensionsexemplar, "Rezensionsexemplar: Äpfel & \"Birnen\""),
    ] as [(Entry.Disclosure?, String)])
  func sharedTitleBeginsWithTheLabel(disclosure: Entry.Disclosure?, title: String) throws {
    var sample = try ShopSample.full()
    sample.builder.entries[0].title = "Äpfel & \"Birnen\""
    sample.builder.entries[0].description = "Wie es war."
    sample.builder.entries[0].disclosure = disclosure
    try sample.builder.page("seite") { $0.disclosure = disclosure }
    let site = sample.site()
    let head = try site.head(.post(0))
    #expect(head.values("og:title") == [title])
    #expect(head.values("twitter:title") == [])
    #expect(head.values("description") == ["Wie es war."])
    #expect(head.values("og:description") == ["Wie es war."])
    #expect(
      head.lines(from: "alternate application/json+oembed") == [
        .init(
          "alternate application/json+oembed \(title)",
          "https://example.de/2010/06/saft/oembed.json")
      ])
    // The label is not part of the headline, and free texts are nothing special.
    let posting = try head.node("BlogPosting")
    #expect(posting["headline"] as? String == "Äpfel & \"Birnen\"")
    #expect(posting["isAccessibleForFree"] == nil)
    #expect(try site.head(.embed(.post(0))).values("og:title") == [title])
    #expect(
      try site.head(.page(0)).values("og:title")
        == [title.replacing("Äpfel & \"Birnen\"", with: "Seite seite")])
  }

  @Test func templatesGetTheLabel() throws {
    var builder = try SiteBuilder()
    try builder.post("a") { $0.disclosure = .affiliate }
    try builder.post("b", day: 2)
    let output = renderHome(
      "{% for post in site.posts %}[{{ post.disclosure_label }}]{% endfor %}", builder.site())
    #expect(output.files["/"] == "[Werbung (Partnerlinks)][]")
    #expect(output.lines == [])
  }
}
