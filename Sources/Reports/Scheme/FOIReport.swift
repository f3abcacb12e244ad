import Matching

/// Figures that may be given to anybody who asks under the Freedom of Information Act: counts alone, small ones withheld, and enough others
/// that they cannot be worked out.
package struct FOIReport: PageReport {
    private let population: Population
    private let from: Day
    private let until: Day

    /// - Parameters:
    ///   - from: Events are counted from this day on.
    ///   - until: The day stays and households are counted on, and the last day of events.
    package init(_ population: Population, from: Day, until: Day) {
        self.population = population
        self.from = from
        self.until = until
    }

    var page: ReportPage {
        ReportPage(
            "foi", title: "Figures from \(from.words) to \(until.words)",
            facts: [("from", "From", .day(from)), ("until", "To", .day(until))],
            notes: [
                "A figure below \(SmallNumbers.fewest) is not said, and another is withheld where it would let that figure be worked out. 0 is said.",
                "Before you publish, look at what else is public: two releases compared can show what each of them withholds.",
            ],
            tables: [
                table("people", "People who live or stay with a household on the last day", stays),
                table("households", "Households on the last day", households),
                table("referrals", "Referrals received", referrals),
                table("started", "Arrangements that began", started),
                table("said_no", "Times somebody said no, by who said it", declines),
            ])
    }

    private func table(_ key: String, _ caption: String, _ counts: [(String, Int)]) -> PageTable {
        let shown = SmallNumbers.cells(counts.map(\.1))
        let rows = zip(counts, shown.cells).map { [PageCell.text($0.0), $1] } + [[.text("all"), shown.total]]
        return PageTable(
            key, caption: caption,
            columns: [PageColumn("of", "Of"), PageColumn("count", "Count", isFigure: true)],
            rows: counts.isEmpty ? [] : rows, ifEmpty: "None.")
    }

    private var stays: [(String, Int)] {
        let there = population.stays.filter { $0.kind == .stay && $0.covers(until) }
        return byArrangement(there.map { $0.arrangement.value })
    }

    private var started: [(String, Int)] {
        let begun = population.stays.filter { $0.kind == .stay && (from...until).contains($0.from) }
        return byArrangement(begun.map { $0.arrangement.value })
    }

    private var referrals: [(String, Int)] {
        let received = population.referrals.filter { $0.receivedOn.map { (from...until).contains($0) } ?? false }
        return byArrangement(received.map { $0.arrangement })
    }

    private var households: [(String, Int)] {
        let named = HouseholdStatus.allCases.map { status in
            (
                status.rawValue,
                population.households.count { $0.status.value == status }
            )
        }
        return named + [("not known", population.households.count { $0.status.value == nil })]
    }

    private var declines: [(String, Int)] {
        let said = population.outcomes.filter {
            $0.outcome == .saidNo && ($0.on.map { (from...until).contains($0) } ?? false)
        }
        return OutcomeSide.allCases.map { side in (side.rawValue, said.count { $0.by == side }) }
            + [("not known", said.count { $0.by == nil })]
    }

    private func byArrangement(_ values: [Arrangement?]) -> [(String, Int)] {
        Arrangement.allCases.map { arrangement in (arrangement.rawValue, values.count { $0 == arrangement }) }
            + [("not known", values.count { $0 == nil })]
    }
}
