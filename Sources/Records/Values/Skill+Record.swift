import Matching

extension Skill: RecordPart, RecordRow {
    package static var blank: Skill {
        Skill(need: Code(""), level: .notKnown, certifiedOn: nil, expiresOn: nil, years: .notKnown)
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Skill {
        let certifiedOn = try fields.optional("certified_on", of: certifiedOn)
        let expiresOn = try fields.optional("expires_on", of: expiresOn)
        let level = try fields.known("level", of: level)
        let need = try fields.required("need", of: need)
        var years = years
        try fields.known("years", &years, in: RecordRange.count)
        return Skill(need: need, level: level, certifiedOn: certifiedOn, expiresOn: expiresOn, years: years)
    }

    package static func precedes(_ first: Skill, _ second: Skill) -> Bool {
        textPrecedes(first.need.text, second.need.text)
    }
}
