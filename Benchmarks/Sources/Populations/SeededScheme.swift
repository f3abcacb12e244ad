import Matching

/// A whole scheme made from a seed: what an import folder says and what the engine takes are both written from it.
package struct SeededScheme: Sendable {
    /// The day asked about, a Monday.
    package static let asOf = SchemeDraft.asOf

    package let size: SchemeSize
    /// Who looks for a household first; who comes along and who already lives in one behind them.
    package let people: [Person]
    package let referrals: [Referral]
    package let households: [Household]
    package let members: [Member]
    package let stays: [Stay]
    package let separations: [Separation]
    package let outcomes: [Outcome]

    /// The scheme of `size`: the same for the same size on every machine.
    package init(_ size: SchemeSize) {
        self.size = size
        var draft = SchemeDraft(size)
        draft.addHouseholds()
        draft.addPeople()
        draft.addHistory()
        people = draft.people
        referrals = draft.referrals
        households = draft.households
        members = draft.members
        stays = draft.stays
        separations = draft.separations
        outcomes = draft.outcomes
    }

    /// Everything as the engine takes it.
    package var population: Population {
        Population(
            vocabulary: SeededVocabulary.vocabulary, people: people, referrals: referrals, households: households,
            members: members, stays: stays, separations: separations, outcomes: outcomes)
    }
}
