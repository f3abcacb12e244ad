import Matching

extension Separation: RecordBody {
    package static let recordKind = RecordKind.separation
    package static var blank: Separation { Separation(one: PersonID(""), other: .area) }
    package var recordKey: RecordKey { RecordKey(.separation, recordID) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Separation {
        var separation = self
        try fields.known("area", &separation.area)
        try fields.optional("area_metres", &separation.areaMetres, in: RecordRange.count)
        try fields.optional("area_postcode", &separation.areaPostcode)
        try fields.required("one", &separation.one)
        let other = try fields.optional("other", of: SeparatedFromID(separation.other))
        separation.other = other?.separatedFrom ?? .area
        try fields.optional("reason", &separation.reason)
        try fields.optional("review_on", &separation.reviewOn)
        try fields.schema(Self.recordKind)
        try fields.optional("set_by", &separation.setBy)
        try fields.version(1)
        return separation
    }
}
