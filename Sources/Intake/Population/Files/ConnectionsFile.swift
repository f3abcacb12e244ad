import Matching

/// `connections.csv`: places that matter to people. It replaces the connections of each person it names.
enum ConnectionsFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var children = ChildRows<PersonID, Connection>()
        for row in sheet.rows(in: reading) {
            guard let person = row.mustRefer("person", row.person), let cell = row.requiredCell("label") else {
                continue
            }
            if cell.isNone {
                children.stateNone(person, row, column: "label")
                continue
            }
            let label = ByteText.text(cell.bytes)
            let held = reading.records.people[person]?.connections.first { $0.label == label }
            // The label is the person's own word: the problem of a second row does not show it.
            children.add(connection(row, person, label, held: held), key: label, of: person, row, column: "label")
        }
        children.forEachOwner { person, row, connections in
            guard var record = reading.records.people[person] else { return }
            Merge(row, owner: person.text).take(
                list: connections.sorted { $0.label < $1.label }, path: "connections", column: "label",
                into: &record.connections)
            reading.records.people[person] = record
        }
        reading.named[.connections] = Set(children.owners.map(\.text))
    }

    private static func connection(_ row: SheetRow, _ person: PersonID, _ label: String, held: Connection?)
        -> Connection
    {
        let merge = Merge(row, owner: person.text, prefix: "connections.\(label).")
        var (postcode, place) = (held?.postcode, held?.place ?? .notKnown)
        merge.take(
            merge.location(held: Merge.Location(postcode: postcode, place: place)), postcode: &postcode,
            place: &place)
        var most = held?.atMostMetres
        merge.take(row.miles("at_most_miles"), into: &most)
        return Connection(
            label: label, postcode: postcode, place: place, atMostMetres: most,
            importance: row.choice("importance", as: Importance.self).value ?? held?.importance ?? .helpful)
    }
}
