import Matching

/// `wishes.csv`: wishes with whose voice they are. It replaces, for each owner it names, the wishes such a file said before; those
/// of the owner's own columns stay, unless a row says the same of the same code.
enum WishesFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var people = ChildRows<PersonID, Wish>()
        var households = ChildRows<HouseholdID, Wish>()
        for row in sheet.rows(in: reading) {
            guard row.requiredCell("of") != nil, let cell = row.requiredCell("code"), let owner = owner(row) else {
                continue
            }
            switch owner {
            case .person(let id): take(row, cell, of: id, voice: .person, CodeKind.ofPeoplesWishes, into: &people)
            case .household(let id):
                take(row, cell, of: id, voice: .household, CodeKind.ofPeople, into: &households)
            }
        }
        people.forEachOwner { id, row, wishes in
            guard var record = reading.records.people[id] else { return }
            replace(&record.wishes, with: wishes, voice: .person, Merge(row, owner: id.text))
            reading.records.people[id] = record
        }
        households.forEachOwner { id, row, wishes in
            guard var record = reading.records.households[id] else { return }
            let merge = Merge(row, owner: id.text, confirmedOn: reading.confirmedOn[id])
            replace(&record.wishes, with: wishes, voice: .household, merge)
            reading.records.households[id] = record
        }
        reading.named[.wishes] = Set(people.owners.map(\.text)).union(households.owners.map(\.text))
    }

    private enum Owner {
        case person(PersonID)
        case household(HouseholdID)
    }

    private static func owner(_ row: SheetRow) -> Owner? {
        guard let id = row.id("of", as: PersonID.self) else { return nil }
        let household = HouseholdID(id.text)
        switch (row.reading.has(id), row.reading.has(household)) {
        case (true, false): return .person(id)
        case (false, true): return .household(household)
        case (true, true):
            row.report(
                "of", code: "ambiguous", "`\(id)` is both a person and a household", hint: "rename one of them")
        case (false, false):
            let ids = row.reading.records.people.keys.map(\.text) + row.reading.records.households.keys.map(\.text)
            row.reportDangling("of", id, "person or household", among: ids.map { PersonID($0) })
        }
        return nil
    }

    private static func take<ID: RecordID>(
        _ row: SheetRow, _ cell: Cell, of owner: ID, voice: Voice, _ kinds: Set<CodeKind>,
        into children: inout ChildRows<ID, Wish>
    ) {
        if cell.isNone {
            children.stateNone(owner, row, column: "code")
            return
        }
        let strength = row.required(row.choice("strength", as: Strength.self))
        let importance = row.choice("importance", as: Importance.self).value ?? .essential
        let saidBy = row.choice("said_by", as: Voice.self).value ?? voice
        let saidOn = row.date("said_on").value
        guard let code = row.code(cell.bytes, in: cell, kinds: kinds, strictly: false), let strength else { return }
        if (saidBy == .household) != (voice == .household) {
            row.report("said_by", code: "wrong-voice", "`\(owner)` has no voice `\(saidBy.rawValue)`")
        }
        let wish = Wish(code: code, strength: strength, importance: importance, saidBy: saidBy, saidOn: saidOn)
        children.add(
            wish, key: "\(code) \(strength.rawValue) \(saidBy.rawValue)", of: owner, row, column: "code")
    }

    private static func replace(_ held: inout [Wish], with wishes: [Wish], voice: Voice, _ merge: Merge) {
        let rows = wishes.map { answered($0, held: held, merge) }
        for (index, one) in rows.enumerated() {
            for other in rows[..<index] where one.saidBy == other.saidBy {
                let codes = merge.row.reading.codes
                guard
                    let why = WishContradiction.why(
                        (one.code, one.strength), (other.code, other.strength), codes: codes)
                else { continue }
                merge.row.report("code", code: "yes-and-no", why)
            }
        }
        let kept = held.filter { wish in
            wish.isOfColumns(of: voice) && !rows.contains { $0.code == wish.code && $0.strength == wish.strength }
        }
        let all = (kept + rows).sorted(by: Wish.isBefore)
        merge.take(list: all, path: "wishes", column: "code", into: &held)
    }

    /// A wish with the voice that was answered in the program, where one was.
    private static func answered(_ wish: Wish, held: [Wish], _ merge: Merge) -> Wish {
        guard let earlier = held.first(where: { $0.code == wish.code && $0.strength == wish.strength }),
            earlier.saidBy != wish.saidBy,
            merge.keepsAnswer(at: "wishes.\(wish.code).said_by", against: merge.row.field("said_by"))
        else { return wish }
        return Wish(
            code: wish.code, strength: wish.strength, importance: wish.importance, saidBy: earlier.saidBy,
            saidOn: wish.saidOn ?? earlier.saidOn)
    }
}
