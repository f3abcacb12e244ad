import Matching

/// Carers' breaks to come, and for each person living there where they will be: those without cover first.
///
/// A break is covered for somebody on the days they are away or stay in another household. A referral that names the break is a search, not
/// cover. Source: domain.md 0.6, 1.1.
package struct BreaksReport: PageReport {
    private let population: Population
    private let day: Day

    /// - Parameter day: Breaks that end on it or later are told.
    package init(_ population: Population, from day: Day) {
        self.population = population
        self.day = day
    }

    /// How far one person's days of one break are covered.
    struct Cover: Hashable {
        let household: HouseholdID
        let from: Day
        let until: Day?
        let person: PersonID
        let daysOpen: Int
        let firstOpen: Day?
        let search: ReferralID?
        let hasSupportCarer: Bool
    }

    /// One per break and person living there, those with most open days first.
    var covers: [Cover] {
        let breaks = population.stays.filter { $0.kind == .break && ($0.until.map { $0 > day } ?? true) }
        return breaks.flatMap { pause in
            residents(during: pause).map { cover(of: $0, during: pause) }
        }.sorted { first, second in
            if (first.daysOpen == 0) != (second.daysOpen == 0) { return first.daysOpen > 0 }
            return (first.from, first.household.text, first.person.text)
                < (second.from, second.household.text, second.person.text)
        }
    }

    private func residents(during pause: Stay) -> [PersonID] {
        let there = population.stays.filter {
            $0.kind == .stay && $0.household == pause.household && $0.overlaps(pause)
        }
        return Array(Set(there.compactMap(\.person))).sorted()
    }

    private func cover(of person: PersonID, during pause: Stay) -> Cover {
        // An open break is looked at for as long as a first review.
        let last = pause.until ?? max(day, pause.from).adding(42)
        let elsewhere = population.stays.filter { stay in
            stay.person == person
                && (stay.kind == .absence || (stay.kind == .stay && stay.household != pause.household))
        }
        let home = population.stays.filter {
            $0.kind == .stay && $0.person == person && $0.household == pause.household
        }
        var open: [Day] = []
        var today = max(pause.from, day)
        while today < last {
            if home.contains(where: { $0.covers(today) }), !elsewhere.contains(where: { $0.covers(today) }) {
                open.append(today)
            }
            today = today.adding(1)
        }
        let party = population.people.first { $0.id == person }?.party
        let search = population.referrals.first {
            $0.coverFor == pause.household && ($0.party == party || $0.party.text == person.text) && $0.isOpen
        }
        let support = population.members.contains {
            $0.household == pause.household && $0.role == .supportCarer
        }
        return Cover(
            household: pause.household, from: pause.from, until: pause.until, person: person, daysOpen: open.count,
            firstOpen: open.first, search: search?.id, hasSupportCarer: support)
    }

    var page: ReportPage {
        let covers = covers
        let without = covers.count { $0.daysOpen > 0 }
        return ReportPage(
            "breaks", title: "Carers' breaks from \(day.words) on",
            facts: [("from", "From", .day(day)), ("without_cover", "Without cover", .number(without))],
            notes: without == 0
                ? [] : ["Next: sharedlives referral add, for cover, or set the stay that covers it."],
            tables: [
                PageTable(
                    "breaks", caption: "Breaks and who would be without cover",
                    columns: [
                        PageColumn("household", "Household"), PageColumn("from", "From"),
                        PageColumn("until", "Until"), PageColumn("person", "Person"),
                        PageColumn("days_without_cover", "Days without cover", isFigure: true),
                        PageColumn("first_day", "First such day"), PageColumn("search", "Looked for in"),
                        PageColumn("support_carer", "Support carer in the home"),
                    ],
                    rows: covers.map { cover in
                        [
                            .text(cover.household.text), .day(cover.from), PageCell(cover.until),
                            .text(cover.person.text), .number(cover.daysOpen), PageCell(cover.firstOpen),
                            PageCell(cover.search?.text),
                            .text(cover.hasSupportCarer ? "yes: ask whether they cover it" : "no"),
                        ]
                    }, ifEmpty: "No break with anybody living there is recorded from this day on.")
            ])
    }
}

extension Stay {
    /// Whether both have a day in common.
    func overlaps(_ other: Stay) -> Bool {
        (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
    }
}
