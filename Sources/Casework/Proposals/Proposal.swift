import Matching

/// Where a proposal came from.
package enum ProposalOrigin: String, Sendable, CaseIterable, Hashable {
    /// From a list or the plan.
    case searched
    /// Nobody searched: the two know each other, as a foster carer and their own young person do.
    case given
}

/// One party and one household, proposed to each other for one referral: an append-only list of steps from which its stage is told.
package struct Proposal: Hashable, Sendable {
    package var referral: ReferralID
    package var household: HouseholdID
    /// 1 for the first time this pair is proposed, one more each time it is taken up again.
    package var number: Int
    package var party: PartyID
    package var arrangement: Arrangement
    package var origin: ProposalOrigin = .searched
    /// In the order they were recorded; never empty.
    package var steps: [CaseStep]

    /// A proposal that begins with `first`.
    package init(
        referral: ReferralID, household: HouseholdID, number: Int, party: PartyID, arrangement: Arrangement,
        steps: [CaseStep]
    ) {
        self.referral = referral
        self.household = household
        self.number = number
        self.party = party
        self.arrangement = arrangement
        self.steps = steps
    }

    /// Referral, household and number: `R-001/HH-014/1`.
    package var recordID: String { "\(referral)/\(household)/\(number)" }

    /// Where it stands.
    package var state: ProposalState { ProposalState(of: self) }
    package var stage: ProposalStage { state.stage }
}
