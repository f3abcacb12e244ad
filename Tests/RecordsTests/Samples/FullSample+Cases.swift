import Casework
import Matching

/// Cases in which every field says something else than the blank value does.
extension FullSample {
    static let sight: Sight = {
        var sight = Sight(run: 4, policyVersion: 2, readUpTo: 912, engine: "0.1.0", asOf: day)
        sight.verdict = "ask_first"
        sight.receiptDigest = "00ff"
        sight.place = 3
        return sight
    }()

    static let step: CaseStep = {
        var step = CaseStep(
            .decline, by: "Asha Patel", role: .registeredManager, on: day, recordedAt: "2026-03-01T10:00:00Z",
            sight: sight)
        step.at = "2026-03-01T09:30:00Z"
        step.side = .household
        step.reason = Code("timing-not-right")
        step.words = "Not until the “new bathroom” is in"
        step.reach = .everybodyUntil
        step.askAgainFrom = day.adding(40)
        step.gate = .rule(.support)
        step.gateAnswer = .notNeeded
        step.introduction = .weekend
        step.plannedOn = day.adding(3)
        step.plannedUntil = day.adding(5)
        step.dueOn = day.adding(7)
        step.rooms = [RoomID("H-1-R1")]
        step.made = ["P-1/H-1/2026-03-01/said-no/household"]
        return step
    }()

    static let proposal: Proposal = {
        var proposal = Proposal(
            referral: ReferralID("R-1"), household: HouseholdID("H-1"), number: 2, party: PartyID("P-1"),
            arrangement: .emergency, steps: [step])
        proposal.origin = .given
        return proposal
    }()

    static let arrangement = AgreedArrangement(
        id: "R-1/H-1/2", party: PartyID("P-1"), household: HouseholdID("H-1"), referral: ReferralID("R-1"),
        arrangement: .emergency, stays: ["H-1/P-1/stay/2026-03-04"], steps: [step])

    static let concern = Concern(
        id: "C-1", kind: .hospital, household: HouseholdID("H-1"), person: PersonID("P-1"), steps: [step])
}
