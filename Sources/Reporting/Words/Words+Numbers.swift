import Assessment

extension Words {
  /// A score with one decimal, with this language's mark.
  @inline(never)
  func number(_ value: Fraction) -> String { marked(value.shown) }

  /// A difference with its sign: `+1.8`, `−0.4`, `0.0`.
  @inline(never)
  func difference(_ value: Fraction) -> String {
    let tenths = value.tenths
    guard tenths != 0 else { return number(.zero) }
    return (tenths > 0 ? "+" : "\u{2212}") + number(value.magnitude)
  }

  /// A fraction as a person writes it to redo it: `17/8`, with a true minus.
  @inline(never)
  func exact(_ value: Fraction) -> String {
    (value < .zero ? "\u{2212}" : "") + value.magnitude.exact
  }

  /// Replaces the full stop of a number by the mark of the language.
  private func marked(_ text: String) -> String {
    let mark = self["report-decimal-mark"]
    if mark.hasSameBytes(as: ".") { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        result += Array(mark.utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Minutes as people say them: `20 min`, `2 h 10 min`.
  @inline(never)
  func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return text("report-minutes", n: minutes) }
    if rest == 0 { return text("report-hours", n: hours) }
    return text("report-hours-minutes", [("h", String(hours)), ("n", String(rest))])
  }

  /// The day of ISO 8601 text in words; any other text as it is.
  @inline(never)
  func day(_ text: String) -> String {
    guard let date = ISODay(text) else { return text }
    return self.text(
      "report-date",
      [
        ("day", String(date.day)), ("month", self["report-month-" + String(date.month)]),
        ("year", String(date.year)),
      ])
  }
}

/// A day of the calendar, read from text that begins like `2026-11-23`.
struct ISODay {
  let year: Int
  let month: Int
  let day: Int

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.count == 10 || bytes[10] == UInt8(ascii: "T"),
      let year = ISODay.number(bytes[0..<4]), let month = ISODay.number(bytes[5..<7]),
      let day = ISODay.number(bytes[8..<10]), (1...12).contains(month),
      day >= 1, day <= ISODay.length(ofMonth: month, year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  var next: ISODay {
    if day < ISODay.length(ofMonth: month, year) {
      return ISODay(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? ISODay(year: year, month: month + 1, day: 1) : ISODay(year: year + 1, month: 1, day: 1)
  }

  /// As `20261123`.
  var compact: String {
    let digits = String(year * 10_000 + month * 100 + day)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }
}
