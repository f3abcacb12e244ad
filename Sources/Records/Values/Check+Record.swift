import Matching

extension Check: RecordPart, RecordRow {
    package static var blank: Check { Check(kind: .dbs, doneOn: nil, dueOn: nil) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Check {
        let kind = try fields.required("check", of: kind)
        let doneOn = try fields.optional("done_on", of: doneOn)
        let dueOn = try fields.optional("due_on", of: dueOn)
        return Check(kind: kind, doneOn: doneOn, dueOn: dueOn)
    }

    package static func precedes(_ first: Check, _ second: Check) -> Bool {
        textPrecedes(first.kind.word, second.kind.word)
    }
}
