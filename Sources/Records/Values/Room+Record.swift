import Matching

extension Room: RecordPart, RecordRow {
    package static var blank: Room { Room(id: RoomID("")) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Room {
        var room = self
        try fields.optional("from", &room.from)
        try fields.required("id", &room.id)
        let no = try fields.rows("not_true_of_it", of: room.facts.no)
        try fields.known("sleeps", &room.sleeps, in: RecordRange.count)
        let yes = try fields.rows("true_of_it", of: room.facts.yes)
        room.facts.take(yes: yes, no: no)
        try fields.optional("until", &room.until)
        return room
    }

    package static func precedes(_ first: Room, _ second: Room) -> Bool {
        textPrecedes(first.id.text, second.id.text)
    }
}
