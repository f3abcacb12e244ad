import Matching

/// Everything that is due, overdue or open on a day, from the cases and the records.
package struct TodayList: Sendable {
    let cases: CaseRecords
    let population: Population
    let terms: CaseworkTerms
    let today: Day

    /// How many days ahead introductions, starts and reviews are told of.
    static let aheadDays = 7

    package init(_ cases: CaseRecords, _ population: Population, under terms: CaseworkTerms, on today: Day) {
        self.cases = cases
        self.population = population
        self.terms = terms
        self.today = today
    }

    /// The day's lines in their order.
    package var lines: [TodayLine] {
        TodayLine.sorted(
            proposals + arrangements + leavings + concerns + urgent + breaks + approvals + checks, on: today)
    }

    func coordinator(of party: PartyID) -> String? {
        population.people.first { $0.party == party && $0.coordinator != nil }?.coordinator
    }

    func coordinator(of household: HouseholdID) -> String? {
        population.households.first { $0.id == household }?.coordinator
    }

    /// `due on 3 March 2027`, `3 days overdue`, `due today`.
    func due(_ day: Day) -> String {
        if day == today { return "due today" }
        if day > today { return "due on \(day.words)" }
        let days = day.days(until: today)
        return days == 1 ? "1 day overdue" : "\(days) days overdue"
    }
}
