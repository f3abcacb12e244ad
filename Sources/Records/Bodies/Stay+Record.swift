import Matching

extension Stay: RecordBody {
    package static let recordKind = RecordKind.stay
    package static var blank: Stay {
        Stay(household: HouseholdID(""), person: nil, kind: .stay, from: Day(number: 0))
    }
    package var recordKey: RecordKey { RecordKey(.stay, recordID) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Stay {
        var stay = self
        try fields.known("arrangement", &stay.arrangement)
        try fields.rows("dates", &stay.dates)
        try fields.everyWeeks(&stay.everyWeeks)
        try fields.required("from", &stay.from)
        try fields.required("household", &stay.household)
        try fields.required("kind", &stay.kind)
        try fields.optional("person", &stay.person)
        try fields.optional("room", &stay.room)
        try fields.schema(Self.recordKind)
        try fields.known("slots", &stay.slots)
        try fields.optional("until", &stay.until)
        try fields.version(1)
        return stay
    }
}
