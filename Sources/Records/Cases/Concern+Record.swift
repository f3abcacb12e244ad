import Casework
import Matching

extension Concern: RecordBody {
    package static let recordKind = RecordKind.concern
    package static var blank: Concern {
        Concern(id: "", kind: .complaint, household: nil, person: nil, steps: [])
    }
    package var recordKey: RecordKey { RecordKey(.concern, id) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Concern {
        var concern = self
        try fields.optional("household", &concern.household)
        try fields.required("id", &concern.id)
        try fields.required("kind", &concern.kind)
        try fields.optional("person", &concern.person)
        try fields.schema(Self.recordKind)
        try fields.list("steps", &concern.steps)
        try fields.version(1)
        return concern
    }
}
