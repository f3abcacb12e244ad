import Matching

/// `rooms.csv`: the rooms of households. It replaces the rooms of each household it names.
enum RoomsFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var children = ChildRows<HouseholdID, Room>()
        var rows: [RoomID: SheetRow] = [:]
        for row in sheet.rows(in: reading) {
            guard let household = row.mustRefer("household", row.household), let cell = row.requiredCell("id")
            else {
                continue
            }
            if cell.isNone {
                children.stateNone(household, row, column: "id")
                continue
            }
            guard let id = row.key("id", as: RoomID.self), row.isFirst(id.text, in: &rows, key: id, column: "id")
            else {
                continue
            }
            children.add(room(row, household, id), key: id.text, of: household, row, column: "id")
        }
        reading.named[.rooms] = Set(children.owners.map(\.text))
        children.forEachOwner { household, row, rooms in
            guard var record = reading.records.households[household] else { return }
            Merge(row, owner: household.text, confirmedOn: reading.confirmedOn[household]).take(
                list: rooms.sorted { $0.id < $1.id }, path: "rooms", column: "id", into: &record.rooms)
            reading.records.households[household] = record
        }
        reportRoomsElsewhere(rows, owners: children.owners, reading)
    }

    private static func room(_ row: SheetRow, _ household: HouseholdID, _ id: RoomID) -> Room {
        let held = row.reading.records.households[household]?.rooms.elements.first { $0.id == id }
        var room = held ?? Room(id: id)
        let confirmedOn = row.reading.confirmedOn[household]
        let merge = Merge(row, owner: household.text, prefix: "rooms.\(id).", confirmedOn: confirmedOn)
        merge.take(row.whole("sleeps", 0...12), into: &room.sleeps)
        merge.take(
            merge.facts(yes: "true_of_it", no: "not_true_of_it", kinds: CodeKind.ofRooms), into: &room.facts)
        merge.take(row.date("from"), into: &room.from)
        merge.take(row.date("until"), into: &room.until)
        row.checkInterval(from: room.from, until: room.until)
        return room
    }

    /// A room that the file gives one household while another, which the file does not name, has it.
    private static func reportRoomsElsewhere(
        _ rows: [RoomID: SheetRow], owners: Set<HouseholdID>, _ reading: Reading
    ) {
        for household in reading.records.households.values where !owners.contains(household.id) {
            for room in household.rooms.elements {
                rows[room.id]?.report(
                    "id", code: "duplicate-id", "the household `\(household.id)` has a room `\(room.id)` already")
            }
        }
    }
}
