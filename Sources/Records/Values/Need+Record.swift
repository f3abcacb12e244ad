import Matching

extension Need: RecordPart, RecordRow {
    package static var blank: Need {
        Need(code: Code(""), level: .full, importance: .essential, atNight: .notKnown)
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Need {
        let atNight = try fields.known("at_night", of: atNight)
        let importance = try fields.required("importance", of: importance)
        let level = try fields.required("level", of: level)
        let isLevelAssumed = try fields.required("level_assumed", of: isLevelAssumed)
        let code = try fields.required("need", of: code)
        return Need(
            code: code, level: level, isLevelAssumed: isLevelAssumed, importance: importance, atNight: atNight)
    }

    package static func precedes(_ first: Need, _ second: Need) -> Bool {
        textPrecedes(first.code.text, second.code.text)
    }
}
