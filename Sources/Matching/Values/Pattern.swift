/// On which days and slots a stay, a referral or an offer falls: an interval × a mask of weekly slots repeated every 1, 2 or 4 weeks, or a
/// list of dates.
///
/// The leaving day (`until`) is free from its first slot on for whoever comes next; a list of dates counts each named date.
public struct Pattern: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The leaving day, not itself taken; nil where open.
    public let until: Day?
    /// Which slots of the week.
    public let slots: SlotMask
    /// 1, 2 or 4; the first week is the one `from` lies in.
    public let everyWeeks: Int
    /// The named days, ascending; empty where the pattern repeats.
    public let dates: [Day]

    /// A pattern; `until` is not before `from`, `everyWeeks` is 1, 2 or 4.
    public init(from: Day, until: Day?, slots: SlotMask, everyWeeks: Int = 1, dates: [Day] = []) {
        precondition(
            everyWeeks == 1 || everyWeeks == 2 || everyWeeks == 4, "a pattern repeats every 1, 2 or 4 weeks")
        self.from = from
        self.until = until
        self.slots = slots
        self.everyWeeks = everyWeeks
        self.dates = dates
    }

    /// The slots taken on `day`, as four bits in the order of ``PartOfDay``.
    public func parts(on day: Day) -> UInt32 {
        guard day >= from else { return 0 }
        if let until, day >= until { return 0 }
        if !dates.isEmpty, !dates.contains(day) { return 0 }
        if everyWeeks > 1, (from.monday.days(until: day.monday) / 7) % everyWeeks != 0 { return 0 }
        return slots.parts(ofWeekday: day.weekday)
    }

    /// Whether the interval has a day in common with `from..<until`, slots aside.
    public func touches(from start: Day, until end: Day?) -> Bool {
        if let until, until <= start { return false }
        if let end, from >= end { return false }
        return true
    }
}
