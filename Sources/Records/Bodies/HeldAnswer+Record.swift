import Matching

extension HeldAnswer: RecordBody {
    package static let recordKind = RecordKind.answer
    package static var blank: HeldAnswer { HeldAnswer(path: "", value: "", on: Day(number: 0), saidBy: nil) }
    package var recordKey: RecordKey { RecordKey(.answer, path) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> HeldAnswer {
        let on = try fields.required("on", of: on)
        let path = try fields.required("path", of: path)
        let saidBy = try fields.optional("said_by", of: saidBy)
        try fields.schema(Self.recordKind)
        let value = try fields.required("value", of: value)
        try fields.version(1)
        return HeldAnswer(path: path, value: value, on: on, saidBy: saidBy)
    }
}
