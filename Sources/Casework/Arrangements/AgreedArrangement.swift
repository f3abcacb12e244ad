import Matching

/// An agreed stay: an append-only list of steps from the scheme's agreement to its ending.
package struct AgreedArrangement: Hashable, Sendable {
    /// The proposal it came from, whose id is its own; for a stay that was there before, party and household with the number 1.
    package var id: String
    package var party: PartyID
    package var household: HouseholdID
    /// Nil for a stay that was there before.
    package var referral: ReferralID?
    package var arrangement: Arrangement
    /// The stays it holds, as records name them, ascending; one for each member of the party.
    package var stays: [String]
    /// In the order they were recorded; never empty.
    package var steps: [CaseStep]

    package init(
        id: String, party: PartyID, household: HouseholdID, referral: ReferralID?, arrangement: Arrangement,
        stays: [String], steps: [CaseStep]
    ) {
        self.id = id
        self.party = party
        self.household = household
        self.referral = referral
        self.arrangement = arrangement
        self.stays = stays
        self.steps = steps
    }

    /// Where it stands.
    package var state: ArrangementState { ArrangementState(of: self) }
    package var stage: ArrangementStage { state.stage }
}
