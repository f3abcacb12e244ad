/// The days of a referral's window, after its first, on which a pair's answer can change for the better: something begins
/// or becomes free, or the days asked fall otherwise. Between two of them nothing can, so that trying these is as good as
/// trying every day.
///
/// What one side alone settles was gathered when it was compiled: ``CompiledReferral/changes`` and ``CompiledHousehold/changes``.
struct StartDays {
    private let scheme: CompiledPopulation
    private let referral: CompiledReferral
    private var days: [Int32]

    init(_ scheme: CompiledPopulation, _ referral: CompiledReferral, household index: Int) {
        self.scheme = scheme
        self.referral = referral
        days = referral.changes
        let household = scheme.households[index]
        for change in household.changes {
            let day = scheme.changes[change]
            if day > referral.last { break }
            add(day)
        }
        if household.hasOverrides {
            for override in scheme.overrides[index] ?? [] { add(override.from.number) }
        }
        if referral.end != openDay {
            addLastStarts(household)
            addLastTurn(household)
        }
        for birthday in referral.birthdays where isNamed(birthday.age, household) { add(birthday.day) }
        if referral.everyWeeks > 1 { addShifts() }
        if household.breaks.contains(where: { !scheme.breaks[$0].isWhole }) { addTurns(household) }
        days.sort()
    }

    /// The days, ascending; one may come twice.
    var found: some Sequence<Day> { days.lazy.map { Day(number: $0) } }

    private mutating func add(_ day: Int32) {
        if day > referral.first, day <= referral.last { days.append(day) }
    }

    /// Adds the first start from which the stay is not longer than an offer's longest.
    private mutating func addLastStarts(_ household: CompiledHousehold) {
        for index in household.offers {
            if let longest = scheme.offers[index].longestDays, longest < Offer.daysWithoutEnd {
                add(referral.end - Int32(longest))
            }
        }
    }

    /// Adds the last days before the end, a full turn of whatever comes round least often: the later a stay starts by
    /// then, the fewer parts of days it takes, and the fewer meet somebody else's.
    private mutating func addLastTurn(_ household: CompiledHousehold) {
        for before in 1...Int32(7 * max(referral.everyWeeks, household.weeksOfTurn)) { add(referral.end - before) }
    }

    private func isNamed(_ age: Int, _ household: CompiledHousehold) -> Bool {
        household.approvals.contains { scheme.approvals[$0].youngest == age }
    }

    /// Adds the days of a full turn after each: nobody arrives on a day of a break, and one that comes round leaves days between.
    private mutating func addTurns(_ household: CompiledHousehold) {
        for day in days + [referral.first] {
            for after in 1...Int32(7 * household.weeksOfTurn) { add(day + after) }
        }
    }

    /// Adds the Mondays that shift a pattern which skips weeks.
    private mutating func addShifts() {
        for day in days + [referral.first] {
            let monday = Day(number: day).monday
            for weeks in 1..<referral.everyWeeks {
                let shifted = monday.adding(7 * weeks).number
                if shifted <= referral.last { days.append(shifted) }
            }
        }
    }
}
