import Testing

@testable import PageAudit

/// Images, frames, languages, labels and headings.
@Suite struct AccessibilityTests {
  @Test(arguments: [
    ("<img src=/a.png>", ["missingAlt /a.png"]),
    ("<img>", ["missingAlt"]),
    ("<img src='/a&amp;b.png'>", ["missingAlt /a&b.png"]),
    ("<img src=/a.png alt>", []),
    ("<img src=/a.png alt=\"\">", []),
    ("<img src=/a.png ALT='Quitten'>", []),
    ("<template><img src=/a.png></template>", []),
    ("<a href=/x/><img src=/a.png alt=''></a>", ["namelessLink /x/"]),
    ("<a href=/x/>\n <span><img src=/a.png alt=''></span> </a>", ["namelessLink /x/"]),
    ("<a href=/x/><img alt=''><a href=/y/>y</a>", ["namelessLink /x/"]),
    ("<a href=/x/><img src=/a.png></a>", ["missingAlt /a.png"]),
    ("<a href=/x/><img src=/a.png alt=Quitten></a>", []),
    ("<a href=/x/><img alt=''> Quitten</a>", []),
    ("<a href=/x/>Quitten <img alt=''></a>", []),
    ("<a href=/x/><img alt=''><</a>", []),
    ("<a href=/x/><img alt=''><!-- Text --></a>", ["namelessLink /x/"]),
    ("<a href=/x/ aria-label=Quitten><img alt=''></a>", []),
    ("<a href=/x/ aria-label=' '><img alt=''></a>", ["namelessLink /x/"]),
    ("<a href=/x/ title=Quitten><img alt=''></a>", []),
    ("<a href=/x/ aria-hidden=true><img alt=''></a>", []),
    ("<a href=/x/><b aria-label=Quitten></b><img alt=''></a>", []),
    ("<a href=/x/><svg><title>Quitten</title></svg><img alt=''></a>", []),
    ("<a href=/x/></a>", []),
    ("<a name=x><img alt=''></a>", []),
    ("<a href=/x/></a><img alt=''>", []),
  ])
  func images(html: String, wanted: [String]) {
    #expect(problems(html, lints: .alternativeTexts) == wanted)
  }

  @Test(arguments: [
    ("<iframe src=/karte/></iframe>", ["missingFrameTitle /karte/"]),
    ("<iframe></iframe>", ["missingFrameTitle"]),
    ("<iframe title='' src=/k/></iframe>", ["missingFrameTitle /k/"]),
    ("<iframe title=Karte></iframe>", []),
    ("<iframe aria-label=Karte></iframe>", []),
    ("<iframe hidden></iframe>", []),
    ("<template><iframe></iframe></template>", []),
  ])
  func frames(html: String, wanted: [String]) {
    #expect(problems(html, lints: .frameTitles) == wanted)
  }

  @Test(arguments: [
    ("<html lang=de>", true), ("<!doctype html>\n<HTML LANG='de-AT'>", true),
    ("<html>", false), ("<html lang=''>", false), ("<html xml:lang=de>", false),
    ("<p lang=de>", true), ("", true), ("<!-- <html> -->", true),
  ])
  func language(html: String, isThere: Bool) {
    let wanted = isThere ? [] : ["missingPageLanguage"]
    #expect(problems(html, lints: .pageLanguage) == wanted)
  }

  @Test(arguments: [
    ("<input name=q>", ["<input name=q>"]),
    ("<INPUT ID=mail>", ["<input id=mail>"]),
    ("<input type=email>", ["<input type=email>"]),
    ("<input>", ["<input>"]),
    (
      "<select name=s></select><textarea name=t></textarea>",
      [
        "<select name=s>", "<textarea name=t>",
      ]
    ),
    ("<input placeholder=Suche name=q>", ["<input name=q>"]),
    ("<input type=hidden><input type=Submit><input type=button><input type=image>", []),
    ("<input type=reset><button>x</button>", []),
    ("<input name=q aria-label=Suche>", []),
    ("<input name=q aria-labelledby=s>", []),
    ("<input name=q aria-label=''>", ["<input name=q>"]),
    ("<input name=q title=Suche>", []),
    ("<input name=q hidden>", []),
    ("<label>Suche <input name=q></label>", []),
    ("<label>Suche</label><input name=q>", ["<input name=q>"]),
    ("<label><input name=a><input name=b></label>", ["<input name=b>"]),
    ("<label for=q>Suche</label><input id=q>", []),
    ("<input id=q><label for=q>Suche</label>", []),
    ("<input id='a&amp;b'><label for='a&#38;b'>Suche</label>", []),
    ("<label for=p>Suche</label><input id=q>", ["<input id=q>"]),
    ("<label for=p><input id=q></label>", ["<input id=q>"]),
    ("<label for=q><input id=q></label>", []),
    ("<label for=''>Suche</label><input id=''>", ["<input>"]),
    ("<textarea name=t><input name=q></textarea>", ["<textarea name=t>"]),
    ("<template><input name=q></template>", []),
  ])
  func labels(html: String, wanted: [String]) {
    #expect(problems(html, lints: .labels) == wanted.map { "missingLabel \($0)" })
  }

  @Test(arguments: [
    ("<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>", []),
    ("<h2>a</h2><h4>b</h4>", ["h2 h4"]),
    ("<h1>a</h1><h4>b</h4><h6>c</h6>", ["h1 h4", "h4 h6"]),
    ("<h2>a</h2><h4>b</h4><h2>a</h2><H4>b</H4>", ["h2 h4"]),
    ("<h4>a</h4><h1>b</h1>", []),
    ("<h1>a</h1><!-- <h2> --><h3>c</h3>", ["h1 h3"]),
    ("<h1>a</h1><template><h4>b</h4></template><h2>c</h2>", []),
    ("<h1>a</h1><header>b</header><hr><h7>c</h7>", []),
  ])
  func headings(html: String, wanted: [String]) {
    #expect(problems(html, lints: .headings) == wanted.map { "headingJump \($0)" })
  }

  @Test func lintsAreChosen() {
    let html = "<html><h1>a</h1><h3>b</h3><img src=//x.example><input><iframe></iframe>"
    #expect(problems(html, lints: []) == [])
    #expect(
      problems(html, lints: [.headings, .labels]) == ["headingJump h1 h3", "missingLabel <input>"])
    #expect(problems(html, lints: .all).count == 8)
  }
}
