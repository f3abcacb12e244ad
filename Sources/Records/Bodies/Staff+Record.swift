import Matching

extension Staff: RecordBody {
    package static let recordKind = RecordKind.staff
    package static var blank: Staff { Staff(name: "", role: "") }
    package var recordKey: RecordKey { RecordKey(.staff, recordID) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Staff {
        var staff = self
        try fields.optional("account", &staff.account)
        try fields.optional("from", &staff.from)
        try fields.required("name", &staff.name)
        try fields.required("role", &staff.role)
        try fields.schema(Self.recordKind)
        try fields.optional("until", &staff.until)
        try fields.version(1)
        return staff
    }
}
