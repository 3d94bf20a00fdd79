internal import BlogModel

/// The words by which feeds name units.
enum MeasureUnits {
  /// The unit of a word: Google's and schema.org's names, German and English words, `m²`.
  static func unit(_ word: String) -> MeasureUnit? {
    if let unit = MeasureUnit(rawValue: word) { return unit }
    let plain = word.replacing("²", with: "2").replacing("³", with: "3")
    return words[HeaderKey.make(plain)]
  }

  /// The words that suggestions are taken from.
  static var names: [String] { MeasureUnit.allCases.map(\.rawValue) + ["Liter", "Stück", "Gramm"] }

  private static let words: [String: MeasureUnit] = {
    var words: [String: MeasureUnit] = [:]
    for unit in MeasureUnit.allCases { words[unit.rawValue] = unit }
    for (unit, others) in others {
      for word in others.split(separator: " ") { words[String(word)] = unit }
    }
    return words
  }()

  private static let others: [(MeasureUnit, String)] = [
    (.millilitre, "mlt milliliter millilitre milliliters millilitres"),
    (.centilitre, "clt zentiliter centiliter centilitre"),
    (.decilitre, "dlt deziliter deciliter decilitre"),
    (.litre, "lt ltr liter litre liters litres"),
    (.hectolitre, "hlt hektoliter hectoliter hectolitre"),
    (.cubicMetre, "m3 mtq kubikmeter cubicmeter cubicmetre"),
    (.fluidOunce, "fluidounce fluidounces"),
    (.pint, "pint pints"), (.quart, "quart quarts"), (.gallon, "gallon gallons"),
    (.milligram, "mgm milligramm milligram milligrams"),
    (.gram, "gr grm gramm gram grams"),
    (.decagram, "dkg deka dekagramm decagram"),
    (.kilogram, "kgm kilo kilogramm kilogram kilograms"),
    (.ounce, "ounce ounces unze unzen"), (.pound, "lbs pound pounds"),
    (.centimetre, "cmt zentimeter centimeter centimetre"),
    (.metre, "mtr meter metre meters metres lfm laufmeter"),
    (.inch, "inch inches zoll"), (.foot, "foot feet"), (.yard, "yard yards"),
    (.squareMetre, "m2 qm mtk quadratmeter squaremeter squaremetre"),
    (.squareFoot, "ft2 squarefoot squarefeet"),
    (.piece, "stuck stueck stk stck st pcs pc piece pieces c62"),
    (.sheet, "sheets blatt"), (.item, "items"),
  ]
}
