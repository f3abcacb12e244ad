import Matching

extension SchemeDraft {
    /// Adds one or two carers, and whoever else belongs to the home.
    mutating func addMembers(of household: HouseholdID) {
        var number = 0
        func add(_ role: MemberRole, _ years: ClosedRange<Int>) {
            number += 1
            addMember(MemberID("\(household)-M\(number)"), of: household, role, years)
        }
        add(.carer, 28...70)
        if generator.happens(60) { add(.carer, 28...70) }
        if generator.happens(12) { add(.supportCarer, 21...65) }
        if generator.happens(12) { add(.adult, 18...85) }
        if generator.happens(18) { add(.child, 1...17) }
    }

    private mutating func addMember(
        _ id: MemberID, of household: HouseholdID, _ role: MemberRole, _ years: ClosedRange<Int>
    ) {
        var member = Member(id: id, household: household, role: role)
        member.born = born(years)
        member.gender = gender()
        switch role {
        case .carer, .supportCarer:
            member.usuallyHome = known(generator.pick(byWeight: [(SlotWords.allWeek, 70), (.outAtWork, 30)]).mask)
            member.checks = .listed(
                [
                    check(.dbs, goodForDays: 1_095), check(.references, goodForDays: 3_650),
                    check(.health, goodForDays: 730),
                ])
        case .adult, .lodger: member.checks = .listed([check(.dbs, goodForDays: 1_095)])
        case .child, .fostered, .fromAnotherScheme: break
        }
        if role == .carer, !generator.happens(FactDraft.blankPercent) {
            member.skills = .listed(skills())
            if !generator.happens(FactDraft.blankPercent) {
                member.languages = .listed(codes(generator.pick([1, 1, 1, 2]), of: CodeTables.languages))
            }
        }
        members.append(member)
    }

    private mutating func skills() -> [Skill] {
        codes(generator.whole(7...14), of: CodeTables.needs).map { need in
            let certified = cell(day(-900 ... -20))
            return Skill(
                need: need, level: known(generator.pick(byWeight: [(.full, 65), (.assist, 25), (.prompt, 10)])),
                certifiedOn: certified, expiresOn: certified?.adding(1_095),
                years: known(generator.whole(0...15)))
        }
    }
}
