/// A table of names and numbers.
struct HTMLTable {
  /// The names of the columns; the first column holds the names of rows.
  let head: [String]
  /// The cells, HTML in the first column, text in the others.
  var rows: [[String]] = []
  /// What the table shows, for those who cannot see where it stands.
  let caption: String

  /// The table as HTML, in a box that scrolls if the page is too narrow.
  var html: String {
    var html = "<div class=\"scroll\">\n<table>\n"
    html += "<caption>\(HTMLText.escaped(caption))</caption>\n<thead><tr>"
    for name in head { html += "<th scope=\"col\">\(HTMLText.escaped(name))</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows {
      html += "<tr><th scope=\"row\">\(row.first ?? "")</th>"
      for cell in row.dropFirst() { html += "<td>\(HTMLText.escaped(cell))</td>" }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n</div>\n"
  }
}
