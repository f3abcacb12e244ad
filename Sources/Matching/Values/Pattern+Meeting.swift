extension Pattern {
    /// The most days a meeting of two patterns is looked at: every phase of patterns of 1, 2 and 4 weeks has come by then.
    private static let fullTurnDays = 28

    /// Whether the two take a slot of `mask` on the same day.
    func meets(_ other: Pattern, in mask: SlotMask = .allWeek) -> Bool {
        guard touches(from: other.from, until: other.until) else { return false }
        if !dates.isEmpty { return meets(other, in: mask, onOneOf: dates) }
        if !other.dates.isEmpty { return meets(other, in: mask, onOneOf: other.dates) }
        let both = slots.intersection(other.slots).intersection(mask)
        if both.isEmpty { return false }
        var day = Swift.max(from, other.from)
        // Within a week every slot of weekly patterns has come.
        if everyWeeks == 1, other.everyWeeks == 1 {
            let end = day.adding(7)
            if until.map({ $0 >= end }) ?? true, other.until.map({ $0 >= end }) ?? true { return true }
        }
        for _ in 0..<Self.fullTurnDays {
            if let until, day >= until { return false }
            if let until = other.until, day >= until { return false }
            if parts(on: day) & other.parts(on: day) & mask.parts(ofWeekday: day.weekday) != 0 { return true }
            day = day.adding(1)
        }
        return false
    }

    private func meets(_ other: Pattern, in mask: SlotMask, onOneOf days: [Day]) -> Bool {
        days.contains { parts(on: $0) & other.parts(on: $0) & mask.parts(ofWeekday: $0.weekday) != 0 }
    }

    /// Whether it takes every slot from its first day to its last.
    var isWhole: Bool { slots == .allWeek && everyWeeks == 1 && dates.isEmpty }

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
