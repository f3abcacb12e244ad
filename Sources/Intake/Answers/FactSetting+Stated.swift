import Matching

extension FactSetting {
    /// States all offers of a home, `live-in; short-break`, or all skills of a member, `epilepsy:full; mobility:assist`. What is known of
    /// those that are there already stays.
    func setting(stated kind: FileKind, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        let pieces = ByteText.pieces(of: Array(value.utf8)[...]).map(ByteText.text)
        switch (kind, owner) {
        case (.offers, .household(let id)):
            let held = records.households[id]?.offers.elements ?? []
            return try FactRow.imported(
                kind, ["household", "arrangement", "from"],
                pieces.flatMap { piece in
                    let same = held.filter { $0.arrangement.rawValue == piece }.map { $0.from?.description ?? "" }
                    return (same.isEmpty ? [""] : same).map { [path.owner, piece, $0] }
                }, into: records, terms)
        case (.skills, _):
            return try FactRow.imported(
                kind, ["member", "need", "level"],
                pieces.map { piece in
                    let sides = piece.split(separator: ":", maxSplits: 1).map { $0.trimmed }
                    return [path.owner, sides.first ?? "", sides.count == 2 ? sides[1] : ""]
                }, into: records, terms)
        default: preconditionFailure("\(kind.rawValue) of a \(owner.what) are not stated as a whole")
        }
    }

    /// Says who belongs to a home, by their roles: `carer; carer; child`, or `H-12-C child` to name them. New members get ids of their own.
    func setting(membersOf household: HouseholdID, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        let held = records.members.values.filter { $0.household == household }.map(\.id).sorted()
        if isNone { throw fault("none-of-one", "somebody lives in every home") }
        if isQuestion { return try removing(held, from: records) }
        var taken = Set(records.members.keys)
        var rows: [[String]] = []
        for piece in ByteText.pieces(of: Array(value.utf8)[...]).map(ByteText.text) {
            let words = piece.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)
            if words.count == 2 {
                rows.append([words[0], path.owner, words[1]])
                continue
            }
            guard held.isEmpty else {
                throw fault(
                    "id-needed",
                    "`\(household)` has members already (\(held.map(\.text).joined(separator: ", "))); name each before the role",
                    hint: "such as `\(held[0]) \(piece)`")
            }
            let id = Self.freeID(of: household, besides: taken)
            taken.insert(id)
            rows.append([id.text, path.owner, piece])
        }
        return try FactRow.imported(.members, ["id", "household", "role"], rows, into: records, terms)
    }

    /// The household's id with the first letter, then number, that nobody has.
    private static func freeID(of household: HouseholdID, besides taken: Set<MemberID>) -> MemberID {
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        for letter in letters {
            let id = MemberID("\(household)-\(letter)")
            if !taken.contains(id) { return id }
        }
        var number = 1
        while taken.contains(MemberID("\(household)-\(number)")) { number += 1 }
        return MemberID("\(household)-\(number)")
    }

    private func removing(_ members: [MemberID], from records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        var after = records
        for id in members { after.members[id] = nil }
        guard LeftBehind(after).counts.isEmpty else {
            throw fault("left-behind", "something else refers to who lives there, such as a separation")
        }
        return after
    }

    /// Says which rooms are taken by people whose own room is not recorded.
    func setting(roomsTakenIn household: HouseholdID, in records: SchemeRecords) throws(FactFault) -> SchemeRecords
    {
        var after = records
        if isQuestion {
            after.households[household]?.roomsTaken = .notKnown
            return after
        }
        let rooms = records.households[household]?.rooms.elements.map(\.id.text) ?? []
        var taken: Set<String> = []
        for piece in ByteText.pieces(of: Array(value.utf8)[...]).map(ByteText.text) where !isNone {
            guard rooms.contains(piece) else {
                throw fault(
                    "dangling", "`\(household)` has no room `\(piece.prefix(64))`",
                    hint: Suggestion.hint(for: piece, among: rooms)
                        ?? (rooms.isEmpty ? nil : "one of \(rooms.joined(separator: ", "))"))
            }
            taken.insert(piece)
        }
        after.households[household]?.roomsTaken = .listed(taken.map { RoomID($0) }.sorted())
        return after
    }

    /// Refuses to say one of several while it is not known which there are: that would say that there is no other.
    func refuseOneOfUnknown(_ isKnown: Bool, _ list: String, such example: String) throws(FactFault) {
        if isKnown { return }
        throw FactFault(
            part: .word(0), code: "others-not-known", message: "which there are besides is not known",
            hint: "say them all first: set `\(list)`, such as `\(example)`")
    }
}

extension Substring {
    fileprivate var trimmed: String { ByteText.text(ByteText.trimmed(Array(utf8)[...])) }
}
