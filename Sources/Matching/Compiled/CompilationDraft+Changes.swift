/// The first and the last day that a referral may start on.
struct StartWindow {
    let first: Int32
    let last: Int32

    /// Whether `day` is a start after the first.
    func holds(_ day: Int32) -> Bool { day > first && day <= last }
}

/// The days on which a pair's answer can change for the better, as far as one side alone settles them; ``StartDays`` joins both.
extension CompilationDraft {
    /// Keeps the days on which something begins or becomes free at a household.
    mutating func compileChanges(of household: inout CompiledHousehold) {
        var days: Set<Int32> = []
        if let until = household.pausedUntil { days.insert(until) }
        for approval in approvals[household.approvals] {
            days.insert(approval.from)
            // The next one's terms may be wider.
            if approval.until < openDay { days.insert(approval.until + 1) }
        }
        for offer in offers[household.offers] {
            days.insert(offer.from)
            if let notice = offer.noticeDays { days.insert(asOf.number + Int32(notice)) }
        }
        for room in rooms[household.rooms] { days.insert(room.from) }
        for occupant in occupants[household.occupants] {
            add(endsOf: occupant.pattern, to: &days)
            household.weeksOfTurn = max(household.weeksOfTurn, occupant.pattern.everyWeeks)
            for absence in absences[occupant.absences] {
                add(turnBefore: absence.from, of: occupant.pattern, to: &days)
                add(endsOf: absence, to: &days)
                household.weeksOfTurn = max(household.weeksOfTurn, absence.everyWeeks)
            }
        }
        for pause in breaks[household.breaks] {
            add(endsOf: pause, to: &days)
            household.weeksOfTurn = max(household.weeksOfTurn, pause.everyWeeks)
        }
        for check in checks[household.checks] {
            if let done = check.doneOn { days.insert(done) }
        }
        for member in members[household.members] {
            for skill in skills[member.skills] {
                if let certified = skill.certifiedOn { days.insert(certified) }
            }
        }
        for index in household.members where members[index].role.isChild {
            for age in ChildAges.turns {
                if let day = population.members[index].born.value?.firstDay(of: age) { days.insert(day.number) }
            }
        }
        let first = changes.count
        // Nobody starts before the day asked about.
        changes.append(contentsOf: days.filter { $0 > asOf.number }.sorted())
        household.changes = first..<changes.count
    }

    /// Adds `day` and a full turn of days before it: the last that `pattern` takes may be some days earlier.
    private func add(turnBefore day: Day, of pattern: Pattern, to days: inout Set<Int32>) {
        for before in 0..<Int32(pattern.slots == .allWeek && pattern.everyWeeks == 1 ? 1 : 7 * pattern.everyWeeks) {
            days.insert(day.number - before)
        }
    }

    private func add(endsOf pattern: Pattern, to days: inout Set<Int32>) {
        if let until = pattern.until { add(turnBefore: until, of: pattern, to: &days) }
        for date in pattern.dates { days.insert(date.number + 1) }
    }

    /// The days of `window` on which training could be done, a member comes to an age the policy names, or somebody a member must not be
    /// near leaves a home; ascending.
    func changes(of party: [Int], in window: StartWindow) -> [Int32] {
        var days: Set<Int32> = [asOf.number + Int32(policy.periods.trainingDays)]
        let named = [policy.age.nationYoungest, policy.age.adultFrom, policy.age.schemeYoungest].compactMap { $0 }
        for member in party {
            for age in named {
                if let day = people[member].born?.firstDay(of: age) { days.insert(day.number) }
            }
            for separation in separations[people[member].separations] {
                guard case .person(let other) = separation.other else { continue }
                for stay in pastStays[population.people[other].id] ?? [] {
                    if let until = stay.until { days.insert(until.number) }
                }
            }
        }
        return days.filter { window.holds($0) }.sorted()
    }

    /// The days of `window` on which a member of `party` comes to an age that an approval names.
    func birthdays(of party: [Int], in window: StartWindow) -> [Birthday] {
        party.flatMap { member in
            approvedAges.compactMap { age in
                people[member].born?.firstDay(of: age).map { Birthday(day: $0.number, age: age) }
            }
        }.filter { window.holds($0.day) }
    }
}

extension Born {
    /// The first day on which somebody may be `age`; nil where there is no such day.
    fileprivate func firstDay(of age: Int) -> Day? {
        switch self {
        case .year(let year): return Day(year: year + age, month: 1, day: 1)
        case .day(let born):
            let civil = born.civil
            return Day(year: civil.year + age, month: civil.month, day: civil.day)
                ?? Day(year: civil.year + age, month: 3, day: 1)
        }
    }
}
