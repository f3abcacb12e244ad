import Testing

@testable import Matching

@Suite struct ContinuityStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no history with anybody") { _ in },
        StrandRow(silent: "a no is no history") { $0.outcomes = [outcome(.saidNo)] },
        StrandRow("a stay here before", 1000) { $0.addStay("P-1", from: "2025-01-01", until: "2025-02-01") },
        StrandRow("a stay here now", 1000) { $0.addStay("P-1", from: "2026-01-01") },
        StrandRow("a stay that has yet to begin", 0) { $0.addStay("P-1", from: "2027-12-01") },
        StrandRow("a stay here ended as planned", 1000) {
            $0.outcomes = [outcome(.ended, reason: "planned-move-on")]
        },
        StrandRow("a stay here ended badly", 0) {
            $0.addStay("P-1", from: "2025-01-01", until: "2025-02-01")
            $0.outcomes = [outcome(.ended, reason: "did-not-get-on")]
        },
        StrandRow("a stay here ended, nobody says why", 0) { $0.outcomes = [outcome(.ended)] },
        StrandRow("a stay here that came after a bad ending", 1000) {
            $0.addStay("P-1", from: "2026-09-01", until: "2026-10-01")
            $0.outcomes = [outcome(.ended, reason: "did-not-get-on")]
        },
        StrandRow("a bad ending, then a good one", 1000) {
            $0.outcomes = [
                outcome(.ended, reason: "did-not-get-on"),
                outcome(.ended, reason: "planned-move-on", on: "2026-12-01"),
            ]
        },
        StrandRow("met and liked", 700) { $0.outcomes = [outcome(.met, reason: "liked"), outcome(.met)] },
        StrandRow("met", 500) { $0.outcomes = [outcome(.met)] },
        StrandRow("a history elsewhere", 0) {
            $0.outcomes = [outcome(.met)]
            $0.outcomes[0].household = HouseholdID("H-2")
        },
    ]

    @Test(arguments: rows) func `continuity follows its table`(row: StrandRow) { row.check(.continuity) }

    /// Why it ended is for a role to see; the rule on answers says so.
    @Test(arguments: [("safeguarding", false), ("did-not-get-on", true)])
    func `the line of fit says no more of an ending than everybody may read`(reason: String, isSaid: Bool) {
        var scheme = StrandScheme()
        scheme.outcomes = [Self.outcome(.ended, reason: reason)]
        #expect(scheme.answer(.continuity).facts.contains("an earlier stay here ended badly") == isSaid)
    }

    private static func outcome(_ kind: OutcomeKind, reason: String? = nil, on day: String = "2026-06-01")
        -> Outcome
    {
        var outcome = Outcome(party: PartyID("P-1"), household: HouseholdID("H-1"), outcome: kind)
        outcome.on = StrandScheme.day(day)
        outcome.reason = reason.map { Code($0) }
        return outcome
    }
}
