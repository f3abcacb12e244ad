import Matching

/// `skills.csv`: the support that members can give. It replaces the skills of each member it names.
enum SkillsFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var children = ChildRows<MemberID, Skill>()
        for row in sheet.rows(in: reading) {
            guard let member = row.mustRefer("member", row.member), let cell = row.requiredCell("need") else {
                continue
            }
            if cell.isNone {
                children.stateNone(member, row, column: "need")
                continue
            }
            guard let code = row.code("need", kinds: [.need]).value else { continue }
            children.add(skill(row, member, code), key: code.text, of: member, row, column: "need")
        }
        children.forEachOwner { member, row, skills in
            guard var record = reading.records.members[member] else { return }
            Merge(row, owner: member.text, confirmedOn: reading.confirmedOn[record.household]).take(
                list: skills, path: "skills", column: "need", key: { $0.need.text }, by: { $0.need < $1.need },
                into: &record.skills)
            reading.records.members[member] = record
        }
        reading.named[.skills] = Set(children.owners.map(\.text))
    }

    private static func skill(_ row: SheetRow, _ member: MemberID, _ code: Code) -> Skill {
        let held = row.reading.records.members[member]
        let earlier = held?.skills.elements.first { $0.need == code }
        let merge = Merge(
            row, owner: member.text, prefix: "skills.\(code).",
            confirmedOn: held.flatMap { row.reading.confirmedOn[$0.household] })
        var level = earlier?.level ?? .notKnown
        var (certifiedOn, expiresOn) = (earlier?.certifiedOn, earlier?.expiresOn)
        var years = earlier?.years ?? .notKnown
        merge.take(row.choice("level"), into: &level)
        merge.take(row.date("certified_on"), into: &certifiedOn)
        merge.take(row.date("expires_on"), into: &expiresOn)
        merge.take(row.whole("years", 0...80), into: &years)
        if let certifiedOn, let expiresOn, expiresOn < certifiedOn {
            row.reportOrder("expires_on", "`expires_on` is before `certified_on`")
        }
        return Skill(need: code, level: level, certifiedOn: certifiedOn, expiresOn: expiresOn, years: years)
    }
}
