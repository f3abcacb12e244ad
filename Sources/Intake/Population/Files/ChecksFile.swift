import Matching

/// `checks.csv`: checks of members and of homes. It replaces the checks of each member or household it names.
enum ChecksFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var members = ChildRows<MemberID, Check>()
        var homes = ChildRows<HouseholdID, Check>()
        for row in sheet.rows(in: reading) {
            guard row.requiredCell("of") != nil, let cell = row.requiredCell("check") else { continue }
            let kind: CheckKind? = cell.isNone ? nil : row.required(row.choice("check", as: CheckKind.self))
            if kind == nil, !cell.isNone { continue }
            switch owner(row, kind: kind) {
            case .member(let id):
                let held = reading.records.members[id]
                let confirmedOn = held.flatMap { reading.confirmedOn[$0.household] }
                guard let kind else {
                    members.stateNone(id, row, column: "check")
                    continue
                }
                let check = check(row, kind, of: id.text, held: held?.checks.elements, confirmedOn)
                members.add(check, key: kind.rawValue, of: id, row, column: "check")
            case .home(let id):
                let held = reading.records.households[id]
                guard let kind else {
                    homes.stateNone(id, row, column: "check")
                    continue
                }
                let check = check(row, kind, of: id.text, held: held?.checks.elements, reading.confirmedOn[id])
                homes.add(check, key: kind.rawValue, of: id, row, column: "check")
            case nil: continue
            }
        }
        put(members, homes, reading)
    }

    private static func put(
        _ members: ChildRows<MemberID, Check>, _ homes: ChildRows<HouseholdID, Check>, _ reading: Reading
    ) {
        members.forEachOwner { id, row, checks in
            guard var record = reading.records.members[id] else { return }
            Merge(row, owner: id.text, confirmedOn: reading.confirmedOn[record.household]).take(
                list: checks, path: "checks", column: "check", key: \.kind.rawValue,
                by: { $0.kind.place < $1.kind.place },
                into: &record.checks)
            reading.records.members[id] = record
        }
        homes.forEachOwner { id, row, checks in
            guard var record = reading.records.households[id] else { return }
            Merge(row, owner: id.text, confirmedOn: reading.confirmedOn[id]).take(
                list: checks, path: "checks", column: "check", key: \.kind.rawValue,
                by: { $0.kind.place < $1.kind.place },
                into: &record.checks)
            reading.records.households[id] = record
        }
        reading.named[.checks] = Set(members.owners.map(\.text)).union(homes.owners.map(\.text))
    }

    private enum Owner {
        case member(MemberID)
        case home(HouseholdID)
    }

    /// Whose check a row is: the kind of check tells a member from a household of the same id.
    private static func owner(_ row: SheetRow, kind: CheckKind?) -> Owner? {
        guard let id = row.id("of", as: MemberID.self) else { return nil }
        let household = HouseholdID(id.text)
        let (isMember, isHome) = (row.reading.has(id), row.reading.has(household))
        guard isMember || isHome else {
            let records = row.reading.records
            let ids = records.members.keys.map(\.text) + records.households.keys.map(\.text)
            row.reportDangling("of", id, "member or household", among: ids.map { MemberID($0) })
            return nil
        }
        guard let kind else {
            guard isMember, isHome else { return isMember ? .member(id) : .home(household) }
            row.report(
                "of", code: "ambiguous", "`\(id)` is both a member and a household", hint: "rename one of them")
            return nil
        }
        if kind.isOfHome ? isHome : isMember { return kind.isOfHome ? .home(household) : .member(id) }
        row.report(
            "check", code: "wrong-check",
            "`\(kind.rawValue)` is a check of a \(kind.isOfHome ? "household" : "member"), and `\(id)` is a "
                + (isHome ? "household" : "member"))
        return nil
    }

    private static func check(
        _ row: SheetRow, _ kind: CheckKind, of owner: String, held: [Check]?, _ confirmedOn: Day?
    ) -> Check {
        let earlier = held?.first { $0.kind == kind }
        let merge = Merge(row, owner: owner, prefix: "checks.\(kind.rawValue).", confirmedOn: confirmedOn)
        var (doneOn, dueOn) = (earlier?.doneOn, earlier?.dueOn)
        merge.take(row.date("done_on"), into: &doneOn)
        merge.take(row.date("due_on"), into: &dueOn)
        if let doneOn, let dueOn, dueOn < doneOn { row.reportOrder("due_on", "`due_on` is before `done_on`") }
        return Check(kind: kind, doneOn: doneOn, dueOn: dueOn)
    }
}

extension CheckKind {
    fileprivate var place: Int { CheckKind.allCases.firstIndex(of: self) ?? 0 }
}
