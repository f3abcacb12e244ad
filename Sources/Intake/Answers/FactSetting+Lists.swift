import Matching

extension FactSetting {
    /// Says of a whole list that it is empty, or no longer known; of rooms also which there are.
    func setting(list kind: FileKind, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        var after = records
        if case .household(let id) = owner {
            if kind == .members { return try setting(membersOf: id, in: records) }
            if kind == .rooms, !isNone, !isQuestion {
                after.households[id]?.rooms = .listed(try rooms(of: id, in: records))
                return after
            }
        }
        guard isNone || isQuestion else {
            if kind == .offers || kind == .skills { return try setting(stated: kind, in: records) }
            throw fault(
                "bad-none", "`\(path.field)` as a whole can only be none, or ? where it is not known",
                hint: "its parts have paths of their own, `\(path.text).…`")
        }
        switch owner {
        case .household(let id): after.households[id]?.setList(kind, isNone: isNone)
        case .member(let id):
            if kind == .checks {
                after.members[id]?.checks = isNone ? .listed([]) : .notKnown
            } else {
                after.members[id]?.skills = isNone ? .listed([]) : .notKnown
            }
        case .person, .referral, .room: preconditionFailure("a \(owner.what) has no list \(kind.rawValue)")
        }
        return after
    }

    /// The rooms whose ids the value lists; what is known of those that are there already stays.
    private func rooms(of household: HouseholdID, in records: SchemeRecords) throws(FactFault) -> [Room] {
        let held = records.households[household]?.rooms.elements ?? []
        var rooms: [Room] = []
        for piece in ByteText.pieces(of: Array(value.utf8)[...]) {
            let text = ByteText.text(piece)
            guard RoomID.isWellFormed(text) else {
                throw fault(
                    "bad-id", "`rooms` must be none, or ids joined by `;`",
                    hint: "an id is 1 to 64 of the letters A–Z a–z, digits, `.`, `_` and `-`")
            }
            let id = RoomID(text)
            if let count = ByteText.digits(piece), !held.contains(where: { $0.id == id }) {
                let ids = (1...max(1, min(count, 3))).map { "\(household)-R\($0)" }.joined(separator: "; ")
                throw fault(
                    "bad-id", "`rooms` takes the rooms' ids, not how many there are",
                    hint: "such as \(ids), or none")
            }
            if rooms.contains(where: { $0.id == id }) { throw fault("twice", "the room `\(id)` is there twice") }
            let other = records.households.values.first { home in
                home.id != household && home.rooms.elements.contains { $0.id == id }
            }
            if let other {
                throw fault("duplicate-id", "the household `\(other.id)` has a room `\(id)` already")
            }
            rooms.append(held.first { $0.id == id } ?? Room(id: id))
        }
        return rooms.sorted { $0.id < $1.id }
    }

    /// Sets a day of one check of a member or a home; the other checks stay.
    func setting(check kind: CheckKind, _ column: String, in records: SchemeRecords) throws(FactFault)
        -> SchemeRecords
    {
        let held = checks(in: records).elements
        var before = records
        put(checks: .listed(held.filter { $0.kind == kind }), into: &before)
        let row = FactRow(
            kind: .checks, keys: [("of", path.owner), ("check", kind.rawValue)], column: column, value: value)
        let changed = checks(in: try row.imported(into: before, terms)).elements
        let all = held.filter { $0.kind != kind } + changed
        var after = records
        put(checks: .listed(CheckKind.allCases.flatMap { kind in all.filter { $0.kind == kind } }), into: &after)
        return after
    }

    private func checks(in records: SchemeRecords) -> Listed<Check> {
        switch owner {
        case .household(let id): records.households[id]?.checks ?? .notKnown
        case .member(let id): records.members[id]?.checks ?? .notKnown
        case .person, .referral, .room: .notKnown
        }
    }

    private func put(checks: Listed<Check>, into records: inout SchemeRecords) {
        switch owner {
        case .household(let id): records.households[id]?.checks = checks
        case .member(let id): records.members[id]?.checks = checks
        case .person, .referral, .room: preconditionFailure("a \(owner.what) has no checks")
        }
    }

    /// Sets a column of one skill, or says that it is none; the member's other skills stay.
    func setting(
        skill code: Code, _ column: String?, of id: MemberID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        let skills = records.members[id]?.skills ?? .notKnown
        let others = skills.elements.filter { $0.need != code }
        var after = records
        guard let column else {
            try onlyNone("skills.\(code)", isKnown: skills.isKnown, list: "\(id)/skills")
            after.members[id]?.skills = .listed(others)
            return after
        }
        try refuseOneOfUnknown(skills.isKnown, "\(id)/skills", such: "\(code):full")
        var before = records
        before.members[id]?.skills = .listed(skills.elements.filter { $0.need == code })
        let row = FactRow(
            kind: .skills, keys: [("member", id.text), ("need", code.text)], column: column, value: value)
        let changed = try row.imported(into: before, terms).members[id]?.skills.elements ?? []
        after.members[id]?.skills = .listed((others + changed).sorted { $0.need < $1.need })
        return after
    }
}

extension Household {
    /// Empties a list, or forgets it. A household without approvals is not approved, whichever it is.
    fileprivate mutating func setList(_ kind: FileKind, isNone: Bool) {
        switch kind {
        case .approvals: approvals = []
        case .checks: checks = isNone ? .listed([]) : .notKnown
        case .offers: offers = isNone ? .listed([]) : .notKnown
        case .rooms: rooms = isNone ? .listed([]) : .notKnown
        case .people, .needs, .referrals, .wishes, .connections, .households, .members, .skills, .stays,
            .separations, .outcomes, .staff, .vocabulary:
            preconditionFailure("\(kind.rawValue) is no list of a household")
        }
    }
}
