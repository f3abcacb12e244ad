import Matching

extension SheetRow {
    /// The party a cell names: by its key, by a person of it, or by a list of exactly its people. A list of people who have no party
    /// of their own makes them one, with the key of the first. Nil where the cell is blank or wrong, which has been reported.
    func party(_ column: String, makesParties: Bool) -> PartyID? {
        guard let cell = cell(column) else { return nil }
        let pieces = cell.pieces
        guard pieces.count > 1 else { return singleParty(column) }
        var people: [PersonID] = []
        for piece in pieces {
            let text = ByteText.text(piece)
            guard PersonID.isWellFormed(text) else {
                report(
                    column, code: "bad-id", "`\(column)` must be a party, a person, or people's ids joined by `;`")
                return nil
            }
            let id = PersonID(text)
            guard reading.has(id) else {
                reportDangling(column, id, "person", among: reading.records.people.keys)
                return nil
            }
            if people.contains(id) {
                report(column, code: "twice", "`\(id)` is their own party twice", hint: "name each person once")
                return nil
            }
            people.append(id)
        }
        return party(of: people, column, makesParties: makesParties)
    }

    private func singleParty(_ column: String) -> PartyID? {
        guard let id = id(column, as: PartyID.self) else { return nil }
        let person = reading.records.people[PersonID(id.text)]
        guard reading.parties[id] == nil else {
            guard let person, person.party != id else { return id }
            report(
                column, code: "ambiguous", "`\(id)` is a party, and a person of another party",
                hint: "give the party another name")
            return nil
        }
        if let person { return person.party }
        let keys = Set(reading.parties.keys.map(\.text)).union(reading.records.people.keys.map(\.text))
        reportDangling(column, id, "party or person", among: keys.map { PartyID($0) })
        return nil
    }

    /// The party of people named one by one.
    private func party(of people: [PersonID], _ column: String, makesParties: Bool) -> PartyID? {
        let parties = Set(people.compactMap { reading.records.people[$0]?.party })
        if parties.count == 1, let party = parties.first {
            if reading.parties[party]?.count == people.count { return party }
            report(
                column, code: "part-of-a-party", "the party `\(party)` has others than the people named",
                hint: "name all of them, or the party")
            return nil
        }
        let areAlone = people.allSatisfy { id in
            reading.records.people[id]?.party.text == id.text && reading.parties[PartyID(id.text)]?.count == 1
        }
        guard makesParties, areAlone else {
            report(
                column, code: "several-parties", "the people named are of different parties",
                hint: "give them one `party` in people.csv")
            return nil
        }
        let party = PartyID(people[0].text)
        for id in people { reading.records.people[id]?.party = party }
        for id in people.dropFirst() { reading.parties[PartyID(id.text)] = nil }
        reading.parties[party] = people.sorted()
        return party
    }
}
