/// What a home can take at most and for how long, whatever the start day: figures that no start of any referral can better.
struct HomeCapacity: Sendable {
    /// Places beside those who live there at all times and for an open end.
    let placesLeft: Int
    /// The last day on which every check of which the dates are known is good; the last of days where none runs out.
    let checkedTo: Int32

    /// - Parameter seeking: Everybody who looks for a home, by person index: somebody who may come with a party is not another.
    init(_ household: CompiledHousehold, _ scheme: CompiledPopulation, seeking: Set<Int>) {
        placesLeft = Self.most(household, scheme) - Self.residents(household, scheme, seeking: seeking)
        var checkedTo = Int32.max
        for check in scheme.checks[household.checks] where check.doneOn != nil || check.isFromShortForm {
            checkedTo = min(checkedTo, check.dueOn ?? Int32.max)
        }
        self.checkedTo = checkedTo
    }

    /// The strictest number that holds on every day; of several approvals the widest, as any may be the one in force.
    private static func most(_ household: CompiledHousehold, _ scheme: CompiledPopulation) -> Int {
        let cap = scheme.policy.cap
        var most = min(cap.nationMost ?? Int.max, cap.schemeMost ?? Int.max, household.ownMost ?? Int.max)
        let approved = scheme.approvals[household.approvals].filter { $0.isLive ?? true }
        most = min(most, approved.map { $0.mostPeople ?? Int.max }.max() ?? Int.max)
        return min(most, Int(Int32.max))
    }

    private static func residents(
        _ household: CompiledHousehold, _ scheme: CompiledPopulation, seeking: Set<Int>
    ) -> Int {
        scheme.occupants[household.occupants].count { occupant in
            occupant.countsInCap && occupant.isThereForGood(from: scheme.asOf)
                && (occupant.absences.isEmpty || scheme.policy.cap.awayCounts)
                && occupant.person.map { !seeking.contains($0) } ?? true
        }
    }
}
