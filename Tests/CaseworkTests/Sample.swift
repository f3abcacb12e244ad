import Casework
import Matching
import TestSupport

/// Steps and proposals for tests.
enum Sample {
    static let day = Day.on("2026-11-23")
    static let sight = Sight(run: 1, policyVersion: 1, readUpTo: 10, engine: "test", asOf: day)

    static func step(_ move: CaseMove, side: OutcomeSide? = nil, dueOn: Day? = nil) -> CaseStep {
        var step = CaseStep(
            move, by: "Asha Patel", role: .coordinator, on: day, recordedAt: "2026-11-23T10:00:00Z", sight: sight)
        step.side = side
        step.dueOn = dueOn
        return step
    }

    /// A proposal of R-1 and H-1 that went through `moves`.
    static func proposal(_ moves: [CaseMove], arrangement: Arrangement = .liveIn) -> Proposal {
        Proposal(
            referral: ReferralID("R-1"), household: HouseholdID("H-1"), number: 1, party: PartyID("P-1"),
            arrangement: arrangement, steps: moves.map { step($0) })
    }
}
