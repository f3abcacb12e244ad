import Matching

extension Offer: RecordPart, RecordRow {
    package static var blank: Offer { Offer(arrangement: .liveIn) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Offer {
        var offer = self
        try fields.required("arrangement", &offer.arrangement)
        try fields.optional("from", &offer.from)
        try fields.known("longest_days", &offer.longestDays, in: RecordRange.count)
        try fields.known("notice_days", &offer.noticeDays, in: RecordRange.count)
        try fields.optional("shortest_days", &offer.shortestDays, in: RecordRange.count)
        try fields.known("slots", &offer.slots)
        try fields.known("takes_emergencies", &offer.takesEmergencies)
        try fields.optional("until", &offer.until)
        return offer
    }

    /// By arrangement, then the first day, the open ones first.
    package static func precedes(_ first: Offer, _ second: Offer) -> Bool {
        if first.arrangement != second.arrangement {
            return Arrangement.precedes(first.arrangement, second.arrangement)
        }
        return dayPrecedes(first.from, second.from)
    }
}
