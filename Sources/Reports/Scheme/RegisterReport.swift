import Matching

/// Who lives or stays where on one day, for the inspector: the register of NISR 2007/221 Schedule 4 as far as records hold it.
package struct RegisterReport: PageReport {
    private let population: Population
    private let day: Day

    package init(_ population: Population, on day: Day) {
        self.population = population
        self.day = day
    }

    var page: ReportPage {
        let there = population.stays.filter { $0.kind == .stay && $0.covers(day) }
        return ReportPage(
            "register", title: "Who lives and stays where on \(day.words)",
            facts: [
                ("on", "On", .day(day)), ("people", "People", .number(Set(there.compactMap(\.person)).count)),
                ("households", "Households", .number(Set(there.map(\.household)).count)),
            ],
            notes: [
                "As the records stand now: a stay that nobody recorded is not in it. Addresses are kept with the household."
            ],
            tables: [stays(there), unnamed(there), breaks])
    }

    private func stays(_ there: [Stay]) -> PageTable {
        PageTable(
            "stays", caption: "People and homes",
            columns: [
                PageColumn("household", "Household"), PageColumn("name", "Name"), PageColumn("room", "Room"),
                PageColumn("person", "Person"), PageColumn("known_as", "Known as"), PageColumn("born", "Born"),
                PageColumn("arrangement", "Arrangement"), PageColumn("since", "Since"),
                PageColumn("until", "Until"),
                PageColumn("days", "Days"), PageColumn("away", "Away"),
                PageColumn("placing_authority", "Placing authority"), PageColumn("coordinator", "Coordinator"),
            ],
            rows: there.map { row($0) }, ifEmpty: "Nobody is recorded as staying anywhere on this day.")
    }

    private func row(_ stay: Stay) -> [PageCell] {
        let household = population.households.first { $0.id == stay.household }
        let person = stay.person.flatMap { id in population.people.first { $0.id == id } }
        let away = population.stays.contains {
            $0.kind == .absence && $0.household == stay.household && $0.person == stay.person && $0.covers(day)
        }
        let referral = person.flatMap { person in
            population.referrals.last { $0.party == person.party && $0.placingAuthority != nil }
        }
        return [
            .text(stay.household.text), PageCell(household?.name), PageCell(stay.room?.text),
            PageCell(stay.person?.text), PageCell(person?.knownAs), PageCell(person.flatMap { born($0) }),
            PageCell(stay.arrangement.value?.rawValue ?? "not known"), .day(stay.from), PageCell(stay.until),
            .text(stay.daysWords), .text(away ? "away on this day" : ""), PageCell(referral?.placingAuthority),
            PageCell(person?.coordinator ?? household?.coordinator),
        ]
    }

    private func born(_ person: Person) -> String? {
        switch person.born {
        case .known(.day(let day)): day.description
        case .known(.year(let year)): "\(year)"
        case .notKnown: nil
        }
    }

    /// Homes where more people are said to live than are named.
    private func unnamed(_ there: [Stay]) -> PageTable {
        let rows: [[PageCell]] = population.households.compactMap { household in
            guard let said = household.livingThereNow.value else { return nil }
            let named = there.count { $0.household == household.id }
            return said > named ? [.text(household.id.text), .number(said), .number(named)] : nil
        }
        return PageTable(
            "not_named", caption: "Homes where more people live than are named",
            columns: [
                PageColumn("household", "Household"),
                PageColumn("living_there_now", "Said to live there", isFigure: true),
                PageColumn("named", "Named", isFigure: true),
            ], rows: rows, ifEmpty: "None: everybody said to live somewhere is named.")
    }

    private var breaks: PageTable {
        let there = population.stays.filter { $0.kind == .break && $0.covers(day) }
        return PageTable(
            "breaks", caption: "Households on a break on this day",
            columns: [
                PageColumn("household", "Household"), PageColumn("since", "Since"), PageColumn("until", "Until"),
            ], rows: there.map { [.text($0.household.text), .day($0.from), PageCell($0.until)] }, ifEmpty: "None.")
    }
}

extension Stay {
    /// Whether `day` lies in it; the leaving day is free.
    func covers(_ day: Day) -> Bool {
        guard from <= day, until.map({ day < $0 }) ?? true else { return false }
        return dates.isEmpty || dates.contains(day)
    }

    /// On which days, in words; empty where not known.
    var daysWords: String {
        if !dates.isEmpty { return dates.map(\.description).joined(separator: ", ") }
        let weeks = everyWeeks == 1 ? "" : ", every \(everyWeeks) weeks"
        return slots.value.map { CalendarWords.words($0) + weeks } ?? ""
    }
}
