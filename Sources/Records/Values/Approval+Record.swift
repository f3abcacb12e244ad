import Matching

extension Approval: RecordPart, RecordRow {
    package static var blank: Approval { Approval() }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Approval {
        var approval = self
        try fields.listedRows("arrangements", &approval.arrangements)
        try fields.rows("conditions", &approval.conditions)
        try fields.optional("from", &approval.from)
        try fields.rows("most_by_arrangement", &approval.mostByArrangement)
        try fields.known("most_people", &approval.mostPeople, in: RecordRange.count)
        try fields.optional("oldest", &approval.oldest, in: RecordRange.count)
        try fields.known("status", &approval.status)
        try fields.optional("until", &approval.until)
        try fields.optional("youngest", &approval.youngest, in: RecordRange.count)
        return approval
    }

    /// By the first day in force, the open ones first.
    package static func precedes(_ first: Approval, _ second: Approval) -> Bool {
        dayPrecedes(first.from, second.from)
    }
}

extension ArrangementMost: RecordPart, RecordRow {
    package static var blank: ArrangementMost { ArrangementMost(arrangement: .liveIn, most: 0) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> ArrangementMost {
        let arrangement = try fields.required("arrangement", of: arrangement)
        var most = most
        try fields.required("most", &most, in: RecordRange.count)
        return ArrangementMost(arrangement: arrangement, most: most)
    }

    package static func precedes(_ first: ArrangementMost, _ second: ArrangementMost) -> Bool {
        Arrangement.precedes(first.arrangement, second.arrangement)
    }
}
