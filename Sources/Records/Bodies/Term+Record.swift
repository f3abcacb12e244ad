import Matching

extension Term: RecordBody {
    package static let recordKind = RecordKind.vocabulary
    package static var blank: Term {
        Term(code: Code(""), kind: .need, label: "", plain: "", implies: [], isProtected: false)
    }
    package var recordKey: RecordKey { RecordKey(.vocabulary, code.text) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Term {
        let code = try fields.required("code", of: code)
        let implies = try fields.rows("implies", of: implies)
        let kind = try fields.required("kind", of: kind)
        let label = try fields.required("label", of: label)
        let plain = try fields.required("plain", of: plain)
        let isProtected = try fields.required("protected", of: isProtected)
        try fields.schema(Self.recordKind)
        try fields.version(1)
        return Term(code: code, kind: kind, label: label, plain: plain, implies: implies, isProtected: isProtected)
    }
}
