import Matching

extension Wish: RecordPart, RecordRow {
    package static var blank: Wish {
        Wish(code: Code(""), strength: .like, importance: .nice, saidBy: .person, saidOn: nil)
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Wish {
        let code = try fields.required("code", of: code)
        let importance = try fields.required("importance", of: importance)
        let saidBy = try fields.required("said_by", of: saidBy)
        let saidOn = try fields.optional("said_on", of: saidOn)
        let strength = try fields.required("strength", of: strength)
        return Wish(code: code, strength: strength, importance: importance, saidBy: saidBy, saidOn: saidOn)
    }

    /// By code, then strength, then voice.
    package static func precedes(_ first: Wish, _ second: Wish) -> Bool {
        if first.code != second.code { return textPrecedes(first.code.text, second.code.text) }
        if first.strength != second.strength { return textPrecedes(first.strength.word, second.strength.word) }
        return textPrecedes(first.saidBy.word, second.saidBy.word)
    }
}
