import BlogModel
import Testing

@testable import TalkDesk

/// The small parts of reading a mail, by tables.
@Suite struct MailPartTests {
  @Test(arguments: [
    ("=?ISO-8859-1?Q?Gr=FC=DFe?=", "Grüße"), ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
    ("=?utf-8*de?q?Gr=C3=BC=C3=9Fe?= x", "Grüße x"), ("a =?utf-8?Q?b_c?= d", "a b c d"),
    ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"), ("=?utf-8?Q?a?=  =?iso-8859-1?Q?=E4?=", "aä"),
    ("=?utf-8?Q?=C3?= =?utf-8?Q?=A4?=", "ä"), ("=?utf-8?B?w6Q?=", "ä"),
    ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("=?utf-8?Q?a b?=", "=?utf-8?Q?a b?="),
    (" =?utf-8?Q?a?=", " a"), ("=?", "=?"), ("=??Q?a?=", "=??Q?a?="), ("x=?y", "x=?y"),
    ("=?utf-8?Q?a", "=?utf-8?Q?a"),
    ("=?windows-1252?Q?=80=92?=", "€’"), ("=?iso-8859-15?Q?=A4=BD?=", "€œ"), ("", ""),
  ]) func encodedWords(_ text: String, _ decoded: String) {
    #expect(EncodedWords.decode(text) == decoded)
  }

  @Test(
    arguments: [
      ("Erika M. <a@b.example>", "Erika M.", "a@b.example"),
      ("\"M., Erika\" <a@b.example>", "M., Erika", "a@b.example"),
      ("\"A \\\"B\\\" C\" <a@b.example>", "A \"B\" C", "a@b.example"),
      ("a@b.example", nil, "a@b.example"), ("<a@b.example>", nil, "a@b.example"),
      ("a@b.example (Erika (M.))", "Erika (M.)", "a@b.example"),
      ("Erika (privat) <a@b.example>", "Erika", "a@b.example"),
      ("Erika <a@b.example>, Max <c@d.example>", "Erika", "a@b.example"),
      ("\"a@b.example\" <a@b.example>", nil, "a@b.example"),
      ("'a@b.example' <a@b.example>", nil, "a@b.example"),
      ("Erika via a@b.example <a@b.example>", "Erika via", "a@b.example"),
      ("=?utf-8?Q?a=40b.example?= <a@b.example>", nil, "a@b.example"),
      ("... <a@b.example>", nil, "a@b.example"), ("", nil, nil), ("\"", nil, nil), ("<", nil, ""),
      ("((((", nil, nil), ("\\", nil, nil),
    ] as [(String, String?, String?)]) func senders(
      _ field: String, _ name: String?, _ address: String?
    )
  {
    let sender = MailSender.read(field)
    #expect(sender.name == name)
    #expect(sender.address == address)
  }

  @Test(
    arguments: [
      ("Wed, 4 Mar 2026 10:15:00 +0100", "2026-03-04T09:15:00Z"),
      ("4 Mar 2026 10:15 -0330", "2026-03-04T13:45:00Z"),
      ("Wed,4 Mar 2026 10:15:60 GMT (x)", "2026-03-04T10:15:59Z"),
      ("04 March 26 10:15:00 EST", "2026-03-04T15:15:00Z"),
      ("Wed, 4 Mar 1999 10:15:00", "1999-03-04T10:15:00Z"),
      ("Wed, 31 Feb 2026 10:15:00 +0100", nil),
      ("Wed, 4 Foo 2026 10:15:00 +0100", nil), ("Wed, 4 Mar 2026 25:15:00 +0100", nil),
      ("4 Mar 2026", nil), ("", nil), (",", nil), ("-4 Mar 2026 10:15", nil),
      ("4 Mar 2026 10:15 +9999", "2026-03-04T10:15:00Z"),
      ("99999999999999999999 Mar 2026 10:15", nil),
    ] as [(String, String?)]) func dates(_ text: String, _ moment: String?)
  {
    #expect(MailDate.read(text)?.rfc3339 == moment)
  }

  @Test(arguments: [
    ("a=3D=C3=A4=\r\nb", "a=äb"), ("a= \t\nb", "ab"), ("a=", "a"), ("a=4", "a=4"), ("=zz", "=zz"),
    ("a_b", "a_b"), ("=e4", "\u{FFFD}"),
  ]) func quotedPrintable(_ text: String, _ decoded: String) {
    let bytes = TransferDecoding.quotedPrintable(Array(text.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == decoded)
  }

  @Test(arguments: [
    ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc"), ("YW\r\nJj", "abc"), ("YQ", "a"), ("Y", ""),
    ("YQ==YWI=", "aab"), ("!Y?Q*", "a"), ("", ""),
  ]) func base64(_ text: String, _ decoded: String) {
    #expect(
      String(decoding: TransferDecoding.base64(Array(text.utf8)[...]), as: UTF8.self) == decoded)
  }

  @Test(
    arguments: [
      ("text/plain; charset=\"utf-8\"; x", "charset", "utf-8"),
      ("TEXT/Plain;CharSet = utf-8", "charset", "utf-8"),
      ("a/b; boundary=\"a;b\\\"c\"", "boundary", "a;b\"c"),
      ("a; filename*=UTF-8''%C3%84.pdf", "filename", "Ä.pdf"),
      ("a; filename*0=\"x\"; filename*1=y", "filename", "xy"),
      ("a; filename=\"=?utf-8?Q?=C3=84?=\"", "filename", "Ä"), ("a; b", "b", nil), ("", "b", nil),
      (";;;=", "", ""),
    ] as [(String, String, String?)]) func parameters(
      _ field: String, _ name: String, _ value: String?
    )
  {
    #expect(MailParameters(field)[name] == value)
  }

  @Test(arguments: [
    ("a \nb\nc", false, "a b\nc"), ("a \nb", true, "ab"), ("> a \n> b\nc", false, "> a b\nc"),
    (" > a", false, "> a"), ("a\n-- \nb", false, "a\n-- \nb"), (">> a \n> b", false, ">> a \n> b"),
    ("", false, ""),
  ]) func flowedText(_ text: String, _ deletes: Bool, _ unwrapped: String) {
    #expect(FlowedText.unwrapped(text, deletesSpace: deletes) == unwrapped)
  }

  @Test(arguments: [
    ("a@b.de", "[…]"), ("x a.b-c_d+e@f-g.h.de.", "x […]."), ("@a@b.de", "@a@b.de"), ("a@b", "a@b"),
    ("a @ b.de", "a @ b.de"), ("mailto:a@b.de?x", "[…]?x"), ("ä@ö.de", "[…]"),
    ("a@b.c@d.e", "[…]@d.e"),
    ("..a@b.de", "..[…]"), ("a%40b.de", "[…]"), ("100%40", "100%40"), ("@", "@"), ("", ""),
  ]) func addresses(_ text: String, _ masked: String) {
    #expect(MailAddresses.masked(text).text == masked)
    #expect(MailAddresses.masked(text).found == (text != masked))
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\n\n> x", "a"), ("a\n> x\nb", "a\n> x\nb"), ("a\n--\nb", "a"),
    ("a\nSent from my iPhone", "a"),
    (
      "Sent from my heart, with love, a long sentence that nobody would call a footer because it goes on and on for ever and ever",
      "Sent from my heart, with love, a long sentence that nobody would call a footer because it goes on and on for ever and ever"
    ),
    ("a\n\nLe 9 mars 2026 à 18:00, X a écrit :\n> b", "a"),
    ("Von: Hand\nAn: Fang", "Von: Hand\nAn: Fang"),
    ("a\n*Von:* X\n*Gesendet:* Y\n*An:* Z\nb", "a"),
    ("a\n---------- Forwarded message ---------\nb", "a"),
    ("____\na", "____\na"), ("Am 1. schrieb X:\n\n> a\nb\n> c\nd", "b\nd"),
    ("Am Anfang schrieb X:\n> a\nb", "Am Anfang schrieb X:\n> a\nb"), ("", ""), ("\n\n", ""),
    ("X <a@b.de> wrote:\n> b\na", "a"),
  ]) func ownText(_ text: String, _ own: String) {
    #expect(QuoteCutting.ownText(of: text).text == own)
  }

  /// The mail that is answered, as German mail programs repeat it.
  @Test(arguments: [
    // GMX and WEB.DE.
    """
    Ja!

    Gesendet: Samstag, 21. November 2026 um 10:15 Uhr
    Von: "Saftladen" <laden@saft.example>
    An: erika@mail.example
    Betreff: Re: Die Apfelernte

    Hallo Erika
    """,
    // Yahoo.
    """
    Ja!

    Am Samstag, 21. November 2026 um 10:15:00 MEZ hat Saftladen <laden@saft.example> Folgendes geschrieben:

    Hallo Erika
    """,
    """
    Ja!

    Am Samstag, 21. November 2026, 10:15 hat Saftladen
    Folgendes geschrieben:

    > Hallo Erika
    """,
    """
    -----BEGIN PGP SIGNED MESSAGE-----
    Hash: SHA256

    Ja!
    -----BEGIN PGP SIGNATURE-----

    iQIzBAEBCAAdFiEE
    =abcd
    -----END PGP SIGNATURE-----
    """,
  ]) func germanProgramsAndSignatures(_ text: String) {
    #expect(QuoteCutting.ownText(of: text).text == "Ja!")
  }

  @Test(arguments: [
    """
    <div>Ja!</div><div name="quote"><div><b>Gesendet:</b>&nbsp;Samstag, 21. November 2026<br/>
    <b>Von:</b>&nbsp;"Saftladen" &lt;laden@saft.example&gt;<br/><b>An:</b>&nbsp;erika@mail.example<br/>
    <b>Betreff:</b>&nbsp;Die Apfelernte</div><div>Hallo Erika</div></div>
    """,
    """
    <div>Ja!</div><div class="yahoo_quoted"><div>Am Samstag, 21. November 2026 um 10:15:00 MEZ hat
    Saftladen &lt;laden@saft.example&gt; Folgendes geschrieben: </div><div>Hallo Erika</div></div>
    """,
    """
    <div>Ja!</div><div class="gmail_quote">Am Sa. schrieb Shop &lt;<a href="mailto:laden@saft.example">\
    laden@saft.example</a>&gt;:<br><blockquote class="gmail_quote">Hallo Erika</blockquote></div>
    """,
    """
    <div>Ja!</div><div class="gmail_quote">Am Sa. schrieb Shop &lt;laden@saft.example&gt;:<br>
    <div>Hallo Erika</div></div>
    """,
  ]) func quotesInHTML(_ html: String) {
    #expect(QuoteCutting.ownText(of: HTMLText.plain(html), wasHTML: true).text == "Ja!")
  }

  /// What is cut although nothing marks it as a quote is counted, since it may hold own words.
  @Test(arguments: [
    // Below the header: `b` and `Ja, sehr!`.
    ("a\nVon: X\nGesendet: Y\nAn: Z\n\nb\nJa, sehr!\n> c", 2), ("a\n> b\n> c", 0),
    ("a\n-- \nErika\nLadenstraße 1", 0), ("a\nAm 1. schrieb X:\n> a\nb", 0),
    ("a\n\nAm Sa. schrieb X <a@b.de>:\n\nb\nc", 2),
    ("a\n----- Original Message -----\n> b", 0), ("", 0),
    ("Am Sa. schrieb X <a@b.de>:\n\nb\n> c", 1),
    ("a\n----- Original Message -----\nVon: X\n\n> b\nc", 1),
    ("a\n---------- Forwarded message ---------\nFrom: X\nDate: Y\nTo: Z\n\nb", 1),
    ("a\n----- Original Message -----\nb\nc", 2),
    // Behind a signature stands nothing of the sender until another mail begins.
    ("Ja!\n-- \nErika\n\nVon: Laden\nGesendet: heute\nAn: Erika\n\nHallo\nJa, sehr!", 2),
    ("a\n-- \nErika\n\nAm Sa. schrieb X <a@b.de>:\n\nb\nc\n> d", 2),
    ("a\n-- \nErika\nAm 1. schrieb X:\n> b\nc", 1), ("a\n-- \nErika\n> b", 0),
    ("a\n-- \nErika\n-----Original Message-----\nb", 1), ("a\n-- \nE\n-- \nF", 0),
    // The signature of the other mail belongs to it.
    ("Am Sa. schrieb X <a@b.de>:\n\nb\n-- \nShop", 3),
    // A rule, a header with long and unknown fields, and a mail right below its header.
    (
      "a\n____________________\nVon: X\nGesendet: Y\nAn: Z,\nZ2\nBetreff: b\nWichtigkeit: hoch\n\nc",
      1
    ),
    ("a\n*Von:* X\n*Gesendet:* Y\n*An:* Z\nb\nc", 2),
    // A mail within the mail.
    ("a\nVon: X\nDatum: Y\nAn: Z\n\nb\n\nVon: X\nDatum: Y\nAn: Z\n\nc", 2),
    ("a\nVon: X\nDatum: Y\nAn: Z", 0), ("a\nVon: X\nDatum: Y\nAn: Z\n\n> b", 0),
  ])
  func unmarkedMailsAreCounted(_ text: String, _ count: Int) {
    #expect(QuoteCutting.ownText(of: text).unmarkedLines == count)
  }

  @Test(arguments: [
    ("Gesendet: nie\nWarum?", "Gesendet: nie\nWarum?"),
    ("Am Samstag schrieb meine Oma:\nEs regnet.", "Am Samstag schrieb meine Oma:\nEs regnet."),
    ("-----BEGIN PGP SIGNED MESSAGE-----\nHash: x\n\n- - eins\n- -- zwei", "- eins\n-- zwei"),
    ("-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP SIGNED MESSAGE-----"),
  ]) func whatOnlyLooksSimilarStays(_ text: String, _ own: String) {
    #expect(QuoteCutting.ownText(of: text).text == own)
  }
}
