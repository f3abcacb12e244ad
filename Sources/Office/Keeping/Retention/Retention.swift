import Matching

/// How long somebody's records are kept, by the policy's table, and whether that time is over.
package struct Retention: Sendable {
    /// Whose.
    package let subject: RecordKey
    /// The class of record the policy's table names: `person` or `household`; `proposal` where somebody was proposed and nothing came of
    /// it, `enquiry` where nobody was.
    package let recordClass: String
    /// What the period counts from, as the table names it; nil where the table has no such class.
    package let trigger: String?
    /// The day it counts from; nil where that is not known or has not come.
    package let from: Day?
    package let years: Int?
    /// Where the period comes from, as the policy says.
    package let source: String?
    /// Why it does not run yet: a stay that goes on, a referral that is open.
    package let running: [String]

    /// The first day on which it is over; nil where it does not run.
    package var dueOn: Day? {
        guard running.isEmpty, let from, let years else { return nil }
        return from.addingYears(years)
    }

    /// Whether it is over on a day.
    package func isOver(on day: Day) -> Bool { dueOn.map { $0 <= day } ?? false }
}

/// The days that a period may count from, of one person or household. Nil where there is none.
struct RetentionDays {
    var supportEnded: Day?
    var approvalEnded: Day?
    var lastContact: Day?
    /// The last step that was taken with any of their proposals.
    var lastStep: Day?
    /// The day the last entry about them was recorded.
    var lastEntry: Day?

    /// The day of a trigger of the policy's table; nil where it has not come or the word is not known.
    func day(of trigger: String) -> Day? {
        switch trigger {
        case "support-ended": supportEnded
        case "approval-ended": approvalEnded
        case "last-contact": lastContact ?? lastEntry
        case "not-taken-up": [lastStep, lastContact].compactMap { $0 }.max() ?? lastEntry
        case "last-entry": lastEntry
        default: nil
        }
    }

    /// The triggers that the program can find a day of.
    static let triggers = ["approval-ended", "last-contact", "last-entry", "not-taken-up", "support-ended"]
}

extension Day {
    /// The same date so many years later; 29 February becomes 1 March where that year has none.
    func addingYears(_ years: Int) -> Day {
        let (year, month, day) = civil
        guard
            let later = Day(year: year + years, month: month, day: day) ?? Day(year: year + years, month: 3, day: 1)
        else { preconditionFailure("a period of at most 100 years ends within the calendar") }
        return later
    }
}
