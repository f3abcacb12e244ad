import Matching

extension FactSetting {
    /// Who the people are that live in a home and are not named: ids of people on record, each of whom stays from the day of the answer on;
    /// `none` says that nobody lives there besides those whose stay is recorded.
    func setting(whoStaysIn household: HouseholdID, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        try refuseQuestion("a stay is ended in stays.csv; how many live there is `\(household)/living_there_now`")
        let staying = Set(
            records.stays.values.filter { $0.household == household && $0.lives(on: day) }.compactMap(\.person))
        var after = records
        if isNone {
            after.households[household]?.livingThereNow = .known(staying.count)
            return after
        }
        for piece in ByteText.pieces(of: Array(value.utf8)[...]).map(ByteText.text) {
            let id = PersonID(piece)
            guard records.people[id] != nil else {
                throw fault(
                    "dangling", "there is no person `\(piece.prefix(64))`",
                    hint: Suggestion.hint(for: piece, among: records.people.keys.map(\.text))
                        ?? "people.csv adds them; none says that nobody else lives there")
            }
            if staying.contains(id) { continue }
            let stay = Stay(household: household, person: id, kind: .stay, from: day)
            after.stays[stay.recordID] = stay
        }
        return after
    }
}

extension Stay {
    /// Whether somebody lives there on a day and not only comes in turns or by day.
    fileprivate func lives(on day: Day) -> Bool {
        guard kind == .stay, dates.isEmpty, everyWeeks == 1, slots.value ?? .allWeek == .allWeek else {
            return false
        }
        if arrangement == .known(.outreach) || arrangement == .known(.daySupport) { return false }
        return from <= day && until.map { $0 > day } ?? true
    }
}
