import Matching

extension Member: RecordBody {
    package static let recordKind = RecordKind.member
    package static var blank: Member { Member(id: MemberID(""), household: HouseholdID(""), role: .carer) }
    package var recordKey: RecordKey { RecordKey(.member, id.text) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Member {
        var member = self
        try fields.known("born", &member.born)
        try fields.listedRows("checks", &member.checks)
        try fields.known("gender", &member.gender)
        try fields.required("household", &member.household)
        try fields.required("id", &member.id)
        try fields.listed("languages", &member.languages)
        try fields.required("role", &member.role)
        try fields.schema(Self.recordKind)
        try fields.listedRows("skills", &member.skills)
        try fields.known("usually_home", &member.usuallyHome)
        try fields.version(1)
        return member
    }
}
