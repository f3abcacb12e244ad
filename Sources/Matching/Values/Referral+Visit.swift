extension Referral {
    /// The days and slots of one visit: the slots asked within the week that `date` opens; without slots, the night of that day, or its
    /// morning and afternoon where the arrangement takes no night.
    public func visit(on date: Day, _ terms: ArrangementTerms) -> Pattern {
        guard let slots = slots.value else {
            var parts = SlotMask(weekday: date.weekday, part: .morning)
            parts.formUnion(SlotMask(weekday: date.weekday, part: .afternoon))
            if terms.takesNight {
                parts = SlotMask(weekday: date.weekday, part: .evening)
                parts.formUnion(SlotMask(weekday: date.weekday, part: .night))
            }
            return Pattern(from: date, until: date.adding(1), slots: parts)
        }
        let days = (0..<7).map { date.adding($0) }.filter { slots.parts(ofWeekday: $0.weekday) != 0 }
        guard let first = days.first, let last = days.last else {
            return Pattern(from: date, until: date.adding(1), slots: slots)
        }
        return Pattern(from: first, until: last.adding(1), slots: slots)
    }
}

extension Pattern {
    /// The days of a pattern that has an end on which any slot is taken, ascending; empty where it is open.
    public var days: [Day] {
        guard let until else { return [] }
        return (0..<max(0, from.days(until: until))).map { from.adding($0) }.filter { parts(on: $0) != 0 }
    }
}
