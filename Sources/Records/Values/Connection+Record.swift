import Matching

extension Connection: RecordPart, RecordRow {
    package static var blank: Connection {
        Connection(label: "", postcode: nil, place: .notKnown, atMostMetres: nil, importance: .nice)
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Connection {
        var atMostMetres = atMostMetres
        try fields.optional("at_most_metres", &atMostMetres, in: RecordRange.count)
        let importance = try fields.required("importance", of: importance)
        let label = try fields.required("label", of: label)
        let place = try fields.known("place", of: place)
        let postcode = try fields.optional("postcode", of: postcode)
        return Connection(
            label: label, postcode: postcode, place: place, atMostMetres: atMostMetres, importance: importance)
    }

    package static func precedes(_ first: Connection, _ second: Connection) -> Bool {
        textPrecedes(first.label, second.label)
    }
}
