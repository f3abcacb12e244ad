extension Pattern {
    /// The most days a meeting of two patterns is looked at: every phase of patterns of 1, 2 and 4 weeks has come by then.
    private static let fullTurnDays = 28

    /// Whether the two take a slot of `mask` on the same day.
    func meets(_ other: Pattern, in mask: SlotMask = .allWeek) -> Bool {
        guard touches(from: other.from, until: other.until) else { return false }
        for pattern in [self, other] where !pattern.dates.isEmpty {
            return pattern.dates.contains {
                parts(on: $0) & other.parts(on: $0) & mask.parts(ofWeekday: $0.weekday) != 0
            }
        }
        var day = Swift.max(from, other.from)
        for _ in 0..<Self.fullTurnDays {
            if let until, day >= until { return false }
            if let until = other.until, day >= until { return false }
            if parts(on: day) & other.parts(on: day) & mask.parts(ofWeekday: day.weekday) != 0 { return true }
            day = day.adding(1)
        }
        return false
    }

    /// The slots taken in any week: those of the days the pattern has, where it is too short to come to every one of them.
    var slotsTaken: SlotMask {
        guard let until, from.days(until: until) < 7 * everyWeeks else { return slots }
        var taken: SlotMask = []
        var day = from
        while day < until {
            let parts = parts(on: day)
            taken.formUnion(SlotMask(rawValue: parts << UInt32(day.weekday * 4)))
            day = day.adding(1)
        }
        return taken
    }
}
