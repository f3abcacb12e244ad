import Matching

extension Outcome: RecordBody {
    package static let recordKind = RecordKind.outcome
    package static var blank: Outcome { Outcome(party: nil, household: nil, outcome: .met) }
    package var recordKey: RecordKey { RecordKey(.outcome, recordID) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Outcome {
        var outcome = self
        try fields.optional("ask_again_from", &outcome.askAgainFrom)
        try fields.optional("by", &outcome.by)
        try fields.optional("household", &outcome.household)
        try fields.optional("number", &outcome.number, in: RecordRange.outcomeNumber)
        try fields.optional("on", &outcome.on)
        try fields.required("outcome", &outcome.outcome)
        try fields.optional("party", &outcome.party)
        try fields.required("reach", &outcome.reach)
        try fields.optional("reason", &outcome.reason)
        try fields.schema(Self.recordKind)
        try fields.version(1)
        return outcome
    }
}
