import Matching

/// Dates as schemes write them: `2027-03-01` or `01/03/2027`, the day before the month.
enum DateText {
    /// The years a date may lie in: an earlier one is a slip of the pen, and so is a later.
    static let years = 1900...2199

    /// The day a cell names.
    static func day(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> Day {
        if let day = plainDay(bytes) { return day }
        let slashed = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let parts: [ArraySlice<UInt8>]
        if slashed.count == 3 {
            parts = [slashed[2], slashed[1], slashed[0]]
        } else {
            parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        }
        guard parts.count == 3, let year = ByteText.digits(parts[0]), let month = ByteText.digits(parts[1]),
            let day = ByteText.digits(parts[2]), parts[1].count <= 2, parts[2].count <= 2
        else { throw fault(bytes) }
        guard parts[0].count == 4 else {
            throw fault(bytes, code: "short-year", hint: "write the year with four digits")
        }
        guard slashed.count == 3 || (parts[1].count == 2 && parts[2].count == 2) else { throw fault(bytes) }
        guard let found = Day(year: year, month: month, day: day) else {
            let isAmerican = slashed.count == 3 && Day(year: year, month: day, day: month) != nil
            throw fault(
                bytes, code: "no-such-date",
                hint: isAmerican ? "the day comes before the month" : "there is no such day")
        }
        guard years.contains(year) else {
            throw fault(bytes, hint: "the year must be \(years.lowerBound) to \(years.upperBound)")
        }
        return found
    }

    /// The day of an ISO date that is in order, which most are; nil for anything else.
    private static func plainDay(_ bytes: ArraySlice<UInt8>) -> Day? {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = ByteText.digits(bytes.prefix(4)), years.contains(year),
            let month = ByteText.digits(bytes[(start + 5)..<(start + 7)]),
            let day = ByteText.digits(bytes[(start + 8)...])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// When somebody was born: a date, or a year alone.
    static func born(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> Born {
        if bytes.count == 4, let year = ByteText.digits(bytes) {
            guard years.contains(year) else {
                throw CellFault(
                    "bad-date", expected: "a date or a year", found: bytes,
                    hint: "the year must be \(years.lowerBound) or later")
            }
            return .year(year)
        }
        do {
            return .day(try day(bytes))
        } catch {
            throw CellFault(
                error.code, expected: "a date like 1984-02-29 or a year", found: bytes, hint: error.hint)
        }
    }

    /// The days of a list, ascending; none may be there twice. `2027-03-05 x6` is that day and the same day of the five weeks after it.
    static func days(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> [Day] {
        var days: [Day] = []
        for piece in ByteText.pieces(of: bytes) {
            for day in try week(piece) {
                if days.contains(day) {
                    throw CellFault("twice", expected: "dates joined by `;`, each once", found: piece)
                }
                days.append(day)
            }
        }
        return days.sorted()
    }

    /// The most weeks that one piece of a list may say.
    private static let mostWeeks = 104

    /// A day, or the same day of several weeks running.
    private static func week(_ piece: ArraySlice<UInt8>) throws(CellFault) -> [Day] {
        guard let space = piece.firstIndex(of: UInt8(ascii: " ")) else { return [try day(piece)] }
        let times = ByteText.trimmed(piece[space...])
        guard times.first == UInt8(ascii: "x"), let count = ByteText.digits(times.dropFirst()),
            (1...mostWeeks).contains(count)
        else {
            throw CellFault(
                "bad-date", expected: "a date, or a date and how many weeks running, like `2027-03-05 x6`",
                found: piece)
        }
        let first = try day(piece[..<space])
        return (0..<count).map { first.adding(7 * $0) }
    }

    private static func fault(_ bytes: ArraySlice<UInt8>, code: String = "bad-date", hint: String? = nil)
        -> CellFault
    {
        CellFault(
            code, expected: "a date like 2027-03-01 or 01/03/2027", found: bytes,
            hint: hint ?? timeHint(bytes) ?? serialHint(bytes))
    }

    /// What to do about a day with a time behind it.
    private static func timeHint(_ bytes: ArraySlice<UInt8>) -> String? {
        bytes.count > 10 && plainDay(bytes.prefix(10)) != nil ? "leave out the time" : nil
    }

    /// What to do about a day number, which a spreadsheet shows where the column lost its date format.
    private static func serialHint(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count == 5, let serial = ByteText.digits(bytes), let start = Day(year: 1899, month: 12, day: 30)
        else {
            return nil
        }
        return "this looks like Excel's number for \(start.adding(serial)): format the column as a date"
    }
}
