import Casework
import Matching

extension Proposal: RecordBody {
    package static let recordKind = RecordKind.proposal
    package static var blank: Proposal {
        Proposal(
            referral: ReferralID(""), household: HouseholdID(""), number: 1, party: PartyID(""),
            arrangement: .liveIn,
            steps: [])
    }
    package var recordKey: RecordKey { RecordKey(.proposal, recordID) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Proposal {
        var proposal = self
        try fields.required("arrangement", &proposal.arrangement)
        try fields.required("household", &proposal.household)
        try fields.required("number", &proposal.number, in: RecordRange.count)
        try fields.required("origin", &proposal.origin)
        try fields.required("party", &proposal.party)
        try fields.required("referral", &proposal.referral)
        try fields.schema(Self.recordKind)
        try fields.list("steps", &proposal.steps)
        try fields.version(1)
        return proposal
    }
}
