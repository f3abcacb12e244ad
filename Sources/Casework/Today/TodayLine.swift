import Matching

/// What kind of thing is to be done, in the order in which a day's list tells things due on the same day.
package enum TodayKind: String, Sendable, CaseIterable, Hashable {
    case safeguarding, urgent, deferred, reply, introduction, start, review, notice, leaving, complaint
    case lookAgain = "look-again"
    case hospital, flag, `break`, approval, check

    fileprivate var place: Int { TodayKind.allCases.firstIndex(of: self) ?? 0 }
}

/// One thing a coordinator has to look at today, with what to type next.
package struct TodayLine: Hashable, Sendable {
    package let kind: TodayKind
    /// The day it is or was due; nil where it has none and simply stands open.
    package let dueOn: Day?
    /// The referral, person, household or concern it is about: ids, never names.
    package let about: [String]
    /// In plain words, with the day where there is one.
    package let says: String
    /// What to type next.
    package let next: String
    /// Who looks after it, where that is recorded.
    package let coordinator: String?

    package init(
        _ kind: TodayKind, dueOn: Day?, about: [String], says: String, next: String, coordinator: String?
    ) {
        self.kind = kind
        self.dueOn = dueOn
        self.about = about
        self.says = says
        self.next = next
        self.coordinator = coordinator
    }

    /// The earliest due first, what has no day among today's; then by kind and ids.
    package static func sorted(_ lines: [TodayLine], on today: Day) -> [TodayLine] {
        lines.sorted { first, second in
            let days = (first.dueOn ?? today, second.dueOn ?? today)
            if days.0 != days.1 { return days.0 < days.1 }
            if first.kind != second.kind { return first.kind.place < second.kind.place }
            if first.about != second.about { return first.about.lexicographicallyPrecedes(second.about) }
            return first.says < second.says
        }
    }
}
