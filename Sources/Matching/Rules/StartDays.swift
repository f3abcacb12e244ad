/// The days of a referral's window, after its first, on which a pair's answer can change for the better: something begins
/// or becomes free, or the days asked fall otherwise. Between two of them nothing can, so that trying these is as good as
/// trying every day.
struct StartDays {
    private let scheme: CompiledPopulation
    private let referral: CompiledReferral
    private var days: Set<Int32> = []

    init(_ scheme: CompiledPopulation, _ referral: CompiledReferral) {
        self.scheme = scheme
        self.referral = referral
        add(scheme.asOf.number + Int32(scheme.policy.periods.trainingDays))
    }

    /// The days, ascending; of a pattern that skips weeks also the Mondays that shift it.
    var found: [Day] {
        guard referral.everyWeeks > 1 else { return days.sorted().map { Day(number: $0) } }
        var all = days
        for day in days.union([referral.first]) {
            let monday = Day(number: day).monday
            for weeks in 1..<referral.everyWeeks {
                let shifted = monday.adding(7 * weeks).number
                if shifted <= referral.last { all.insert(shifted) }
            }
        }
        return all.sorted().map { Day(number: $0) }
    }

    private mutating func add(_ day: Int32) {
        if day > referral.first, day <= referral.last { days.insert(day) }
    }

    /// Adds what begins or ends at the household.
    mutating func add(household index: Int) {
        let household = scheme.households[index]
        for approval in household.approvals {
            add(scheme.approvals[approval].from)
            // The next one's terms may be wider.
            if scheme.approvals[approval].until < referral.last { add(scheme.approvals[approval].until + 1) }
        }
        for index in household.offers {
            let offer = scheme.offers[index]
            add(offer.from)
            if let notice = offer.noticeDays { add(scheme.asOf.number + Int32(notice)) }
            if let longest = offer.longestDays, longest < Offer.daysWithoutEnd, referral.end != openDay {
                add(referral.end - Int32(longest))
            }
        }
        for room in household.rooms { add(scheme.rooms[room].from) }
        for index in household.occupants {
            let occupant = scheme.occupants[index]
            add(endsOf: occupant.pattern)
            for absence in occupant.absences {
                add(turnBefore: scheme.absences[absence].from, of: occupant.pattern)
                add(endsOf: scheme.absences[absence])
            }
        }
        for pause in household.breaks { add(endsOf: scheme.breaks[pause]) }
        addLastTurn(household)
        for check in household.checks {
            if let done = scheme.checks[check].doneOn { add(done) }
        }
        for member in household.members {
            for skill in scheme.members[member].skills {
                if let certified = scheme.skills[skill].certifiedOn { add(certified) }
            }
        }
    }

    /// Adds `day` and a full turn of days before it: the last that `pattern` takes may be some days earlier.
    private mutating func add(turnBefore day: Day, of pattern: Pattern) {
        let isWhole = pattern.slots == .allWeek && pattern.everyWeeks == 1
        for before in 0..<Int32(isWhole ? 1 : 7 * pattern.everyWeeks) { add(day.number - before) }
    }

    /// Adds the last days before the end, a full turn of whatever comes round least often: the later a stay starts by
    /// then, the fewer parts of days it takes, and the fewer meet somebody else's.
    private mutating func addLastTurn(_ household: CompiledHousehold) {
        guard referral.end != openDay else { return }
        var weeks = referral.everyWeeks
        for index in household.occupants {
            weeks = max(weeks, scheme.occupants[index].pattern.everyWeeks)
            for absence in scheme.occupants[index].absences {
                weeks = max(weeks, scheme.absences[absence].everyWeeks)
            }
        }
        for pause in household.breaks { weeks = max(weeks, scheme.breaks[pause].everyWeeks) }
        for before in 1...Int32(7 * weeks) { add(referral.end - before) }
    }

    private mutating func add(endsOf pattern: Pattern) {
        if let until = pattern.until { add(turnBefore: until, of: pattern) }
        for date in pattern.dates { add(date.number + 1) }
    }

    /// Adds the days on which a member of the party comes to an age that policy or approval names.
    mutating func addAges(household index: Int) {
        let terms = scheme.policy.age
        var ages: Set<Int> = [terms.nationYoungest, terms.adultFrom]
        if let youngest = terms.schemeYoungest { ages.insert(youngest) }
        for approval in scheme.households[index].approvals {
            if let youngest = scheme.approvals[approval].youngest { ages.insert(youngest) }
        }
        for member in referral.members {
            for age in ages {
                switch scheme.people[member].born {
                case nil: break
                case .year(let year):
                    if let day = Day(year: year + age, month: 1, day: 1) { add(day.number) }
                case .day(let born):
                    let civil = born.civil
                    let birthday =
                        Day(year: civil.year + age, month: civil.month, day: civil.day)
                        ?? Day(year: civil.year + age, month: 3, day: 1)
                    if let birthday { add(birthday.number) }
                }
            }
        }
    }

    /// Adds the days on which somebody a member must not be near leaves a home.
    mutating func addSeparations() {
        for member in referral.members {
            for index in scheme.people[member].separations {
                guard case .person(let other) = scheme.separations[index].other else { continue }
                for stay in scheme.pastStays[scheme.personID(other)] ?? [] {
                    if let until = stay.until { add(until.number) }
                }
            }
        }
    }
}
