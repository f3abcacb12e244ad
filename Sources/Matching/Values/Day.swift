/// A civil day, counted from 1970-01-01 in the Gregorian calendar. No time, no zone, no clock.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; may be negative.
    public let number: Int32

    /// The day `number` days after 1970-01-01.
    public init(number: Int32) { self.number = number }

    /// The day of a Gregorian date; nil where there is no such date (29 February 2027, month 13) or its year is not in 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysInMonth(year: year, month: month)
        else { return nil }
        // Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms".
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day an ISO date such as `2027-03-01` names.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

    /// The day `days` later, or earlier where negative.
    public func adding(_ days: Int) -> Day { Day(number: number + Int32(days)) }

    /// How many days lie between this day and a later one.
    public func days(until later: Day) -> Int { Int(later.number) - Int(number) }

    /// 0 for Monday … 6 for Sunday.
    public var weekday: Int {
        let fromMonday = (Int(number) + 3) % 7
        return fromMonday < 0 ? fromMonday + 7 : fromMonday
    }

    /// The Monday on or before this day.
    public var monday: Day { adding(-weekday) }

    /// Year, month and day of month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The ISO form, `2027-03-01`.
    public var description: String {
        let (year, month, day) = civil
        // Written into its place: a run writes hundreds of thousands.
        return String(unsafeUninitializedCapacity: 32) { out in
            var count = 0
            func write(_ byte: UInt8) {
                out[count] = byte
                count += 1
            }
            func write(_ value: Int, width: Int) {
                var power = 1
                for _ in 1..<width { power *= 10 }
                while value / power >= 10 { power *= 10 }
                while power > 0 {
                    write(0x30 + UInt8(value / power % 10))
                    power /= 10
                }
            }
            if year < 0 { write(UInt8(ascii: "-")) }
            write(abs(year), width: 4)
            write(UInt8(ascii: "-"))
            write(month, width: 2)
            write(UInt8(ascii: "-"))
            write(day, width: 2)
            return count
        }
    }

    static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}

/// When somebody was born: the day, or the year alone, which leaves their age a range.
public enum Born: Hashable, Sendable {
    case day(Day)
    case year(Int)

    /// The least and the most whole years of age on `day`.
    public func age(on day: Day) -> ClosedRange<Int> {
        let today = day.civil
        switch self {
        case .day(let born):
            let birth = born.civil
            let hadBirthday = (today.month, today.day) >= (birth.month, birth.day)
            let years = today.year - birth.year - (hadBirthday ? 0 : 1)
            return years...years
        case .year(let year):
            let most = today.year - year
            // On 31 December everybody born that year has had their birthday.
            return (today.month == 12 && today.day == 31 ? most : most - 1)...most
        }
    }
}
