/// When the clock says a thing was recorded: whole seconds in UTC, spelt `2026-11-22T09:30:00Z`.
///
/// Order comes from an entry's sequence, never from its time: clocks step back.
package struct EntryTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; 0 up to the end of the year 9999.
    package let secondsSince1970: Int64

    /// The last second that has a spelling, 9999-12-31T23:59:59Z.
    private static let last: Int64 = 253_402_300_799

    /// A time of the clock, or nil where it lies outside the years 1970 to 9999.
    package init?(secondsSince1970: Int64) {
        guard (0...Self.last).contains(secondsSince1970) else { return nil }
        self.secondsSince1970 = secondsSince1970
    }

    /// The time a text spells, or nil where it is not `YYYY-MM-DDTHH:MM:SSZ` with a day that exists.
    package init?(_ text: String) {
        let letters = Array(text.utf8)
        guard letters.count == 20, letters[4] == 0x2D, letters[7] == 0x2D, letters[10] == 0x54, letters[13] == 0x3A,
            letters[16] == 0x3A, letters[19] == 0x5A,
            let year = Self.number(letters[0..<4]), let month = Self.number(letters[5..<7]),
            let day = Self.number(letters[8..<10]), let hour = Self.number(letters[11..<13]),
            let minute = Self.number(letters[14..<16]), let second = Self.number(letters[17..<19]),
            year >= 1970, (1...12).contains(month), hour < 24, minute < 60, second < 60,
            day >= 1, day <= Self.daysInMonth(month, year)
        else { return nil }
        let days = Self.daysBefore(year) + (1..<month).reduce(0) { $0 + Self.daysInMonth($1, year) } + day - 1
        secondsSince1970 = days * 86_400 + hour * 3_600 + minute * 60 + second
    }

    /// The one spelling of this time.
    package var text: String {
        let (days, rest) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
        var year = 1970 + days / 366
        while Self.daysBefore(year + 1) <= days { year += 1 }
        var day = days - Self.daysBefore(year)
        var month: Int64 = 1
        while day >= Self.daysInMonth(month, year) {
            day -= Self.daysInMonth(month, year)
            month += 1
        }
        var letters: [UInt8] = []
        Self.append(year, digits: 4, then: 0x2D, to: &letters)
        Self.append(month, digits: 2, then: 0x2D, to: &letters)
        Self.append(day + 1, digits: 2, then: 0x54, to: &letters)
        Self.append(rest / 3_600, digits: 2, then: 0x3A, to: &letters)
        Self.append(rest / 60 % 60, digits: 2, then: 0x3A, to: &letters)
        Self.append(rest % 60, digits: 2, then: 0x5A, to: &letters)
        return String(decoding: letters, as: UTF8.self)
    }

    /// Days from 1970-01-01 to the first day of a year.
    private static func daysBefore(_ year: Int64) -> Int64 {
        let past = year - 1
        return (year - 1970) * 365 + (past / 4 - past / 100 + past / 400) - 477
    }

    private static func daysInMonth(_ month: Int64, _ year: Int64) -> Int64 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ letters: ArraySlice<UInt8>) -> Int64? {
        var number: Int64 = 0
        for letter in letters {
            guard letter >= 0x30, letter <= 0x39 else { return nil }
            number = number * 10 + Int64(letter - 0x30)
        }
        return number
    }

    private static func append(_ number: Int64, digits: Int, then mark: UInt8, to letters: inout [UInt8]) {
        var scale = digits == 4 ? 1_000 : 10
        while scale > 0 {
            letters.append(0x30 + UInt8(number / Int64(scale) % 10))
            scale /= 10
        }
        letters.append(mark)
    }
}

extension EntryTime: Comparable {
    package static func < (left: EntryTime, right: EntryTime) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}

extension EntryTime: CustomStringConvertible {
    package var description: String { text }
}
