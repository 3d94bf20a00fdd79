import Testing

/// A mail, and the item that it becomes.
struct MailFixture: Sendable, CustomTestStringConvertible {
  /// What is special about it.
  var name: String
  /// The mail; line feeds are sent as CRLF.
  var mail: String
  /// The slug of the post.
  var post = "apfelernte"
  /// The name of the sender.
  var author: String? = "Erika Müller"
  /// The text.
  var text: String
  /// When it was sent.
  var received = "2026-03-09T18:30:00Z"
  /// The warnings.
  var findings: [String] = []
  var testDescription: String { name }

  /// The bytes with CRLF, each scalar below U+0100 as one byte if `isLatin`.
  func bytes(isLatin: Bool = false) -> [UInt8] {
    let mail = mail.replacing("\n", with: "\r\n")
    return isLatin
      ? mail.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(mail.utf8)
  }

  private static let address = "https://saft.example/blog/2026/03/apfelernte/"

  /// Mails as programs write them, with the address `erika@mail.example` in many places.
  static let mails: [MailFixture] = [
    MailFixture(
      name: "plain, with the body of the link for mails",
      mail: """
        From: =?UTF-8?Q?Erika_M=C3=BCller?= <erika@mail.example>
        To: laden@saft.example
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(address)

        Wann gibt es den neuen Saft?
        """, text: "Wann gibt es den neuen Saft?"),
    MailFixture(
      name: "Apple Mail, reply on an iPhone",
      mail: """
        Content-Type: text/plain;
        \tcharset=utf-8
        Content-Transfer-Encoding: quoted-printable
        From: =?utf-8?Q?Erika_M=C3=BCller?= <erika@mail.example>
        Mime-Version: 1.0 (1.0)
        Subject: Re: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Message-Id: <0A1B2C3D-1111-2222-3333-444455556666@mail.example>
        To: laden@saft.example
        X-Mailer: iPhone Mail (22D63)

        Der Saft schmeckt gro=C3=9Fartig, auch mit Sprudel. Ich habe gleich sechs =
        Flaschen bestellt.

        Von meinem iPhone gesendet

        > Am 09.03.2026 um 18:00 schrieb Saftladen <laden@saft.example>:
        >=20
        > =EF=BB=BFVielen Dank!
        """,
      text:
        "Der Saft schmeckt großartig, auch mit Sprudel. Ich habe gleich sechs Flaschen bestellt."),
    MailFixture(
      name: "Apple Mail, HTML beside plain text",
      mail: """
        From: =?utf-8?B?RXJpa2EgTcO8bGxlcg==?= <erika@mail.example>
        Content-Type: multipart/alternative;
        \tboundary="Apple-Mail=_5B1F"
        Subject: Comment: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        To: laden@saft.example
        Mime-Version: 1.0 (Mac OS X Mail 16.0)

        --Apple-Mail=_5B1F
        Content-Transfer-Encoding: quoted-printable
        Content-Type: text/plain;
        \tcharset=utf-8

        Zwei Fragen:

        1. S=C3=BC=C3=9F?
        2. Sauer?

        > On 9. Mar 2026, at 18:00, Saftladen <laden@saft.example> wrote:
        >=20
        > Danke


        --Apple-Mail=_5B1F
        Content-Transfer-Encoding: 7bit
        Content-Type: text/html;
        \tcharset=us-ascii

        <html><body>Falsch</body></html>
        --Apple-Mail=_5B1F--
        """, text: "Zwei Fragen:\n\n1. Süß?\n2. Sauer?"),
    MailFixture(
      name: "Thunderbird, flowed text and quote",
      mail: """
        Message-ID: <b4c5d6e7-1111-2222-3333-444455556666@mail.example>
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        MIME-Version: 1.0
        User-Agent: Mozilla Thunderbird
        Subject: Re: Kommentar: Die Apfelernte
        To: Saftladen <laden@saft.example>
        References: <x@saft.example>
        Content-Language: de-DE
        From: =?UTF-8?Q?Erika_M=C3=BCller?= <erika@mail.example>
        In-Reply-To: <x@saft.example>
        Content-Type: text/plain; charset=UTF-8; format=flowed
        Content-Transfer-Encoding: 8bit

        Am 09.03.26 um 18:00 schrieb Saftladen:
        > Welcher Saft \u{20}
        > war es denn?

        Der trübe, in der großen Flasche, die ich am \u{20}
        Samstag auf dem Markt gekauft habe.
         Das war es.

        -- \u{20}
        Erika Müller
        Tel. 0123 / 45678
        erika@mail.example
        """.replacing("\u{20}\u{20}\n", with: " \n").replacing("--  \n", with: "-- \n"),
      text:
        "Der trübe, in der großen Flasche, die ich am Samstag auf dem Markt gekauft habe.\nDas war es."
    ),
    MailFixture(
      name: "Outlook, header of the answered mail below",
      mail: """
        From: =?iso-8859-1?Q?M=FCller=2C_Erika?= <erika@mail.example>
        To: Saftladen <laden@saft.example>
        Subject: AW: Kommentar: Die Apfelernte
        Thread-Topic: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 18:30:00 +0000
        Content-Language: de-DE
        X-Originating-IP: [192.0.2.7]
        Content-Type: multipart/alternative;
        \tboundary="_000_AM6PR0"
        MIME-Version: 1.0

        --_000_AM6PR0
        Content-Type: text/plain; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        Sch=F6n, danke =96 ich komme vorbei.

        Viele Gr=FC=DFe

        Von: Saftladen <laden@saft.example>
        Gesendet: Montag, 9. M=E4rz 2026 18:00
        An: M=FCller, Erika <erika@mail.example>
        Betreff: Re: Kommentar: Die Apfelernte

        Wir haben bis acht offen.

        --_000_AM6PR0
        Content-Type: text/html; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        <html><head><style>p {margin: 0}</style></head><body><p>Sch=F6n</p></body></html>

        --_000_AM6PR0--
        """, author: "Müller, Erika", text: "Schön, danke – ich komme vorbei.\n\nViele Grüße"),
    MailFixture(
      name: "Outlook, original message line",
      mail: """
        From: "Erika Müller" <erika@mail.example>
        Subject: WG: AW: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: text/plain; charset="Windows-1252"
        Content-Transfer-Encoding: quoted-printable

        Nur =84drei=93 Euro? =80 ist billig=85

        -----Urspr=FCngliche Nachricht-----
        Von: Saftladen
        """, text: "Nur „drei“ Euro? € ist billig…"),
    MailFixture(
      name: "Outlook, rule above the header",
      mail: """
        From: Erika =?utf-8?q?M=C3=BCller?= <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100

        Oben

        ________________________________
        From: Saftladen <laden@saft.example>
        Sent: Monday, March 9, 2026 6:00 PM
        To: Erika
        Subject: x

        Unten
        """, text: "Oben"),
    MailFixture(
      name: "HTML only, with entities, list, quote and style",
      mail: """
        From: =?UTF-8?B?RXJpa2EgTQ==?= =?UTF-8?B?w7xsbGVy?= <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PGh0bWw+PGhlYWQ+PHRpdGxlPng8L3RpdGxlPjxzdHlsZT5wIHt9PC9zdHlsZT48L2hlYWQ+PGJv
        ZHk+PHA+U2Now7ZuJmF1bWw7PGJyPm5ldWUmbmJzcDtaZWlsZTwvcD48c2NyaXB0PmFsZXJ0KDEp
        PC9zY3JpcHQ+PHVsPjxsaT5laW5zPC9saT48bGk+JiM4MjIyO3p3ZWkmI3gyMDFDOzwvbGk+PC91
        bD48ZGl2PkFtIDkuIE3DpHJ6IDIwMjYgc2NocmllYiBYOjwvZGl2PjxibG9ja3F1b3RlPjxwPmFs
        dDwvcD48L2Jsb2NrcXVvdGU+PC9ib2R5PjwvaHRtbD4=
        """, text: "Schönä\nneue Zeile\n\n- eins\n- „zwei“"),
    MailFixture(
      name: "Gmail, wrapped line before the quote, no subject of ours",
      mail: """
        MIME-Version: 1.0
        From: =?UTF-8?Q?Erika_M=C3=BCller?= <erika@mail.example>
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Subject: Euer Blog
        To: laden@saft.example
        Content-Type: text/plain; charset="UTF-8"

        Zu \(address) wollte ich sagen: gut!

        Am Mo., 9. März 2026 um 18:00 Uhr schrieb Saftladen, der immer
        antwortet <laden@saft.example>:

        > alt
        > > älter
        """, text: "Zu \(address) wollte ich sagen: gut!"),
    MailFixture(
      name: "answer below the quote",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Re: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100

        On Mon, Mar 9, 2026 at 6:00 PM Saftladen <laden@saft.example> wrote:
        > Frage

        Antwort
        """, text: "Antwort"),
    MailFixture(
      name: "quote without introduction stays",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100

        > Die Äpfel waren süß.

        Bei uns nicht. Am 3. März schrieb meine Oma:
        Es regnet.
        """,
      text: "> Die Äpfel waren süß.\n\nBei uns nicht. Am 3. März schrieb meine Oma:\nEs regnet."),
    MailFixture(
      name: "picture and PDF attached",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: multipart/mixed; boundary=outer

        This is a multi-part message in MIME format.
        --outer
        Content-Type: multipart/related; boundary="in ner"; type="text/html"

        --in ner
        Content-Type: multipart/alternative; boundary=alt

        --alt
        Content-Type: text/plain; charset=utf-8

        Mein Baum:
        --alt
        Content-Type: text/html; charset=utf-8

        <p>Mein <b>Baum</b>: <img src="cid:1"></p>
        --alt--
        --in ner
        Content-Type: image/jpeg; name="=?UTF-8?Q?B=C3=A4ume.jpg?="
        Content-Transfer-Encoding: base64
        Content-ID: <1>

        /9j/4AAQ
        --in ner--
        --outer
        Content-Type: application/pdf
        Content-Disposition: attachment;
         filename*0*=UTF-8''%C3%84pfel;
         filename*1=".pdf"
        Content-Transfer-Encoding: base64

        JVBERi0=
        --outer
        Content-Type: text/plain; charset=utf-8

        Und noch einer.
        --outer--
        """, text: "Mein Baum:\n\nUnd noch einer.",
      findings: ["left out: `Bäume.jpg`, `Äpfel.pdf`"]),
    MailFixture(
      name: "signed",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: multipart/signed; micalg=pgp-sha256; protocol="application/pgp-signature"; boundary="s"

        --s
        Content-Type: text/plain

        Echt.
        --s
        Content-Type: application/pgp-signature; name="signature.asc"

        -----BEGIN PGP SIGNATURE-----
        --s--
        """, text: "Echt."),
    MailFixture(
      name: "addresses in the text and as the name",
      mail: """
        From: "erika@mail.example" <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100

        Schreibt an <erika@mail.example>, mailto:Erika.M+saft@Mail.Example.
        Oder anna%40mail.example; auf Mastodon @anna@social.example.
        """, author: nil,
      text:
        "Schreibt an <[…]>, […].\nOder […]; auf Mastodon @anna@social.example.",
      findings: ["an e-mail address was left out of the text"]),
    MailFixture(
      name: "address beside the name",
      mail: """
        From: "Erika Müller (erika@mail.example)" <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100

        Ja
        """, text: "Ja"),
    MailFixture(
      name: "address of a host without point",
      mail: """
        From: Erika <erika@rechner>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100

        Ich bin erika@rechner oder ERIKA@RECHNER.
        """, author: "Erika", text: "Ich bin […] oder […].",
      findings: ["an e-mail address was left out of the text"]),
    MailFixture(
      name: "address only, as in old programs",
      mail: """
        From: erika@mail.example (Erika =?iso-8859-15?Q?M=FCller_=A4?=)
        Subject: =?us-ascii?Q?Kommentar=3A_Die?= =?utf-8?Q?_Apfelernte?=
        Date: 9 Mar 26 18:30 GMT

        Ja
        """, author: "Erika Müller €", text: "Ja"),
    MailFixture(
      name: "no name, no date, no subject; in a mailbox; Latin letters as bytes",
      mail: """
        From erika@mail.example Mon Mar  9 18:30:00 2026
        From: erika@mail.example
        To: laden@saft.example

        http://saft.example/blog/2026/03/apfelernte
        Grüße
        """, author: nil, text: "Grüße", received: "2026-03-10T11:00:00Z",
      findings: ["this mail has no usable date, so it arrives now"]),
    MailFixture(
      name: "future date, other post by its title with a colon",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: RE: Re: AW: kommentar:  quitten - was nun
        Date: Tue, 9 Mar 2027 19:30:00 +0100

        Gelee!
        """, post: "quittenzeit", text: "Gelee!", received: "2026-03-10T11:00:00Z",
      findings: ["this mail has no usable date, so it arrives now"]),
    MailFixture(
      name: "unknown encoding",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: text/plain; charset=koi8-r

        abc
        """, text: "abc", findings: ["the encoding `koi8-r` is not known"]),
    MailFixture(
      name: "front matter, control characters and direction marks in name and text",
      mail: """
        From: =?utf-8?Q?Erika=0Astate=3A_approved=0A---_M=C3=BCller?= <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        ---
        state: approved=00=1B[31m
        ---
        """, author: "Erika state: approved --- Müller", text: "---\nstate: approved[31m\n---"),
    MailFixture(
      name: "boundary that never ends, and a part that is cut off",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: multipart/mixed; boundary="x"

        --xy
        keine Grenze
        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Abgeschnitten =C3
        """, text: "Abgeschnitten Ã"),
    MailFixture(
      name: "hostile HTML",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: text/html; charset=utf-8

        <!-- <p>nein --><p onclick="alert('>')">Ja &lt;b&gt; 1 < 2 <a href="mailto:erika@mail.example">klick</a>
        <STYLE>b{}</STYLE ><Script>alert(1)</scriPT>&#0;&bogus;&#x110000; Ende<a title="nie zu
        """, text: #"Ja \<b> 1 < 2 klick \&bogus;\&#x110000; Ende"#),
    MailFixture(
      name: "HTML only, with links, lists, code, a picture and signs",
      mail: """
        From: Erika Müller <erika@mail.example>
        Subject: Kommentar: Die Apfelernte
        Date: Mon, 9 Mar 2026 19:30:00 +0100
        Content-Type: text/html; charset=utf-8

        <p><a href="\(address)">\(address)</a></p><h1># Mein *Rezept*</h1>
        <p>Steht <a href="https://rezept.example/quitte?a=1&amp;von=erika@mail.example">hier</a>, Fragen an
        erika<b>@</b>mail.example, _erika_ oder <a href="mailto:erika@mail.example">mich</a>. <img alt="Glas"></p>
        <ol start="2"><li>waschen<ul><li>kalt</li></ul></li><li>kochen</li></ol>
        <pre>
        Quitten  3 kg

        Zucker   1 *kg*
        </pre><div class="gmail_quote">Am Fr. schrieb Laden:<blockquote>Hallo</blockquote></div>
        """,
      text: ##"""
        \# Mein \*Rezept\*

        Steht hier (https://rezept.example/quitte?a=1&von=[…]), Fragen an […], \_erika\_ oder mich. Glas

        2. waschen
           - kalt
        3. kochen

        ```
        Quitten  3 kg

        Zucker   1 *kg*
        ```
        """##,
      findings: ["an e-mail address was left out of the text"]),
  ]
}
