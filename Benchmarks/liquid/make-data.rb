# Writes data.json: the same invented blog every time.
require "json"

def post(index)
  {
    "title" => "Äpfel & Birnen: Bericht Nummer #{index} aus der \"Mosterei\"",
    "url" => "/2026/10/bericht-#{index}/",
    "date_iso" => "2026-10-#{format("%02d", index % 28 + 1)}T08:00:00+02:00",
    "date_text" => "Samstag, #{index % 28 + 1}. Oktober 2026",
    "excerpt" => "<p>In diesem Herbst hängen die Bäume <em>voll</em> wie selten; wir haben gezählt, gewogen und gepresst. " * 2 + "</p>",
    "author" => { "name" => "Anna <Müller>", "url" => "/autor/anna/" },
    "reading_minutes" => index % 7 + 1
  }
end

posts = (1..10).map { |index| post(index) }
terms = %w[Ernte Saft Rezepte Hof Gäste].each_with_index.map do |name, index|
  { "name" => "#{name} & mehr", "url" => "/schlagwort/#{name.downcase}/", "count" => index * 3 + 1 }
end
body = (1..12).map { |n| "<h2 id=\"a#{n}\">Abschnitt #{n}</h2>\n<p>#{"Der Saft läuft, die Presse dröhnt, und es riecht nach Apfel. " * 8}</p>\n" }.join
data = {
  "site" => {
    "title" => "Saftblog", "language" => "de", "description" => "Neues aus der Mosterei", "base_path" => "/",
    "home_url" => "/", "feed_url" => "/feed.xml", "year" => 2026, "owner" => "Mosterei Müller & Söhne",
    "menu" => %w[Start Archiv Rezepte Laden Kontakt].map { |name| { "title" => name, "url" => "/#{name.downcase}/" } },
    "pages" => %w[Impressum Datenschutz Versand].map { |name| { "title" => name, "url" => "/#{name.downcase}/" } }
  },
  "page" => { "kind" => "post", "title" => "Alle Beiträge", "url" => "/archiv/", "canonical_url" => "https://example.de/archiv/" },
  "texts" => { "related" => "Mehr davon" },
  "posts" => posts,
  "paginator" => {
    "total_pages" => 8,
    "pages" => (1..8).map { |n| { "number" => n, "url" => "/archiv/#{n}/", "current" => n == 3 } }
  },
  "post" => post(42).merge(
    "content" => body, "image" => "/bild.jpg", "image_alt" => "Ein Apfel & ein Glas",
    "outline" => (1..12).map { |n| { "level" => 2, "id" => "a#{n}", "text" => "Abschnitt #{n}" } },
    "categories" => terms.first(2), "tags" => terms, "related" => posts.first(5),
    "previous" => posts[0], "next" => posts[1], "disclosure" => "none"
  )
}
File.write(File.join(__dir__, "data.json"), JSON.pretty_generate(data) + "\n")
