extension Remedies {
    /// How far ahead a later start is looked for.
    private static let daysAhead = 730
    /// The most dates that are tried for visits.
    private static let datesMost = 40
    /// How long after the last day needed whatever is renewed holds: past any later start that is looked for.
    static let daysHeld = daysAhead + 365

    /// A start on a later day; of visits one alone, on a later day on which something ends, begins or becomes free. Nothing where the days
    /// asked leave none.
    func laterStart(_ receipt: Receipt) -> [Remedy] {
        let (start, last) = (receipt.startOn, lastStart)
        guard start < last else { return [] }
        if referral.dates.isEmpty { return [Remedy(startingIn: start.adding(1)...last)] }
        let days = changes(after: start, to: last)
        return days.isEmpty ? [] : [Remedy(.date, startPath, days.map(\.description))]
    }

    /// The last day on which a start is looked for: the day before the end, and no further ahead than ``daysAhead``.
    var lastStart: Day {
        let last = asOf.adding(Self.daysAhead)
        return min(last, referral.end?.adding(-1) ?? last)
    }

    /// The fact that says when it may start.
    var startPath: String { "\(referral.id)/" + (referral.dates.isEmpty ? "latest_start" : "dates") }

    /// The days on which an answer may change, ascending.
    private func changes(after start: Day, to last: Day) -> [Day] {
        var days: Set<Day> = []
        for stay in stays {
            // Somebody is there to the day they leave; a break that ends with its last day leaves the next one.
            if let until = stay.until { days.formUnion([until, until.adding(1)]) }
            days.insert(stay.from)
        }
        for approval in household.approvals {
            if let from = approval.from { days.insert(from) }
            if let until = approval.until { days.insert(until.adding(1)) }
        }
        for offer in household.offers.elements {
            if let from = offer.from { days.insert(from) }
            if let notice = offer.noticeDays.value { days.insert(asOf.adding(notice)) }
        }
        days.formUnion(household.rooms.elements.compactMap(\.from))
        if let paused = household.pausedUntil { days.formUnion([paused, paused.adding(1)]) }
        let checks = household.checks.elements + members.flatMap(\.checks.elements)
        days.formUnion(checks.compactMap(\.doneOn))
        for person in people { days.formUnion(birthdays(of: person)) }
        return Array(days.filter { $0 > start && $0 <= last }.sorted().prefix(Self.datesMost))
    }

    /// The days on which somebody comes to an age that a rule names.
    private func birthdays(of person: Person) -> [Day] {
        guard let born = person.born.value else { return [] }
        let ages = Set(
            household.approvals.compactMap(\.youngest)
                + [policy.age.nationYoungest, policy.age.adultFrom, policy.age.schemeYoungest ?? 18])
        return ages.map { born.surely(of: $0) }
    }
}

extension Born {
    /// The day from which somebody so born is surely of an age.
    fileprivate func surely(of age: Int) -> Day {
        switch self {
        case .day(let day):
            var after = day.adding(365 * age)
            while self.age(on: after).lowerBound < age { after = after.adding(1) }
            return after
        case .year(let year):
            guard let first = Day(year: year + age + 1, month: 1, day: 1) else {
                preconditionFailure("every year has a first of January")
            }
            return first
        }
    }
}
