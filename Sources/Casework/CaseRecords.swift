import Matching

/// Every case of a scheme, by its record's id.
package struct CaseRecords: Hashable, Sendable {
    /// By ``Proposal/recordID``.
    package var proposals: [String: Proposal] = [:]
    /// By ``AgreedArrangement/id``.
    package var arrangements: [String: AgreedArrangement] = [:]
    /// By ``Concern/id``.
    package var concerns: [String: Concern] = [:]

    package init() {}

    /// Proposals of a referral, by household bytewise, then number.
    package func proposals(of referral: ReferralID) -> [Proposal] {
        proposals.values.filter { $0.referral == referral }
            .sorted { ($0.household, $0.number) < ($1.household, $1.number) }
    }

    /// The latest proposal of a pair; nil where there was none.
    package func latest(_ referral: ReferralID, _ household: HouseholdID) -> Proposal? {
        proposals.values.filter { $0.referral == referral && $0.household == household }
            .max { $0.number < $1.number }
    }

    /// All proposals, by referral, household, number.
    package var sortedProposals: [Proposal] {
        proposals.values.sorted {
            ($0.referral.text, $0.household.text, $0.number) < ($1.referral.text, $1.household.text, $1.number)
        }
    }

    /// All arrangements, by id.
    package var sortedArrangements: [AgreedArrangement] { arrangements.values.sorted { $0.id < $1.id } }

    /// All concerns, in the order they were raised.
    package var sortedConcerns: [Concern] {
        concerns.values.sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }
    }

    /// The records of stays and outcomes that decisions made.
    package var madeByDecisions: Set<String> {
        var ids = Set(arrangements.values.flatMap(\.stays))
        for steps in proposals.values.map(\.steps) + arrangements.values.map(\.steps) + concerns.values.map(\.steps)
        {
            for step in steps { ids.formUnion(step.made) }
        }
        return ids
    }
}
