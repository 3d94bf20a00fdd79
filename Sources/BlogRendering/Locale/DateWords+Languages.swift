internal import Liquid

/// The languages. Source: Unicode CLDR 46, stand-alone and format names, date formats of the
/// Gregorian calendar; numeric forms with two and four digits throughout.
extension DateWords {
  /// By language tag in lower case.
  static let all: [String: DateWords] = [
    "de": german, "de-at": austrian, "en": english, "en-us": american, "fr": french,
    "it": italian, "nl": dutch,
  ]

  private static let german = DateWords(
    calendar: CalendarNames(
      months: germanMonths, shortMonths: germanShortMonths, days: germanDays,
      shortDays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"]),
    short: "D.m.Y", long: "d. M Y", full: "W, d. M Y")

  private static let austrian = DateWords(
    calendar: CalendarNames(
      months: ["Jänner"] + germanMonths.dropFirst(),
      shortMonths: ["Jän"] + germanShortMonths.dropFirst(), days: germanDays,
      shortDays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"]),
    short: "D.m.Y", long: "d. M Y", full: "W, d. M Y")

  private static let germanMonths = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]

  private static let germanShortMonths = [
    "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
  ]

  private static let germanDays = [
    "Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag",
  ]

  /// British, which most of the world's English follows.
  static let english = DateWords(
    calendar: .english, short: "D/m/Y", long: "d M Y", full: "W, d M Y")

  private static let american = DateWords(
    calendar: .english, short: "m/D/Y", long: "M d, Y", full: "W, M d, Y")

  private static let french = DateWords(
    calendar: CalendarNames(
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ],
      shortMonths: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ],
      days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
      shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."]),
    short: "D/m/Y", long: "o M Y", full: "W o M Y", firstDay: "1er")

  private static let italian = DateWords(
    calendar: CalendarNames(
      months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre", "ottobre", "novembre", "dicembre",
      ],
      shortMonths: [
        "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic",
      ],
      days: ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"],
      shortDays: ["dom", "lun", "mar", "mer", "gio", "ven", "sab"]),
    short: "D/m/Y", long: "o M Y", full: "W o M Y", firstDay: "1º")

  private static let dutch = DateWords(
    calendar: CalendarNames(
      months: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ],
      shortMonths: [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
      ],
      days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
      shortDays: ["zo", "ma", "di", "wo", "do", "vr", "za"]),
    short: "D-m-Y", long: "d M Y", full: "W d M Y")
}
