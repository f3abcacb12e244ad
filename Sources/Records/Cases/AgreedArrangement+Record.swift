import Casework
import Matching

extension AgreedArrangement: RecordBody {
    package static let recordKind = RecordKind.arrangement
    package static var blank: AgreedArrangement {
        AgreedArrangement(
            id: "", party: PartyID(""), household: HouseholdID(""), referral: nil, arrangement: .liveIn, stays: [],
            steps: [])
    }
    package var recordKey: RecordKey { RecordKey(.arrangement, id) }

    package func walked<Fields: RecordFields>(
        by fields: inout Fields
    ) throws(Fields.Failure) -> AgreedArrangement {
        var agreed = self
        try fields.required("arrangement", &agreed.arrangement)
        try fields.required("household", &agreed.household)
        try fields.required("id", &agreed.id)
        try fields.required("party", &agreed.party)
        try fields.optional("referral", &agreed.referral)
        try fields.schema(Self.recordKind)
        try fields.list("stays", &agreed.stays)
        try fields.list("steps", &agreed.steps)
        try fields.version(1)
        return agreed
    }
}
