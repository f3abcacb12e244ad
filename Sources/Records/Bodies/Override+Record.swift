import Matching

extension Override: RecordBody {
    package static let recordKind = RecordKind.override
    package static var blank: Override {
        Override(
            household: HouseholdID(""), referral: nil, rule: .cap, role: "", by: "", from: Day(number: 0),
            until: Day(number: 0), reason: "")
    }
    package var recordKey: RecordKey { RecordKey(.override, recordID) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Override {
        let by = try fields.required("by", of: self.by)
        let from = try fields.required("from", of: self.from)
        let household = try fields.required("household", of: self.household)
        let reason = try fields.required("reason", of: self.reason)
        let referral = try fields.optional("referral", of: self.referral)
        let riskAssessment = try fields.optional("risk_assessment", of: self.riskAssessment)
        let role = try fields.required("role", of: self.role)
        let rule = try fields.required("rule", of: self.rule)
        try fields.schema(Self.recordKind)
        let until = try fields.required("until", of: self.until)
        try fields.version(1)
        return Override(
            household: household, referral: referral, rule: rule, role: role, by: by, from: from, until: until,
            reason: reason, riskAssessment: riskAssessment)
    }
}
