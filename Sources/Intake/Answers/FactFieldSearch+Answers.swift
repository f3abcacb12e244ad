import Matching

extension FactFieldSearch {
    /// The field of a question that no column asks: of a place, of separations, of an ending, or of one household alone.
    func answered() throws(FactFault) -> FactField {
        switch owner {
        case .person(let id) where path.words[0] == "connections": try connection(of: id)
        case .person where path.words.count == 1: .separations
        case .household(let id): .askAgain(try partyThatLeft(id))
        case .referral: try ofHome()
        case .person, .member, .room: throw unknown(0, "a \(owner.what) has no field", among: owner.lists)
        }
    }

    /// `connections.2.postcode`: the second of the person's places.
    private func connection(of id: PersonID) throws(FactFault) -> FactField {
        let held = records.people[id]?.connections ?? []
        let numbers = (1...max(1, held.count)).map(String.init)
        guard path.words.count > 1, let number = Int(path.words[1]), held.indices.contains(number - 1) else {
            throw FactFault(
                part: .word(min(1, path.words.count - 1)), code: "unknown-field",
                message: held.isEmpty
                    ? "`\(id)` has no connections"
                    : "say which of the \(held.count) connections: \(numbers.joined(separator: ", "))",
                hint: "connections.csv adds one; `connections.1.postcode` says where the first is")
        }
        let columns = columns(.connections, without: ["person", "label", "easting", "northing"])
        return .connection(label: held[number - 1].label, try column(2, of: columns))
    }

    /// `outcomes.P-07.ask_again_from`: the party whose stay ended or who said no, or was told no; `everybody` for a no to all.
    private func partyThatLeft(_ household: HouseholdID) throws(FactFault) -> PartyID? {
        guard path.words.count > 2, path.words.last == "ask_again_from" else {
            throw FactFault(
                part: .word(path.words.count - 1), code: "unknown-field",
                message: "`\(path.field)` is not yet a field",
                hint: "write outcomes, the party's id and ask_again_from")
        }
        let party = PartyID(path.words[1..<(path.words.count - 1)].joined(separator: "."))
        let outcomes = records.outcomes.values
        if outcomes.contains(where: { $0.bars(party, from: household) }) { return party }
        if party.text == "everybody", outcomes.contains(where: { $0.bars(nil, from: household) }) { return nil }
        let parties = Set(outcomes.compactMap(\.party)).filter { party in
            outcomes.contains { $0.bars(party, from: household) }
        }
        throw FactFault(
            part: .word(1), code: "dangling",
            message: "no stay of the party `\(party)` ended here, and no answer was no",
            hint: Suggestion.hint(for: party.text, among: parties.map(\.text).sorted()))
    }

    /// `conditions.H-12.1` and `dates.H-12.5`: what is asked of one household alone.
    private func ofHome() throws(FactFault) -> FactField {
        let last = path.words.count - 1
        guard last >= 2, let number = Int(path.words[last]), number > 0 else {
            throw FactFault(
                part: .word(last), code: "unknown-field", message: "`\(path.field)` is not yet a field",
                hint: "write \(path.words[0]), the household's id and a number, as the question does")
        }
        let id = HouseholdID(path.words[1..<last].joined(separator: "."))
        guard let household = records.households[id] else {
            throw FactFault(
                part: .word(1), code: "dangling", message: "there is no household `\(id)`",
                hint: Suggestion.hint(for: id.text, among: records.households.keys.map(\.text)))
        }
        if path.words[0] == "dates" { return .ofHome(id, .datesFree(number), number: number) }
        let conditions = household.approvals.flatMap(\.conditions).compactMap { condition in
            if case .words(let words) = condition { words } else { nil }
        }
        guard conditions.indices.contains(number - 1) else {
            throw FactFault(
                part: .word(last), code: "dangling",
                message: "the approvals of `\(id)` have \(conditions.count) conditions in words")
        }
        return .ofHome(id, .condition(conditions[number - 1]), number: number)
    }
}
