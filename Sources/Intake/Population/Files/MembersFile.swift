import Matching

/// `members.csv`: who belongs to which household.
enum MembersFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var rows: [MemberID: SheetRow] = [:]
        for row in sheet.rows(in: reading) {
            guard let id = row.key("id", as: MemberID.self),
                row.isFirst(id.text, in: &rows, key: id, column: "id"),
                row.isNotErased(RecordKey(.member, id.text)), var member = member(row, id)
            else { continue }
            let merge = Merge(row, owner: id.text, confirmedOn: reading.confirmedOn[member.household])
            merge.take(row.born("born"), into: &member.born)
            merge.take(row.code("gender", kinds: [.characteristic]), into: &member.gender)
            merge.take(row.codes("languages", kinds: [.language, .communication]), into: &member.languages)
            merge.take(row.slots("usually_home"), into: &member.usuallyHome)
            reading.records.members[id] = member
        }
        reading.named[.members] = Set(rows.keys.map(\.text))
    }

    /// The member a row speaks of: the one held, or a new one, which must have a household and a role.
    private static func member(_ row: SheetRow, _ id: MemberID) -> Member? {
        let role = row.choice("role", as: MemberRole.self)
        if var held = row.reading.records.members[id] {
            let merge = Merge(row, owner: id.text)
            if let household = row.household() { held.household = household }
            merge.take(role, into: &held.role, cleared: held.role)
            return held
        }
        let household = row.mustRefer("household", row.household)
        guard let role = row.required(role), let household else { return nil }
        return Member(id: id, household: household, role: role)
    }
}
