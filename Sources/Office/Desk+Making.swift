import Foundation
import Ledger
import Matching

extension Desk {
    /// A desk from what the top of the program read: the clock in seconds since 1970, today in Europe/London as an ISO date. Nil where
    /// either is out of range.
    package init?(
        secondsSince1970: Int64, today: String, account: String, actor: String?, happenedAt: String?,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        guard let now = EntryTime(secondsSince1970: secondsSince1970), let today = Day(iso: today) else {
            return nil
        }
        self.init(
            now: now, today: today, account: account, actor: actor, happenedAt: happenedAt, random: random)
    }
}

/// Words that were typed, as the values they stand for.
package enum Typed {
    /// A day typed as ISO; says what was expected where it is none.
    package static func day(_ text: String, option: String) throws(OfficeError) -> Day {
        guard let day = Day(iso: text) else {
            throw .usage("`\(option)` must be a day like 2027-03-01, found `\(text)`")
        }
        return day
    }

    /// A time typed as RFC 3339 in UTC.
    package static func time(_ text: String, option: String) throws(OfficeError) -> EntryTime {
        guard let time = EntryTime(text) else {
            throw .usage("`\(option)` must be a time like 2027-03-01T09:30:00Z, found `\(text)`")
        }
        return time
    }

    /// The same as a date of the system.
    package static func date(_ text: String, option: String) throws(OfficeError) -> Date {
        Date(timeIntervalSince1970: TimeInterval(try time(text, option: option).secondsSince1970))
    }

    /// A nation of the United Kingdom.
    package static func nation(_ text: String) throws(OfficeError) -> Nation {
        guard let nation = Nation(rawValue: text) else {
            let all = Nation.allCases.map(\.rawValue)
            let nearest = DidYouMean.nearest(to: text, among: all).map { "; did you mean `\($0)`?" } ?? ""
            throw .usage("no nation `\(text)`; one of \(all.joined(separator: ", "))\(nearest)")
        }
        return nation
    }
}
